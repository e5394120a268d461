/** A show gone through on paper in the room as it is: what each cue would do, when, and what it wins or loses against. */
import type { Show } from '../../../core/model/show.ts'
import type { RoomStateReply } from '../../../core/protocol/http.ts'
import type { DryRunReply } from '../../../core/protocol/shows.ts'
import { inQuotes } from '../../../core/model/quotation.ts'
import { refusalIn } from '../api/ask.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { useNames } from '../live/use-names.ts'
import { Sheet } from '../parts/fields.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { Sign, type SignKind } from '../parts/sign.tsx'
import { preciseClockOf } from '../parts/time-words.ts'
import { useDesk } from '../shell/desk.tsx'
import { useShowsWords } from '../words/shows/use-shows-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { cueTitle, doesWords, spanWords } from './cue-says.ts'
import { useDryRun } from './show-queries.ts'
import style from './dry-run-sheet.module.css'

type DryCue = DryRunReply['cues'][number]

const SIGN: Record<DryCue['effect'], SignKind> = {
  wins: 'rendered',
  moment: 'rendered',
  nothing: 'wait',
  beaten: 'trouble',
  'passed-over': 'away',
}

export function DryRunSheet(props: { show: Show; room: RoomStateReply; onClose: () => void }) {
  const { show, room } = props
  const { words, language } = useSpeech()
  const say = useShowsWords()
  const names = useNames()
  const { zone } = useDesk()
  const run = useDryRun(room.id, show)
  return (
    <Sheet title={`${say.dry.title}: ${show.name[language]}`} size="980px" onClose={props.onClose}>
      {run.error !== null && (
        <RefusalNote words={refusalWords(refusalIn(run.error), words)} onRetry={() => void run.refetch()} />
      )}
      {run.data === undefined ? (
        <p role="status">{words.common.loading}</p>
      ) : (
        <>
          <p className={style.what}>
            {say.dry.what(room.name[language], preciseClockOf(run.data.at, zone))}{' '}
            <b>{say.dry.total(run.data.gos, spanWords(run.data.lengthMs, say))}</b>
          </p>
          <table className={style.table}>
            <thead>
              <tr>
                <th scope="col">{say.dry.cue}</th>
                <th scope="col">{say.dry.when}</th>
                <th scope="col">{say.dry.does}</th>
                <th scope="col">{say.dry.outcome}</th>
              </tr>
            </thead>
            <tbody>
              {run.data.cues.map((each) => {
                const cue = show.cues.find(({ id }) => id === each.cue)
                if (cue === undefined) return null
                const title = cueTitle(cue, language, names, words, say)
                const does = doesWords(cue.action, names, words, say)
                return (
                  <tr key={each.cue} data-comes={each.comes}>
                    <th scope="row">{each.number}</th>
                    <td>
                      {each.comes === 'go' ? <b>{say.dry.withGo}</b> : null}{' '}
                      {each.comes === 'itself'
                        ? each.afterMs === 0
                          ? say.followShort.continue
                          : say.dry.itself(spanWords(each.afterMs, say))
                        : each.afterMs > 0 && `+${spanWords(each.afterMs, say)}`}
                    </td>
                    <td>
                      {title}
                      {does !== title && <small>{does}</small>}
                    </td>
                    <td>
                      <Sign kind={SIGN[each.effect]} /> {outcome(each)}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </>
      )}
    </Sheet>
  )

  function outcome(cue: DryCue): string {
    switch (cue.effect) {
      case 'wins':
        return cue.beats.length > 0
          ? say.dry.beats(cue.beats.map((each) => inQuotes(each.name[language], language)).join(', '))
          : say.dry.wins
      case 'beaten':
        return say.dry.beaten(cue.beatenBy?.name[language] ?? '', valueOf(cue.beatenBy?.value ?? ''))
      case 'moment':
        return say.dry.moment
      case 'passed-over':
        return say.dry.passedOver
      case 'nothing':
        return say.dry.nothing
      default:
        return cue.effect satisfies never
    }
  }

  function valueOf(value: string): string {
    const theme = names.theme(value)
    return theme === value ? names.look(value) : theme
  }
}
