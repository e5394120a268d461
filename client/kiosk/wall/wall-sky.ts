/**
 * The wall on this screen: keeps its sky as texts come and go, knows whose turn it is, and says which words stand
 * where. Everything follows from the room's time, so that all screens of the wall agree without a word.
 */
import { isInForce, type ContextCard } from '../../../core/model/context-card.ts'
import type { WallScreen } from '../../../core/model/glass.ts'
import { lengthOf, type Span } from '../../../core/model/horizon.ts'
import type { Language } from '../../../core/model/language.ts'
import type { Instant, Milliseconds, Seconds } from '../../../core/model/time.ts'
import type { WallText } from '../../../core/model/contribution.ts'
import { writtenIn, type HallMessage } from '../../../core/model/hall-message.ts'
import { houseTurn, type HouseTurn } from '../../../core/wall/house-turns.ts'
import { betweenAt, betweenLanguage } from '../../../core/wall/between.ts'
import { placeOnWall, readsFor, screenBetween, type WallPlace } from '../../../core/wall/picture.ts'
import { hangWall, type WallLight } from '../../../core/wall/sky.ts'
import { COMING, createTurns, forwardness, GOING, passageAt, type Turn } from '../../../core/wall/turns.ts'
import { held, type Held } from '../../lib/held.ts'
import type { WallTexts } from '../connection/wall-texts.ts'
import type { Stage } from '../stage/contract.ts'
import { breakLines } from '../words/lines.ts'
import { createFieldKeeper, GONE } from './field-keeper.ts'
import { createForward } from './forward.ts'
import { hallType, readingPlace, type HallType, type ReadingPlace, type Screen } from './reading-place.ts'
import type { Said } from './said.ts'

/** A timer is never trusted for longer: clocks slew, machines sleep. */
const LOOK_AGAIN: Milliseconds = 1_000
/** Changes that arrive together are one change. */
const GATHER: Milliseconds = 80
/** What stands between arrives and leaves within its turn. */
const QUIET_BEFORE: Milliseconds = 1_200
const QUIET_AFTER: Milliseconds = 4_000

export type Shown =
  | { kind: 'nothing' }
  | {
      kind: 'passage'
      /** Names this passage of this turn. */
      key: string
      text: string
      language: Language
      type: HallType
      place: ReadingPlace
    }
  /** What the house says. */
  | { kind: 'message'; key: string; text: string; language: Language; type: HallType }
  | ({ kind: 'between'; key: string; language: Language; since: Instant; until: Instant } & (
      { what: 'card'; card: ContextCard } | { what: 'day'; day: number } | { what: 'said'; said: Said }
    ))

export interface WallSky {
  shown: Held<Shown>
  /** This screen's place among the wall's. */
  place: Held<WallPlace>
  /** Whether what visitors wrote hangs here; then stories do not. */
  inhabited: Held<boolean>
  /** Something that it asks about has changed. */
  look(): void
}

/** What the wall asks its surroundings, whenever it looks. */
export interface WallOutside {
  stage: Stage
  texts: WallTexts
  span: Span
  now(): Instant
  screen(): Screen
  /** How wide a line is in type of this size, in CSS pixels. */
  measure(line: string, size: number): number
  walls(): readonly WallScreen[]
  /** Which of them have been gone for long. */
  away(): readonly Span[]
  /** Which of them have been gone for some seconds. */
  unseen(): readonly Span[]
  languages(): readonly Language[]
  /** Whether this text may be shown: neither withdrawn nor without a lease. */
  may(text: WallText): boolean
  /** Whether words may stand now: not in calm, in the silent minute, while a story is told. */
  words(): 'may stand' | 'rest'
  /** What the house says now and since when, or null. */
  message(): { message: HallMessage; since: Instant } | null
  cards(): readonly ContextCard[]
  /** Which day of the campaign it is, or null. */
  day(): number | null
  said(): readonly Said[]
}

const NOTHING: Shown = { kind: 'nothing' }

export function createWallSky(outside: WallOutside): WallSky {
  const { stage, texts, now } = outside
  const shown = held<Shown>(NOTHING)
  const inhabited = held(false)
  const place = held(placeOnWall([], outside.span, []))
  const keeper = createFieldKeeper()
  const forward = createForward(keeper.indexOf)
  let hung: readonly WallText[] = []
  let lights: ReadonlyMap<string, WallLight> = new Map()
  let turns = createTurns([], [])
  let languages = ''
  let shape = ''
  let speaking: 'may stand' | 'rest' = 'rest'
  let began = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let gathering: ReturnType<typeof setTimeout> | undefined
  let pruning: ReturnType<typeof setTimeout> | undefined
  /** The turn that is on, and where its light comes to. */
  let turn: Turn | null = null
  let silentUntil: Instant = 0
  /** The text's turn that the house took: what was not read from its beginning is not read. */
  let taken: Instant | null = null

  stage.comeForward((t: Instant, elapsed: Seconds, into: Float64Array) => {
    const wanted = turn !== null && taken !== turn.from && speaking === 'may stand' ? forwardness(turn, t) : 0
    forward.write(wanted, elapsed, into)
  })

  /** What of the room this screen shows, and how high its whole picture is at the scale of its own glass. */
  function window() {
    const { parts, own } = place.get()
    return { span: outside.span, height: lengthOf(outside.span) / stage.aspect() / parts[own]!.tall }
  }

  /** Who may be shown, as an array that changes only when they do. */
  function present(): readonly WallText[] {
    const next = texts.texts().filter(outside.may)
    const same = next.length === hung.length && next.every((each, i) => each === hung[i])
    return same ? hung : next
  }

  function hang(next: readonly WallText[]): void {
    const { walls, here, parts, height: measured } = place.get()
    const { span, height } = window()
    const shape = {
      walls: here.map((i) => walls[i]!),
      parts: here.map((i) => parts[i]!),
      // What all screens of the picture take it for, so that they agree.
      height: measured ?? height,
    }
    const laid = hangWall(next, shape).map((light) => ({
      ...light,
      screen: here[light.screen]!,
    }))
    keeper.hang(laid, { span, height }, now(), began ? 'moving' : 'settled')
    began ||= next.length > 0
    inhabited.set(next.length > 0)
    lights = new Map(laid.map((each) => [each.id, each]))
    stage.field(keeper.field().count > 0 ? keeper.field() : null)
    clearTimeout(pruning)
    if (keeper.field().count > laid.length) pruning = setTimeout(() => hang(hung), GONE + 50)
  }

  function look(): void {
    const walls = placeOnWall(outside.walls(), outside.span, outside.away(), outside.unseen())
    const named = JSON.stringify([walls.walls, walls.here, walls.reads, stage.aspect().toFixed(4)])
    const next = present()
    const spoken = outside.languages().join()
    if (next !== hung || named !== shape || spoken !== languages) {
      if (named !== shape) place.set(walls)
      if (next !== hung || spoken !== languages) turns = createTurns(next, outside.languages())
      hung = next
      shape = named
      languages = spoken
      hang(next)
    }
    tick()
  }

  function tick(): void {
    clearTimeout(timer)
    const t = now()
    speaking = texts.paused() ? 'rest' : outside.words()
    const before = turn
    turn = turns.at(t)
    // What was taken back leaves the rest of its turn to the sky.
    if (
      before?.kind === 'text' &&
      turn.kind === 'between' &&
      before.from <= turn.from &&
      turn.from < before.until
    )
      silentUntil = before.until
    const gone = turn.kind === 'text' && !(texts.texts().includes(turn.text) && outside.may(turn.text))
    const rests = turn.kind === 'text' ? speaking === 'rest' : outside.words() === 'rest'
    const house = outside.words() === 'rest' ? null : houseSays(t)
    if (house !== null && turn.kind === 'text') taken = turn.from
    const next = house?.shown ?? (gone || rests || taken === turn.from ? resting() : shownIn(turn, t))
    if (keyOf(next) !== keyOf(shown.get())) shown.set(next)
    const change = Math.min(nextChange(turn, t), house?.turn.until ?? Infinity)
    timer = setTimeout(tick, Math.max(8, Math.min(LOOK_AGAIN, change - t)))
  }

  function resting(): Shown {
    if (taken === turn?.from) forward.aim(null)
    return NOTHING
  }

  /** What the house says now, on every screen of the wall; null: it leaves the turn to others. */
  function houseSays(t: Instant): { turn: HouseTurn; shown: Shown } | null {
    const said = outside.message()
    if (said === null) return null
    const { message, since } = said
    const languages = writtenIn(message, outside.languages())
    const house = houseTurn(
      since,
      languages.map((each) => message[each]),
      turns,
      t,
    )
    if (house === null) return null
    forward.aim(null)
    if (house.kind === 'rests') return { turn: house, shown: NOTHING }
    const language = languages[house.index]!
    const { parts, own } = place.get()
    const type = hallType(outside.screen(), parts[own]!)
    const key = `message ${since} ${house.from} ${language} ${type.size}`
    return { turn: house, shown: { kind: 'message', key, text: message[language], language, type } }
  }

  function shownIn(now: Turn, t: Instant): Shown {
    if (now.kind === 'between') {
      forward.aim(null)
      return betweenIn(now, t)
    }
    const light = lights.get(now.text.id)
    if (light === undefined) {
      forward.aim(null)
      return NOTHING
    }
    const reader = readsFor(place.get(), light.screen)
    const { type, at } = layOut(now, light, reader)
    const { span, height } = window()
    const { walls, parts } = place.get()
    const { top, tall } = parts[reader]!
    const from = (walls[reader]!.from - span.from) / height
    forward.aim({ id: light.id, x: from + at.light.x * tall, y: top + at.light.y * tall })
    const passage = passageAt(now, t)
    if (passage === null || reader !== place.get().own) return NOTHING
    const key = `${now.text.id} ${now.from} ${passage.index} ${type.size} ${at.left}`
    const { language } = now.text
    return { kind: 'passage', key, text: now.passages[passage.index]!, language, type, place: at }
  }

  /** Words stand on one screen, that of their light where it can be: never across a bezel. */
  function layOut(
    now: Turn & { kind: 'text' },
    light: WallLight,
    reader: number,
  ): { type: HallType; at: ReadingPlace } {
    const screen = outside.screen()
    const { walls, parts, own } = place.get()
    const span = walls[reader]!
    // Its glass in this one's pixels.
    const width = (lengthOf(span) / lengthOf(outside.span)) * screen.width
    const height = (parts[reader]!.tall / parts[own]!.tall) * screen.height
    const part = parts[reader]!
    const type = hallType({ ...screen, width, height }, part)
    const lines = now.passages.map((each) => breakLines(each, type.limit))
    const widest = Math.max(...lines.flat().map((line) => outside.measure(line, type.size)))
    const tall = Math.max(...lines.map((each) => each.length))
    const foot = reader === own ? screen.foot : null
    const share = Math.min(1, Math.max(0, (light.x - span.from) / lengthOf(span)))
    return { type, at: readingPlace({ width, height, foot }, part, type, widest, tall, share) }
  }

  function betweenIn(now: Turn & { kind: 'between' }, t: Instant): Shown {
    const { own, reads } = place.get()
    const since = now.from + QUIET_BEFORE
    const until = now.until - QUIET_AFTER
    if (screenBetween(now.number, reads) !== own || t < since || t >= until || t < silentUntil) return NOTHING
    const spoken = outside.languages()
    const language = spoken[betweenLanguage(now.number, spoken.length)]
    if (language === undefined) return NOTHING
    const cards = outside.cards().filter((card) => isInForce(card, t))
    const [day, said] = [outside.day(), outside.said()]
    const what = betweenAt(now.number, spoken.length, {
      cards: cards.length,
      day: day !== null,
      acts: said.length,
    })
    const standing = { kind: 'between', key: `between ${now.number}`, language, since, until } as const
    if (what.kind === 'card') return { ...standing, what: 'card', card: cards[what.index]! }
    if (what.kind === 'day' && day !== null) return { ...standing, what: 'day', day }
    if (what.kind === 'act') return { ...standing, what: 'said', said: said[what.index]! }
    return NOTHING
  }

  texts.watch(() => {
    // Whoever was taken away goes at once; the others make room when all of it has arrived.
    tick()
    clearTimeout(gathering)
    gathering = setTimeout(look, GATHER)
  })

  return { shown, place, look, inhabited }
}

function keyOf(shown: Shown): string {
  return shown.kind === 'nothing' ? '' : shown.key
}

/** When what stands may change by itself. */
function nextChange(turn: Turn, t: Instant): Instant {
  const edges = [
    turn.from + QUIET_BEFORE,
    turn.until - QUIET_AFTER,
    turn.from + COMING,
    turn.until - GOING,
    turn.until,
  ]
  const passage = turn.kind === 'text' ? passageAt(turn, t) : null
  if (passage !== null) edges.push(passage.until)
  return Math.min(...edges.filter((edge) => edge > t))
}
