import * as z from 'zod/mini'
import { Oklch } from './colour.ts'
import { Identifier } from './identifier.ts'
import { Localised } from './language.ts'

/** What a lamp is for in the picture; looks address roles, so that a new rig needs no programming. */
export const FixtureRole = z.enum(['wash', 'accent', 'facade', 'house'])
export type FixtureRole = z.infer<typeof FixtureRole>

const share = z.number().check(z.minimum(0), z.maximum(1))

/** What one group of lamps does in a look: how bright, and which colour as an intent. */
export const LampIntent = z.strictObject({
  intensity: share,
  /** `theme.primary`, `theme.light` or `theme.horizon` follow the theme that is on; or a colour of its own. */
  colour: z.union([z.enum(['theme.primary', 'theme.light', 'theme.horizon']), Oklch]),
})
export type LampIntent = z.infer<typeof LampIntent>

/** Levels and colours for a room's fixtures; `assets/looks/<id>.json`. A role that is absent stays dark. */
export const Look = z.strictObject({
  id: Identifier,
  name: Localised,
  roles: z.partialRecord(FixtureRole, LampIntent),
})
export type Look = z.infer<typeof Look>
