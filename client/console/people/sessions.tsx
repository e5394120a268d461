/** Browsers in which somebody is signed in, in plain words, each with its end. */
import { refusalWords } from '../api/refusal-words.ts'
import { useNow } from '../live/live-context.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import rows from '../parts/rows.module.css'
import { momentOf } from '../parts/time-words.ts'
import { useDesk } from '../shell/desk.tsx'
import { usePeopleWords } from '../words/people/use-people-words.ts'
import { useWords } from '../words/words-context.tsx'
import { useEndSession, useSessions } from './account-queries.ts'
import { usePeople } from './people-queries.ts'
import style from './tokens.module.css'

export function Sessions({ whose }: { whose: 'own' | 'everybody' }) {
  const say = usePeopleWords().sessions
  const words = useWords()
  const { blocked, zone } = useDesk()
  const now = useNow(60_000)
  const sessions = useSessions(whose)
  const end = useEndSession()
  const error = sessions.error ?? end.error
  const items = sessions.data?.items ?? []
  return (
    <section className={style.tokens}>
      <PageHead
        title={whose === 'own' ? say.title : say.everybody}
        subtitle={whose === 'own' ? say.what : say.everybodyWhat}
      >
        {null}
      </PageHead>
      {error !== null && (
        <RefusalNote
          words={refusalWords(error.refusal, words)}
          onRetry={() => {
            end.reset()
            void sessions.refetch()
          }}
        />
      )}
      {sessions.data !== undefined && items.length === 0 && <p className={style.empty}>{say.none}</p>}
      {items.length > 0 && (
        <table className={rows.rows}>
          <tbody>
            {items.map((each) => {
              const device = each.device === '' ? say.unknownDevice : each.device
              return (
                <tr key={each.id}>
                  <td>
                    {whose === 'everybody' && <Named personId={each.personId} />}
                    {device}
                    {each.current && <> ({say.here})</>}
                    <small>{say.since(momentOf(each.createdAt, now, zone, words))}</small>
                  </td>
                  <td>
                    {/* Its own line to the server may not have been up when this was asked. */}
                    {each.open || each.current
                      ? say.openNow
                      : each.seenAt !== null && say.seen(momentOf(each.seenAt, now, zone, words))}
                  </td>
                  <td>
                    <div className={rows.actions}>
                      {!each.current && (
                        <Press
                          kind="quiet"
                          blocked={blocked}
                          aria-label={`${say.end}: ${device}`}
                          onClick={() => !end.isPending && end.mutate(each.id)}
                        >
                          {say.end}
                        </Press>
                      )}
                    </div>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Named({ personId }: { personId: string }) {
  const people = usePeople().data?.items
  const person = people?.find((each) => each.id === personId)
  return person === undefined ? null : (
    <>
      <b>{person.displayName}</b>{' '}
    </>
  )
}
