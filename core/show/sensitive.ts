/**
 * When a room does not offer stories that curators marked as sensitive (VIS-8): never in a room with children, never
 * in school hours. Computed by the server for as long as a screen may be alone; obeyed by screens without it.
 */
import * as z from 'zod/mini'
import { InstantValue } from '../model/identifier.ts'
import type { Instant } from '../model/time.ts'

export const SensitiveRest = z.discriminatedUnion('kind', [
  /** Everybody comes here, and the venue has no school hours. */
  z.strictObject({ kind: z.literal('never') }),
  /** The room is set to "with children". */
  z.strictObject({ kind: z.literal('always') }),
  /** School hours, in order and apart, known up to `to`. */
  z.strictObject({
    kind: z.literal('school-hours'),
    spans: z.array(z.strictObject({ from: InstantValue, to: InstantValue })),
    to: InstantValue,
  }),
])
export type SensitiveRest = z.infer<typeof SensitiveRest>

/**
 * Why a sensitive story is not offered, and until when. `unknown`: whoever asks has heard nothing for so long that it
 * cannot know; it then keeps silent.
 */
export const Withheld = z.strictObject({
  why: z.enum(['with-children', 'school-hours', 'unknown']),
  until: z.nullable(InstantValue),
})
export type Withheld = z.infer<typeof Withheld>

/** Null: sensitive stories are offered at this instant. */
export function withheldAt(rest: SensitiveRest | undefined, at: Instant): Withheld | null {
  if (rest === undefined) return { why: 'unknown', until: null }
  switch (rest.kind) {
    case 'never':
      return null
    case 'always':
      return { why: 'with-children', until: null }
    case 'school-hours': {
      if (at >= rest.to) return { why: 'unknown', until: null }
      const span = rest.spans.find((each) => each.from <= at && at < each.to)
      return span === undefined ? null : { why: 'school-hours', until: span.to }
    }
    default:
      return rest satisfies never
  }
}

/** Whether this room offers this story at this instant, as far as its subject goes. */
export function isOffered(
  story: { sensitive: boolean },
  rest: SensitiveRest | undefined,
  at: Instant,
): boolean {
  return !story.sensitive || withheldAt(rest, at) === null
}

/** The instants at which that changes by itself. */
export function sensitiveEdges(rest: SensitiveRest | undefined): Instant[] {
  if (rest?.kind !== 'school-hours') return []
  return [...rest.spans.flatMap((each) => [each.from, each.to]), rest.to]
}
