/** From what somebody asks to what the log will say, or to a refusal with the reason in words. */
import type { CueAction, Level, Origin } from '../model/cue.ts'
import { rank } from '../model/cue.ts'
import { lengthOf } from '../model/light-timing.ts'
import { LONGEST_FADE, type Instant, type Milliseconds } from '../model/time.ts'
import type { CueRequest } from '../protocol/cue-request.ts'
import { decideShow } from './decide-show.ts'
import { SILENCE } from './evening.ts'
import { refuse, type CueRefusal, type House } from './house.ts'
import { toldSentence } from './told-sentence.ts'
import { ruleStretchAt, onAt } from './on-at.ts'
import { THEME_FADE_MS, type RoomProgramme } from './programme.ts'
import type { RoomState } from './room-state.ts'
import type { Withheld } from './sensitive.ts'
import { ahead } from './show-ahead.ts'
import { isUnderWay, LIGHT_SPEED, MOST_UNDER_WAY } from './travelling-light.ts'

export interface CueDraft {
  issuedAt: Instant
  atServerTime: Instant
  level: Level
  origin: Origin
  action: CueAction
}

export type CueDecision = { ok: true; draft: CueDraft; heldBackBy: Level | null } | CueRefusal

/** How quickly calm comes when nobody asks: at once to the eye, no jump (VEN-1, VIS-5). */
const CALM_FADE_MS = 1_500
const USUAL_FADE_MS = 1_000
/** Nobody forgets a message on the wall for a day. */
export const USUAL_MESSAGE_MS: Milliseconds = 15 * 60_000
/** Calm and alarm wait for nobody; and who holds a show wants nothing more to come. */
const AT_ONCE: ReadonlySet<CueAction['kind']> = new Set(['calm', 'alarm', 'show.hold'])

export function decideCue(
  state: RoomState,
  programme: Omit<RoomProgramme, 'evening'>,
  house: House,
  request: CueRequest,
  origin: Origin,
  now: Instant,
  lead: Milliseconds,
): CueDecision {
  const atServerTime = AT_ONCE.has(request.kind) ? now : now + lead
  const on = onAt(state, programme, atServerTime)
  const draft = (level: Level, action: CueAction): CueDecision => ({
    ok: true,
    draft: { issuedAt: now, atServerTime, level, origin, action },
    heldBackBy: on.mode !== 'open' && rank(level) < rank(on.mode) ? on.mode : null,
  })
  switch (request.kind) {
    case 'theme': {
      if (!house.hasTheme(request.theme))
        return refuse('theme', `There is no theme "${request.theme}"; GET /api/v1/themes lists them.`)
      const until = untilInstant(request.until, programme, atServerTime)
      if (until !== null && until <= atServerTime) return refuse('until', PAST)
      return draft('person', {
        kind: 'theme',
        theme: request.theme,
        fadeMs: request.fadeMs ?? THEME_FADE_MS,
        until,
      })
    }
    case 'look': {
      if (!house.hasLook(request.look))
        return refuse('look', `There is no look "${request.look}"; GET /api/v1/looks lists them.`)
      const until = untilInstant(request.until, programme, atServerTime)
      if (until !== null && until <= atServerTime) return refuse('until', PAST)
      if (request.timing !== undefined && request.fadeMs !== undefined)
        return refuse('timing', 'Name either "fadeMs" or "timing", not both.')
      const own = request.fadeMs === undefined ? house.lookTiming(request.look) : null
      const timing = request.timing ?? own
      return draft('person', {
        kind: 'look',
        look: request.look,
        fadeMs:
          timing === null ? (request.fadeMs ?? THEME_FADE_MS) : Math.min(LONGEST_FADE, lengthOf(timing)),
        until,
        ...(timing === null ? {} : { timing }),
      })
    }
    case 'master': {
      const until = untilInstant(request.until, programme, atServerTime)
      if (until !== null && until <= atServerTime) return refuse('until', PAST)
      const fadeMs = request.fadeMs ?? USUAL_FADE_MS
      return draft('person', { kind: 'master', master: request.master, fadeMs, until })
    }
    case 'blackout': {
      const until = untilInstant(request.until, programme, atServerTime)
      if (until !== null && until <= atServerTime) return refuse('until', PAST)
      return draft('person', { kind: 'blackout', fadeMs: request.fadeMs ?? USUAL_FADE_MS, until })
    }
    case 'desk': {
      const until = untilInstant(request.until, programme, atServerTime)
      if (until !== null && until <= atServerTime) return refuse('until', PAST)
      return draft('person', {
        kind: 'desk',
        desk: request.desk,
        fadeMs: request.fadeMs ?? USUAL_FADE_MS,
        until,
      })
    }
    case 'volume': {
      const until = untilInstant(request.until, programme, atServerTime)
      if (until !== null && until <= atServerTime) return refuse('until', PAST)
      return draft('person', {
        kind: 'volume',
        volume: request.volume,
        fadeMs: request.fadeMs ?? USUAL_FADE_MS,
        until,
      })
    }
    case 'story': {
      const duration = house.storyDuration(request.story)
      if (duration === null) return refuse('story', `There is no story "${request.story}" on show here.`)
      if (state.withdrawn.includes(request.story))
        return refuse('story', `"${request.story}" was withdrawn. Nobody can play it again.`)
      if (on.mode !== 'open')
        return refuse('kind', `The room is in ${on.mode}. Release ${on.mode} before a story plays.`)
      const withheld = house.withholds(request.story, atServerTime)
      if (withheld !== null) return refuse('story', withheldSentence(request.story, withheld))
      return draft('person', { kind: 'story', story: request.story, until: atServerTime + duration })
    }
    case 'light': {
      if (on.mode !== 'open')
        return refuse('kind', `The room is in ${on.mode}. Release ${on.mode} before a light travels.`)
      const { horizon } = programme
      const underWay = ahead(state).lights.filter((each) => isUnderWay(each, horizon, now))
      if (underWay.length >= MOST_UNDER_WAY)
        return refuse('kind', 'Many lights are under way. Send another when one has crossed.')
      const direction = request.direction ?? 'right'
      const x0 = request.from ?? (direction === 'right' ? horizon.from : horizon.to)
      if (x0 < horizon.from || x0 > horizon.to)
        return refuse('from', `This room’s horizon goes from ${horizon.from} to ${horizon.to} metres.`)
      const seed = Math.floor(now * 7_919) % 0x100000000
      return draft('person', { kind: 'light', seed, x0, direction, speed: LIGHT_SPEED })
    }
    case 'stopStory':
      return draft('person', { kind: 'stopStory' })
    case 'playlist': {
      const missing = request.stories.find((each) => house.storyDuration(each) === null)
      if (missing !== undefined)
        return refuse('stories', `There is no story "${missing}" on show here; GET /stories lists them.`)
      const until = untilInstant(request.until, programme, atServerTime)
      if (until !== null && until <= atServerTime) return refuse('until', PAST)
      return draft('person', { kind: 'playlist', stories: request.stories, until })
    }
    case 'sleep':
    case 'wake': {
      const until = untilInstant(request.until, programme, atServerTime)
      if (until !== null && until <= atServerTime) return refuse('until', PAST)
      return draft('person', { kind: request.kind, until })
    }
    case 'message': {
      const told = house.tells(request.message)
      if (told.length > 0)
        return {
          ...refuse(`message.${told[0]!.language}`, toldSentence(told)),
          code: 'tells_of_somebody',
        }
      const until =
        request.until === undefined
          ? atServerTime + USUAL_MESSAGE_MS
          : untilInstant(request.until, programme, atServerTime)
      if (until !== null && until <= atServerTime) return refuse('until', PAST)
      return draft('person', { kind: 'message', message: request.message, until })
    }
    case 'silence': {
      if (on.mode !== 'open')
        return refuse('kind', `The room is in ${on.mode}. Release ${on.mode} before a silent minute begins.`)
      if (
        ahead(state).silences.some((each) => each.from <= atServerTime && atServerTime < each.from + SILENCE)
      )
        return refuse('kind', 'A silent minute is kept already.')
      return draft('person', { kind: 'silence', direction: request.direction ?? 'right' })
    }
    case 'show.start':
    case 'show.go':
    case 'show.hold':
    case 'show.back':
    case 'show.jump':
    case 'show.stop': {
      const { horizon } = programme
      const room = { house, horizon, withdrawn: state.withdrawn }
      const decided = decideShow(state, on.mode, house, room, request, now, atServerTime)
      return decided.ok ? draft('show', decided.action) : decided
    }
    case 'calm':
      return draft('calm', { kind: 'calm', fadeMs: CALM_FADE_MS })
    case 'alarm':
      return draft('alarm', { kind: 'alarm' })
    case 'release': {
      if (request.of === 'calm' || request.of === 'alarm') {
        const held = state.claims.some((each) => each.level === request.of && each.until === null)
        if (!held) return refuse('of', `The room is not in ${request.of}; there is nothing to release.`)
      }
      const level = request.of === 'calm' || request.of === 'alarm' ? request.of : 'person'
      return draft(level, { kind: 'release', of: request.of, fadeMs: request.fadeMs ?? THEME_FADE_MS })
    }
    default:
      return request satisfies never
  }
}

function withheldSentence(story: string, { why, until }: Withheld): string {
  const rest = `"${story}" is marked as sensitive`
  if (why === 'with-children')
    return `${rest}, and this room is set to "with children". Choose another story.`
  const end = until === null ? '' : ` until ${new Date(until).toISOString()}`
  return `${rest}, and these are school hours${end}. Choose another story.`
}

const PAST = 'This instant has passed; name one that lies ahead, "released" or "next-rule".'

function untilInstant(
  until: Extract<CueRequest, { kind: 'theme' }>['until'],
  programme: Pick<RoomProgramme, 'from' | 'to' | 'intervals'>,
  at: Instant,
): Instant | null {
  if (until === undefined || until === 'released') return null
  if (until === 'next-rule') {
    const { to } = ruleStretchAt(programme, at)
    // Beyond the programme no next rule is known, and a date of it would be invented.
    return to < programme.to ? to : null
  }
  return Date.parse(until)
}
