import { useQuery } from '@tanstack/react-query'
import { AuditChainReply } from '../../../core/protocol/http.ts'
import { ask, type Refused } from '../api/ask.ts'
import { Press } from '../parts/press.tsx'
import { Sign } from '../parts/sign.tsx'
import { preciseClockOf } from '../parts/time-words.ts'
import { useDesk } from '../shell/desk.tsx'
import { usePeopleWords } from '../words/people/use-people-words.ts'
import { useWords } from '../words/words-context.tsx'
import style from './audit-page.module.css'

/** Whether anybody has changed the past (SEC-4): checked entry by entry on the server. */
export function AuditChain() {
  const say = usePeopleWords().audit
  const words = useWords()
  const { blocked, zone } = useDesk()
  const chain = useQuery<AuditChainReply, Refused>({
    queryKey: ['audit-chain'],
    queryFn: () => ask('GET', '/audit/chain', null, AuditChainReply),
    staleTime: 0,
  })
  const { data } = chain
  return (
    <p className={style.chain} role="status">
      <Sign kind={data === undefined ? 'wait' : data.firstBroken === null ? 'well' : 'trouble'} />
      <span className={data?.firstBroken == null ? undefined : style.bad}>
        {data === undefined
          ? words.common.loading
          : data.firstBroken === null
            ? say.whole(data.entries, preciseClockOf(data.at, zone))
            : say.broken(data.firstBroken)}
      </span>
      <Press kind="quiet" blocked={blocked} aria-busy={chain.isFetching} onClick={() => void chain.refetch()}>
        {say.check}
      </Press>
    </p>
  )
}
