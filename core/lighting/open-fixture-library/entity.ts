/** Quantities as the library writes them: with a unit, as a share, or in a word. */

const WORDS: Readonly<Record<string, number>> = {
  off: 0,
  stop: 0,
  closed: 0,
  out: 0,
  dark: 1,
  low: 1,
  weak: 1,
  slow: 1,
  in: 100,
  bright: 100,
  high: 100,
  strong: 100,
  open: 100,
  fast: 100,
}

export type Entity = string | number | undefined

/** The number of a quantity, without its unit; null for a word that has none, or for nothing. */
export function quantityOf(entity: Entity): number | null {
  if (entity === undefined || typeof entity === 'number') return entity ?? null
  const word = entity.toLowerCase().split(' ')[0] ?? ''
  if (Object.hasOwn(WORDS, word)) return WORDS[word]!
  const number = Number.parseFloat(entity)
  return Number.isFinite(number) ? number : null
}

const KELVIN_WORDS: Readonly<Record<string, number>> = {
  warm: 2_700,
  cto: 2_700,
  default: 4_600,
  cold: 6_500,
  ctb: 6_500,
}

/** Colour temperature in kelvin; what is said in words or in a share of a filter is assumed. */
export function kelvinOf(entity: Entity): number | null {
  if (typeof entity !== 'string') return null
  const word = entity.toLowerCase()
  if (Object.hasOwn(KELVIN_WORDS, word)) return KELVIN_WORDS[word]!
  const number = Number.parseFloat(entity)
  if (!Number.isFinite(number)) return null
  // −100 % is a full CTO, 100 % a full CTB.
  const kelvin = entity.endsWith('%') ? 4_600 + number * 19 : number
  return kelvin >= 1_000 && kelvin <= 25_000 ? kelvin : null
}
