/** From a channel's own resolution to the bytes of its slots. */
import type { ChannelName } from './library-channel.ts'
import type { LightRole } from './light-role.ts'

interface DrivenSlot {
  part: 'whole' | 'coarse' | 'fine'
  range?: [number, number]
}

/** How a byte of a channel is named among the bytes of a mode. */
export function byteName({ key, byte }: Pick<ChannelName, 'key' | 'byte'>): string {
  return `${byte} ${key}`
}

/**
 * Null for a fine byte without its coarse one, and for a third byte and beyond: 16 bits are finer than any fade
 * is seen. `present` are the names of the mode's bytes.
 */
export function drivenSlot(
  { dark, full }: LightRole,
  { channel, key, byte }: ChannelName,
  present: ReadonlySet<string>,
): DrivenSlot | null {
  const coarse = present.has(byteName({ key, byte: 0 }))
  const fine = coarse && present.has(byteName({ key, byte: 1 }))
  if (byte > 1 || !coarse) return null
  const part = byte === 1 ? 'fine' : fine ? 'coarse' : 'whole'
  const bytes = fine ? 2 : 1
  const range = inBytes(dark, full, channel.bytes, bytes)
  const most = 256 ** bytes - 1
  return range[0] === 0 && range[1] === most ? { part } : { part, range }
}

/** Never wider than the range was: a step that is only partly in it is left out. */
function inBytes(dark: number, full: number, from: number, to: number): [number, number] {
  const low = Math.min(dark, full)
  const high = Math.max(dark, full)
  const scale = 256 ** (to - from)
  const [a, b] = [Math.ceil(low * scale), Math.floor((high + 1) * scale) - 1]
  return dark <= full ? [a, b] : [b, a]
}

/** The byte of a held value that belongs into this slot. */
export function byteOfValue(value: number, { channel, byte }: ChannelName): number {
  return Math.floor(value / 256 ** (channel.bytes - 1 - byte)) & 255
}
