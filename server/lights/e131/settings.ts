import type { StopPolicy } from '../driver.ts'

/** How E1.31 goes out. */
export interface E131Settings {
  /** `off` renders all the same, for the preview. Addresses are IPv4 or IPv6. */
  to: { kind: 'off' } | { kind: 'multicast' } | { kind: 'unicast'; addresses: readonly string[] }
  /** IP address of the network interface to send from; null leaves it to the operating system. */
  interface: string | null
  /** Routers that a multicast packet may pass, plus one. Node's own default is 1. */
  ttl: number
  /** 0–200; receivers take the highest. A universe may have its own. */
  priority: number
  /** The universe on which receivers are told to show a frame; null: each shows it as it comes. */
  syncUniverse: number | null
  onStop: StopPolicy
}
