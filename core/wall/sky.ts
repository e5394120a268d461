/**
 * Where every contribution's light hangs over the room: a pure function of the set, the screens of the wall and the
 * height of their picture. Ten, a hundred and five thousand hang apart from one another; when one comes or goes nearly all the others
 * stay where they are; a light hangs on one screen, never behind a bezel; no place says anything of a booth (BOO-3).
 */
import type { Part } from '../model/glass.ts'
import { lengthOf, type Metres, type Span } from '../model/horizon.ts'
import { bandsOf, SKY, type Band } from './band.ts'
import { keyOf, share } from './hash.ts'
import { riverAt } from './river.ts'
import { createScatter, type Scatter } from './scatter.ts'
import { MOST_SEATS, seat } from './seats.ts'

/** Lights that one wall shows; of more than these it shows those whom chance names, for as long as they are there. */
export const MOST_WALL_LIGHTS = 14_000
/** About so many stand out as lamps, however many there are; the others are ever smaller. */
const LAMPS = 13
/** Room to every edge where all are lamps, in shares of the picture's height; where all are stars hardly any. */
const MARGIN = 0.09
/** Nearer to an edge than this no light is a whole lamp. */
const LAMP_ROOM = 0.075

export interface WallLight {
  id: string
  /** Which of the wall's screens it hangs on, by its place in `walls`. */
  screen: number
  /** Along the room's horizon. */
  x: Metres
  /** From the top, in shares of the picture's height. */
  y: number
  /** How large and bright, 0–1: 1 a lamp, near 0 a star. */
  weight: number
  /** Its own nature, 0–1: phase, pace and warmth. */
  nature: number
  /** How rich the sky is where it hangs: a star there is brighter. */
  rich: number
}

export interface WallShape {
  /** The screens of the wall from left to right. */
  walls: readonly Span[]
  /** Which part of its picture's height each of them shows. */
  parts: readonly Part[]
  /** Height of their pictures. */
  height: Metres
}

/** The lights in the order of their ids. */
export function hangWall(
  texts: readonly { id: string; seed: number }[],
  { walls, parts, height }: WallShape,
): WallLight[] {
  const shown = shownOf(texts)
  const count = shown.length
  if (count === 0 || walls.length === 0) return []
  const keys = shown.map(({ id, seed }) => keyOf(id) ^ seed)
  const seats = seatsFor(count)
  const seatOf = seat(keys, seats, MOST_SEATS, SEATING)
  const bands = bandsOf(parts)
  const places = placesOf(seats, walls, bands, height, MARGIN * smallest(count))
  const small = smallest(count)
  const steepness = Math.max(1, (count * Math.LN2) / LAMPS)
  return shown.map(({ id }, i) => {
    const rank = share(keys[i]!, 0x77)
    const { screen, x, y } = places(seatOf[i]!)
    const lamp = rank ** steepness * roomFor({ x, y }, walls[screen]!, parts[screen]!, height)
    const rich = riverAt(x / height, y)
    return { id, screen, x, y, weight: small + (1 - small) * lamp, nature: share(keys[i]!, 0x99), rich }
  })
}
const SEATING = 0x5ea7

/** Some are left free, so that who comes or goes moves few. */
export function seatsFor(count: number): number {
  return Math.min(MOST_SEATS, count + Math.max(4, Math.ceil(count * 0.14)))
}

/** Weight of the smallest. */
function smallest(count: number): number {
  return Math.min(0.55, (6 / (count + 6)) ** 0.5)
}

function shownOf(texts: readonly { id: string; seed: number }[]): { id: string; seed: number }[] {
  const all = [...texts].sort((a, b) => (a.id < b.id ? -1 : 1))
  if (all.length <= MOST_WALL_LIGHTS) return all
  const drawn = all.map((each) => ({ each, lot: share(keyOf(each.id) ^ each.seed, 0x31) }))
  drawn.sort((a, b) => a.lot - b.lot)
  const kept = new Set(drawn.slice(0, MOST_WALL_LIGHTS).map(({ each }) => each))
  return all.filter((each) => kept.has(each))
}

type Place = Pick<WallLight, 'screen' | 'x' | 'y'>

/** Seats are dealt to the screens by how much sky they show, each next one to the screen that has the fewest for it. */
function placesOf(
  seats: number,
  walls: readonly Span[],
  bands: readonly Band[],
  height: Metres,
  margin: number,
): (seat: number) => Place {
  const dealt = walls.map(() => 0)
  const screenOf = new Int32Array(seats)
  const orderOf = new Int32Array(seats)
  const room = walls.map((span, s) => lengthOf(span) * bands[s]!.share)
  for (let i = 0; i < seats; i++) {
    let least = 0
    // Where there is no sky a share is infinite, and nobody sits.
    for (let s = 1; s < walls.length; s++)
      if ((dealt[s]! + 0.5) / room[s]! < (dealt[least]! + 0.5) / room[least]!) least = s
    screenOf[i] = least
    orderOf[i] = dealt[least]!++
  }
  const points = walls.map((span, s) =>
    dealt[s] === 0 ? [] : scatterFor(lengthOf(span) / height / bands[s]!.share, s).first(dealt[s]!),
  )
  return (i) => {
    const screen = screenOf[i]!
    const span = walls[screen]!
    const order = orderOf[i]!
    const beside = Math.min(0.2 * lengthOf(span), margin * height)
    const u = points[screen]![order * 2]!
    const v = points[screen]![order * 2 + 1]!
    return {
      screen,
      x: span.from + beside + u * (lengthOf(span) - 2 * beside),
      y: bands[screen]!.at(v, margin),
    }
  }
}

/** 0 at an edge of its screen, 1 where a lamp has room. */
function roomFor({ x, y }: Pick<Place, 'x' | 'y'>, span: Span, part: Part, height: Metres): number {
  const away = Math.min(
    (x - span.from) / height,
    (span.to - x) / height,
    y - part.top,
    part.top + part.tall - y,
  )
  return Math.min(1, Math.max(0, away / LAMP_ROOM))
}

/** Rows of points by shape and screen; longer ones begin with shorter ones, so each is worked out once. */
const scatters = new Map<string, Scatter>()
const MOST_SCATTERS = 32

function scatterFor(aspect: number, screen: number): Scatter {
  const ratio = Math.round((aspect / (SKY.low - SKY.top)) * 1_000) / 1_000
  const name = `${ratio} ${screen}`
  let scatter = scatters.get(name)
  if (scatter === undefined) {
    if (scatters.size >= MOST_SCATTERS) scatters.clear()
    scatter = createScatter(ratio, 0x0a11 + screen * 7919)
    scatters.set(name, scatter)
  }
  return scatter
}
