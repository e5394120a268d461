import type { Decimals } from '../words/decimal.ts'

/** Grouped in threes, as all three languages read it in a table. */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, '\u202f')
}

/** `99,9 %`: never rounded up to all of it; a dash where there is nothing to have a share of. */
export function shareWords(part: number, of: number, decimal: Decimals): string {
  if (of === 0) return '–'
  return `${decimal.short(Math.floor(Math.min(1, part / of) * 1_000) / 10, 1)} %`
}
