/** Where on the wire there is still room. */
import type { Rig } from '../../model/fixture.ts'
import { UNIVERSE_SLOTS } from '../patch.ts'

export interface WireAddress {
  universe: number
  address: number
}

export const LAST_UNIVERSE = 63_999

/** Which slots of each universe are taken; universes are made as they are asked for. */
export class WireMap {
  readonly #taken = new Map<number, Uint8Array>()

  constructor(rig: Rig) {
    const slots = new Map(rig.profiles.map((each) => [each.id, each.channels.length]))
    for (const { profile, universe, address } of rig.fixtures)
      this.take({ universe, address }, slots.get(profile) ?? 1)
  }

  take({ universe, address }: WireAddress, length: number): void {
    this.#slots(universe).fill(1, address - 1, address - 1 + length)
  }

  isFree({ universe, address }: WireAddress, length: number): boolean {
    if (address + length - 1 > UNIVERSE_SLOTS) return false
    const slots = this.#slots(universe)
    for (let i = address - 1; i < address - 1 + length; i++) if (slots[i] === 1) return false
    return true
  }

  /** The first free place from here on, this universe and then the next ones; null when the wire is full. */
  nextFree(from: WireAddress, length: number): WireAddress | null {
    if (length > UNIVERSE_SLOTS) return null
    for (let universe = from.universe; universe <= LAST_UNIVERSE; universe++) {
      const first = universe === from.universe ? from.address : 1
      for (let address = first; address + length - 1 <= UNIVERSE_SLOTS; address++)
        if (this.isFree({ universe, address }, length)) return { universe, address }
    }
    return null
  }

  #slots(universe: number): Uint8Array {
    let slots = this.#taken.get(universe)
    if (slots === undefined) this.#taken.set(universe, (slots = new Uint8Array(UNIVERSE_SLOTS)))
    return slots
  }
}

/** From the lowest universe in use on: one lamp far out does not draw all others there. The first of an empty rig is 1/1. */
export function suggestedAddress(rig: Rig, length: number): WireAddress | null {
  const lowest = rig.fixtures.reduce((low, each) => Math.min(low, each.universe), LAST_UNIVERSE + 1)
  const universe = lowest > LAST_UNIVERSE ? 1 : lowest
  return new WireMap(rig).nextFree({ universe, address: 1 }, length)
}
