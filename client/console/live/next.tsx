/** What the schedule will do: the next change in words, and a day of it as a band in the themes' own colours. */
import { useMemo } from 'react'
import type * as z from 'zod/mini'
import type { ProgrammeReply, RoomStateReply } from '../../../core/protocol/http.ts'
import { rank } from '../../../core/model/cue.ts'
import { useProgramme, useThemes } from '../api/holdings.ts'
import { clockOf, lengthOf, momentOf, wallClockOf, type Zone } from '../parts/time-words.ts'
import { useDesk } from '../shell/desk.tsx'
import { themeStyle } from '../shell/theme-style.ts'
import { useWords } from '../words/words-context.tsx'
import { useNow } from './live-context.tsx'
import { useNames } from './use-names.ts'
import style from './next.module.css'

type Interval = z.infer<typeof ProgrammeReply>['intervals'][number]
const QUARTER_MS = 900_000
/** How much of the programme the band shows. */
const BAND_MS = 24 * 3_600_000

export function Next({ room }: { room: RoomStateReply }) {
  const words = useWords()
  const names = useNames()
  const now = useNow(5_000)
  const { zone } = useDesk()
  const programme = useProgramme(room.id, now)
  const intervals = programme.data?.intervals ?? []
  const next = nextChange(intervals, now)
  const held = room.overrides.find((each) => each.aspect === 'theme')
  const waits = next !== null && held !== undefined && (held.until === null || held.until > next.from)
  return (
    <section className={style.next} aria-label={words.next.label}>
      <h2>{words.next.label}</h2>
      <p className={style.change}>
        {programme.isError && intervals.length === 0 ? (
          words.next.away
        ) : next === null ? (
          words.next.nothing
        ) : (
          <>
            <b>
              {momentOf(next.from, now, zone, words)} {names.theme(next.theme)}
            </b>{' '}
            <span>
              {words.next.inTime(lengthOf(next.from - now, words))}
              {waits && <> · {words.next.heldBack(heldName())}</>}
            </span>
          </>
        )}
      </p>
      {intervals.length > 0 && <Band intervals={intervals} now={now} />}
    </section>
  )

  function heldName(): string {
    return held !== undefined && rank(held.holder.level) >= rank('calm')
      ? words.cue.calm
      : names.theme(room.theme)
  }
}

function Band({ intervals, now }: { intervals: readonly Interval[]; now: number }) {
  const words = useWords()
  const names = useNames()
  const { zone } = useDesk()
  const themes = useThemes().data
  const byId = useMemo(() => new Map(themes?.items.map((each) => [each.id, each]) ?? []), [themes])
  const until = now + BAND_MS
  const at = (instant: number) =>
    `${(Math.min(1, Math.max(0, (instant - now) / (until - now))) * 100).toFixed(3)}%`
  const minute = Math.floor(now / 60_000)
  const hours = useMemo(() => hoursBetween(minute * 60_000, minute * 60_000 + BAND_MS, zone), [minute, zone])
  return (
    <>
      <ol className={style.band} aria-label={words.next.timeline}>
        {intervals
          .filter((each) => each.to > now && each.from < until)
          .map((each) => (
            <li
              key={each.from}
              style={{
                ...themeStyle(byId.get(each.theme) ?? null),
                left: at(each.from),
                right: `calc(100% - ${at(each.to)})`,
              }}
              title={`${clockOf(each.from, zone)} ${names.theme(each.theme)}, ${words.next.rule(each.rule)}`}
            >
              <span>{names.theme(each.theme)}</span>
            </li>
          ))}
      </ol>
      <div className={style.hours} aria-hidden="true">
        {hours.map((hour) => (
          <span key={hour} style={{ left: `clamp(20px, ${at(hour)}, calc(100% - 20px))` }}>
            {clockOf(hour, zone)}
          </span>
        ))}
      </div>
    </>
  )
}

/** The first interval that begins later with another theme than the one before it. */
export function nextChange(intervals: readonly Interval[], now: number): Interval | null {
  for (const [i, each] of intervals.entries()) {
    const before = intervals[i - 1]
    if (each.from > now && before !== undefined && before.theme !== each.theme) return each
  }
  return null
}

/** Every fourth full hour by the clock on the wall; zones shift by quarters of an hour. */
function hoursBetween(from: number, to: number, zone: Zone): number[] {
  const hours: number[] = []
  for (let at = Math.ceil(from / QUARTER_MS) * QUARTER_MS; at < to; at += QUARTER_MS) {
    const { hour, minute } = wallClockOf(at, zone)
    if (minute === 0 && hour % 4 === 0) hours.push(at)
  }
  return hours
}
