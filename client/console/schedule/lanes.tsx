/** Beside the themes of a day: what rules want of light, volume, show, stories and sleep, a lane for each. */
import type { CSSProperties } from 'react'
import type { ScheduleRule } from '../../../core/model/schedule-rule.ts'
import type { Instant } from '../../../core/model/time.ts'
import { WANTED_ASPECTS, type Wanted } from '../../../core/show/programme.ts'
import { useNames } from '../live/use-names.ts'
import { clockOf, type Zone } from '../parts/time-words.ts'
import { usePlaylistWords } from '../words/playlist/playlist-words.ts'
import { useScheduleWords } from '../words/schedule/use-schedule-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import type { Held } from './moving/use-moving.ts'
import style from './lanes.module.css'

export type Lane = Wanted['aspect']

/** Those that anything stands in, always in the same order. */
export function lanesOf(wanted: readonly Wanted[]): Lane[] {
  return WANTED_ASPECTS.filter((aspect) => wanted.some((each) => each.aspect === aspect))
}

/** What a rule wants, in words. */
export function useWantedWords(): (wanted: Pick<Wanted, 'aspect' | 'value'>) => string {
  const names = useNames()
  const say = usePlaylistWords()
  return ({ aspect, value }) => {
    switch (aspect) {
      case 'look':
        return names.look(String(value))
      case 'volume':
        return `${Math.round(Number(value) * 100)} %`
      case 'show':
        return names.show(String(value))
      case 'playlist':
        return Array.isArray(value) ? value.map(names.story).join(', ') : ''
      case 'sleep':
        return say.asleep
      default:
        return aspect satisfies never
    }
  }
}

/** Each lane has a sign and a ground of its own: nobody has to tell them by colour. */
const SIGNS: Record<Lane, string> = {
  look: 'M8 1.5a4.5 4.5 0 0 0-2.6 8.2V12h5.2V9.7A4.5 4.5 0 0 0 8 1.5ZM6 13.5h4v1H6z',
  volume: 'M2 6h3l4-3.5v11L5 10H2zM11 5.2c1.6 1.4 1.6 4.2 0 5.6M12.8 3.4c2.9 2.6 2.9 6.6 0 9.2',
  show: 'M4 2.5v11l9-5.5z',
  playlist: 'M2 4h9M2 8h9M2 12h6M13 6v6',
  sleep: 'M12.5 10A5.5 5.5 0 0 1 6 3.5a5.5 5.5 0 1 0 6.5 6.5Z',
}

function LaneSign({ lane }: { lane: Lane }) {
  return (
    <svg className={style.sign} viewBox="0 0 16 16" aria-hidden>
      <path d={SIGNS[lane]} />
    </svg>
  )
}

export function LaneLegend({ lanes }: { lanes: readonly Lane[] }) {
  const say = usePlaylistWords()
  if (lanes.length === 0) return null
  return (
    <p className={style.legend}>
      {say.legend}:
      {lanes.map((lane) => (
        <span key={lane} data-lane={lane}>
          <LaneSign lane={lane} /> {say.lane[lane]}
        </span>
      ))}
    </p>
  )
}

interface DayLanesProps {
  lanes: readonly Lane[]
  wanted: readonly Wanted[]
  rules: readonly ScheduleRule[]
  from: Instant
  to: Instant
  zone: Zone
  chosen: Wanted | null
  held: (wanted: Wanted) => Held
  onChoose: (wanted: Wanted) => void
}

/** A piece less high than this has room for its sign alone. */
const READABLE = 0.16

export function DayLanes(props: DayLanesProps) {
  const { lanes, wanted, from, to, zone, chosen } = props
  const say = usePlaylistWords()
  const schedule = useScheduleWords()
  const { language } = useSpeech()
  const words = useWantedWords()
  return (
    <>
      {wanted.flatMap((each) => {
        const begin = Math.max(each.from, from)
        const end = Math.min(each.to, to)
        if (end <= begin) return []
        const height = (end - begin) / (to - from)
        const rule = props.rules.find(({ id }) => id === each.rule)?.title[language] ?? schedule.noRule
        const what = `${say.lane[each.aspect]}: ${words(each)}`
        const time = each.from >= from ? `, ${clockOf(each.from, zone)}` : ''
        return [
          <button
            key={`${each.aspect} ${each.from}`}
            type="button"
            className={style.piece}
            data-lane={each.aspect}
            style={
              {
                '--lane': lanes.length - 1 - lanes.indexOf(each.aspect),
                top: `${((begin - from) / (to - from)) * 100}%`,
                height: `${height * 100}%`,
              } as CSSProperties
            }
            data-rule={each.rule}
            data-from={each.from}
            {...props.held(each)}
            aria-pressed={chosen?.aspect === each.aspect && chosen.from === each.from}
            aria-label={`${what}, ${rule}${time}`}
            title={`${what}, ${rule}${time}`}
            onClick={() => props.onChoose(each)}
          >
            <LaneSign lane={each.aspect} />
            {height >= READABLE && <span>{words(each)}</span>}
          </button>,
        ]
      })}
    </>
  )
}
