import * as z from 'zod/mini'

/** Names of things: lower-case letters, digits and hyphens, at most 64; readable in addresses and logs. */
export const Identifier = z
  .string()
  .check(
    z.regex(
      /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/,
      'use 1–64 lower-case letters, digits and hyphens, beginning and ending with a letter or digit',
    ),
  )
export type Identifier = z.infer<typeof Identifier>

/** An instant on a wire: integer or fractional milliseconds since the Unix epoch, never negative or infinite. */
export const InstantValue = z.number().check(z.minimum(0), z.maximum(8.64e15))
