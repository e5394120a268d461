/** Whether an edit that was made from an older rig still means the same in the newer one. */
import type { Fixture, Rig } from '../../model/fixture.ts'
import type { RigChange } from '../../model/rig-change.ts'

/**
 * True when nobody changed what the edit is about since `then`: two technicians at different lamps do not disturb
 * each other, two at the same lamp never overwrite each other.
 */
export function stillMeans(change: RigChange, then: Rig, now: Rig): boolean {
  switch (change.kind) {
    case 'add':
      return true
    case 'change':
      return sameFixtures(
        change.fixtures.map((each) => each.id),
        then,
        now,
      )
    case 'remove':
      return sameFixtures(change.fixtures, then, now)
    case 'measure':
      return sameFixtures(change.fixtures, then, now) && text(then.profiles) === text(now.profiles)
    case 'profiles':
      return change.profiles.every(
        ({ id }) =>
          text(then.profiles.find((each) => each.id === id)) ===
          text(now.profiles.find((each) => each.id === id)),
      )
    case 'removeProfile':
      return true
    case 'groups':
      return text(then.groups ?? []) === text(now.groups ?? [])
    case 'wires':
      return text([then.outputs, then.inputs]) === text([now.outputs, now.inputs])
    case 'output': {
      const of = ({ outputs = [] }: Rig) => outputs.find(({ universe }) => universe === change.universe)
      return text(of(then)) === text(of(now))
    }
    case 'input': {
      const of = ({ inputs = [] }: Rig) => inputs.find(({ id }) => id === change.id)
      return text(of(then)) === text(of(now))
    }
    case 'replace':
      return false
    default:
      return change satisfies never
  }
}

function sameFixtures(ids: readonly string[], then: Rig, now: Rig): boolean {
  const before = new Map(then.fixtures.map((each): [string, Fixture] => [each.id, each]))
  const after = new Map(now.fixtures.map((each): [string, Fixture] => [each.id, each]))
  return ids.every((id) => text(before.get(id)) === text(after.get(id)))
}

function text(value: unknown): string {
  return JSON.stringify(value) ?? ''
}
