/** The story's arc as a curve to draw: one point a beat, by hand or with the arrow keys. */
import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { useStoriesWords } from '../words/stories/use-stories-words.ts'
import style from './arc-curve.module.css'

const WIDTH = 1_000
const HEIGHT = 140
const EDGE = 16
const STEP = 0.05

interface ArcCurveProps {
  arc: readonly number[]
  readOnly: boolean
  onBend: (beat: number, share: number) => void
}

export function ArcCurve({ arc, readOnly, onBend }: ArcCurveProps) {
  const say = useStoriesWords().editor
  const drawing = useRef(false)
  /** The last place of the hand: a quick stroke passes beats between two of its signs. */
  const last = useRef<{ at: number; share: number } | null>(null)
  const bendAt = (event: PointerEvent<SVGSVGElement>): void => {
    const box = event.currentTarget.getBoundingClientRect()
    const x = ((event.clientX - box.left) / box.width) * WIDTH
    const y = ((event.clientY - box.top) / box.height) * HEIGHT
    const at = ((x - EDGE) / (WIDTH - 2 * EDGE)) * (arc.length - 1)
    const share = 1 - (y - EDGE) / (HEIGHT - 2 * EDGE)
    const from = last.current ?? { at, share }
    last.current = { at, share }
    const [first, end] = [Math.round(from.at), Math.round(at)]
    for (let beat = first; ; beat += Math.sign(end - first)) {
      const along = at === from.at ? 1 : (beat - from.at) / (at - from.at)
      const drawn = beat === end ? share : from.share + (share - from.share) * along
      if (beat >= 0 && beat < arc.length) onBend(beat, drawn)
      if (beat === end) break
    }
  }
  const onKey = (beat: number) => (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? STEP : event.key === 'ArrowDown' ? -STEP : 0
    if (by === 0 || readOnly) return
    event.preventDefault()
    onBend(beat, arc[beat]! + by)
  }
  return (
    <figure className={style.arc}>
      <figcaption>
        {say.arc} <small>{readOnly ? '' : say.arcHint}</small>
      </figcaption>
      <div className={style.plot}>
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          className={readOnly ? undefined : style.drawn}
          onPointerDown={(event) => {
            if (readOnly) return
            drawing.current = true
            last.current = null
            event.currentTarget.setPointerCapture(event.pointerId)
            bendAt(event)
          }}
          onPointerMove={(event) => drawing.current && bendAt(event)}
          onPointerUp={() => (drawing.current = false)}
          onPointerCancel={() => (drawing.current = false)}
        >
          <Line arc={arc} />
        </svg>
        {arc.map((share, beat) => (
          <span
            key={beat}
            role="slider"
            tabIndex={readOnly ? -1 : 0}
            aria-label={say.beat(beat + 1)}
            aria-orientation="vertical"
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={Math.round(share * 100)}
            aria-valuetext={say.arcAt(beat + 1, share)}
            aria-readonly={readOnly || undefined}
            className={style.point}
            style={{ left: `${(xOf(beat, arc) / WIDTH) * 100}%`, top: `${yOf(share)}px` }}
            onKeyDown={onKey(beat)}
          />
        ))}
      </div>
    </figure>
  )
}

/** The curve to look at. */
export function ArcLine({ arc }: { arc: readonly number[] }) {
  const { arcAt } = useStoriesWords().editor
  const label = arc.map((share, beat) => arcAt(beat + 1, share)).join('; ')
  return (
    <span className={style.arc}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label}>
        <Line arc={arc} />
      </svg>
    </span>
  )
}

function Line({ arc }: { arc: readonly number[] }) {
  if (arc.length === 0) return null
  return (
    <>
      <path
        d={`${curve(arc)} L ${xOf(arc.length - 1, arc)} ${HEIGHT} L ${xOf(0, arc)} ${HEIGHT} Z`}
        className={style.under}
      />
      <path d={curve(arc)} className={style.line} />
    </>
  )
}

function xOf(beat: number, arc: readonly number[]): number {
  return arc.length < 2 ? WIDTH / 2 : EDGE + (beat / (arc.length - 1)) * (WIDTH - 2 * EDGE)
}

function yOf(share: number): number {
  return EDGE + (1 - share) * (HEIGHT - 2 * EDGE)
}

/** Through every point, level at each: it never rises above what was drawn. */
function curve(arc: readonly number[]): string {
  return arc
    .map((share, i) => {
      const [x, y] = [xOf(i, arc), yOf(share)]
      if (i === 0) return `M ${x} ${y}`
      const middle = (xOf(i - 1, arc) + x) / 2
      return `C ${middle} ${yOf(arc[i - 1]!)} ${middle} ${y} ${x} ${y}`
    })
    .join(' ')
}
