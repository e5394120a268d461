/** Which screens of a room's wall make up one picture, and what each of them shows for all. */
import { glassOf, heightOf, partOf, WHOLE, type Part, type WallScreen } from '../model/glass.ts'
import type { Metres, Span } from '../model/horizon.ts'
import { mix } from './hash.ts'

/** Screens farther apart than this are pictures of their own. */
const WIDEST_BEZEL: Metres = 0.5
/** A place that was typed is a place that was meant. */
const SAME: Metres = 0.001

export interface WallPlace {
  /** All screens of the wall from left to right, this one among them. */
  walls: readonly WallScreen[]
  /** Which of them this one is. */
  own: number
  /** Whether this one is at the left and at the right end of its picture. */
  first: boolean
  last: boolean
  /** Screens of the same picture on which something can be read now, this one always among them. */
  reads: readonly number[]
  /** Screens of the same picture, by their places in `walls`. */
  picture: readonly number[]
  /** Those of all screens that are there, this one always among them: lights hang on these. By their places in `walls`. */
  here: readonly number[]
  /** Which part of its picture's height each of all screens shows. */
  parts: readonly Part[]
  /** Height of this one's picture; null where not all of its screens were measured: then each fills its own glass. */
  height: Metres | null
}

/**
 * `away`: screens that have been gone for long; their lights go to the others. `unseen`: gone for some seconds; name,
 * numbers and words go to the others. The picture keeps its shape.
 */
export function placeOnWall(
  walls: readonly WallScreen[],
  span: Span,
  away: readonly Span[],
  unseen: readonly Span[] = [],
): WallPlace {
  const known = walls.some((each) => sameSpan(each, span))
  // A screen that the room does not know yet hangs for itself.
  const all = known ? walls : [span]
  const own = all.findIndex((each) => sameSpan(each, span))
  const pictures = picturesOf(all)
  const picture = pictures.find((each) => each.includes(own))!
  const isHere = (i: number) => i === own || !away.some((each) => sameSpan(each, all[i]!))
  const here = all.flatMap((_, i) => (isHere(i) ? [i] : []))
  const isSeen = (i: number) => i === own || !unseen.some((each) => sameSpan(each, all[i]!))
  const reads = picture.filter((i) => isHere(i) && isSeen(i))
  const parts = pictures.flatMap((each) => partsOf(each.map((i) => all[i]!)))
  const glass = wholeGlass(picture.map((i) => all[i]!))
  return {
    walls: all,
    own,
    first: own === reads[0],
    last: own === reads.at(-1),
    reads,
    picture,
    here,
    parts,
    height: glass && heightOf(glass),
  }
}

/** Screens that hang together, from left to right: their places in `walls`, picture by picture. */
function picturesOf(walls: readonly Span[]): number[][] {
  const pictures: number[][] = []
  for (const [i, { from }] of walls.entries()) {
    if (i > 0 && from - walls[i - 1]!.to < WIDEST_BEZEL) pictures.at(-1)!.push(i)
    else pictures.push([i])
  }
  return pictures
}

/** The rectangle's lower and upper edge, or null where one of its screens was not measured. */
function wholeGlass(screens: readonly WallScreen[]) {
  const measured = screens.flatMap(({ glass }) => (glass === undefined ? [] : [glass]))
  return measured.length === screens.length ? glassOf(measured) : null
}

function partsOf(screens: readonly WallScreen[]): Part[] {
  const whole = wholeGlass(screens)
  return screens.map(({ glass }) => (whole === null || glass === undefined ? WHOLE : partOf(whole, glass)))
}

/** On which screen the words of a light are read: its own, or while that one is not there the one beside it. */
export function readsFor({ reads, picture }: WallPlace, screen: number): number {
  // A light of another picture is read there.
  if (!picture.includes(screen)) return screen
  const apart = (i: number) => Math.abs(i - screen)
  return reads.reduce((best, each) => (apart(each) < apart(best) ? each : best), reads[0] ?? screen)
}

/** The part of the horizon that a screen's whole picture shows. */
export function pictureOf({ walls, picture }: WallPlace): Span {
  return { from: walls[picture[0]!]!.from, to: walls[picture.at(-1)!]!.to }
}

/** Which screen of a picture shows what stands between texts in this turn: one, never all. */
export function screenBetween(turn: number, picture: readonly number[]): number {
  return picture[mix(turn, 0xbe7) % picture.length]!
}

function sameSpan(a: Span, b: Span): boolean {
  return Math.abs(a.from - b.from) < SAME && Math.abs(a.to - b.to) < SAME
}
