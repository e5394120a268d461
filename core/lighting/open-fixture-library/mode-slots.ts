/** A mode's slots in order, with matrix blocks unrolled, fine bytes named and switching channels decided. */
import { holds, type Range } from './channel-ranges.ts'
import type { FixtureFile, Mode } from './fixture-file.ts'
import type { ChannelIndex, ChannelName, SwitchedName } from './library-channel.ts'
import { insertedKeys, withPixelKey } from './matrix.ts'

const UNIVERSE_SLOTS = 512

/** `name` is null for a slot that the lamp does not use, or that the definition does not describe. */
export interface ModeSlot {
  key: string | null
  name: ChannelName | null
}

/** Null where there are no slots, or more than a universe has. */
export function modeSlots(mode: Mode, file: FixtureFile, index: ChannelIndex): ModeSlot[] | null {
  const keys: (string | null)[] = []
  for (const entry of mode.channels) {
    const inserted =
      entry === null || typeof entry === 'string' ? [entry] : insertedKeys(entry, file, UNIVERSE_SLOTS)
    if (inserted === null) return null
    keys.push(...inserted)
    if (keys.length > UNIVERSE_SLOTS) return null
  }
  if (keys.length === 0) return null
  return keys.map((key) => ({ key, name: key === null ? null : named(key, index) }))
}

/** A name that is switched may mean another one that is. */
const MOST_SWITCHES = 8

function named(key: string, index: ChannelIndex): ChannelName | null {
  let name: string | null = key
  for (let switches = 0; name !== null && switches < MOST_SWITCHES; switches++) {
    const switched = index.switched.get(name)
    if (switched === undefined) return index.names.get(name) ?? null
    name = targetOf(switched)
  }
  return null
}

/** What the name means while the channel that switches it is held; null where that one goes up and down. */
function targetOf({ by, alias }: SwitchedName): string | null {
  const { ranges, role, held } = by.channel
  const targetIn = (range: Range | undefined): string | undefined => range?.switchChannels?.[alias]
  const target = targetIn(ranges.find((range) => holds(range, held.value)))
  if (target === undefined) return null
  if (role !== null && ranges.some((range) => targetIn(range) !== target)) return null
  return by.pixelKey === null ? target : withPixelKey(target, by.pixelKey)
}
