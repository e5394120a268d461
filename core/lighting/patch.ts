/** A room's rig laid out for rendering: built once, then only written into. */
import type { Fixture, Rig } from '../model/fixture.ts'
import { lampKind, type LampKind } from './lamp-kind.ts'

/** Slots of one universe. */
export const UNIVERSE_SLOTS = 512

export interface PatchedLamp {
  fixture: Fixture
  kind: LampKind
  /** Groups of the rig that it belongs to, in the rig's order. */
  groups: readonly string[]
  /** Where its levels begin among the levels of the room. */
  at: number
}

export interface Patch {
  roomId: string
  lamps: readonly PatchedLamp[]
  /** The kind of each lamp as a number. */
  kindOf: Uint32Array
  /** How many levels the room has: one per emitter of every lamp. */
  levelCount: number
  /** Where the levels of each lamp begin, and after the last of them. */
  starts: Uint32Array
  /** Per level: what it gives at full of the luminance, and of the saturated red, of its lamp. */
  luminance: Float64Array
  red: Float64Array
  /** What each lamp has at full of the luminance of the room. */
  share: Float64Array
  /** Lamps with a floor (VEN-4). */
  withFloor: readonly number[]
  /** Ascending. */
  universes: readonly number[]
}

export interface Patching {
  patch: Patch
  /** Fixtures that were left out or stand in each other's slots, each in a sentence for a technician. */
  problems: string[]
}

export function patchRig(rig: Rig): Patching {
  const kinds = new Map(rig.profiles.map((profile) => [profile.id, lampKind(profile)]))
  const lamps: PatchedLamp[] = []
  const problems: string[] = []
  const groupsOf = groupsByFixture(rig)
  const taken = new Map<string, string>()
  let at = 0
  for (const fixture of rig.fixtures) {
    const kind = kinds.get(fixture.profile)
    const last = fixture.address + (kind?.slots.length ?? 0) - 1
    if (kind === undefined) {
      problems.push(`Fixture "${fixture.id}" stays dark: there is no profile "${fixture.profile}".`)
      continue
    }
    if (last > UNIVERSE_SLOTS) {
      problems.push(`Fixture "${fixture.id}" stays dark: it would end at slot ${last}; the last is 512.`)
      continue
    }
    problems.push(...overlaps(fixture, last, taken))
    lamps.push({ fixture, kind, groups: groupsOf.get(fixture.id) ?? [], at })
    at += kind.emitters.count
  }
  const universes = [...new Set(lamps.map((lamp) => lamp.fixture.universe))].sort((a, b) => a - b)
  const withFloor = lamps.flatMap(({ fixture }, i) => (fixture.egress > 0 ? [i] : []))
  const { roomId } = rig
  return { patch: { roomId, lamps, levelCount: at, universes, withFloor, ...weights(lamps, at) }, problems }
}

function groupsByFixture({ groups = [] }: Rig): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { id, fixtures } of groups)
    for (const fixture of fixtures) found.set(fixture, [...(found.get(fixture) ?? []), id])
  return found
}

/** Numbers side by side, so that a frame's sums run over arrays. */
function weights(
  lamps: readonly PatchedLamp[],
  levelCount: number,
): Pick<Patch, 'kindOf' | 'starts' | 'luminance' | 'red' | 'share'> {
  const kinds = [...new Set(lamps.map(({ kind }) => kind))]
  const roomFull = lamps.reduce((sum, { kind }) => sum + kind.fullLuminance, 0)
  const luminance = new Float64Array(levelCount)
  const red = new Float64Array(levelCount)
  for (const { kind, at } of lamps) {
    const { emitters, fullLuminance } = kind
    if (fullLuminance <= 0) continue
    for (let k = 0; k < emitters.count; k++) {
      luminance[at + k] = emitters.luminance[k]! / fullLuminance
      red[at + k] = emitters.red[k]! / fullLuminance
    }
  }
  return {
    kindOf: Uint32Array.from(lamps, ({ kind }) => kinds.indexOf(kind)),
    starts: Uint32Array.from([...lamps.map(({ at }) => at), levelCount]),
    luminance,
    red,
    share: Float64Array.from(lamps, ({ kind }) => (roomFull > 0 ? kind.fullLuminance / roomFull : 0)),
  }
}

function overlaps(fixture: Fixture, last: number, taken: Map<string, string>): string[] {
  const others = new Set<string>()
  for (let slot = fixture.address; slot <= last; slot++) {
    const place = `${fixture.universe}/${slot}`
    const other = taken.get(place)
    if (other !== undefined) others.add(other)
    taken.set(place, fixture.id)
  }
  return [...others].map(
    (other) => `Fixtures "${other}" and "${fixture.id}" share slots; patch one elsewhere.`,
  )
}
