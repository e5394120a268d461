/** Twelve of a kind at one go: names counted, addresses one after the other, places a step apart. */
import type { Fixture, Rig } from '../../model/fixture.ts'
import type { FixtureRow } from '../../model/rig-change.ts'
import { UNIVERSE_SLOTS } from '../patch.ts'
import { LAST_UNIVERSE, suggestedAddress, WireMap, type WireAddress } from './free-address.ts'

export type RowResult = { ok: true; fixtures: Fixture[] } | { ok: false; problem: RowProblem }
export type RowProblem =
  /** Slots between beginnings are fewer than the lamp has. */
  { kind: 'too-close'; slots: number; spacing: number } | { kind: 'wire-full' }

/**
 * Lamps of a row whose profile has so many slots. A lamp that would go over the end of its universe begins the
 * next one. Where no first address is given, the row goes where all of it has room, because a technician sets lamps one
 * after the other; only a row longer than a universe steps over what is taken. Where one is given, conflicts are for
 * `rigConflicts` to say.
 */
export function rowOfFixtures(rig: Rig, row: FixtureRow, slots: number): RowResult {
  const spacing = row.spacing ?? slots
  if (spacing < slots && row.count > 1) return { ok: false, problem: { kind: 'too-close', slots, spacing } }
  const addresses = addressesOf(rig, row, slots, spacing)
  if (addresses === null) return { ok: false, problem: { kind: 'wire-full' } }
  const ids = freeIds(rig, row)
  const names = freeNames(rig, row)
  const fixtures = addresses.map((address, i): Fixture => {
    const { position, step } = row
    return {
      id: ids[i]!,
      name: names[i]!,
      profile: row.profile,
      ...address,
      role: row.role,
      position: {
        x: rounded(position.x + step.x * i),
        y: rounded(position.y + step.y * i),
        z: rounded(position.z + step.z * i),
      },
      egress: row.egress,
    }
  })
  return { ok: true, fixtures }
}

function addressesOf(rig: Rig, row: FixtureRow, slots: number, spacing: number): WireAddress[] | null {
  const wire = new WireMap(rig)
  const found: WireAddress[] = []
  let next = row.at ?? suggestedAddress(rig, rowLength(row.count, spacing, slots))
  for (let i = 0; i < row.count; i++) {
    if (next === null) return null
    if (row.at === null) next = wire.nextFree(next, slots)
    else if (i > 0 && next.address + slots - 1 > UNIVERSE_SLOTS)
      next = next.universe < LAST_UNIVERSE ? { universe: next.universe + 1, address: 1 } : null
    if (next === null) return null
    found.push(next)
    wire.take(next, slots)
    next = followingOf(next, spacing)
  }
  return found
}

/** Slots from the first lamp's first to the last lamp's last; of a row longer than a universe, those of one lamp. */
export function rowLength(count: number, spacing: number, slots: number): number {
  const length = (count - 1) * spacing + slots
  return length > UNIVERSE_SLOTS ? slots : length
}

function followingOf({ universe, address }: WireAddress, spacing: number): WireAddress | null {
  if (address + spacing <= UNIVERSE_SLOTS) return { universe, address: address + spacing }
  return universe < LAST_UNIVERSE ? { universe: universe + 1, address: 1 } : null
}

/** Counting goes on where lamps of that name already hang. */
function freeNames(rig: Rig, { name, count }: FixtureRow): string[] {
  const taken = new Set(rig.fixtures.map((each) => each.name))
  if (count === 1 && !taken.has(name)) return [name]
  return counted(count, (n) => `${name} ${n}`, taken)
}

function freeIds(rig: Rig, { name, count }: FixtureRow): string[] {
  const taken = new Set(rig.fixtures.map((each) => each.id))
  const base = slugOf(name)
  if (count === 1 && base !== 'lamp' && !taken.has(base)) return [base]
  return counted(count, (n) => `${base}-${n}`, taken)
}

function counted(count: number, nameOf: (n: number) => string, taken: Set<string>): string[] {
  const found: string[] = []
  for (let n = 1; found.length < count; n++) if (!taken.has(nameOf(n))) found.push(nameOf(n))
  return found
}

/** Cyrillic names leave nothing of themselves; their lamps are called `lamp-1`, `lamp-2` on the wire of ids. */
function slugOf(name: string): string {
  const slug = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 48)
    .replace(/-$/, '')
  return slug === '' ? 'lamp' : slug
}

/** Centimetres: what somebody measures in a room. */
function rounded(metres: number): number {
  return Math.round(metres * 100) / 100
}
