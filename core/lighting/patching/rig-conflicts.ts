/** What in a rig cannot be: two lamps in the same slots, a lamp that goes on beyond the wire, a kind nobody knows. */
import type { Fixture, Rig } from '../../model/fixture.ts'
import { MOST_FIXTURES } from '../../model/rig-change.ts'
import { UNIVERSE_SLOTS } from '../patch.ts'

export type RigConflict =
  /** `from` and `to` are the slots that both have. */
  | { kind: 'overlap'; fixture: string; other: string; universe: number; from: number; to: number }
  | { kind: 'beyond'; fixture: string; universe: number; last: number }
  | { kind: 'unknown-profile'; fixture: string; profile: string }
  | { kind: 'same-id'; fixture: string }
  | { kind: 'too-many'; count: number }

/** Nobody reads more of them; the first ones are mended first. */
const MOST_CONFLICTS = 50

export function rigConflicts(rig: Rig): RigConflict[] {
  const { fixtures } = rig
  if (fixtures.length > MOST_FIXTURES) return [{ kind: 'too-many', count: fixtures.length }]
  const found: RigConflict[] = []
  const slots = new Map(rig.profiles.map((each) => [each.id, each.channels.length]))
  const ids = new Set<string>()
  const placed: Placed[] = []
  for (const fixture of fixtures) {
    if (ids.has(fixture.id)) found.push({ kind: 'same-id', fixture: fixture.id })
    ids.add(fixture.id)
    const length = slots.get(fixture.profile)
    if (length === undefined) {
      found.push({ kind: 'unknown-profile', fixture: fixture.id, profile: fixture.profile })
      continue
    }
    const last = fixture.address + length - 1
    if (last > UNIVERSE_SLOTS)
      found.push({ kind: 'beyond', fixture: fixture.id, universe: fixture.universe, last })
    placed.push({ fixture, last })
  }
  return [...found, ...overlaps(placed)].slice(0, MOST_CONFLICTS)
}

interface Placed {
  fixture: Fixture
  last: number
}

/** Sorted along the wire, a lamp can only meet those that begin before it ends. */
function overlaps(placed: Placed[]): RigConflict[] {
  const found: RigConflict[] = []
  placed.sort((a, b) => a.fixture.universe - b.fixture.universe || a.fixture.address - b.fixture.address)
  for (let i = 0; i < placed.length && found.length < MOST_CONFLICTS; i++) {
    const { fixture, last } = placed[i]!
    for (let k = i + 1; k < placed.length; k++) {
      const next = placed[k]!
      if (next.fixture.universe !== fixture.universe || next.fixture.address > last) break
      found.push({
        kind: 'overlap',
        fixture: fixture.id,
        other: next.fixture.id,
        universe: fixture.universe,
        from: next.fixture.address,
        to: Math.min(last, next.last),
      })
    }
  }
  return found
}

/** For a technician who reads English: what is wrong, with whom, and what to do. */
export function conflictSentence(conflict: RigConflict, rig: Rig): string {
  const name = (id: string): string => `"${rig.fixtures.find((each) => each.id === id)?.name ?? id}"`
  switch (conflict.kind) {
    case 'overlap': {
      const { universe, from, to } = conflict
      const where = from === to ? `slot ${from}` : `slots ${from}–${to}`
      return `${name(conflict.fixture)} and ${name(conflict.other)} share ${where} of universe ${universe}. Give one of them another address.`
    }
    case 'beyond':
      return `${name(conflict.fixture)} would end at slot ${conflict.last} of universe ${conflict.universe}; the last is ${UNIVERSE_SLOTS}. Give it a lower address or another universe.`
    case 'unknown-profile':
      return `${name(conflict.fixture)} is of a kind that this rig does not have: "${conflict.profile}". Import that profile first, or choose another.`
    case 'same-id':
      return `Two fixtures have the id "${conflict.fixture}". Each needs its own.`
    case 'too-many':
      return `${conflict.count} fixtures are more than a room can have; the most is ${MOST_FIXTURES}.`
    default:
      return conflict satisfies never
  }
}
