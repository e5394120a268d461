import type { StopPolicy } from '../driver.ts'

/** How Art-Net goes out. Neither polling nor nodes: it is off, and listened to only where a desk is patched in. */
export interface ArtNetSettings {
  /** Whether nodes are looked for with ArtPoll; those that answer get the universes that they output. */
  poll: boolean
  /** IPv4 addresses of nodes that get every universe, whether they answer or not. */
  nodes: readonly string[]
  /** IPv4 address of the network interface to use; null: all that lead out of this machine. */
  interface: string | null
  /** Whether nodes are told to show a frame once all of it has come (ArtSync). */
  sync: boolean
  /** Art-Net has no word for the end: `terminate` is the same as `hold`. */
  onStop: StopPolicy
}
