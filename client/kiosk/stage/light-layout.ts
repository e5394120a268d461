/**
 * Where the lights hang: irregular, wide apart, with a few near pairs; never a grid, never a row.
 * The same seed and the same stories hang in the same places on every machine.
 */
import type { Part } from '../../../core/model/glass.ts'
import type { SceneLight } from '../scenes/contract.ts'
import { OWN_LIGHT } from './contract.ts'
import { seeded } from './seeded.ts'

/** The part of the sky in which lights hang, as shares of the picture. */
export const SKY = { left: 0.08, right: 0.92, top: 0.18, bottom: 0.58 } as const
export const MOST_LIGHTS = 24
/** Distance of a near pair in shares of the picture's height: a finger still tells the two apart. */
const PAIR = { nearest: 0.15, farthest: 0.19 }
/** Where the light of whoever writes hangs: beside the page, or above it on an upright screen. */
const OWN = { lying: { x: 0.835, y: 0.27 }, upright: { x: 0.5, y: 0.115 }, near: 0.5 } as const
const LAYOUTS = 48
const CANDIDATES = 24

interface Place {
  /** In shares of the height, so that distances are round. */
  x: number
  y: number
}

/** `aspect` is width over height of the picture, `part` what of it is seen. */
export function layLights(
  stories: readonly { id: string; seed: number }[],
  seed: number,
  aspect: number,
  part: Part,
): SceneLight[] {
  const sky = skyOf(part)
  const own = stories.find((each) => each.id === OWN_LIGHT)
  const hung = stories.filter((each) => each !== own).slice(0, MOST_LIGHTS - (own ? 1 : 0))
  let best: Place[] = []
  let least = Infinity
  for (let attempt = 0; attempt < LAYOUTS; attempt++) {
    const places = scatter(hung.length, aspect, sky, seeded(seed * 7919 + attempt * 104_729 + hung.length))
    const regular = regularity(places)
    if (regular < least) [best, least] = [places, regular]
  }
  const nearest = nearnessOf(best, hung, sky)
  const laid = hung.map(({ id, seed: itsSeed }, i) => {
    const place = best[i]!
    return { id, seed: itsSeed, x: place.x / aspect, y: place.y, near: nearest[i]! }
  })
  if (own === undefined) return laid
  return [...laid, { ...own, ...(aspect > 1 ? OWN.lying : OWN.upright), near: OWN.near }]
}

/** Mitchell's best candidate, and every fourth light beside one that hangs already. */
function scatter(count: number, aspect: number, sky: Sky, chance: () => number): Place[] {
  const places: Place[] = []
  const paired = new Set<Place>()
  for (let i = 0; i < count; i++) {
    const free = places.filter((each) => !paired.has(each))
    const partner = i % 4 === 3 ? free[Math.floor(chance() * free.length)] : undefined
    const beside = partner && besideOf(partner, places, aspect, sky, chance)
    if (beside) paired.add(partner).add(beside)
    places.push(beside ?? farthestOf(places, aspect, sky, chance))
  }
  return places
}

function besideOf(
  partner: Place,
  places: readonly Place[],
  aspect: number,
  sky: Sky,
  chance: () => number,
): Place | null {
  for (let i = 0; i < CANDIDATES; i++) {
    const angle = chance() * Math.PI * 2
    const distance = PAIR.nearest + chance() * (PAIR.farthest - PAIR.nearest)
    const place = { x: partner.x + Math.cos(angle) * distance, y: partner.y + Math.sin(angle) * distance }
    const level = Math.abs(Math.sin(angle)) < 0.35
    const apart = places.every((each) => each === partner || between(each, place) > PAIR.nearest)
    if (!level && apart && inSky(place, aspect, sky)) return place
  }
  return null
}

function farthestOf(places: readonly Place[], aspect: number, sky: Sky, chance: () => number): Place {
  let best: Place = { x: 0, y: 0 }
  let widest = -1
  for (let i = 0; i < CANDIDATES; i++) {
    const place = {
      x: aspect * (SKY.left + chance() * (SKY.right - SKY.left)),
      y: sky.top + chance() * (sky.bottom - sky.top),
    }
    // A little chance in the measure keeps the best candidates from settling into a lattice.
    const distance = Math.min(1.2, ...places.map((each) => between(each, place))) * (0.8 + chance() * 0.2)
    if (distance > widest) [best, widest] = [place, distance]
  }
  return best
}

/** Higher for rows of three, for lights under one another, and for pictures that lean to one side. */
function regularity(places: readonly Place[]): number {
  let penalty = 0
  for (const a of places) {
    const level = places.filter((b) => Math.abs(a.y - b.y) < 0.025).length
    if (level > 2) penalty += level - 2
    penalty += places.filter((b) => a !== b && Math.abs(a.x - b.x) < 0.03).length * 0.3
    for (const b of places) if (a !== b && between(a, b) < PAIR.nearest) penalty += 4
  }
  const heights = places.map((each) => each.y)
  const spread = Math.max(...heights) - Math.min(...heights)
  return places.length < 3 ? penalty : penalty + Math.max(0, 0.3 - spread) * 10
}

/**
 * What hangs high is mostly near: lights over the same steppe sink towards the horizon with distance. By rank,
 * so that every picture has its whole depth, with more far lights than near ones.
 */
function nearnessOf(places: readonly Place[], stories: readonly { seed: number }[], sky: Sky): number[] {
  const height = (place: Place) => (sky.bottom - place.y) / (sky.bottom - sky.top)
  const scores = places.map((place, i) => height(place) * 0.55 + seeded(stories[i]!.seed)() * 0.45)
  return scores.map((score) => {
    const farther = scores.filter((each) => each < score).length
    return ((farther + 0.5) / scores.length) ** 1.25
  })
}

function inSky(place: Place, aspect: number, sky: Sky): boolean {
  const x = place.x / aspect
  return x > SKY.left && x < SKY.right && place.y > sky.top && place.y < sky.bottom
}

interface Sky {
  top: number
  bottom: number
}

/** The sky behind one glass; where it is a strip, or there is none, lights hang in the upper part of the glass. */
function skyOf({ top, tall }: Part): Sky {
  const above = top + SKY.top * tall
  return { top: above, bottom: Math.max(above + 0.2 * tall, Math.min(SKY.bottom, top + 0.82 * tall)) }
}

function between(a: Place, b: Place): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}
