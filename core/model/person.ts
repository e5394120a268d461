import * as z from 'zod/mini'
import { Identifier, InstantValue } from './identifier.ts'
import { Language } from './language.ts'

/** What a member of staff may do; one person may hold several. The table is `core/protocol/access.ts`. */
export const ROLES = ['curator', 'reviewer', 'operator', 'technician', 'admin'] as const
export const Role = z.enum(ROLES)
export type Role = z.infer<typeof Role>

export const Username = z
  .string()
  .check(
    z.regex(
      /^[a-z0-9][a-z0-9._-]{1,31}$/,
      'use 2–32 lower-case letters, digits, dots, hyphens or underscores, beginning with a letter or digit',
    ),
  )

/** Long enough to be a sentence, bounded so that hashing it cannot be used against us. */
export const Password = z
  .string()
  .check(z.minLength(12, 'use at least 12 characters; a short sentence is good'), z.maxLength(256))

/** What somebody may do at one venue alone. */
export const VenueRoles = z.strictObject({
  venueId: Identifier,
  roles: z.array(Role).check(z.minLength(1)),
})
export type VenueRoles = z.infer<typeof VenueRoles>

export const Person = z.strictObject({
  id: Identifier,
  username: Username,
  displayName: z.string().check(z.minLength(1), z.maxLength(64)),
  /** Everywhere, and for what belongs to the whole house. */
  roles: z.array(Role),
  venueRoles: z._default(z.array(VenueRoles), []),
  language: Language,
  createdAt: InstantValue,
  disabledAt: z.nullable(InstantValue),
})
export type Person = z.infer<typeof Person>
