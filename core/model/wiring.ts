/** How levels leave the house: one paper for the installation, which technicians change while it runs. */
import * as z from 'zod/mini'
import { IpAddress, Ipv4Machine, Machine, Universe } from './light-wire.ts'

/** What lamps are left with at the end; `server/lights/driver.ts` says what each means on a wire. */
export const StopPolicy = z.enum(['terminate', 'hold', 'safe-look'])
export type StopPolicy = z.infer<typeof StopPolicy>

/** More machines than anybody names one by one. */
export const MOST_NODES = 64

export const E131Wiring = z.strictObject({
  to: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('off') }),
    z.strictObject({ kind: z.literal('multicast') }),
    z.strictObject({
      kind: z.literal('unicast'),
      addresses: z.array(Machine).check(z.minLength(1), z.maxLength(MOST_NODES)),
    }),
  ]),
  /** Address of the interface to send from; null leaves it to the operating system. */
  interface: z.nullable(IpAddress),
  /** Routers that a multicast packet may pass, plus one. */
  ttl: z.int().check(z.minimum(1), z.maximum(255)),
  priority: z.int().check(z.minimum(0), z.maximum(200)),
  /** The universe on which receivers are told to show a frame; null: each shows it as it comes. */
  syncUniverse: z.nullable(Universe),
})
export type E131Wiring = z.infer<typeof E131Wiring>

export const ArtNetWiring = z.strictObject({
  /** Whether nodes are looked for; those that answer get what they output. */
  poll: z.boolean(),
  /** Nodes that get every universe, whether they answer or not. */
  nodes: z.array(Ipv4Machine).check(z.maxLength(MOST_NODES)),
  interface: z.nullable(z.ipv4()),
  sync: z.boolean(),
})
export type ArtNetWiring = z.infer<typeof ArtNetWiring>

export const Wiring = z.strictObject({
  e131: E131Wiring,
  artnet: ArtNetWiring,
  /** A wire that leads nowhere, for rehearsal. */
  simulator: z.boolean(),
  onStop: StopPolicy,
})
export type Wiring = z.infer<typeof Wiring>

/** One edit: the parts that it names, whole. */
export const WiringChange = z
  .strictObject({
    e131: z.optional(E131Wiring),
    artnet: z.optional(ArtNetWiring),
    simulator: z.optional(z.boolean()),
    onStop: z.optional(StopPolicy),
  })
  .check(z.refine((change) => Object.keys(change).length > 0, 'Name what is to be changed'))
export type WiringChange = z.infer<typeof WiringChange>

export type WiringPart = keyof Wiring
export const WIRING_PARTS = ['e131', 'artnet', 'simulator', 'onStop'] as const satisfies WiringPart[]

export function changedWiring(wiring: Wiring, change: WiringChange): Wiring {
  return {
    e131: change.e131 ?? wiring.e131,
    artnet: change.artnet ?? wiring.artnet,
    simulator: change.simulator ?? wiring.simulator,
    onStop: change.onStop ?? wiring.onStop,
  }
}

/** Whether nobody touched since `then` what the edit is about: two technicians at two wires do not disturb each other. */
export function wiringStillMeans(change: WiringChange, then: Wiring, now: Wiring): boolean {
  return WIRING_PARTS.every(
    (part) => change[part] === undefined || JSON.stringify(then[part]) === JSON.stringify(now[part]),
  )
}
