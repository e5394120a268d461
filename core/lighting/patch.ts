/** A room's rig laid out for rendering: built once, then only written into. */
import type { Fixture, Rig } from '../model/fixture.ts'
import { FixtureRole } from '../model/look.ts'
import { lampKind, type LampKind } from './lamp-kind.ts'

export const ROLES = FixtureRole.options
/** Slots of one universe. */
export const UNIVERSE_SLOTS = 512

/** Lamps of one kind and role are asked for the same colour, so it is mixed once for all of them. */
export interface LampGroup {
  kind: LampKind
  role: number
}

export interface PatchedLamp {
  fixture: Fixture
  kind: LampKind
  group: number
  /** Where its levels begin among the levels of the room. */
  at: number
}

export interface Patch {
  roomId: string
  lamps: readonly PatchedLamp[]
  groups: readonly LampGroup[]
  /** How many levels the room has: one per emitter of every lamp. */
  levelCount: number
  /** Of all lamps together, with every emitter at full. */
  fullLuminance: number
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
  const groups: LampGroup[] = []
  const lamps: PatchedLamp[] = []
  const problems: string[] = []
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
    const role = ROLES.indexOf(fixture.role)
    let group = groups.findIndex((each) => each.kind === kind && each.role === role)
    if (group === -1) group = groups.push({ kind, role }) - 1
    lamps.push({ fixture, kind, group, at })
    at += kind.emitters.count
  }
  const universes = [...new Set(lamps.map((lamp) => lamp.fixture.universe))].sort((a, b) => a - b)
  const fullLuminance = lamps.reduce((sum, lamp) => sum + lamp.kind.fullLuminance, 0)
  return {
    patch: { roomId: rig.roomId, lamps, groups, levelCount: at, fullLuminance, universes },
    problems,
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
