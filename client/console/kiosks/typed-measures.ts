/** Measures as staff type them: with a point or a comma, in the unit of the field. */
import { Glass } from '../../../core/model/glass.ts'
import { lengthOf, type Span } from '../../../core/model/horizon.ts'

export const MM_PER_INCH = 25.4
export type Unit = 'in' | 'mm'

/** What was typed differs from what was measured otherwise by more than hands do. */
const DIFFERS = 0.04

/** NaN for what is no number. */
export function numberOf(typed: string): number {
  return typed.trim() === '' ? Number.NaN : Number(typed.replace(',', '.'))
}

export function sizeIn(mm: number | null, unit: Unit): string {
  if (mm === null) return ''
  return String(unit === 'mm' ? Math.round(mm) : Math.round((mm / MM_PER_INCH) * 10) / 10)
}

/** Null when nothing was typed; NaN for what is no number. */
export function millimetresOf(typed: string, unit: Unit): number | null {
  if (typed.trim() === '') return null
  return numberOf(typed) * (unit === 'in' ? MM_PER_INCH : 1)
}

export function metresIn(mm: number | null): string {
  return mm === null ? '' : String(mm / 1_000)
}

/** Metres as typed, in millimetres; null when nothing was typed. */
export function distanceOf(typed: string): number | null {
  return typed.trim() === '' ? null : numberOf(typed) * 1_000
}

/** Both edges as typed, in metres; null when neither was typed, `wrong` for what is no glass. */
export function typedGlass(low: string, high: string): Glass | null | 'wrong' {
  if (low.trim() === '' && high.trim() === '') return null
  const glass = Glass.safeParse({ low: numberOf(low), high: numberOf(high) })
  return glass.success ? glass.data : 'wrong'
}

/** What corner to corner would be by place and edges, in millimetres, where that is not what was measured; else null. */
export function otherDiagonal(span: Span, glass: Glass | null, diagonalMm: number | null): number | null {
  if (glass === null || diagonalMm === null || !(lengthOf(span) > 0)) return null
  const by = Math.hypot(lengthOf(span), glass.high - glass.low) * 1_000
  return Math.abs(by - diagonalMm) > DIFFERS * diagonalMm ? by : null
}
