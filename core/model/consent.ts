/**
 * What a narrator has allowed: purpose × venue × language × medium × dates, for one revision or also for later ones
 * (CON-1, CON-2). Whether something is allowed at an instant is answered by `core/editorial/consent-covers.ts` alone.
 */
import * as z from 'zod/mini'
import { Identifier, InstantValue } from './identifier.ts'
import { Language } from './language.ts'

/**
 * `exhibition`: the screens of the venues. `export`: it may leave this installation as a package. `public`: a public
 * address. None follows from another.
 */
export const PURPOSES = ['exhibition', 'export', 'public'] as const
export const Purpose = z.enum(PURPOSES)
export type Purpose = z.infer<typeof Purpose>

export const MEDIA = ['text', 'narration'] as const
export const Medium = z.enum(MEDIA)
export type Medium = z.infer<typeof Medium>

/** How a curator asked the narrator. */
export const FORMS_OF_ASKING = ['in-person', 'signed', 'recorded'] as const
/** `booth`: nobody asked; a visitor sent it to the wall. Written down by the server alone. */
export const FormOfAsking = z.enum([...FORMS_OF_ASKING, 'booth'])
export type FormOfAsking = z.infer<typeof FormOfAsking>

/** `every`: all venues of the installation, also later ones. */
export const VenueScope = z.union([z.literal('every'), z.array(Identifier).check(z.minLength(1))])
export type VenueScope = z.infer<typeof VenueScope>

/** A box in five dimensions: everything inside is allowed, nothing outside is. `until` is the first instant outside. */
export const ConsentScope = z.strictObject({
  purposes: z.array(Purpose).check(z.minLength(1)),
  venues: VenueScope,
  languages: z.array(Language).check(z.minLength(1)),
  media: z.array(Medium).check(z.minLength(1)),
  from: InstantValue,
  until: InstantValue,
})
export type ConsentScope = z.infer<typeof ConsentScope>

/** Which texts were agreed to: the one that was read to the narrator, or also what is made of it later (CON-2). */
export const RevisionScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('only'), revision: z.int().check(z.minimum(1)) }),
  z.strictObject({ kind: z.literal('from'), revision: z.int().check(z.minimum(1)) }),
])
export type RevisionScope = z.infer<typeof RevisionScope>

/** One answer of a narrator. It is never widened: a wider wish is another consent, and waits its own 72 hours. */
export const Consent = z.strictObject({
  id: Identifier,
  scope: ConsentScope,
  revisions: RevisionScope,
  form: FormOfAsking,
  /** The member of staff who asked. */
  askedBy: Identifier,
  /** When the narrator answered, as the curator says. */
  givenAt: InstantValue,
  /** When it was written down here, by the server's clock. The 72 hours count from this: nobody can shorten them (CON-8). */
  recordedAt: InstantValue,
  recordedBy: Identifier,
  /** What was taken back since, oldest first; `scope` is what remains. */
  narrowed: z.array(z.strictObject({ at: InstantValue, by: Identifier, was: ConsentScope })),
})
export type Consent = z.infer<typeof Consent>

/** What a narrator takes back: only what is named changes, and it can only shrink. An empty list leaves nothing. */
export const Narrowing = z.strictObject({
  purposes: z.optional(z.array(Purpose)),
  venues: z.optional(z.array(Identifier)),
  languages: z.optional(z.array(Language)),
  media: z.optional(z.array(Medium)),
  until: z.optional(InstantValue),
})
export type Narrowing = z.infer<typeof Narrowing>

/** Days of waiting between consent and the first showing of what a curator gathered (CON-8). */
export const COOLING_OFF_MS = 72 * 3_600_000
