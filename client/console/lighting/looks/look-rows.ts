/** A look as rows that can be edited one by one: roles always, groups and lamps where it names them. */
import type { Fixture, Rig } from '../../../../core/model/fixture.ts'
import { FixtureRole, type LampIntent, type Look } from '../../../../core/model/look.ts'

export interface LookRow {
  kind: 'roles' | 'groups' | 'fixtures'
  id: string
}

export function rowsOf(look: Look, rig: Rig): LookRow[] {
  const groups = new Map((rig.groups ?? []).map((each) => [each.id, each]))
  return [
    ...FixtureRole.options.map((id): LookRow => ({ kind: 'roles', id })),
    ...Object.keys(look.groups ?? {})
      .filter((id) => groups.has(id))
      .map((id): LookRow => ({ kind: 'groups', id })),
    ...rig.fixtures
      .filter((each) => look.fixtures?.[each.id] !== undefined)
      .map(({ id }): LookRow => ({ kind: 'fixtures', id })),
  ]
}

export function intentOf(look: Look, row: LookRow): LampIntent | null {
  if (row.kind === 'roles') return look.roles[FixtureRole.parse(row.id)] ?? null
  return (row.kind === 'groups' ? look.groups : look.fixtures)?.[row.id] ?? null
}

/** Null: the look says nothing of these lamps any more. */
export function withIntent(look: Look, row: LookRow, intent: LampIntent | null): Look {
  const changed = (of: Readonly<Record<string, LampIntent>> | undefined): Record<string, LampIntent> => {
    const { [row.id]: _, ...others } = of ?? {}
    return intent === null ? others : { ...others, [row.id]: intent }
  }
  switch (row.kind) {
    case 'roles':
      return { ...look, roles: changed(look.roles) }
    case 'groups':
      return { ...look, groups: changed(look.groups) }
    case 'fixtures':
      return { ...look, fixtures: changed(look.fixtures) }
    default:
      return row.kind satisfies never
  }
}

export function lampsOf(rig: Rig, row: LookRow): Fixture[] {
  switch (row.kind) {
    case 'roles':
      return rig.fixtures.filter((each) => each.role === row.id)
    case 'groups': {
      const ids = new Set(rig.groups?.find((each) => each.id === row.id)?.fixtures ?? [])
      return rig.fixtures.filter((each) => ids.has(each.id))
    }
    case 'fixtures':
      return rig.fixtures.filter((each) => each.id === row.id)
    default:
      return row.kind satisfies never
  }
}
