/**
 * Where words stand on one screen of the wall and how large they are: a hall's type, from the screen's real size and
 * the distance from which it is read; beside the light that they belong to; whole on this screen.
 */
import { skyShare } from '../../../core/wall/band.ts'
import type { Part } from '../../../core/model/glass.ts'
import type { Milliseconds } from '../../../core/model/time.ts'

/** Height of a capital of Literata, and what a character of its widest lines takes, in sizes of the type. */
const CAPITAL = 0.68
const CHARACTER = 0.57
export const LEADING = 1.36
/** Design: so many hundredths of the screen's shorter side. */
const USUAL = 6
/** Larger than this a passage no longer fits. */
const LARGEST = 7.6
/** Capital height of what is read, as a share of the distance (experience.md). */
const READ_AT = 1 / 200
/** A screen that nobody measured is read from so many times its shorter side. */
const USUAL_DISTANCE = 8
const MOST_CHARACTERS = 34
const EDGE = 4.4
/** From the edge to a light that speaks, where there is room: its glow is whole. */
const GLOW = 11
/** Between words and the name or the numbers below them, in hundredths of the shorter side. */
const APART = 3
/** From the light to its words, in hundredths of the height: there the picture may be bright again. */
const BESIDE = 13.5

export interface Screen {
  /** CSS pixels. */
  width: number
  height: number
  diagonalMm: number | null
  /** From how far its words are read; null: as far as screens of its size usually are. */
  readFromMm: number | null
  /** Where name and numbers of this screen begin, in CSS pixels from the top; null where it has neither. */
  foot: number | null
}

export interface HallType {
  /** CSS pixels. */
  size: number
  /** Characters of a line. */
  limit: number
  /** False where the words would have to be larger than fits. */
  readable: boolean
}

/** `part`: what of its picture the screen shows. */
export function hallType({ width, height, diagonalMm, readFromMm }: Screen, part: Part): HallType {
  const shorter = Math.min(width, height)
  const unit = shorter / 100
  const shorterMm = diagonalMm === null ? null : (diagonalMm * shorter) / Math.hypot(width, height)
  const distance = readFromMm === null || shorterMm === null ? USUAL_DISTANCE : readFromMm / shorterMm
  const needed = (distance * READ_AT * 100) / CAPITAL
  const size = Math.min(LARGEST, Math.max(USUAL, needed)) * unit
  const room = width - 2 * EDGE * unit - (width > height ? (besideOf(part) * height) / 100 : 0)
  return {
    size,
    limit: Math.min(MOST_CHARACTERS, Math.floor(room / (size * CHARACTER))),
    readable: needed <= LARGEST,
  }
}

export interface ReadingPlace {
  /** CSS pixels from the left and the top. */
  left: number
  top: number
  /** Where its light comes to, in shares of the glass's height. */
  light: { x: number; y: number }
}

/**
 * `wide`: the longest line in CSS pixels; `lines`: how many the longest passage has; `at`: where the light hangs, as a
 * share of the width.
 */
export function readingPlace(
  { width, height, foot }: Pick<Screen, 'width' | 'height' | 'foot'>,
  part: Part,
  type: HallType,
  wide: number,
  lines: number,
  at: number,
): ReadingPlace {
  const unit = Math.min(width, height) / 100
  const upright = height >= width
  const apart = (besideOf(part) * height) / 100
  const beside = upright ? 0 : apart
  const most = width - EDGE * unit - wide
  const least = Math.max(EDGE * unit + beside, upright ? 0 : Math.min(GLOW * unit + beside, most))
  const left = Math.max(least, Math.min(most, at * width - wide / 2))
  const tall = lines * type.size * LEADING
  // The middle of the words is the middle of the sky, or they end above the name and the numbers.
  const middle = height * middleOf(part, upright) - tall / 2
  const clear = foot === null ? middle : Math.min(middle, foot - APART * unit - tall)
  const top = Math.max(upright ? apart + 8 * unit : 7 * unit, clear)
  const light = upright
    ? { x: left + type.size * 1.2, y: top - apart + type.size * 0.4 }
    : { x: left - beside, y: top + type.size * LEADING * 0.52 }
  return { left, top, light: { x: light.x / height, y: light.y / height } }
}

/** The middle of the words, from the top, in shares of the height of a glass that shows a whole sky. */
const MIDDLE = { lying: 0.335, upright: 0.37 } as const
/** Where it shows hardly any, or nothing else. */
const HIGHEST = 0.2
const LOWEST = 0.42

function middleOf(part: Part, upright: boolean): number {
  const usual = upright ? MIDDLE.upright : MIDDLE.lying
  return Math.min(LOWEST, Math.max(HIGHEST, usual * skyShare(part)))
}

/** The dark around words is as large as they are, a light as large as in the whole picture: a low glass shows little of it. */
function besideOf({ tall }: Part): number {
  return (BESIDE * (2 + 1 / tall)) / 3
}

/** How long words fade when they leave, as in wall.css. */
export const WORDS_GO: Milliseconds = 900
