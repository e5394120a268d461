import * as z from 'zod/mini'
import { Oklch } from './colour.ts'
import { Identifier } from './identifier.ts'
import { Localised } from './language.ts'
import { LightEffect } from './light-effect.ts'
import { LightTiming } from './light-timing.ts'

/** What a lamp is for in the picture; looks address roles, so that a new rig needs no programming. */
export const FixtureRole = z.enum(['wash', 'accent', 'facade', 'house'])
export type FixtureRole = z.infer<typeof FixtureRole>

const share = z.number().check(z.minimum(0), z.maximum(1))

/** What some lamps do in a look: how bright, which colour as an intent, and what moves in it. */
export const LampIntent = z.strictObject({
  intensity: share,
  /** `theme.primary`, `theme.light` or `theme.horizon` follow the theme that is on; or a colour of its own. */
  colour: z.union([z.enum(['theme.primary', 'theme.light', 'theme.horizon']), Oklch]),
  effects: z.optional(z.array(LightEffect).check(z.maxLength(4))),
})
export type LampIntent = z.infer<typeof LampIntent>

/**
 * Levels and colours for a room's fixtures; `assets/looks/<id>.json`. A fixture takes the intent that names it,
 * else that of the first group named in the rig that it belongs to, else its role's.
 */
export const Look = z.strictObject({
  id: Identifier,
  name: Localised,
  roles: z.partialRecord(FixtureRole, LampIntent),
  /** By the id of a group in the rig; an id that the rig does not have is left alone. */
  groups: z.optional(z.record(Identifier, LampIntent)),
  /** By fixture id, likewise. */
  fixtures: z.optional(z.record(Identifier, LampIntent)),
  /**
   * `whole` (the default): lamps that it does not name are dark. `over`: they keep what a weaker look asks of them
   * (LTP by priority). `highest`: so do they, and lamps that it names take the higher intensity (HTP), its colour.
   */
  layer: z.optional(z.enum(['whole', 'over', 'highest'])),
  /** How it comes when it is called by itself and the cue says nothing else. */
  timing: z.optional(LightTiming),
})
export type Look = z.infer<typeof Look>
