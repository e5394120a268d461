/** Where a beat begins in a reading: a mark on its curve to drag, or to move with the arrow keys. */
import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import type { Seconds } from '../../../core/model/time.ts'
import type { DeskReading } from '../../../core/protocol/readings.ts'
import { useStoriesWords } from '../words/stories/use-stories-words.ts'
import style from './reading-panel.module.css'

const STEP: Seconds = 0.05
const LARGE_STEP: Seconds = 0.5

export function BeatMark(props: {
  /** Counts from 0; the first beat begins with the voice and has no mark. */
  beat: number
  reading: DeskReading
  from: Seconds
  onMove: (to: Seconds) => void
  /** Whoever lets go of it hears from there. */
  onChoose: (at: Seconds) => void
}) {
  const say = useStoriesWords().reading
  const { beat, reading, from, onMove, onChoose } = props
  const dragged = useRef(false)

  const placeOf = (event: PointerEvent<HTMLElement>): Seconds => {
    const { left, width } = event.currentTarget.parentElement!.getBoundingClientRect()
    return ((event.clientX - left) / width) * reading.seconds
  }
  const onKey = (event: KeyboardEvent): void => {
    const by = event.shiftKey ? LARGE_STEP : STEP
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') {
      if (event.key === 'Enter') onChoose(from)
      return
    }
    event.preventDefault()
    onMove(event.key === 'ArrowLeft' ? from - by : from + by)
  }
  return (
    <span
      role="slider"
      tabIndex={0}
      className={style.handle}
      style={{ left: `${(from / reading.seconds) * 100}%` }}
      aria-label={say.beginsAt(beat + 1, from)}
      aria-valuemin={0}
      aria-valuemax={Math.round(reading.seconds * 100) / 100}
      aria-valuenow={Math.round(from * 100) / 100}
      aria-valuetext={`${from.toFixed(2)} s: ${reading.words[beat] ?? ''}`}
      title={reading.words[beat]}
      onKeyDown={onKey}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        event.currentTarget.focus()
        dragged.current = true
      }}
      onPointerMove={(event) => dragged.current && onMove(placeOf(event))}
      onPointerUp={(event) => {
        if (dragged.current) onChoose(placeOf(event))
        dragged.current = false
      }}
      onPointerCancel={() => (dragged.current = false)}
    />
  )
}
