/** What a rule would do, asked of the server while it is being written: its next times, and what is odd about it. */
import { useDebouncedValue } from '@mantine/hooks'
import type { ScheduleRule } from '../../../core/model/schedule-rule.ts'
import type { RuleNote, ScheduleReply } from '../../../core/protocol/schedule.ts'
import { inQuotes } from '../../../core/model/quotation.ts'
import { useNow } from '../live/live-context.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { clockOf, momentOf, wallClockOf } from '../parts/time-words.ts'
import { useMovingWords } from '../words/schedule/moving-words.ts'
import { useScheduleWords } from '../words/schedule/use-schedule-words.ts'
import type { ScheduleWords } from '../words/schedule/words.ts'
import { useSpeech } from '../words/words-context.tsx'
import type { Words } from '../words/words.ts'
import { isoWords, timeWords } from './rule-words.ts'
import { ruleRefusal } from './rule-refusal.ts'
import { useOutlook } from './schedule-queries.ts'
import style from './schedule-page.module.css'

const WAIT_MS = 350
const SHOWN = 5
const DAY_MS = 86_400_000

export function Outlook(props: {
  schedule: ScheduleReply
  rule: ScheduleRule | null
  /** Labels of the fields that cannot be read yet. */
  missing: readonly string[]
  /** Why saving was refused stands below already: it is not said twice. */
  saidBelow: string | null
}) {
  const { schedule, rule } = props
  const say = useScheduleWords()
  const { words, language } = useSpeech()
  const now = useNow(60_000)
  const [settled] = useDebouncedValue(rule, WAIT_MS)
  const from = Math.floor(now / DAY_MS) * DAY_MS
  const outlook = useOutlook(schedule.venueId, settled, from, from + 7 * DAY_MS)
  const zone = schedule.timeZone
  const titleOf = (id: string) =>
    inQuotes(schedule.rules.find((each) => each.id === id)?.title[language] ?? say.noRule, language)
  const moving = useMovingWords()
  if (rule !== null && outlook.error !== null) {
    const away = outlook.error.refusal.kind !== 'refused'
    const why = ruleRefusal(outlook.error.refusal, words, say, moving)
    return why.sentence === props.saidBelow ? null : (
      <RefusalNote words={why} onRetry={away ? () => void outlook.refetch() : null} />
    )
  }
  return (
    <section className={style.outlook} aria-live="polite">
      <h3>{say.outlook.title}</h3>
      {rule === null ? (
        <p className={style.quiet}>
          {moving.fillIn} {props.missing.join(', ')}.
        </p>
      ) : outlook.data === undefined ? (
        <p className={style.quiet}>{say.outlook.wait}</p>
      ) : (
        <>
          {outlook.data.notes
            .map((note) => noteWords(note, titleOf, say, words))
            .filter((sentence) => sentence !== props.saidBelow)
            .map((sentence) => (
              <p key={sentence} className={style.warn}>
                {sentence}
              </p>
            ))}
          <ul>
            {outlook.data.next.slice(0, SHOWN).map(({ from: begin, to: end, wins }) => (
              <li key={begin}>
                <span>
                  {begin <= now ? say.outlook.fromNow : momentOf(begin, now, zone, words)} –{' '}
                  {end === null
                    ? say.outlook.endless
                    : isSameDay(Math.max(begin, now), end)
                      ? clockOf(end, zone)
                      : momentOf(end, now, zone, words)}
                </span>
                <span className={style.quiet}>{say.outlook.wins[wins]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )

  function isSameDay(a: number, b: number): boolean {
    const [one, other] = [wallClockOf(a, zone), wallClockOf(b, zone)]
    return one.day === other.day && one.month === other.month && one.year === other.year
  }
}

function noteWords(
  note: RuleNote,
  titleOf: (id: string) => string,
  say: ScheduleWords,
  words: Words,
): string {
  const { note: texts } = say.outlook
  switch (note.kind) {
    case 'never-holds':
      return texts.never
    case 'ends-before-it-begins':
      return texts.backwards
    case 'always-beaten':
      return texts.beaten(note.by.map(titleOf).join(', '))
    case 'skipped':
      return texts.skipped(timeWords(note.time, say), isoWords(note.date, words))
    case 'doubled':
      return texts.doubled(timeWords(note.time, say), isoWords(note.date, words))
    case 'no-sun':
      return texts.noSun(timeWords(note.time, say), isoWords(note.date, words))
    default:
      return note satisfies never
  }
}
