/** From levels to the wire's bytes: the last arithmetic before a universe. */
import type { PatchedLamp } from './patch.ts'

/** Writes one lamp's slots into its universe. A fine channel carries the low byte of 16 bits. */
export function writeSlots(lamp: PatchedLamp, levels: Float64Array, universe: Uint8Array): void {
  const { slots, emitters, dimmed } = lamp.kind
  let dimmer = 1
  if (dimmed) {
    dimmer = 0
    for (let i = 0; i < emitters.count; i++) dimmer = Math.max(dimmer, levels[lamp.at + i]!)
  }
  for (let i = 0; i < slots.length; i++) {
    const { source, part } = slots[i]!
    let value = 0
    if (source.from === 'dimmer') value = dimmer
    else if (source.from === 'emitter' && dimmer > 0) value = levels[lamp.at + source.index]! / dimmer
    universe[lamp.fixture.address - 1 + i] = byteOf(value, part)
  }
}

function byteOf(value: number, part: 'whole' | 'coarse' | 'fine'): number {
  if (part === 'whole') return Math.round(value * 255)
  const wide = Math.round(value * 65_535)
  return part === 'coarse' ? wide >> 8 : wide & 255
}
