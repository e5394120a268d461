/**
 * The room's horizon as a strip, from its left end: every screen where it stands, as wide as it is. Drawn with a finger
 * or with the arrow keys; a light that crosses the room crosses it in these metres.
 */
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import type { Span } from '../../../core/model/horizon.ts'
import type { KioskView } from '../../../core/protocol/http.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { useFleetWords } from '../words/fleet/use-fleet-words.ts'
import { useWords } from '../words/words-context.tsx'
import { useKioskChange } from './kiosk-changes.ts'
import style from './horizon-plan.module.css'

/** Nobody measures a hall to less, in metres. */
const GRAIN = 0.05
const STRIDE = 0.5
const ROOM_BESIDE = 1
/** What is moved with keys is kept when the hand rests. */
const RESTS_MS = 700

export function HorizonPlan({ kiosks, blocked }: { kiosks: readonly KioskView[]; blocked: string | null }) {
  const say = useFleetWords().plan
  const length = Math.ceil(Math.max(4, ...kiosks.map((each) => each.span.to)) + ROOM_BESIDE)
  const strip = useRef<HTMLDivElement>(null)
  const lanes = [
    kiosks.filter((each) => each.role === 'wall'),
    kiosks.filter((each) => each.role !== 'wall'),
  ].filter((lane) => lane.length > 0)
  return (
    <section className={style.plan} aria-label={say.title}>
      <p className={style.hint}>
        {say.title} <small>{say.hint}</small>
      </p>
      <div ref={strip} className={style.strip}>
        {lanes.map((lane, i) => (
          <div key={i} className={style.lane}>
            {lane.map((kiosk) => (
              <Placed key={kiosk.id} kiosk={kiosk} length={length} strip={strip} blocked={blocked} />
            ))}
          </div>
        ))}
        <div className={style.ruler} aria-hidden="true">
          {Array.from({ length: length + 1 }, (_, metre) => (
            <span key={metre} style={{ left: `${(metre / length) * 100}%` }}>
              {metre % rulerStep(length) === 0 ? metre : ''}
            </span>
          ))}
        </div>
      </div>
    </section>
  )
}

function Placed(props: {
  kiosk: KioskView
  length: number
  strip: { current: HTMLDivElement | null }
  blocked: string | null
}) {
  const { kiosk, length, strip, blocked } = props
  const say = useFleetWords().plan
  const words = useWords()
  const change = useKioskChange(kiosk.id)
  const [moved, setMoved] = useState<Span | null>(null)
  const grip = useRef<{ x: number; from: number } | null>(null)
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined)
  const span = moved ?? kiosk.span
  const width = span.to - span.from

  // What the server has taken is the truth again.
  useEffect(() => setMoved(null), [kiosk.span.from, kiosk.span.to])
  useEffect(() => () => clearTimeout(rest.current), [])

  function to(from: number): Span {
    const start = Math.max(0, Math.round(from / GRAIN) * GRAIN)
    return { from: round(start), to: round(start + width) }
  }
  function keep(next: Span): void {
    if (next.from !== kiosk.span.from) change.mutate({ span: next }, { onError: () => setMoved(null) })
  }
  function key(event: KeyboardEvent): void {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (by === 0 || blocked !== null) return
    event.preventDefault()
    const next = to(span.from + by * (event.shiftKey ? STRIDE : GRAIN))
    setMoved(next)
    clearTimeout(rest.current)
    rest.current = setTimeout(() => keep(next), RESTS_MS)
  }
  function down(event: PointerEvent<HTMLDivElement>): void {
    if (blocked !== null) return
    event.currentTarget.setPointerCapture(event.pointerId)
    grip.current = { x: event.clientX, from: span.from }
  }
  function move(event: PointerEvent): void {
    const pixels = strip.current?.clientWidth ?? 0
    if (grip.current === null || pixels === 0) return
    setMoved(to(grip.current.from + ((event.clientX - grip.current.x) / pixels) * length))
  }
  function up(): void {
    if (grip.current === null) return
    grip.current = null
    keep(span)
  }

  return (
    <>
      <div
        role="slider"
        tabIndex={0}
        aria-label={say.move(kiosk.name)}
        aria-valuemin={0}
        aria-valuemax={length}
        aria-valuenow={span.from}
        aria-valuetext={words.now.metres(String(span.from), String(span.to))}
        aria-disabled={blocked !== null || undefined}
        className={`${style.screen} ${kiosk.online ? '' : style.away}`}
        style={{ left: `${(span.from / length) * 100}%`, width: `${(width / length) * 100}%` }}
        onKeyDown={key}
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={up}
      >
        <b>{kiosk.name}</b>
        <small>{words.now.metres(String(span.from), String(span.to))}</small>
      </div>
      {change.error !== null && (
        <RefusalNote words={refusalWords(change.error.refusal, words)} onRetry={null} />
      )}
    </>
  )
}

function round(metres: number): number {
  return Math.round(metres * 100) / 100
}

/** At most a dozen numbers, however long the hall. */
function rulerStep(length: number): number {
  return [1, 2, 5, 10, 20, 50].find((step) => length / step <= 12) ?? 100
}
