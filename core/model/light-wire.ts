import * as z from 'zod/mini'
import { Identifier } from './identifier.ts'

/** E1.31 universe, 1–63999. */
export const Universe = z.int().check(z.minimum(1), z.maximum(63_999))

/** How one universe leaves the house where that differs from the installation's settings; all but the number optional. */
export const UniverseOutput = z.strictObject({
  universe: Universe,
  name: z.optional(z.string().check(z.minLength(1), z.maxLength(80))),
  /** E1.31 priority, 0–200; receivers take the highest. */
  priority: z.optional(z.int().check(z.minimum(0), z.maximum(200))),
  /** IP address of the interface to send from. */
  interface: z.optional(z.union([z.ipv4(), z.ipv6()])),
  /** Routers that a multicast packet may pass, plus one. */
  ttl: z.optional(z.int().check(z.minimum(1), z.maximum(255))),
  /** Marked as a preview: receivers that follow the standard do not put it on stage. */
  preview: z.optional(z.boolean()),
})
export type UniverseOutput = z.infer<typeof UniverseOutput>

/** A universe of the house desk, whose slots mean the same fixtures as the rig's universe `of`, slot for slot. */
export const DeskInput = z.strictObject({
  id: Identifier,
  protocol: z.enum(['e131', 'artnet']),
  /** The universe that the desk sends, in this wire's counting as Untold shows it (Art-Net's Port-Address plus 1). */
  universe: Universe,
  /** Which universe of the rig it speaks of. */
  of: Universe,
  /** What it does while no cue says otherwise. */
  mode: z.enum(['off', 'layer', 'takeover']),
})
export type DeskInput = z.infer<typeof DeskInput>
