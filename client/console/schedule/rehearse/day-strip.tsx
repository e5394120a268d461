/** The day as a band from midnight to midnight in the themes' own colours, with a playhead that a finger or the arrows move. */
import { useMemo } from 'react'
import type { Instant } from '../../../../core/model/time.ts'
import type { RehearsalReply } from '../../../../core/protocol/rehearsal.ts'
import type { ThemeItem } from '../../api/holdings.ts'
import { useNames } from '../../live/use-names.ts'
import { clockOf, preciseClockOf, wallClockOf, type Zone } from '../../parts/time-words.ts'
import { themeStyle } from '../../shell/theme-style.ts'
import { useRehearseWords } from '../../words/rehearse/rehearse-words.ts'
import { closedIn } from '../stretches.ts'
import type { RehearsedDay } from './rehearsed-day.ts'
import style from './rehearse-page.module.css'

interface DayStripProps {
  reply: RehearsalReply
  day: RehearsedDay
  themes: readonly ThemeItem[]
  theme: string
  zone: Zone
  t: Instant
  onGo: (t: Instant) => void
  /** Only this part of the day, larger; null: all of it. */
  window: { from: Instant; to: Instant } | null
}

const MINUTE_MS = 60_000

export function DayStrip({ reply, day, themes, theme, zone, t, onGo, window }: DayStripProps) {
  const say = useRehearseWords()
  const names = useNames()
  const { from, to } = window ?? reply
  const step = window === null ? MINUTE_MS : 1_000
  const label = window === null ? say.strip : say.evening
  const percent = (at: Instant): string => `${(((at - from) / (to - from)) * 100).toFixed(4)}%`
  const hours = useMemo(() => ticksOf(from, to, zone), [from, to, zone])
  return (
    <div className={style.strip} data-close={window !== null || undefined} role="group" aria-label={label}>
      <div className={style.band} aria-hidden="true">
        {day.stretches
          .flatMap((each) => clipped(each, from, to))
          .map((each) => (
            <span
              key={each.from}
              className={style.stretch}
              data-by={each.by}
              title={`${clockOf(each.from, zone)} ${names.theme(each.theme)}`}
              style={{
                ...themeStyle(themes.find(({ id }) => id === each.theme) ?? null),
                left: percent(each.from),
                width: `${((each.to - each.from) / (to - from)) * 100}%`,
              }}
            >
              {each.to - each.from > (to - from) / 14 && <b>{names.theme(each.theme)}</b>}
            </span>
          ))}
        {closedIn(reply.open, from, to).map(({ top, height }) => (
          <span
            key={top}
            className={style.shut}
            style={{ left: `${top * 100}%`, width: `${height * 100}%` }}
          />
        ))}
        {day.events
          .filter((each) => each.kind === 'cue' && each.at >= from && each.at < to)
          .map((each) => (
            <span key={each.at} className={style.tick} style={{ left: percent(each.at) }} />
          ))}
        {t >= from && t < to && <span className={style.playhead} style={{ left: percent(t) }} />}
      </div>
      <input
        type="range"
        className={style.range}
        min={0}
        max={Math.ceil((to - from) / step) - 1}
        step={1}
        value={Math.min(Math.ceil((to - from) / step) - 1, Math.max(0, Math.floor((t - from) / step)))}
        aria-label={`${label}: ${say.time}`}
        aria-valuetext={say.timeSays(preciseClockOf(t, zone), names.theme(theme))}
        onChange={(event) => onGo(from + Number(event.currentTarget.value) * step)}
      />
      <div className={style.hours} aria-hidden="true">
        {hours.map((at) => (
          <span key={at} style={{ left: percent(at) }}>
            {clockOf(at, zone)}
          </span>
        ))}
      </div>
    </div>
  )
}

function clipped(stretch: RehearsedDay['stretches'][number], from: Instant, to: Instant) {
  const part = { ...stretch, from: Math.max(from, stretch.from), to: Math.min(to, stretch.to) }
  return part.to > part.from ? [part] : []
}

/** Minutes between two ticks, so that about eight stand under the band. */
const EVERY = [1, 2, 5, 10, 15, 30, 60, 180]

function ticksOf(from: Instant, to: Instant, zone: Zone): Instant[] {
  const every = EVERY.find((minutes) => (to - from) / (minutes * MINUTE_MS) <= 9) ?? 180
  const found: Instant[] = []
  for (let at = Math.ceil(from / MINUTE_MS) * MINUTE_MS; at < to; at += MINUTE_MS) {
    const { hour, minute } = wallClockOf(at, zone)
    if ((hour * 60 + minute) % every === 0) found.push(at)
  }
  return found
}
