import type { MorningCheck } from '../../../core/model/morning-check.ts'
import { useNow } from '../live/live-context.tsx'
import { Sign } from '../parts/sign.tsx'
import { clockOf, dateOf, momentOf } from '../parts/time-words.ts'
import { useDesk } from '../shell/desk.tsx'
import { useDayWords } from '../words/day/use-day-words.ts'
import { useFleetWords } from '../words/fleet/use-fleet-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import {
  groupOf,
  noteWords,
  reasonWords,
  verdictWords,
  type CheckGroup,
  type CheckSpeech,
} from './check-words.ts'
import style from './day.module.css'

const GROUPS = ['lines', 'texts', 'kiosks', 'machines'] as const satisfies readonly CheckGroup[]

export function CheckFound(props: { check: MorningCheck; by: string | null; open: boolean }) {
  const say = useDayWords()
  const fleet = useFleetWords()
  const { words, language } = useSpeech()
  const { zone } = useDesk()
  const now = useNow(5_000)
  const speech: CheckSpeech = {
    say,
    fleet,
    language,
    date: (iso) => dateOf(Date.parse(iso), 'UTC', words),
    clock: (at) => clockOf(at, zone),
  }
  const { check, by, open } = props
  const { reasons, notes, looked } = check
  return (
    <>
      <p className={style.quiet}>{say.checkedAt(momentOf(check.at, now, zone, words), by ?? say.byHours)}</p>
      <p className={style.verdict}>
        <Sign kind={reasons.length === 0 ? 'well' : 'trouble'} />
        <strong>{verdictWords(reasons.length, open, say)}</strong>
      </p>
      {GROUPS.map((group) => {
        const here = reasons.filter((each) => groupOf(each) === group)
        if (here.length === 0) return null
        return (
          <div key={group} className={style.group}>
            <h3>
              {say.group[group]} <b>{here.length}</b>
            </h3>
            <ul>
              {here.map((each) => (
                <li key={JSON.stringify(each)}>
                  <span className={style.box} aria-hidden="true" />
                  {reasonWords(each, speech)}
                </li>
              ))}
            </ul>
          </div>
        )
      })}
      {notes.length > 0 && (
        <div className={style.group}>
          <h3>{say.know}</h3>
          <ul className={style.quiet}>
            {notes.map((each) => (
              <li key={JSON.stringify(each)}>
                <span className={style.dash} aria-hidden="true" />
                {noteWords(each, speech)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className={style.quiet}>
        {say.looked(looked.lines, looked.texts, looked.kiosks, looked.nodes, looked.displays)}
      </p>
    </>
  )
}
