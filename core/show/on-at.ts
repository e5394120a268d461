/** What is on at an instant, and why: looked up from the wishes, never triggered. */
import { rank, type DeskMode, type Level, type Origin } from '../model/cue.ts'
import { messageIn, type HallMessage } from '../model/hall-message.ts'
import type { Language } from '../model/language.ts'
import type { Instant, Milliseconds } from '../model/time.ts'
import { THEME_FADE_MS, wantedAt, type Interval, type Programme, type Wanted } from './programme.ts'
import type { Aspect, Claim, RoomState } from './room-state.ts'
import { ahead } from './show-ahead.ts'
import type { Way } from './travelling-change.ts'

/** Loudness when nobody asked for another, 0–1. */
export const USUAL_VOLUME = 0.7

/** What holds one aspect of the room: its value, whose it is, since and until when, and what it beat. */
export interface Holding<Value> {
  value: Value
  level: Level
  origin: Origin
  since: Instant
  until: Instant | null
  beat: { level: Level; origin: Origin; value: string }[]
}

/** Of any aspect. */
export type HeldValue = Claim['value'] | readonly string[]

export interface OnAt {
  theme: Holding<string>
  /** null: the theme's own look. */
  look: Holding<string> | null
  /** How loud somebody wants it. */
  volume: Holding<number>
  /** How loud it is: calm and alarm are silent, whatever anybody wants. */
  heard: Holding<number>
  story: Holding<string> | null
  /** Which stories are offered, in this order; null: all. */
  playlist: Holding<readonly string[]> | null
  /** What somebody wants of the screens; null: they are awake. Calm and alarm are seen, so they wake them. */
  sleep: Holding<'asleep' | 'awake'> | null
  /** What stands on the wall between texts; null in calm, in an alarm and while the lamps are blacked out. */
  message: Holding<HallMessage> | null
  mode: 'open' | 'calm' | 'alarm'
  /** The grand master of the lamps, 0–1. */
  master: Holding<number>
  blackout: Holding<true> | null
  /** What the house desk's levels do; null: what the rig says. */
  desk: Holding<DeskMode> | null
}

export function onAt(room: RoomState, programme: Programme, t: Instant): OnAt {
  const state = ahead(room)
  const alarm = strongest(state, 'mode', t)
  const theme = holdTheme(state, programme, t)
  const look = lookBeside(state, theme.level, t)
  const story = strongest(state, 'story', t)
  const volume = holdVolume(state, programme, t)
  return {
    theme,
    look: holdLook(state, programme, look, theme.level, t),
    volume,
    heard: alarm === null ? volume : silencedBy(hold(state, alarm, t), volume),
    story: story && hold(state, story, t),
    playlist: holdPlaylist(state, programme, t),
    sleep: alarm === null ? holdSleep(state, programme, t) : null,
    message: messageAt(state, t),
    mode: alarm === null ? 'open' : (alarm.value as 'calm' | 'alarm'),
    ...onLampsAt(state, t),
  }
}

/** An incident, and the dark, take the wall's words away; they are back when it is over, if they have not ended. */
function messageAt(state: RoomState, t: Instant): OnAt['message'] {
  const message = strongest(state, 'message', t)
  if (message?.aspect !== 'message' || strongest(state, 'mode', t) !== null) return null
  if (strongest(state, 'blackout', t) !== null) return null
  return { ...hold(state, message, t), value: message.value }
}

/** Against calm and alarm nobody weaker dims a lamp, puts it out or hands it to the desk. */
function onLampsAt(state: RoomState, t: Instant): Pick<OnAt, 'master' | 'blackout' | 'desk'> {
  const master = strongestOnLamps(state, 'master', t)
  const blackout = strongestOnLamps(state, 'blackout', t)
  const desk = strongestOnLamps(state, 'desk', t)
  return {
    master:
      master === null
        ? { value: 1, ...USUAL, beat: [] }
        : { ...hold(state, master, t), value: master.value as number },
    blackout: blackout && { ...hold(state, blackout, t), value: true },
    desk: desk && { ...hold(state, desk, t), value: desk.value as DeskMode },
  }
}

/** The strongest wish for what lies over all lamps, unless calm or alarm is stronger. */
export function strongestOnLamps(
  state: RoomState,
  aspect: 'master' | 'blackout' | 'desk',
  t: Instant,
): Claim | null {
  const claim = strongest(state, aspect, t)
  const mode = strongest(state, 'mode', t)
  return claim !== null && mode !== null && rank(claim.level) < rank(mode.level) ? null : claim
}

/** A look of its own stands beside a theme, but not against a stronger one: calm brings calm's lamps. */
export function lookBeside(state: RoomState, theme: Level, t: Instant): Claim | null {
  const look = strongest(state, 'look', t)
  return look !== null && rank(look.level) >= rank(theme) ? look : null
}

/** One change of theme: from this instant, over this fade. Ascending; each lasts until the next. */
export interface ThemeChange {
  from: Instant
  theme: string
  fadeMs: Milliseconds
  /** What the schedule or a show brings runs along the horizon; a person's wish is simultaneous. */
  way: Way
}

/**
 * Every change of theme that the wishes and the programme imply, in order; the first begins at or before
 * anything a holder may draw. Recomputed when the state changes, never per frame.
 */
export function themeTrack(room: RoomState, programme: Programme): ThemeChange[] {
  const state = ahead(room)
  const claims = state.claims.filter((each) => each.aspect === 'theme')
  const track: ThemeChange[] = []
  for (const from of edgesOf(claims, programme)) {
    const theme = holdTheme(state, programme, from).value
    if (track.at(-1)?.theme === theme) continue
    track.push({ from, theme, fadeMs: fadeAt(claims, from), way: wayAt(claims, programme, from) })
  }
  return track
}

export function edgesOf(claims: readonly Claim[], programme: Programme): Instant[] {
  const edges = new Set<Instant>([0])
  for (const each of claims) {
    edges.add(each.from)
    if (each.until !== null) edges.add(each.until)
  }
  for (const each of programme.intervals) edges.add(each.from)
  for (const each of programme.wanted ?? []) edges.add(each.from).add(each.to)
  return [...edges].sort((a, b) => a - b)
}

/** A wish that begins here brings its fade; else a wish that ends here; else the schedule's. */
export function fadeAt(claims: readonly Claim[], t: Instant): Milliseconds {
  const begins = claims.filter((each) => each.from === t).sort(byStrength)[0]
  if (begins) return begins.fadeMs
  const ends = claims.filter((each) => each.until === t).sort(byStrength)[0]
  return ends ? ends.outMs : THEME_FADE_MS
}

/**
 * What begins with a rule of the schedule, or with a show, travels. Where a person's wish begins or ends at the
 * same instant, somebody has pressed something, and the whole room answers at once.
 */
export function wayAt(claims: readonly Claim[], programme: Programme, t: Instant): Way {
  const turns = claims.filter((each) => each.from === t || each.until === t)
  if (turns.some((each) => each.level !== 'show')) return 'at-once'
  const scheduled = t > 0 && programme.intervals.some((each) => each.from === t)
  return scheduled || turns.some((each) => each.from === t) ? 'along-horizon' : 'at-once'
}

/** The interval of the programme in force; before the first, the first; after the last, the last. */
export function intervalAt(programme: Programme, t: Instant): Interval {
  let found = programme.intervals[0]!
  for (const each of programme.intervals) if (each.from <= t) found = each
  return found
}

/**
 * How long the rule in force at `t` has won and will win: an interval ends as well where only a rule that it
 * beats begins or ends.
 */
export function ruleStretchAt(programme: Programme, t: Instant): { from: Instant; to: Instant } {
  const { intervals } = programme
  const at = intervals.indexOf(intervalAt(programme, t))
  const { rule } = intervals[at]!
  let first = at
  let last = at
  while (intervals[first - 1]?.rule === rule) first--
  while (intervals[last + 1]?.rule === rule) last++
  return { from: intervals[first]!.from, to: intervals[last]!.to }
}

export function holdTheme(state: RoomState, programme: Programme, t: Instant): Holding<string> {
  const interval = intervalAt(programme, t)
  const scheduled = { level: 'schedule', origin: { kind: 'rule', id: interval.rule } } as const
  const claim = strongest(state, 'theme', t)
  if (claim === null) {
    const beat = interval.beat.map((id) => ({
      level: 'schedule' as const,
      origin: { kind: 'rule' as const, id },
      value: id,
    }))
    const { from: since, to: until } = ruleStretchAt(programme, t)
    return { value: interval.theme, ...scheduled, since, until, beat }
  }
  const held = hold(state, claim, t)
  return {
    ...held,
    value: claim.value as string,
    beat: [...held.beat, { ...scheduled, value: interval.theme }],
  }
}

function holdVolume(state: RoomState, programme: Programme, t: Instant): Holding<number> {
  const claim = strongest(state, 'volume', t)
  const wanted = wantedAt(programme, 'volume', t)
  if (claim !== null) {
    const held = hold(state, claim, t)
    return { ...held, value: claim.value as number, beat: [...held.beat, ...scheduledBehind(wanted)] }
  }
  if (wanted !== null) return { ...scheduled(wanted), value: wanted.value }
  return { value: USUAL_VOLUME, ...USUAL, beat: [] }
}

function silencedBy(mode: Holding<string>, { level, origin, value, beat }: Holding<number>): Holding<number> {
  const waits = origin.kind === 'system' ? [] : [{ level, origin, value: String(value) }]
  return { ...mode, value: 0, beat: [...waits, ...beat] }
}

function holdPlaylist(state: RoomState, programme: Programme, t: Instant): OnAt['playlist'] {
  const claim = strongest(state, 'playlist', t)
  const wanted = wantedAt(programme, 'playlist', t)
  if (claim?.aspect === 'playlist') {
    const held = hold(state, claim, t)
    return { ...held, value: claim.value, beat: [...held.beat, ...scheduledBehind(wanted)] }
  }
  return wanted === null ? null : { ...scheduled(wanted), value: wanted.value }
}

function holdSleep(state: RoomState, programme: Programme, t: Instant): OnAt['sleep'] {
  const claim = strongest(state, 'sleep', t)
  const wanted = wantedAt(programme, 'sleep', t)
  if (claim?.aspect === 'sleep') {
    const held = hold(state, claim, t)
    const behind = scheduledBehind(wanted).map((each) => ({ ...each, value: 'asleep' }))
    return { ...held, value: claim.value, beat: [...held.beat, ...behind] }
  }
  return wanted === null ? null : { ...scheduled(wanted), value: 'asleep' }
}

/** A person's look, or a show's; else the schedule's, while the schedule has the theme, too. */
function holdLook(
  state: RoomState,
  programme: Programme,
  claim: Claim | null,
  theme: Level,
  t: Instant,
): Holding<string> | null {
  const wanted = theme === 'schedule' ? wantedAt(programme, 'look', t) : null
  if (claim !== null) {
    const held = hold(state, claim, t)
    return { ...held, beat: [...held.beat, ...scheduledBehind(wanted)] }
  }
  return wanted === null ? null : { ...scheduled(wanted), value: wanted.value }
}

const byRule = (id: string) => ({ level: 'schedule', origin: { kind: 'rule', id } }) as const

function scheduled({ rule, from, to, beat }: Wanted): Omit<Holding<never>, 'value'> {
  const others = beat.map((each) => ({ ...byRule(each.rule), value: String(each.value) }))
  return { ...byRule(rule), since: from, until: to, beat: others }
}

function scheduledBehind(wanted: Wanted | null): Holding<never>['beat'] {
  return wanted === null ? [] : [{ ...byRule(wanted.rule), value: String(wanted.value) }]
}

/** What holds where nobody asked for anything. */
const USUAL = {
  level: 'schedule',
  origin: { kind: 'system', id: 'venue-default' },
  since: 0,
  until: null,
} as const

function hold(state: RoomState, claim: Claim, t: Instant): Holding<string> {
  const beat = state.claims
    .filter((each) => each !== claim && each.aspect === claim.aspect && inForce(each, t))
    .sort(byStrength)
    .map((each) => ({ level: each.level, origin: each.origin, value: valueText(each.value, 'kk') }))
  return {
    value: valueText(claim.value, 'kk'),
    level: claim.level,
    origin: claim.origin,
    since: claim.from,
    until: claim.until,
    beat,
  }
}

/** A message in this language, or the first that it has; everything else as it is written in the log. */
export function valueText(value: HeldValue, language: Language): string {
  return typeof value === 'object' && 'kk' in value ? messageIn(value, language) : String(value)
}

function strongest(state: RoomState, aspect: Aspect, t: Instant): Claim | null {
  let best: Claim | null = null
  for (const each of state.claims) {
    if (each.aspect !== aspect || !inForce(each, t)) continue
    if (best === null || byStrength(each, best) < 0) best = each
  }
  return best
}

export function inForce(claim: Claim, t: Instant): boolean {
  return claim.from <= t && (claim.until === null || t < claim.until)
}

/** Strongest first: by level, then the later cue. */
export function byStrength(a: Claim, b: Claim): number {
  return rank(b.level) - rank(a.level) || b.seq - a.seq
}
