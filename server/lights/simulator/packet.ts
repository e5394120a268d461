/** What the simulated lamps are given: the slots of a universe, and nothing else. */
import { UNIVERSE_SLOTS } from '../../../core/lighting/patch.ts'

export function simulatedPacket(): Buffer {
  return Buffer.alloc(UNIVERSE_SLOTS)
}

export function patchSimulated(packet: Buffer, slots: Uint8Array): void {
  packet.set(slots)
}

/** Whether the packet carries other slots than these. */
export function slotsDiffer(packet: Buffer, slots: Uint8Array): boolean {
  return packet.compare(slots) !== 0
}
