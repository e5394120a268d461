/**
 * Drawing a stretch elsewhere: with the mouse at once, with a finger once it was chosen (until then fingers scroll), and
 * with the arrow keys. Nothing is changed before it is dropped.
 */
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { dateAt, minutesAt, plusDays, sameDate, startOf, type CalendarDate } from '../../parts/calendar.ts'
import type { Zone } from '../../parts/time-words.ts'
import { DAY_MINUTES, type Edge, type Grip, type HeldHours, type Shown, type Stuck } from './grip.ts'
import { isSame, movedHours, STEP } from './moved-hours.ts'

export interface Moving {
  grip: Grip
  edge: Edge
  hours: HeldHours
  by: 'pointer' | 'keys'
}

interface MovingOutside {
  days: readonly CalendarDate[]
  zone: Zone
  /** False for somebody who only looks. */
  mayMove: boolean
  gripOf(shown: Shown): Grip | Extract<Stuck, 'no-hours' | 'suspended'>
  isChosen(shown: Shown): boolean
  onDrop(moving: Moving): void
  onStuck(why: Stuck): void
}

/** What a stretch in the calendar needs so that it can be taken. */
export interface Held {
  'data-movable': boolean
  onPointerDown(event: PointerEvent<HTMLElement>): void
  onKeyDown(event: KeyboardEvent<HTMLElement>): void
  onBlur(): void
}

/** A pull shorter than this is a press. */
const PULL_PX = 8
/** How near to its end a stretch is taken by its end. */
const EDGE_PX = 10

interface Place {
  day: number
  minute: number
}
interface Pull {
  pointerId: number
  x: number
  y: number
  at: Place
  edge: Edge
  grip: Grip | 'suspended'
}

export function useMoving(outside: MovingOutside) {
  const { days, zone } = outside
  const [moving, setMoving] = useState<Moving | null>(null)
  const pull = useRef<Pull | null>(null)
  /** The click that ends a pull chooses nothing. */
  const pulled = useRef(false)

  const isPulling = moving?.by === 'pointer'
  useEffect(() => {
    if (!isPulling) return
    const leave = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      pull.current = null
      setMoving(null)
    }
    addEventListener('keydown', leave, { capture: true })
    return () => removeEventListener('keydown', leave, { capture: true })
  }, [isPulling])

  function take(event: PointerEvent<HTMLElement>, shown: Shown, wanted: Edge | null): void {
    if (event.button !== 0 || !outside.mayMove) return
    const finger = event.pointerType === 'touch'
    // With Alt a new stretch is drawn over this one; fingers scroll until they have chosen.
    if (finger ? !outside.isChosen(shown) : event.altKey) return
    const grip = outside.gripOf(shown)
    if (grip === 'no-hours') return
    const at = placeOf(event)
    if (at === null) return
    event.stopPropagation()
    const edge = wanted ?? edgeAt(event, shown)
    pull.current = { pointerId: event.pointerId, x: event.clientX, y: event.clientY, at, edge, grip }
  }

  function held(shown: Shown): Held {
    const grip = outside.gripOf(shown)
    return {
      'data-movable': outside.mayMove && typeof grip !== 'string' && Object.values(grip.stuck).includes(null),
      onPointerDown: (event) => take(event, shown, null),
      onKeyDown: (event) => key(event, shown),
      // Whoever goes elsewhere has not dropped it.
      onBlur: () => setMoving((now) => (now?.by === 'keys' ? null : now)),
    }
  }

  function key(event: KeyboardEvent<HTMLElement>, shown: Shown): void {
    const mine = moving?.by === 'keys' ? moving : null
    if (event.key === 'Escape' && mine !== null) {
      event.stopPropagation()
      return setMoving(null)
    }
    if (event.key === 'Enter' && mine !== null) {
      event.preventDefault()
      return drop(mine)
    }
    const step = outside.mayMove ? stepOf(event) : null
    if (step === null) return
    const grip = mine?.grip ?? outside.gripOf(shown)
    if (grip === 'no-hours') return
    event.preventDefault()
    if (grip === 'suspended') return outside.onStuck('suspended')
    const why = grip.stuck[step.edge]
    if (why !== null) return outside.onStuck(why)
    const hours = movedHours(mine?.hours ?? grip, step.edge, step)
    setMoving({ grip, edge: step.edge, hours, by: 'keys' })
  }

  function drop(dropped: Moving): void {
    pull.current = null
    if (isSame(dropped.grip, dropped.hours)) return setMoving(null)
    outside.onDrop(dropped)
  }

  return {
    moving,
    held,
    take,
    /** Whether a stretch can be taken by this end of it. */
    takenBy(shown: Shown, edge: Edge): boolean {
      const grip = outside.gripOf(shown)
      return outside.mayMove && typeof grip !== 'string' && grip.stuck[edge] === null
    },
    /** It is kept, or let be. */
    end: () => setMoving(null),
    /** For the calendar as a whole. */
    handlers: {
      onPointerDownCapture() {
        pulled.current = false
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        const began = pull.current
        if (began === null || event.pointerId !== began.pointerId) return
        if (!pulled.current && Math.hypot(event.clientX - began.x, event.clientY - began.y) < PULL_PX) return
        if (!pulled.current) event.currentTarget.setPointerCapture(event.pointerId)
        pulled.current = true
        const { grip, edge } = began
        const why = grip === 'suspended' ? grip : grip.stuck[edge]
        if (grip === 'suspended' || why !== null) {
          pull.current = null
          return outside.onStuck(why ?? 'suspended')
        }
        const moved = movedTo(event, began)
        if (moved !== null) setMoving(moved)
      },
      onPointerUp(event: PointerEvent<HTMLElement>) {
        // By where it ends: on a busy machine the last move may not have been told, or not drawn.
        const dropped = pull.current === null || !pulled.current ? null : movedTo(event, pull.current)
        if (dropped !== null) drop(dropped)
        pull.current = null
        // The click comes before; the next one may be made by a key.
        setTimeout(() => (pulled.current = false))
      },
      onPointerCancel() {
        if (pull.current !== null) setMoving(null)
        pull.current = null
        pulled.current = false
      },
      onClickCapture(event: { stopPropagation(): void }) {
        if (pulled.current) event.stopPropagation()
      },
    },
  }

  function movedTo(event: PointerEvent<HTMLElement>, { at: from, grip, edge }: Pull): Moving | null {
    const at = placeOf(event)
    if (at === null || grip === 'suspended') return null
    const by = { days: at.day - from.day, minutes: at.minute - from.minute }
    return { grip, edge, hours: movedHours(grip, edge, by), by: 'pointer' }
  }

  /** Which day, and which minute of its clock, the pointer is at; the nearest where it is beside the calendar. */
  function placeOf(event: PointerEvent<HTMLElement>): Place | null {
    const calendar = event.currentTarget.closest('[data-calendar]')
    const columns = [...(calendar?.querySelectorAll('[data-column]') ?? [])].map((each) =>
      each.getBoundingClientRect(),
    )
    const found = columns.findIndex(({ right }) => event.clientX < right)
    const day = found === -1 ? columns.length - 1 : found
    const [box, date] = [columns[day], days[day]]
    if (box === undefined || date === undefined) return null
    return { day, minute: minuteAt((event.clientY - box.top) / box.height, date, zone) }
  }

  function edgeAt(event: PointerEvent<HTMLElement>, shown: Shown): Edge {
    const box = event.currentTarget.getBoundingClientRect()
    const near = Math.min(EDGE_PX, box.height / 4)
    // What goes on from the day before, or into the next, has no end here.
    const column = event.currentTarget.closest('[data-column]')?.getBoundingClientRect()
    const begins = column === undefined || box.top > column.top + 1 || isMidnight(shown.from)
    const ends = column === undefined || box.bottom < column.bottom - 1 || isMidnight(shown.to)
    if (begins && event.clientY - box.top < near) return 'begin'
    return ends && box.bottom - event.clientY < near ? 'end' : 'whole'
  }

  function isMidnight(at: number): boolean {
    return minutesAt(at, zone) === 0
  }
}

/** The minute that the wall's clock shows at this share of a day; days on which the clocks change have 23 hours or 25. */
export function minuteAt(share: number, date: CalendarDate, zone: Zone): number {
  if (share >= 1) return DAY_MINUTES
  const from = startOf(date, zone)
  const at = from + Math.max(0, share) * (startOf(plusDays(date, 1), zone) - from)
  return sameDate(dateAt(at, zone), date) ? minutesAt(at, zone) : DAY_MINUTES
}

function stepOf(event: KeyboardEvent): { edge: Edge; days: number; minutes: number } | null {
  if (event.ctrlKey || event.metaKey) return null
  const edge = event.shiftKey ? 'end' : event.altKey ? 'begin' : 'whole'
  switch (event.key) {
    case 'ArrowUp':
      return { edge, days: 0, minutes: -STEP }
    case 'ArrowDown':
      return { edge, days: 0, minutes: STEP }
    case 'ArrowLeft':
      return edge === 'whole' ? { edge, days: -1, minutes: 0 } : null
    case 'ArrowRight':
      return edge === 'whole' ? { edge, days: 1, minutes: 0 } : null
    default:
      return null
  }
}
