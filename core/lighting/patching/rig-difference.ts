/** What putting one rig in another's place would change, counted for whoever decides. */
import type { Rig } from '../../model/fixture.ts'

export interface RigDifference {
  /** Names of lamps. */
  added: string[]
  removed: string[]
  changed: string[]
  /** Which of the other parts would be others. */
  parts: ('profiles' | 'groups' | 'outputs' | 'inputs')[]
}

const PARTS = ['profiles', 'groups', 'outputs', 'inputs'] as const

export function rigDifference(before: Rig, after: Rig): RigDifference {
  const was = new Map(before.fixtures.map((each) => [each.id, each]))
  const is = new Map(after.fixtures.map((each) => [each.id, each]))
  return {
    added: after.fixtures.filter(({ id }) => !was.has(id)).map(({ name }) => name),
    removed: before.fixtures.filter(({ id }) => !is.has(id)).map(({ name }) => name),
    changed: after.fixtures
      .filter((each) => was.has(each.id) && text(was.get(each.id)) !== text(each))
      .map(({ name }) => name),
    parts: PARTS.filter((part) => text(before[part] ?? []) !== text(after[part] ?? [])),
  }
}

/** The same whatever the order of the fields. */
function text(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )
}
