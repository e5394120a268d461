/** The channels of a definition by every name that a mode may use for them. */
import type { ChannelRanges } from './channel-ranges.ts'
import type { FileChannel, FixtureFile } from './fixture-file.ts'
import { heldValue, type HeldValue } from './held-value.ts'
import { lightRole, type LightRole } from './light-role.ts'
import { groupsOf, isWholeLamp, pixelsOf, withPixelKey } from './matrix.ts'

export interface LibraryChannel extends ChannelRanges {
  /** Bytes of the resolution in which its values are given. */
  bytes: number
  /** Names under which its slots beside the first appear, the next byte first. */
  fine: readonly string[]
  /** What it does for the light; null where it does nothing for it. */
  role: LightRole | null
  /** Where it stands when it is not driven. */
  held: HeldValue
}

/** What a name in a mode stands for: a byte of a channel, 0 the most significant. */
export interface ChannelName {
  channel: LibraryChannel
  key: string
  byte: number
  pixelKey: string | null
  /** The cell's name; null where the channel is for the whole lamp. */
  cell: string | null
}

/** A name whose meaning another channel's value decides. */
export interface SwitchedName {
  by: ChannelName
  alias: string
}

export interface ChannelIndex {
  names: ReadonlyMap<string, ChannelName>
  switched: ReadonlyMap<string, SwitchedName>
}

/** Names of templates filled with pixels; more than this no definition needs. */
const MOST_NAMES = 32_768

/** Null where a definition would need more names than any lamp has. */
export function indexChannels(file: FixtureFile): ChannelIndex | null {
  const names = new Map<string, ChannelName>()
  const switched = new Map<string, SwitchedName>()
  const pixels = pixelsOf(file.matrix)
  const templates = Object.entries(file.templateChannels ?? {})
  if (pixels === null) return null
  const pixelKeys = [...pixels.map((pixel) => pixel.key), ...groupsOf(file.matrix)]
  const namesEach = templates.reduce((sum, [, each]) => sum + 1 + (each.fineChannelAliases?.length ?? 0), 0)
  if (namesEach * pixelKeys.length > MOST_NAMES) return null
  for (const [template, definition] of templates) {
    const channel = libraryChannel(template, definition, file.wheels)
    for (const pixelKey of pixelKeys)
      addChannel(
        template,
        channel,
        pixelKey,
        isWholeLamp(pixelKey, file.matrix) ? null : pixelKey,
        names,
        switched,
      )
  }
  // A channel that is written out replaces the one that a template would give.
  for (const [key, definition] of Object.entries(file.availableChannels ?? {}))
    addChannel(
      key,
      libraryChannel(key, definition, file.wheels),
      null,
      names.get(key)?.cell ?? null,
      names,
      switched,
    )
  return { names, switched }
}

function addChannel(
  template: string,
  channel: LibraryChannel,
  pixelKey: string | null,
  cell: string | null,
  names: Map<string, ChannelName>,
  switched: Map<string, SwitchedName>,
): void {
  const fill = (name: string): string => (pixelKey === null ? name : withPixelKey(name, pixelKey))
  const key = fill(template)
  const whole: ChannelName = { channel, key, byte: 0, pixelKey, cell }
  names.set(key, whole)
  channel.fine.forEach((alias, i) => names.set(fill(alias), { ...whole, byte: i + 1 }))
  // Every capability of a switching channel switches the same names, so the first knows them all.
  for (const alias of Object.keys(channel.ranges.find((each) => each.switchChannels)?.switchChannels ?? {}))
    switched.set(fill(alias), { by: whole, alias })
}

function libraryChannel(key: string, definition: FileChannel, wheels: FixtureFile['wheels']): LibraryChannel {
  const fine = definition.fineChannelAliases ?? []
  const bytes = Number.parseInt(definition.dmxValueResolution ?? '', 10) / 8 || fine.length + 1
  const most = 256 ** bytes - 1
  const capabilities =
    definition.capabilities ?? (definition.capability === undefined ? [] : [definition.capability])
  const ranges = capabilities.map((each) => {
    const [a, b] = each.dmxRange ?? [0, most]
    return { ...each, from: Math.min(a, b, most), to: Math.min(Math.max(a, b), most) }
  })
  const values = { ranges, most, standard: standardOf(definition.defaultValue, most) }
  return { ...values, bytes, fine, role: lightRole(values), held: heldValue(values, key, wheels) }
}

function standardOf(value: number | string | undefined, most: number): number | null {
  if (value === undefined) return null
  const steps = typeof value === 'number' ? value : Math.round((Number.parseFloat(value) / 100) * most)
  return Math.min(most, steps)
}
