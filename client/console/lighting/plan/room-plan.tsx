/**
 * The plan of the room from above: lamps and screens in metres. A finger or the arrows choose what lies there; while it is
 * being arranged they move it. The same lamps and screens stand in tables, for whoever does not see the picture.
 */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Rig } from '../../../../core/model/fixture.ts'
import { lampKind } from '../../../../core/lighting/lamp-kind.ts'
import { seenColour, type SeenColour } from '../../../../core/lighting/seen-colour.ts'
import { useLightingWords } from '../lighting-words.ts'
import {
  boundsOf,
  fitted,
  metresOf,
  screenKey,
  spotAt,
  spotOfLamp,
  spotOfScreen,
  spotTowards,
  type PlanScreen,
  type Spot,
} from './plan-geometry.ts'
import { paintPlan, planFaces, planLabels, planPools } from './plan-painter.ts'
import { usePlanPieces, type Moved, type PlanPieces } from './use-plan-pieces.ts'
import style from './room-plan.module.css'

export interface RoomPlanProps {
  rig: Pick<Rig, 'fixtures' | 'profiles'>
  /** 512 slots by universe, live or rehearsed. */
  universes: ReadonlyMap<number, Uint8Array>
  screens: readonly PlanScreen[]
  /** What can be chosen and moved; the rest is there to be seen. */
  picks: 'lamps' | 'screens' | 'all'
  /** Ids of lamps, and keys of screens. */
  selected: ReadonlySet<string>
  onSelect: (ids: ReadonlySet<string>) => void
  identified: ReadonlySet<string>
  /** Null: everything stays where it is. `giveUp`: what could not be kept lies where it lay before. */
  onMove: ((moved: Moved, giveUp: () => void) => void) | null
  /** With the id of a lamp, or the key of a screen. */
  onOpen: (id: string) => void
  onIdentify: (() => void) | null
  /** Ctrl+Z on the plan; without it that key is not the plan's. */
  onUndo?: (() => void) | undefined
  /** What the picture shows, and which keys it knows, in sentences. */
  label: string
}

const DARK: SeenColour = { r: 0, g: 0, b: 0, intensity: 0 }
/** Pixels around something that count as touching it. */
const REACH = 26
/** Degrees at one press of R. */
export const TURN = 15

export function RoomPlan(props: RoomPlanProps) {
  const say = useLightingWords()
  const { rig, universes, picks, selected, identified } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  const [hovered, setHovered] = useState<string | null>(null)
  const drag = useRef<{ from: { x: number; y: number }; pieces: ReturnType<PlanPieces['take']> } | null>(null)
  const pieces = usePlanPieces({ fixtures: rig.fixtures, screens: props.screens }, props.onMove)
  const { fixtures, screens } = pieces
  const spots = useMemo<Spot[]>(
    () => [
      ...(picks === 'screens' ? [] : fixtures.map(spotOfLamp)),
      ...(picks === 'lamps' ? [] : screens.map(spotOfScreen)),
    ],
    [picks, fixtures, screens],
  )
  const kinds = useMemo(() => new Map(rig.profiles.map((each) => [each.id, lampKind(each)])), [rig.profiles])
  // While something is dragged the plan keeps its scale: bounds are those of the room as it is kept.
  const bounds = useMemo(() => boundsOf(rig.fixtures, props.screens), [rig.fixtures, props.screens])
  const view = useMemo(() => fitted(bounds, size.width, size.height), [bounds, size])

  const names = useMemo(
    () =>
      new Map(
        [...fixtures, ...screens.map((each) => ({ ...each, id: screenKey(each.id) }))].map(({ id, name }) => [
          id,
          name,
        ]),
      ),
    [fixtures, screens],
  )
  const pools = useMemo(() => planPools(fixtures, view), [fixtures, view])
  const faces = useMemo(() => planFaces(fixtures, rig.profiles, view), [fixtures, rig.profiles, view])
  const labels = useMemo(() => {
    const brush = canvas.current?.getContext('2d')
    // Where only screens are arranged, lamps are marks to place them by.
    return brush && size.width > 0 && picks !== 'screens'
      ? planLabels(brush, { view, ...size, fixtures, faces, selected })
      : []
  }, [view, size, fixtures, faces, selected, picks])

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
        faces,
        selected,
        identified,
        hovered,
        pools,
        labels,
        screens,
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
    const found = spotAt(spots, view, px, py, REACH)
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
    drag.current = { from: metresOf(view, px, py), pieces: pieces.take(next) }
  }

  function hover(event: React.PointerEvent) {
    const { px, py } = here(event)
    if (drag.current === null) return setHovered(spotAt(spots, view, px, py, REACH)?.id ?? null)
    const to = metresOf(view, px, py)
    drag.current.pieces.by(to.x - drag.current.from.x, to.y - drag.current.from.y)
  }

  function drop() {
    drag.current?.pieces.keep()
    drag.current = null
  }

  function key(event: React.KeyboardEvent) {
    const arrow = ARROWS[event.key]
    const first = spots.find((each) => selected.has(each.id))
    const plain = !event.ctrlKey && !event.metaKey
    if (arrow !== undefined) {
      const [dx, dy] = arrow
      if (props.onMove !== null && selected.size > 0 && !event.altKey) {
        const by = event.shiftKey ? 1 : 0.1
        pieces.nudge(selected, dx * by, dy * by)
      } else {
        const next = first === undefined ? spots[0] : spotTowards(spots, first, dx, dy)
        if (next) props.onSelect(new Set(event.shiftKey ? [...selected, next.id] : [next.id]))
      }
    } else if (event.key === 'Enter' && first !== undefined) props.onOpen(first.id)
    else if (event.key === 'Escape' && selected.size > 0) props.onSelect(new Set())
    else if (event.code === 'KeyA' && (event.ctrlKey || event.metaKey))
      props.onSelect(new Set(spots.map((each) => each.id)))
    else if (event.code === 'KeyZ' && (event.ctrlKey || event.metaKey) && props.onUndo) props.onUndo()
    else if (event.code === 'KeyI' && plain && selected.size > 0 && props.onIdentify) props.onIdentify()
    else if (event.code === 'KeyR' && plain && selected.size > 0 && props.onMove !== null)
      pieces.turn(selected, event.shiftKey ? -TURN : TURN)
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
      aria-label={props.label}
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
          const first = spots.find((each) => selected.has(each.id))
          if (first !== undefined) props.onOpen(first.id)
        }}
      />
      <p className={style.spoken} role="status">
        {[...fixtures.map(spotOfLamp), ...screens.map(spotOfScreen)]
          .filter((each) => selected.has(each.id))
          .slice(0, 5)
          .map(
            ({ id, x, y }) => `${names.get(id)}: ${say.metres(hundredths(x))}, ${say.metres(hundredths(y))}`,
          )
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

/** Centimetres are as much as is said: sums of lengths are never quite what they look like. */
function hundredths(metres: number): number {
  return Math.round(metres * 100) / 100
}
