/** One edit of a rig: pure, whole or not at all. */
import type { FixtureProfile, Rig } from '../../model/fixture.ts'
import type { RigChange } from '../../model/rig-change.ts'
import { measuredRig, type MeasureProblem } from './measured-kind.ts'
import { rowOfFixtures, type RowProblem } from './fixture-row.ts'
import { genericProfile } from './generic-profiles.ts'
import { conflictSentence, rigConflicts, type RigConflict } from './rig-conflicts.ts'
import { wireConflicts, wireSentence, type WireConflict } from './wire-conflicts.ts'

export type RigProblem =
  | RigConflict
  | RowProblem
  | WireConflict
  | MeasureProblem
  | { kind: 'no-profile'; profile: string }
  | { kind: 'gone'; fixture: string }
  | { kind: 'profile-in-use'; profile: string; fixtures: number }
  | { kind: 'other-room'; roomId: string }
  | { kind: 'built-in'; profile: string }
  | { kind: 'same-group'; group: string }

export type ChangedRig = { ok: true; rig: Rig } | { ok: false; problems: RigProblem[]; rig: Rig }

const WIRE_CHANGES: ReadonlySet<RigChange['kind']> = new Set(['wires', 'output', 'input', 'replace'])

export function changeRig(rig: Rig, change: RigChange): ChangedRig {
  const drafted = draft(rig, change)
  if (!drafted.ok) return { ok: false, problems: [drafted.problem], rig }
  // Of wires only who changes them hears: an old mistake there must not keep a lamp from being patched.
  const wires = WIRE_CHANGES.has(change.kind) ? wireConflicts(drafted.rig) : []
  const problems = [...rigConflicts(drafted.rig), ...wires]
  return problems.length > 0
    ? { ok: false, problems, rig: drafted.rig }
    : { ok: true, rig: withoutIdleGenerics(drafted.rig) }
}

type Draft = { ok: true; rig: Rig } | { ok: false; problem: RigProblem }

function draft(rig: Rig, change: RigChange): Draft {
  switch (change.kind) {
    case 'add': {
      const profile = profileOf(rig, change.row.profile)
      if (profile === null) return { ok: false, problem: { kind: 'no-profile', profile: change.row.profile } }
      const row = rowOfFixtures(rig, change.row, profile.channels.length)
      if (!row.ok) return row
      return { ok: true, rig: withFixtures(rig, [...rig.fixtures, ...row.fixtures]) }
    }
    case 'change': {
      const there = new Set(rig.fixtures.map((each) => each.id))
      const gone = change.fixtures.find((each) => !there.has(each.id))
      if (gone !== undefined) return { ok: false, problem: { kind: 'gone', fixture: gone.name } }
      const changed = new Map(change.fixtures.map((each) => [each.id, each]))
      return {
        ok: true,
        rig: withFixtures(
          rig,
          rig.fixtures.map((each) => changed.get(each.id) ?? each),
        ),
      }
    }
    case 'remove': {
      const removed = new Set(change.fixtures)
      const groups = (rig.groups ?? []).map((group) => ({
        ...group,
        fixtures: group.fixtures.filter((each) => !removed.has(each)),
      }))
      return {
        ok: true,
        rig: { ...rig, fixtures: rig.fixtures.filter((each) => !removed.has(each.id)), groups },
      }
    }
    case 'profiles': {
      const builtIn = change.profiles.find((each) => genericProfile(each.id) !== null)
      if (builtIn !== undefined) return { ok: false, problem: { kind: 'built-in', profile: builtIn.id } }
      const fresh = new Set(change.profiles.map((each) => each.id))
      const kept = rig.profiles.filter((each) => !fresh.has(each.id))
      return { ok: true, rig: { ...rig, profiles: [...kept, ...change.profiles] } }
    }
    case 'removeProfile': {
      const fixtures = rig.fixtures.filter((each) => each.profile === change.profile).length
      if (fixtures > 0)
        return { ok: false, problem: { kind: 'profile-in-use', profile: change.profile, fixtures } }
      return {
        ok: true,
        rig: { ...rig, profiles: rig.profiles.filter((each) => each.id !== change.profile) },
      }
    }
    case 'measure': {
      const theirs = new Map(rig.fixtures.map((each) => [each.id, each.profile]))
      const gone = change.fixtures.find((each) => !theirs.has(each))
      if (gone !== undefined) return { ok: false, problem: { kind: 'gone', fixture: gone } }
      const id = theirs.get(change.fixtures[0]!)!
      const profile = profileOf(rig, id)
      if (profile === null) return { ok: false, problem: { kind: 'no-profile', profile: id } }
      return measuredRig(rig, profile, change, genericProfile(id) !== null)
    }
    case 'groups': {
      const there = new Set(rig.fixtures.map((each) => each.id))
      const gone = change.groups.flatMap((each) => each.fixtures).find((each) => !there.has(each))
      if (gone !== undefined) return { ok: false, problem: { kind: 'gone', fixture: gone } }
      const twice = change.groups.find((each, i) => change.groups.findIndex(({ id }) => id === each.id) !== i)
      if (twice !== undefined) return { ok: false, problem: { kind: 'same-group', group: twice.name } }
      return { ok: true, rig: { ...rig, groups: change.groups } }
    }
    case 'wires':
      return { ok: true, rig: { ...rig, outputs: change.outputs, inputs: change.inputs } }
    case 'output': {
      const others = (rig.outputs ?? []).filter((each) => each.universe !== change.universe)
      const outputs = change.output === null ? others : [...others, change.output]
      return { ok: true, rig: { ...rig, outputs: outputs.toSorted((a, b) => a.universe - b.universe) } }
    }
    case 'input': {
      const inputs = rig.inputs ?? []
      const { id, input } = change
      if (input === null)
        return { ok: true, rig: { ...rig, inputs: inputs.filter((each) => each.id !== id) } }
      const there = inputs.some((each) => each.id === id)
      const next = there ? inputs.map((each) => (each.id === id ? input : each)) : [...inputs, input]
      return { ok: true, rig: { ...rig, inputs: next } }
    }
    case 'replace':
      if (change.rig.roomId !== rig.roomId)
        return { ok: false, problem: { kind: 'other-room', roomId: change.rig.roomId } }
      return { ok: true, rig: withFixtures(change.rig, change.rig.fixtures) }
    default:
      return change satisfies never
  }
}

/** A kind of lamp by its id: the rig's own, else a built-in one. */
export function profileOf(rig: Rig, id: string): FixtureProfile | null {
  return rig.profiles.find((each) => each.id === id) ?? genericProfile(id)
}

/** Built-in kinds that the lamps are of come into the rig, so that it is whole wherever it goes. */
function withFixtures(rig: Rig, fixtures: Rig['fixtures']): Rig {
  const there = new Set(rig.profiles.map((each) => each.id))
  const missing = new Set(fixtures.map((each) => each.profile).filter((each) => !there.has(each)))
  const built = [...missing].flatMap((id) => genericProfile(id) ?? [])
  return { ...rig, profiles: [...rig.profiles, ...built], fixtures }
}

/** Built-in kinds that no lamp is of leave the rig; imported ones stay until somebody removes them. */
function withoutIdleGenerics(rig: Rig): Rig {
  const used = new Set(rig.fixtures.map((each) => each.profile))
  return {
    ...rig,
    profiles: rig.profiles.filter((each) => used.has(each.id) || genericProfile(each.id) === null),
  }
}

export function problemSentence(problem: RigProblem, rig: Rig): string {
  switch (problem.kind) {
    case 'too-close':
      return `The lamp has ${problem.slots} slots; with ${problem.spacing} from one to the next they would overlap. Use ${problem.slots} or more.`
    case 'wire-full':
      return 'There is no place left on the wire for so many. Begin at a lower universe, or add fewer.'
    case 'no-profile':
      return `There is no kind of lamp "${problem.profile}". Import its definition first, or choose another.`
    case 'gone':
      return `"${problem.fixture}" is not in the rig any more; somebody removed it.`
    case 'profile-in-use':
      return `${problem.fixtures} fixtures are of this kind. Give them another, or remove them first.`
    case 'other-room':
      return `This rig is of the room "${problem.roomId}". Change its roomId if it is meant for this one.`
    case 'built-in':
      return `"${problem.profile}" is the name of a built-in kind of lamp. Give yours another id.`
    case 'same-group':
      return `Two groups have the id of "${problem.group}". Each needs its own.`
    case 'several-kinds':
      return 'These lamps are of several kinds. Measure one kind at a time.'
    case 'other-emitters':
      return problem.emitters.length === 0
        ? `"${problem.profile}" has no light that could be measured.`
        : `"${problem.profile}" has the lights ${problem.emitters.join(', ')}. Say what was measured of all of them, and of no others.`
    case 'same-output':
    case 'same-node':
    case 'artnet-output':
    case 'same-input':
    case 'desk-heard-twice':
    case 'artnet-input':
    case 'too-many-inputs':
    case 'own-universe':
      return wireSentence(problem)
    default:
      return conflictSentence(problem, rig)
  }
}
