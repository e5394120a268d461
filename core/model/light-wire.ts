import * as z from 'zod/mini'
import { Identifier } from './identifier.ts'
import { plainName } from './plain-name.ts'

export const LAST_UNIVERSE = 63_999
/** Art-Net has 15 bits of address, and its first one is universe 1 here. */
export const LAST_ARTNET_UNIVERSE = 32_768

const UNIVERSES = `Universes are whole numbers from 1 to ${LAST_UNIVERSE}; use one of these.`
/** E1.31 universe. */
export const Universe = z.int(UNIVERSES).check(z.minimum(1, UNIVERSES), z.maximum(LAST_UNIVERSE, UNIVERSES))

/** The middle of 0–200, and what receivers of E1.31 take for granted (§6.2.3). */
export const USUAL_PRIORITY = 100

/** The wires that a universe can leave on. */
export const WireName = z.enum(['e131', 'artnet'])
export type WireName = z.infer<typeof WireName>

/** One machine: neither a network's own addresses nor a group's. */
export const Ipv4Machine = z
  .ipv4()
  .check(
    z.refine((value) => /^(?!0\.)(\d\d?|1\d\d|2[01]\d|22[0-3])\./.test(value), 'The address of one machine'),
  )
/** The same for E1.31, which goes over IPv6 as well. */
export const Machine = z.union([
  Ipv4Machine,
  z.ipv6().check(z.refine((value) => !/^ff/i.test(value) && value !== '::', 'The address of one machine')),
])

export const IpAddress = z.union([z.ipv4(), z.ipv6()])

/** How one universe leaves the house where that differs from the installation's wiring; all but the number optional. */
export const UniverseOutput = z.strictObject({
  universe: Universe,
  name: z.optional(plainName(80)),
  /** E1.31 priority, 0–200; receivers take the highest. */
  priority: z.optional(z.int().check(z.minimum(0), z.maximum(200))),
  /** The wires that take it; without it, every wire that is on. */
  wires: z.optional(z.array(WireName).check(z.minLength(1), z.maxLength(2))),
  /** E1.31 to these machines alone, instead of where E1.31 goes otherwise. */
  nodes: z.optional(z.array(Machine).check(z.minLength(1), z.maxLength(16))),
  /** IP address of the interface to send from (E1.31). */
  interface: z.optional(IpAddress),
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
