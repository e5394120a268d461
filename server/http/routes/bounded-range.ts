import type { Instant } from '../../../core/model/time.ts'
import { refusal } from '../problem.ts'

/** Longest stretch of programme that one request may ask for: a year. */
const LONGEST_PROGRAMME_MS = 366 * 86_400_000

/** Two instants of a request as a range that can be answered, or the refusal that says what to change. */
export function boundedRange(from: string, to: string): { from: Instant; to: Instant } {
  const range = { from: Date.parse(from), to: Date.parse(to) }
  if (range.to <= range.from || range.to - range.from > LONGEST_PROGRAMME_MS)
    throw refusal(
      400,
      'bad_range',
      'This range does not fit',
      '"to" must come after "from", at most 366 days later.',
    )
  return range
}
