/** What is broken now, and what was: nobody opens or closes an entry. */
import type { Incident } from '../../../core/model/incident.ts'
import { DISPLAY_PROBLEMS } from '../../../core/model/display.ts'
import { TEST_FAILURES } from '../../../core/model/morning-check.ts'
import { useNow } from '../live/live-context.tsx'
import rows from '../parts/rows.module.css'
import { Sign } from '../parts/sign.tsx'
import { lengthOf, momentOf } from '../parts/time-words.ts'
import { PageHead } from '../parts/page-head.tsx'
import { useDesk } from '../shell/desk.tsx'
import type { DisplayWords } from '../words/day/words.ts'
import { useDayWords } from '../words/day/use-day-words.ts'
import { useFleetWords } from '../words/fleet/use-fleet-words.ts'
import type { FleetWords } from '../words/fleet/words.ts'
import { useWords } from '../words/words-context.tsx'
import type { Words } from '../words/words.ts'
import { useVenueId } from './day-queries.ts'
import { useLog } from './log-queries.ts'
import style from './log.module.css'

export function LogPanel() {
  const say = useDayWords().log
  const log = useLog(useVenueId()).data
  return (
    <>
      <PageHead title={say.title} subtitle={say.subtitle}>
        {null}
      </PageHead>
      {log !== undefined && (
        <div className={style.log}>
          <section aria-labelledby="log-now" aria-live="polite">
            <h2 id="log-now">{say.nowOpen}</h2>
            {log.open.length === 0 ? (
              <p className={style.well}>
                <Sign kind="well" /> {say.none}
              </p>
            ) : (
              <IncidentList incidents={log.open} />
            )}
          </section>
          <section aria-labelledby="log-past">
            <h2 id="log-past">{say.past}</h2>
            {log.past.length === 0 ? (
              <p className={rows.over}>{say.nonePast}</p>
            ) : (
              <IncidentList incidents={log.past} />
            )}
          </section>
        </div>
      )}
    </>
  )
}

export function IncidentList({ incidents }: { incidents: readonly Incident[] }) {
  const say = useDayWords().log
  const { display, banner } = useDayWords()
  const fleet = useFleetWords()
  const words = useWords()
  const { zone } = useDesk()
  const now = useNow(5_000)
  return (
    <ul className={style.incidents}>
      {incidents.map((each) => {
        const at = momentOf(each.openedAt, now, zone, words)
        return (
          <li key={each.id}>
            <Sign kind={each.closedAt === null ? 'trouble' : 'none'} />
            <div>
              {each.name !== '' && <b>{each.name} </b>}
              <span>{say.kind[each.kind]}</span>
              {each.cause.length > 0 && (
                <p>
                  {each.kind === 'clock'
                    ? banner.clock(clockApart(each, words))
                    : causeWords(each, fleet, display)}
                </p>
              )}
            </div>
            <small>
              {each.closedAt === null
                ? say.since(at, lengthOf(now - each.openedAt, words))
                : say.lasted(at, lengthOf(each.closedAt - each.openedAt, words))}
            </small>
          </li>
        )
      })}
    </ul>
  )
}

/** How far the machine’s clock is from the server’s. */
export function clockApart({ cause }: Pick<Incident, 'cause'>, words: Words): string {
  return lengthOf(Math.abs(Number(cause[0])) * 60_000, words)
}

/** A self-test’s failures in our words; a machine’s own words as they are. */
function causeWords({ kind, cause }: Incident, fleet: FleetWords, display: DisplayWords): string {
  if (kind === 'display')
    return DISPLAY_PROBLEMS.filter((each) => cause.includes(each))
      .map((each) => display.problem[each])
      .join(' ')
  if (kind === 'picture')
    return cause.map((each) => fleet.test.fails[each === 'lost' ? 'webgl-lost' : 'no-webgl']).join(' ')
  if (kind !== 'self-test') return cause.join(' ')
  return cause
    .flatMap((each) => {
      const known = TEST_FAILURES.find((failure) => failure === each)
      return known === undefined ? [] : [fleet.test.fails[known]]
    })
    .join(' ')
}
