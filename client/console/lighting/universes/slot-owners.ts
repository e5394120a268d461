/** Whose each slot of a universe is, and what it does there. */
import type { Channel, Fixture, Rig } from '../../../../core/model/fixture.ts'

export interface SlotOwner {
  fixture: Fixture
  channel: Channel
  /** First slot of its lamp. */
  first: boolean
}

/** 512 places; null where nothing is patched. */
export function slotOwners(rig: Rig, universe: number): (SlotOwner | null)[] {
  const owners = Array.from({ length: 512 }, (): SlotOwner | null => null)
  const profiles = new Map(rig.profiles.map((each) => [each.id, each]))
  for (const fixture of rig.fixtures) {
    if (fixture.universe !== universe) continue
    profiles.get(fixture.profile)?.channels.forEach((channel, i) => {
      const at = fixture.address - 1 + i
      if (at < owners.length) owners[at] = { fixture, channel, first: i === 0 }
    })
  }
  return owners
}
