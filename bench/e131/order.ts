/** What the benchmark asks of a contender, and what it hears. */
import * as z from 'zod/mini'

export const Order = z.object({
  system: z.enum(['bare', 'untold', 'untold-rendering', 'sacn']),
  universes: z.int(),
  seconds: z.number(),
  address: z.string(),
})
export type Order = z.infer<typeof Order>

export const Result = z.object({
  /** User and system time of the whole process. */
  cpuMs: z.number(),
  wallMs: z.number(),
  frames: z.int(),
})
export type Result = z.infer<typeof Result>
