/** Who did what, when: newest first, older entries on request. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import { AuditReply } from '../../../core/protocol/http.ts'
import { ask, Refused } from '../api/ask.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { useNow } from '../live/live-context.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import rows from '../parts/rows.module.css'
import { fullDateOf, preciseClockOf } from '../parts/time-words.ts'
import { useDesk } from '../shell/desk.tsx'
import { useAuditWords } from '../words/audit/use-audit-words.ts'
import { usePeopleWords } from '../words/people/use-people-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { actorName } from './actor-name.ts'
import { AuditChain } from './audit-chain.tsx'
import { AuditFilter, EVERYTHING, queryOf } from './audit-filter.tsx'
import { actionWords, subjectWords } from './audit-words.ts'
import { useAuditNames } from './use-audit-names.ts'
import style from './audit-page.module.css'

export function AuditPage() {
  const { words, language } = useSpeech()
  const say = usePeopleWords().audit
  const { blocked, zone } = useDesk()
  const now = useNow(60_000)
  const spoken = useAuditWords()
  const names = useAuditNames()
  const [wanted, setWanted] = useState(EVERYTHING)
  const query = useDeferredValue(queryOf(wanted, zone).toString())
  const log = useInfiniteQuery({
    queryKey: ['audit', query],
    queryFn: ({ pageParam }) => {
      const asked = new URLSearchParams(query)
      if (pageParam !== null) asked.set('before', String(pageParam))
      return ask('GET', `/audit?${asked}`, null, AuditReply)
    },
    placeholderData: (before) => before,
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
    staleTime: 0,
    refetchOnMount: 'always',
  })
  const entries = useMemo(() => log.data?.pages.flatMap((page) => page.items) ?? [], [log.data])
  const today = fullDateOf(now, zone, words)
  return (
    <>
      <PageHead title={words.audit.title} subtitle={words.audit.subtitle}>
        {null}
      </PageHead>
      <AuditChain />
      <AuditFilter wanted={wanted} onChange={setWanted} />
      {log.error instanceof Refused && (
        <RefusalNote words={refusalWords(log.error.refusal, words)} onRetry={() => void log.refetch()} />
      )}
      {log.data !== undefined && entries.length === 0 && (
        <p className={rows.empty}>{query === '' ? words.audit.empty : say.nothing}</p>
      )}
      {entries.length > 0 && (
        <table className={`${rows.rows} ${rows.dense}`}>
          <thead>
            <tr>
              <th scope="col">{words.audit.when}</th>
              <th scope="col">{words.audit.who}</th>
              <th scope="col">{words.audit.what}</th>
              <th scope="col">{words.audit.subject}</th>
              <th scope="col">{words.audit.hash}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => {
              const date = fullDateOf(entry.at, zone, words)
              return (
                <tr key={entry.seq}>
                  <td className={style.when}>
                    {preciseClockOf(entry.at, zone)}
                    {date !== today && <span> {date}</span>}
                  </td>
                  <td>{actorName(entry.actor, names, words, spoken)}</td>
                  <td title={entry.action}>{actionWords(entry.action, spoken)}</td>
                  <td title={entry.subject}>{subjectWords(entry.subject, names, spoken, language)}</td>
                  <td className={style.hash} title={entry.hash} lang="en">
                    {entry.seq} · {entry.hash.slice(0, 8)}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      {log.data !== undefined && entries.length > 0 && (
        <div className={style.end}>
          {log.hasNextPage ? (
            <Press
              kind="plain"
              blocked={blocked}
              aria-busy={log.isFetching}
              onClick={() => void log.fetchNextPage()}
            >
              {words.common.earlier}
            </Press>
          ) : (
            words.audit.beginning
          )}
        </div>
      )}
    </>
  )
}
