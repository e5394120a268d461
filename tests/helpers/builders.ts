/** Small valid things; a test names only what it is about. */
import type { Cue, CueAction, Level } from '../../core/model/cue.ts'
import type { SelfTest } from '../../core/model/self-test.ts'
import type { Kiosk } from '../../core/model/kiosk.ts'
import { USUAL_SETTINGS } from '../../core/model/kiosk-settings.ts'
import { AT_THE_WALL } from '../../core/model/stand.ts'
import type { Person } from '../../core/model/person.ts'
import type { Room, SupportLine, Venue } from '../../core/model/venue.ts'
import { UNSAID, type Show, type ShowCue } from '../../core/model/show.ts'
import type { Evening } from '../../core/show/evening.ts'
import type { Interval, RoomProgramme } from '../../core/show/programme.ts'
import type { ScheduleRule } from '../../core/model/schedule-rule.ts'
import type { TravellingLight } from '../../core/model/travelling-light.ts'
import { LIGHT_SPEED } from '../../core/show/travelling-light.ts'
import { NOON } from './clock.ts'
import type { PublishedStory } from '../../core/protocol/exhibition.ts'

/** A cue at the level that its kind has in a house; `seq` and instant follow from the number. */
export function makeCue(seq: number, action: CueAction, overrides: Partial<Cue> = {}): Cue {
  const at = NOON + seq * 1_000
  return {
    id: `cue-${seq}`,
    roomId: 'hall',
    epoch: 1,
    seq,
    issuedAt: at,
    atServerTime: at,
    level: levelOf(action),
    origin: { kind: 'person', id: 'person-a' },
    action,
    ...overrides,
  }
}

function levelOf(action: CueAction): Level {
  if (action.kind === 'calm' || action.kind === 'alarm' || action.kind === 'withdraw') return action.kind
  if (action.kind === 'release' && (action.of === 'calm' || action.of === 'alarm')) return action.of
  return 'person'
}

export function makeTheme(theme: string, until: number | null = null): CueAction {
  return { kind: 'theme', theme, fadeMs: 3_000, until }
}

export function makeInterval(overrides: Partial<Interval> = {}): Interval {
  return { from: 0, to: 8.64e15, theme: 'dusk', rule: 'every-day', beat: [], ...overrides }
}

/** An evening on which nothing happens: the sun stands just below the horizon. */
export function makeEvening(overrides: Partial<Evening> = {}): Evening {
  return { sun: { from: 0, stepMs: 600_000, altitudes: [-6] }, ridges: [], silences: [], ...overrides }
}

export function makeProgramme(
  intervals: Interval[] = [makeInterval()],
  overrides: Partial<RoomProgramme> = {},
): RoomProgramme {
  return {
    from: intervals[0]!.from,
    to: intervals.at(-1)!.to,
    intervals,
    horizon: { from: 0, to: 12 },
    evening: makeEvening(),
    ...overrides,
  }
}

export function makeLight(overrides: Partial<TravellingLight> = {}): TravellingLight {
  return {
    id: 'light-a',
    seed: 7,
    x0: 1,
    direction: 'right',
    speed: LIGHT_SPEED,
    tStart: NOON,
    ...overrides,
  }
}

const name = (word: string) => ({ kk: word, ru: word, en: word })

export function makeRule(overrides: Partial<ScheduleRule> = {}): ScheduleRule {
  return {
    id: 'every-day',
    title: name('Every day'),
    priority: 0,
    when: { kind: 'always' },
    hours: null,
    weekdays: null,
    whileOpen: false,
    theme: 'dusk',
    ...overrides,
  }
}

export function makeVenue(overrides: Partial<Venue> = {}): Venue {
  return {
    id: 'astana',
    name: name('Astana'),
    timeZone: 'Asia/Almaty',
    latitude: 51.17,
    longitude: 71.43,
    languages: ['kk', 'ru', 'en'],
    hours: null,
    schoolHours: null,
    supportLines: [],
    ...overrides,
  }
}

export function makeRoom(overrides: Partial<Room> = {}): Room {
  return { id: 'hall', venueId: 'astana', name: name('Hall'), audience: 'everyone', ...overrides }
}

export function makeKiosk(overrides: Partial<Kiosk> = {}): Kiosk {
  return {
    id: 'kiosk-a',
    roomId: 'hall',
    name: 'Left of the stairs',
    role: 'listening',
    audio: 'headphones',
    span: { from: 0, to: 2 },
    stand: AT_THE_WALL,
    settings: USUAL_SETTINGS,
    pairedAt: NOON,
    revokedAt: null,
    ...overrides,
  }
}

export function makePerson(overrides: Partial<Person> = {}): Person {
  return {
    id: 'person-a',
    username: 'aliya',
    displayName: 'Aliya',
    roles: ['operator'],
    venueRoles: [],
    language: 'kk',
    createdAt: NOON,
    disabledAt: null,
    ...overrides,
  }
}

/** Of a house: that nobody has written any. */
export const NO_SHOWS = { startable: () => null, showOf: () => null }

/** A cue of a show that sets a theme and waits for GO. */
export function makeShowCue(number: string, overrides: Partial<ShowCue> = {}): ShowCue {
  return {
    id: `c${number.replaceAll('.', '-').toLowerCase()}`,
    number,
    name: UNSAID,
    notes: UNSAID,
    colour: 'none',
    preWaitMs: 0,
    follow: 'go',
    durationMs: null,
    action: { kind: 'theme', theme: 'orange', fadeMs: 1_000 },
    ...overrides,
  }
}

export function makeShow(cues: ShowCue[], overrides: Partial<Show> = {}): Show {
  return {
    id: 'evening',
    name: name('Evening'),
    notes: UNSAID,
    protectMs: 1_000,
    endFadeMs: 3_000,
    cues,
    ...overrides,
  }
}

/** A screen in which everything works. */
export function makeSelfTest(overrides: Partial<SelfTest> = {}): SelfTest {
  return {
    picture: { checksum: '0a1b2c3d', light: 0.02, spread: 0.04 },
    webgl: 'drawing',
    card: 'A graphics card',
    software: false,
    lines: 1_080,
    fps: 60,
    audio: 'running',
    audioMoves: true,
    rendered: 0.5,
    fonts: true,
    clockError: 1,
    lease: 'none',
    page: 'newest',
    bundle: 'kiosk-1',
    pageKept: true,
    copyAt: NOON,
    touchPoints: 10,
    ...overrides,
  }
}

/** A support line that was verified on the day of `NOON`. */
export function makeSupportLine(overrides: Partial<SupportLine> = {}): SupportLine {
  return {
    id: 'line-111',
    number: '111',
    name: { kk: 'Байланыс орталығы', ru: 'Контакт-центр', en: 'Contact centre' },
    hours: { kk: 'тәулік бойы', ru: 'круглосуточно', en: 'round the clock' },
    languages: ['kk', 'ru'],
    cost: { kk: 'тегін', ru: 'бесплатно', en: 'free of charge' },
    police: 'unknown',
    source: 'test',
    verifiedAt: '2026-10-14',
    ...overrides,
  }
}

/** A composite story on show, without any words. */
export function makePublished(overrides: Partial<PublishedStory> = {}): PublishedStory {
  return {
    id: 'door',
    revision: 1,
    composite: true,
    until: null,
    teller: 'survivor',
    topics: ['home'],
    sensitive: false,
    arc: [],
    seed: 1,
    text: {},
    voice: {},
    readings: {},
    spoken: [],
    ...overrides,
  }
}
