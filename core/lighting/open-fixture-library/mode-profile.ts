/** One mode of a lamp as a profile: which slots carry its light, and where the others are held. */
import { MOST_EMITTERS, type Channel, type Emitter, type FixtureProfile } from '../../model/fixture.ts'
import type { Range } from './channel-ranges.ts'
import { assumedEmitter, COLOURS_BY_WEIGHT, emitterId, whiteEmitter } from './assumed-emitters.ts'
import type { FixtureFile, Mode } from './fixture-file.ts'
import { matrixFace } from './matrix-face.ts'
import { heldWords, type HeldReason, type ImportNote } from './import-notes.ts'
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
  notes: ImportNote[]
} {
  const plan = planOf(slots)
  const cells = cellNumbers(slots)
  const present = new Set(slots.flatMap(({ name }) => (name === null ? [] : [byteName(name)])))
  const slotted = slots.map((slot) => channelOf(slot, plan, cells, present))
  const channels = slotted.map(({ channel }) => channel)
  const kelvin = mode.physical?.bulb?.colorTemperature ?? file.physical?.bulb?.colorTemperature
  const face = matrixFace(file)
  const profile = { id, name, channels, emitters: emittersOf(plan, kelvin), ...(face !== null && { face }) }
  return { profile, notes: [...modeNotes(plan, channels), ...slotted.flatMap(({ note }) => note ?? [])] }
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

/** What a slot is, and what should be known of it. */
interface Slotted {
  channel: Channel
  note: ImportNote | null
}

function channelOf(
  { key, name }: ModeSlot,
  plan: Plan,
  cells: ReadonlyMap<string, number>,
  present: ReadonlySet<string>,
): Slotted {
  if (key === null) return held(0, null, { why: 'unused' })
  if (name === null) return held(0, key, { why: 'undescribed' })
  const { role } = name.channel
  if (role === null) return heldChannel(name, plan)
  if (plan.flashing !== null) return heldAt(role.dark, name, { why: 'dark-for-flashing', by: plan.flashing })
  const stays = reasonToHold(role, name, plan)
  if (stays !== null) return heldAt(stays.value, name, stays.reason)
  const slot = drivenSlot(role, name, present)
  if (slot === null) return held(0, key, { why: 'too-fine' })
  const cell = name.cell === null ? undefined : cells.get(name.cell)
  const driven = cell === undefined ? slot : { ...slot, cell }
  return { channel: lightChannel(role, driven, plan.mixing), note: null }
}

function lightChannel(
  role: LightRole,
  driven: NonNullable<ReturnType<typeof drivenSlot>> & { cell?: number },
  mixing: Mixing,
): Channel {
  if (role.kind === 'dimmer') return { kind: 'dimmer', ...driven }
  if (role.kind === 'temperature')
    return {
      kind: 'temperature',
      warm: 'warm-white',
      cold: 'cold-white',
      kelvin: [...role.kelvin],
      ...driven,
    }
  return mixing === 'own emitters'
    ? { kind: 'emitter', emitter: emitterId(role.colour), ...driven }
    : { kind: 'filter', emitter: emitterId(TAKEN_AWAY[role.colour]!), ...driven }
}

/** Null for a channel that carries light in this mode. */
function reasonToHold(
  role: LightRole,
  name: ChannelName,
  plan: Plan,
): { value: number; reason: HeldReason } | null {
  const { cell } = name
  if (role.kind === 'dimmer' && cell !== null && plan.master)
    return { value: role.full, reason: { why: 'master-dims' } }
  if (role.kind === 'dimmer' && cell !== null && plan.mixing !== 'none' && !plan.litCells.has(cell))
    return { value: role.dark, reason: { why: 'dims-what' } }
  if (role.kind === 'temperature' && plan.temperature === null) {
    const { value } = name.channel.held
    return { value, reason: { why: 'daylight' } }
  }
  if (role.kind === 'colour' && !plan.colours.has(role.colour))
    return { value: role.dark, reason: { why: 'no-part', colour: role.colour } }
  return null
}

function heldChannel(name: ChannelName, plan: Plan): Slotted {
  const { value, range } = name.channel.held
  if (range === null) return heldAt(value, name, { why: 'default' })
  if (isStrobeAtRest(range) && name.channel.held.steady) return heldAt(value, name, { why: 'strobe-rests' })
  const effect = [range.shutterEffect, range.effectName].filter(Boolean).join(' ')
  const flashes = plan.flashing === name.key
  return heldAt(value, name, {
    ...{ why: 'capability', type: range.type, effect: effect === '' ? null : effect, flashes },
  })
}

function isStrobeAtRest({ type, shutterEffect }: Range): boolean {
  return type === 'ShutterStrobe' && shutterEffect !== 'Open' && shutterEffect !== 'Closed'
}

/** Of a channel in several bytes the first one speaks. */
function heldAt(value: number, name: ChannelName, reason: HeldReason): Slotted {
  const { channel, note } = held(byteOfValue(value, name), name.key, reason)
  return { channel, note: name.byte > 0 ? null : note }
}

function held(value: number, key: string | null, reason: HeldReason): Slotted {
  return {
    channel: { kind: 'held', value, note: shortened(heldWords(key, reason), 200) },
    note: { code: 'held', channel: key, value, reason },
  }
}

function modeNotes(plan: Plan, channels: readonly Channel[]): ImportNote[] {
  const said: ImportNote[] = []
  const drives = channels.some((each) => each.kind !== 'held')
  if (plan.flashing !== null) said.push({ code: 'stays-dark', channel: plan.flashing })
  else if (!drives) said.push({ code: 'no-light' })
  else if (plan.mixing === 'none') said.push({ code: 'white-assumed' })
  if (plan.mixing === 'cyan, magenta, yellow') said.push({ code: 'filters' })
  if (drives && plan.mixing !== 'none') said.push({ code: 'emitters-assumed' })
  const masters = channels.filter(
    (each) => each.kind === 'dimmer' && each.part !== 'fine' && each.cell === undefined,
  )
  if (masters.length > 1) said.push({ code: 'several-dimmers', count: masters.length })
  return said
}
