/** One mode of a lamp as a profile: which slots carry its light, and where the others are held. */
import { MOST_EMITTERS, type Channel, type Emitter, type FixtureProfile } from '../../model/fixture.ts'
import { assumedEmitter, COLOURS_BY_WEIGHT, emitterId, whiteEmitter } from './assumed-emitters.ts'
import type { FixtureFile, Mode } from './fixture-file.ts'
import type { ChannelName } from './library-channel.ts'
import type { LightRole } from './light-role.ts'
import type { ModeSlot } from './mode-slots.ts'
import { shortened } from './profile-name.ts'
import { byteName, byteOfValue, drivenSlot } from './slot-bytes.ts'

interface ModeParts {
  id: string
  name: string
  mode: Mode
  slots: readonly ModeSlot[]
  file: FixtureFile
}

/** How a lamp makes its colours. CMY takes red, green and blue away from white. */
type Mixing = 'own emitters' | 'cyan, magenta, yellow' | 'warm to cold' | 'none'
const TAKEN_AWAY: Readonly<Record<string, string>> = { Cyan: 'Red', Magenta: 'Green', Yellow: 'Blue' }

interface Plan {
  mixing: Mixing
  /** Colours that are driven, by the library's names. */
  colours: ReadonlySet<string>
  temperature: readonly [number, number] | null
  /** A dimmer of the whole lamp is there, so that those of cells stay open. */
  master: boolean
  /** Cells that have light of their own. */
  litCells: ReadonlySet<string>
  /** The channel that never stops flashing; the lamp stays dark for it. */
  flashing: string | null
}

export function modeProfile({ id, name, mode, slots, file }: ModeParts): {
  profile: FixtureProfile
  notes: string[]
} {
  const plan = planOf(slots)
  const cells = cellNumbers(slots)
  const present = new Set(slots.flatMap(({ name }) => (name === null ? [] : [byteName(name)])))
  const channels = slots.map((slot) => channelOf(slot, plan, cells, present))
  const kelvin = mode.physical?.bulb?.colorTemperature ?? file.physical?.bulb?.colorTemperature
  const profile = { id, name, channels, emitters: emittersOf(plan, kelvin) }
  return { profile, notes: [...modeNotes(mode, plan, channels), ...channels.flatMap(noteOf)] }
}

function planOf(slots: readonly ModeSlot[]): Plan {
  const names = slots.flatMap(({ name }) => (name?.byte === 0 ? [name] : []))
  const roles = names.map((name) => ({ name, role: name.channel.role }))
  const offered = new Set(roles.flatMap(({ role }) => (role?.kind === 'colour' ? [role.colour] : [])))
  const temperatures = roles.flatMap(({ role }) => (role?.kind === 'temperature' ? [role.kelvin] : []))
  const dimmers = roles.filter(({ role }) => role?.kind === 'dimmer')
  const flashing = roles.find(({ name, role }) => role === null && !name.channel.held.steady)
  const mixing = mixingOf(offered, temperatures.length > 0 && dimmers.length > 0)
  const lit = roles.flatMap(({ name, role }) =>
    role !== null && role.kind !== 'dimmer' && name.cell !== null ? [name.cell] : [],
  )
  return {
    mixing,
    colours: drivenColours(offered, mixing),
    temperature: mixing === 'warm to cold' ? temperatures[0]! : null,
    master: dimmers.some(({ name }) => name.cell === null),
    litCells: new Set(lit),
    flashing: flashing?.name.key ?? null,
  }
}

function mixingOf(offered: ReadonlySet<string>, tunable: boolean): Mixing {
  const filters = Object.keys(TAKEN_AWAY)
  const primaries = Object.values(TAKEN_AWAY)
  if (filters.every((each) => offered.has(each)) && !primaries.some((each) => offered.has(each)))
    return 'cyan, magenta, yellow'
  if ([...offered].some((each) => assumedEmitter(each) !== null)) return 'own emitters'
  return tunable ? 'warm to cold' : 'none'
}

function drivenColours(offered: ReadonlySet<string>, mixing: Mixing): Set<string> {
  if (mixing === 'cyan, magenta, yellow') return new Set(Object.keys(TAKEN_AWAY))
  const known = COLOURS_BY_WEIGHT.filter((each) => offered.has(each))
  // With both, the filters of a lamp stay open and its red, green and blue do the work.
  const both = [...Object.keys(TAKEN_AWAY), ...Object.values(TAKEN_AWAY)].every((each) => offered.has(each))
  return new Set(known.filter((each) => !both || TAKEN_AWAY[each] === undefined).slice(0, MOST_EMITTERS))
}

function emittersOf(plan: Plan, kelvin: number | undefined): Record<string, Emitter> {
  if (plan.flashing !== null) return {}
  if (plan.temperature !== null) {
    const [a, b] = plan.temperature
    return { 'warm-white': whiteEmitter(Math.min(a, b)), 'cold-white': whiteEmitter(Math.max(a, b)) }
  }
  if (plan.mixing === 'none') return kelvin === undefined ? {} : { white: whiteEmitter(kelvin) }
  const colours = [...plan.colours].map((each) => (plan.mixing === 'own emitters' ? each : TAKEN_AWAY[each]!))
  return Object.fromEntries(colours.map((each) => [emitterId(each), assumedEmitter(each)!]))
}

/** Cells are counted from 1 in the order of their slots. */
function cellNumbers(slots: readonly ModeSlot[]): Map<string, number> {
  const names = new Set(slots.flatMap(({ name }) => (name?.cell == null ? [] : [name.cell])))
  return new Map([...names].map((name, i) => [name, i + 1]))
}

function channelOf(
  { key, name }: ModeSlot,
  plan: Plan,
  cells: ReadonlyMap<string, number>,
  present: ReadonlySet<string>,
): Channel {
  if (key === null) return held(0, 'not used by the lamp')
  if (name === null) return held(0, `${quoted(key)} is not described`)
  const { role } = name.channel
  if (role === null) return heldChannel(name, plan)
  if (plan.flashing !== null)
    return heldAt(role.dark, name, `dark, for ${quoted(plan.flashing)} never is steady`)
  const stays = reasonToHold(role, name, plan)
  if (stays !== null) return heldAt(stays.value, name, stays.note)
  const slot = drivenSlot(role, name, present)
  if (slot === null) return held(0, `${quoted(key)}: finer than 16 bits, or without its coarse slot`)
  const cell = name.cell === null ? undefined : cells.get(name.cell)
  const driven = cell === undefined ? slot : { ...slot, cell }
  if (role.kind === 'dimmer') return { kind: 'dimmer', ...driven }
  if (role.kind === 'temperature')
    return {
      kind: 'temperature',
      warm: 'warm-white',
      cold: 'cold-white',
      kelvin: [...role.kelvin],
      ...driven,
    }
  return plan.mixing === 'own emitters'
    ? { kind: 'emitter', emitter: emitterId(role.colour), ...driven }
    : { kind: 'filter', emitter: emitterId(TAKEN_AWAY[role.colour]!), ...driven }
}

/** Null for a channel that carries light in this mode. */
function reasonToHold(
  role: LightRole,
  name: ChannelName,
  plan: Plan,
): { value: number; note: string } | null {
  const { cell } = name
  if (role.kind === 'dimmer' && cell !== null && plan.master)
    return { value: role.full, note: 'open, the dimmer of the whole lamp does it' }
  if (role.kind === 'dimmer' && cell !== null && plan.mixing !== 'none' && !plan.litCells.has(cell))
    return { value: role.dark, note: 'dark, for nothing says which colours it dims' }
  if (role.kind === 'temperature' && plan.temperature === null) {
    const { value } = name.channel.held
    return { value, note: 'the nearest to daylight, or its default' }
  }
  if (role.kind === 'colour' && !plan.colours.has(role.colour))
    return { value: role.dark, note: `${role.colour} takes no part in the mixture` }
  return null
}

function heldChannel(name: ChannelName, plan: Plan): Channel {
  const { value, range } = name.channel.held
  const what =
    range === null ? 'default' : [range.type, range.shutterEffect, range.effectName].filter(Boolean).join(' ')
  return heldAt(value, name, plan.flashing === name.key ? `${what}, which is never steady` : what)
}

function heldAt(value: number, name: ChannelName, note: string): Channel {
  return held(byteOfValue(value, name), `${quoted(name.key)}${name.byte > 0 ? ', fine' : ''}: ${note}`)
}

function held(value: number, note: string): Channel {
  return { kind: 'held', value, note: shortened(note, 200) }
}

function quoted(key: string): string {
  return `"${shortened(key, 60)}"`
}

function noteOf(channel: Channel): string[] {
  if (channel.kind !== 'held' || channel.note.includes(', fine: ')) return []
  return [`Held at ${channel.value}: ${channel.note}.`]
}

function modeNotes(mode: Mode, plan: Plan, channels: readonly Channel[]): string[] {
  const said: string[] = []
  const say = (note: string): number => said.push(`Mode "${mode.name}" ${note}`)
  const drives = channels.some((each) => each.kind !== 'held')
  if (plan.flashing !== null)
    say(`stays dark: ${quoted(plan.flashing)} has no value at which it does not flash.`)
  else if (!drives) say('has nothing that carries light; all its slots are held.')
  else if (plan.mixing === 'none') say('has no colours: its lamp is taken for a white one.')
  if (plan.mixing === 'cyan, magenta, yellow')
    say('mixes by cyan, magenta and yellow: taken for red, green and blue light that they take away.')
  if (drives && plan.mixing !== 'none')
    said.push('Nobody measured the emitters: what is typical of their colours is assumed.')
  const masters = channels.filter(
    (each) => each.kind === 'dimmer' && each.part !== 'fine' && each.cell === undefined,
  )
  if (masters.length > 1)
    say(`has ${masters.length} dimmers: taken to stand side by side, none behind another.`)
  return said
}
