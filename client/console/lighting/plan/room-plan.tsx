/**
 * The plan that a technician works on. A finger or the arrows choose lamps; while arranging, they move them.
 * The same lamps stand as a table under Patch, for whoever does not see the picture.
 */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Fixture, Rig } from '../../../../core/model/fixture.ts'
import { lampKind } from '../../../../core/lighting/lamp-kind.ts'
import { seenColour, type SeenColour } from '../../../../core/lighting/seen-colour.ts'
import { useLightingWords } from '../lighting-words.ts'
import { boundsOf, fitted, lampAt, lampTowards, metresOf } from './plan-geometry.ts'
import { paintPlan, planLabels, planPools } from './plan-painter.ts'
import style from './room-plan.module.css'

export interface RoomPlanProps {
  rig: Rig
  /** 512 slots by universe, live or rehearsed. */
  universes: ReadonlyMap<number, Uint8Array>
  spans: readonly { name: string; from: number; to: number }[]
  selected: ReadonlySet<string>
  onSelect: (ids: ReadonlySet<string>) => void
  identified: ReadonlySet<string>
  /** Null: lamps stay where they are. */
  onMove: ((moved: Fixture[]) => void) | null
  onOpen: (fixture: Fixture) => void
  onIdentify: (() => void) | null
  /** What the picture shows, in a sentence. */
  label: string
}

const DARK: SeenColour = { r: 0, g: 0, b: 0, intensity: 0 }
/** Pixels around a lamp that count as touching it. */
const REACH = 26

export function RoomPlan(props: RoomPlanProps) {
  const say = useLightingWords()
  const { rig, universes, spans, selected, identified } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  const [hovered, setHovered] = useState<string | null>(null)
  const drag = useRef<{ from: { x: number; y: number }; fixtures: Fixture[] } | null>(null)
  const [moved, setMoved] = useState<ReadonlyMap<string, Fixture>>(new Map())
  const fixtures = useMemo(
    () => rig.fixtures.map((each) => moved.get(each.id) ?? each),
    [rig.fixtures, moved],
  )
  const kinds = useMemo(() => new Map(rig.profiles.map((each) => [each.id, lampKind(each)])), [rig.profiles])
  // While a lamp is dragged the plan keeps its scale: bounds are those of the rig as it is.
  const bounds = useMemo(() => boundsOf(rig.fixtures, spans), [rig.fixtures, spans])
  const view = useMemo(() => fitted(bounds, size.width, size.height), [bounds, size])

  const pools = useMemo(() => planPools(fixtures, view), [fixtures, view])
  const labels = useMemo(() => {
    const brush = canvas.current?.getContext('2d')
    return brush && size.width > 0 ? planLabels(brush, { view, ...size, fixtures, selected }) : []
  }, [view, size, fixtures, selected])

  useEffect(() => setMoved(new Map()), [rig])
  useEffect(() => {
    const place = canvas.current?.parentElement
    if (!place) return
    const observer = new ResizeObserver(() =>
      setSize({ width: place.clientWidth, height: place.clientHeight }),
    )
    observer.observe(place)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    const brush = canvas.current?.getContext('2d')
    if (!canvas.current || !brush || size.width === 0) return
    const density = Math.min(2, devicePixelRatio || 1)
    const wide = Math.round(size.width * density)
    const high = Math.round(size.height * density)
    if (canvas.current.width !== wide) canvas.current.width = wide
    if (canvas.current.height !== high) canvas.current.height = high
    brush.setTransform(density, 0, 0, density, 0, 0)
    const colours = fixtures.map((fixture) => {
      const kind = kinds.get(fixture.profile)
      const slots = universes.get(fixture.universe)
      return kind === undefined || slots === undefined ? DARK : seenColour(kind, fixture.address, slots)
    })
    const accent = getComputedStyle(canvas.current).getPropertyValue('--accent') || '#e2cfa8'
    paintPlan(brush, {
      ...{
        view,
        bounds,
        ...size,
        fixtures,
        colours,
        selected,
        identified,
        hovered,
        pools,
        labels,
        spans,
        accent,
      },
      outside: say.plan.outside,
    })
  })

  const here = (event: React.PointerEvent) => {
    const box = canvas.current!.getBoundingClientRect()
    return { px: event.clientX - box.left, py: event.clientY - box.top }
  }

  function press(event: React.PointerEvent) {
    const { px, py } = here(event)
    const found = lampAt(fixtures, view, px, py, REACH)
    if (found === null) {
      if (!event.shiftKey) props.onSelect(new Set())
      return
    }
    const next = new Set(event.shiftKey || selected.has(found.id) ? selected : [])
    if (event.shiftKey && selected.has(found.id)) next.delete(found.id)
    else next.add(found.id)
    props.onSelect(next)
    if (props.onMove === null || !next.has(found.id)) return
    canvas.current!.setPointerCapture(event.pointerId)
    drag.current = { from: metresOf(view, px, py), fixtures: fixtures.filter((each) => next.has(each.id)) }
  }

  function hover(event: React.PointerEvent) {
    const { px, py } = here(event)
    if (drag.current === null) return setHovered(lampAt(fixtures, view, px, py, REACH)?.id ?? null)
    const to = metresOf(view, px, py)
    const [dx, dy] = [to.x - drag.current.from.x, to.y - drag.current.from.y]
    setMoved(new Map(drag.current.fixtures.map((each) => [each.id, shifted(each, dx, dy)])))
  }

  function drop() {
    if (drag.current === null) return
    drag.current = null
    if (moved.size > 0) props.onMove?.([...moved.values()])
  }

  const pending = useRef<ReturnType<typeof setTimeout> | null>(null)
  useEffect(() => () => clearTimeout(pending.current ?? undefined), [])
  /** Moves by keys are saved together, when the keys rest. */
  function nudge(dx: number, dy: number) {
    const next = new Map(moved)
    for (const each of fixtures) if (selected.has(each.id)) next.set(each.id, shifted(each, dx, dy))
    setMoved(next)
    clearTimeout(pending.current ?? undefined)
    pending.current = setTimeout(() => props.onMove?.([...next.values()]), 700)
  }

  function key(event: React.KeyboardEvent) {
    const arrow = ARROWS[event.key]
    const first = fixtures.find((each) => selected.has(each.id))
    if (arrow !== undefined) {
      const [dx, dy] = arrow
      if (props.onMove !== null && selected.size > 0 && !event.altKey) {
        const by = event.shiftKey ? 1 : 0.1
        nudge(dx * by, dy * by)
      } else {
        const next = first === undefined ? fixtures[0] : lampTowards(fixtures, first, dx, dy)
        if (next) props.onSelect(new Set(event.shiftKey ? [...selected, next.id] : [next.id]))
      }
    } else if (event.key === 'Enter' && first !== undefined) props.onOpen(first)
    else if (event.key === 'Escape' && selected.size > 0) props.onSelect(new Set())
    else if (event.code === 'KeyA' && (event.ctrlKey || event.metaKey))
      props.onSelect(new Set(fixtures.map((each) => each.id)))
    else if (
      event.code === 'KeyI' &&
      !event.ctrlKey &&
      !event.metaKey &&
      selected.size > 0 &&
      props.onIdentify
    )
      props.onIdentify()
    else return
    // These keys mean the plan and not the room.
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      className={style.plan}
      role="application"
      aria-roledescription={say.plan.kind}
      aria-label={`${props.label} ${say.plan.keys}`}
      tabIndex={0}
      data-arranging={props.onMove !== null || undefined}
      onKeyDown={key}
    >
      <canvas
        ref={canvas}
        aria-hidden="true"
        onPointerDown={press}
        onPointerMove={hover}
        onPointerUp={drop}
        onPointerCancel={drop}
        onPointerLeave={() => setHovered(null)}
        onDoubleClick={() => {
          const first = fixtures.find((each) => selected.has(each.id))
          if (first !== undefined) props.onOpen(first)
        }}
      />
      <p className={style.spoken} role="status">
        {fixtures
          .filter((each) => selected.has(each.id))
          .slice(0, 5)
          .map((each) => `${each.name}: ${say.metres(each.position.x)}, ${say.metres(each.position.y)}`)
          .join('; ')}
      </p>
    </div>
  )
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

function shifted(fixture: Fixture, dx: number, dy: number): Fixture {
  const { x, y, z } = fixture.position
  return { ...fixture, position: { x: rounded(x + dx), y: rounded(y + dy), z } }
}
function rounded(metres: number): number {
  return Math.round(metres * 100) / 100
}
