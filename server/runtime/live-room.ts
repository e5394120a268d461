/** A room that is open: its state in memory, its way into the log, and who wants to hear of its cues. */
import { sameMessage } from '../../core/model/hall-message.ts'
import type { Cue, CueAction, Level, Origin } from '../../core/model/cue.ts'
import type { Localised } from '../../core/model/language.ts'
import type { WallScreen } from '../../core/model/glass.ts'
import type { Span } from '../../core/model/horizon.ts'
import type { SilentHour } from '../../core/model/silent-hour.ts'
import type { Instant, Milliseconds } from '../../core/model/time.ts'
import type { Audience, Room, Venue } from '../../core/model/venue.ts'
import type { CueRequest } from '../../core/protocol/cue-request.ts'
import { decideCue } from '../../core/show/decide-cue.ts'
import type { CueRefusal, House } from '../../core/show/house.ts'
import { takeCues } from '../../core/show/mirror.ts'
import type { Programme, RoomProgramme } from '../../core/show/programme.ts'
import type { RoomState } from '../../core/show/room-state.ts'
import { eveningOf } from '../../core/show/schedule/evening-of.ts'
import { sensitiveRest } from '../../core/show/schedule/school-hours.ts'
import { clipProgramme, programmeOf } from '../../core/show/schedule/programme-of.ts'
import type { ScheduleRule } from '../../core/model/schedule-rule.ts'
import type { Clock } from '../clock.ts'
import { freshId } from '../chance.ts'
import type { RoomLog } from '../ports/room-log.ts'
import { listeners } from './listeners.ts'
import type { Timetable } from './timetable.ts'
import { NearVoices } from './near-voices.ts'
import { TravellingLights } from './travelling-lights.ts'

/** How far ahead of its instant a cue is sent, on one node (realtime.md). */
export const CUE_LEAD_MS: Milliseconds = 250
/** What a kiosk holds of the programme. */
const KIOSK_PROGRAMME_MS = 48 * 3_600_000
/** What decisions see of it: far enough for "until the next rule". */
const PROGRAMME_MS = 400 * 86_400_000

export type Issued =
  | { outcome: 'issued' | 'repeated'; cue: Cue; heldBackBy: Level | null }
  | { outcome: 'refused'; field: string; reason: string; code: CueRefusal['code'] }
  | { outcome: 'fenced' }

export class LiveRoom {
  #room: Room
  readonly onCue = listeners<[Cue, RoomState]>()
  readonly onProgramme = listeners<[RoomProgramme]>()
  /** Lights that visitors have let go here. */
  readonly lights: TravellingLights
  readonly voices: NearVoices
  /** Another server has taken the lead; nothing that this one is asked can be kept any more. */
  readonly onOvertaken = listeners<[]>()
  #state: RoomState
  #long: Programme
  #held: RoomProgramme
  #silentHour: SilentHour
  #tail: Promise<unknown> = Promise.resolve()
  readonly #log: RoomLog
  readonly #clock: Clock
  readonly house: House
  readonly #prepareShow: (show: string) => Promise<void>
  readonly #epoch: number
  readonly #timetable: Timetable
  readonly #horizon: () => Span
  readonly #walls: () => WallScreen[]
  readonly #away: () => Span[]
  readonly #unseen: () => Span[]

  constructor(options: {
    room: Room
    timetable: Timetable
    state: RoomState
    epoch: number
    log: RoomLog
    clock: Clock
    house: House
    /** Makes a show fit to be started: its list is kept for as long as the room goes by it. */
    prepareShow: (show: string) => Promise<void>
    /** The whole length of the room, from its screens as they are placed now. */
    horizon: () => Span
    /** Its screens with the role `wall`, from left to right. */
    walls: () => WallScreen[]
    /** Those of them that have been gone for long. */
    away: () => Span[]
    /** Those of them that have been gone for some seconds. */
    unseen: () => Span[]
    silentHour: SilentHour
  }) {
    this.#room = options.room
    this.#timetable = options.timetable
    this.#state = options.state
    this.#epoch = options.epoch
    this.#log = options.log
    this.#clock = options.clock
    this.house = options.house
    this.#prepareShow = options.prepareShow
    this.#horizon = options.horizon
    this.#walls = options.walls
    this.#away = options.away
    this.#unseen = options.unseen
    this.#silentHour = options.silentHour
    this.lights = new TravellingLights(options.clock, options.horizon)
    this.voices = new NearVoices(options.clock)
    const now = this.#clock.now()
    this.#long = this.#compute(now)
    this.#held = this.#hold(now)
  }

  get room(): Room {
    return this.#room
  }

  get venue(): Venue {
    return this.#timetable.venue
  }

  get rules(): readonly ScheduleRule[] {
    return this.#timetable.rules
  }

  get state(): RoomState {
    return this.#state
  }

  /** The next 48 hours, as kiosks and lamps hold them. */
  get programme(): RoomProgramme {
    return this.#held
  }

  get silentHour(): SilentHour {
    return this.#silentHour
  }

  /** Moves the silent minute, or ends it; the minute that holds now ends with it. */
  keepSilence(silentHour: SilentHour): void {
    this.#silentHour = silentHour
    this.refreshProgramme()
  }

  /** Whom the room is for; what it offers changes at once. */
  setAudience(audience: Audience): void {
    this.#room = { ...this.#room, audience }
    this.refreshProgramme()
  }

  /** What staff call the room. */
  rename(name: Localised): void {
    this.#room = { ...this.#room, name }
  }

  programmeBetween(from: Instant, to: Instant): Programme {
    return programmeOf(this.rules, this.venue, from, to)
  }

  /** Everything that the schedule and the evening bring between two instants, as a screen would hold it. */
  heldBetween(from: Instant, to: Instant): RoomProgramme {
    return this.#withEvening(this.programmeBetween(from, to), from, to)
  }

  /**
   * Takes a wish into the log, one after another, and tells everybody once it is durable. `actor`: who stands in the
   * audit log for it; null where it is noted otherwise, or nobody asked.
   */
  issue(request: CueRequest, origin: Origin, actor: string | null = null): Promise<Issued> {
    const turn = this.#tail.then(() => this.#issue(request, origin, actor))
    this.#tail = turn.catch(() => undefined)
    return turn
  }

  /** Waits for its turn among the wishes and keeps it until the release: nobody else writes in between. */
  async hold(): Promise<() => void> {
    const before = this.#tail
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => (release = resolve))
    this.#tail = before.then(() => held)
    await before
    return release
  }

  /** Takes what was written into the log while this room was held, and tells everybody. */
  took(cue: Cue, state: RoomState): void {
    this.#state = state
    this.onCue.tell(cue, state)
  }

  /**
   * After a start: when the machine's clock was set back since the last cue, wishes would lie in the future and
   * calm would be lost until then. A cue in the log moves them to the present, for everybody alike.
   */
  async rebaseIfClockWasSetBack(): Promise<boolean> {
    const [last] = await this.#log.since(this.room.id, this.#state.seq - 1, 1)
    const now = this.#clock.now()
    if (last === undefined || last.atServerTime <= now + CUE_LEAD_MS) return false
    const result = await this.#log.append<never>({
      roomId: this.room.id,
      epoch: this.#epoch,
      cueId: freshId('cue', now),
      idempotencyKey: null,
      actor: null,
      decide: () => ({
        ok: true,
        draft: {
          issuedAt: now,
          atServerTime: now,
          level: 'schedule',
          origin: { kind: 'system', id: 'clock' },
          action: { kind: 'rebase', was: last.atServerTime },
        },
      }),
    })
    if (result.outcome === 'appended') this.#state = result.state
    return true
  }

  /** The cues a holder lacks, or null when it is better off with the whole state. */
  async missedSince(last: { epoch: number; seq: number }): Promise<Cue[] | null> {
    const behind = this.#state.seq - last.seq
    if (behind < 0 || behind > 200 || last.epoch > this.#epoch) return null
    if (behind === 0) return []
    const cues = await this.#log.since(this.room.id, last.seq, 200)
    // A restored log has another past: what does not follow on from what the holder knows is of no use to it.
    const first = cues[0]
    return first === undefined || first.seq !== last.seq + 1 || first.epoch < last.epoch ? null : cues
  }

  /**
   * Takes where the screens stand now. What the schedule wants is not computed for it, and where nothing is different
   * nobody is told: a thousand screens that are switched on at once must not each tell all the others.
   */
  screensMoved(): void {
    const places = this.#places()
    const { horizon, walls, away, unseen } = this.#held
    if (JSON.stringify(places) === JSON.stringify({ horizon, walls, away, unseen })) return
    this.#held = { ...this.#held, ...places }
    this.onProgramme.tell(this.#held)
  }

  /** Recomputes what the schedule wants; called by the hour, and when rules or whom the room is for change. */
  refreshProgramme(): void {
    const now = this.#clock.now()
    this.#long = this.#compute(now)
    this.#held = this.#hold(now)
    this.onProgramme.tell(this.#held)
  }

  close(): void {
    this.lights.close()
  }

  async #issue(request: CueRequest, origin: Origin, actor: string | null): Promise<Issued> {
    let heldBackBy: Level | null = null
    if (request.kind === 'show.start') await this.#prepareShow(request.show)
    const result = await this.#log.append<CueRefusal>({
      roomId: this.room.id,
      epoch: this.#epoch,
      cueId: freshId('cue', this.#clock.now()),
      idempotencyKey: request.idempotencyKey ?? null,
      actor,
      decide: (state) => {
        const now = this.#clock.now()
        const decision = decideCue(
          state,
          { ...this.#long, horizon: this.#horizon() },
          this.house,
          request,
          origin,
          now,
          CUE_LEAD_MS,
        )
        if (!decision.ok) return { ok: false, refusal: decision }
        heldBackBy = decision.heldBackBy
        return { ok: true, draft: decision.draft }
      },
    })
    switch (result.outcome) {
      case 'appended': {
        this.#state = takeCues(this.#state, [result.cue]).state
        if (this.#state.seq !== result.cue.seq) this.#state = result.state
        this.onCue.tell(result.cue, this.#state)
        return { outcome: 'issued', cue: result.cue, heldBackBy }
      }
      case 'repeated':
        if (!isAnswerTo(result.cue.action, request))
          return {
            outcome: 'refused',
            field: 'idempotencyKey',
            reason: 'This key was used for something else before. Choose a new one for a new request.',
            code: 'cue_refused',
          }
        return { outcome: 'repeated', cue: result.cue, heldBackBy: null }
      case 'refused': {
        const { field, reason, code } = result.refusal
        return { outcome: 'refused', field, reason, code }
      }
      case 'fenced':
        this.onOvertaken.tell()
        return { outcome: 'fenced' }
      default:
        return result satisfies never
    }
  }

  /** How far the rules have been looked at: what holds until then has no end that anybody knows. */
  get knownUntil(): Instant {
    return this.#long.to
  }

  #hold(now: Instant): RoomProgramme {
    const to = now + KIOSK_PROGRAMME_MS
    return this.#withEvening(clipProgramme(this.#long, now, to), now, to)
  }

  #withEvening(programme: Programme, from: Instant, to: Instant): RoomProgramme {
    return {
      ...programme,
      ...this.#places(),
      evening: eveningOf(this.venue, this.#silentHour, from, to),
      sensitive: sensitiveRest(this.#room.audience, this.venue.schoolHours, this.venue, from, to),
    }
  }

  #places() {
    return {
      horizon: this.#horizon(),
      walls: this.#walls(),
      away: this.#away(),
      unseen: this.#unseen(),
    }
  }

  #compute(now: Instant): Programme {
    return this.#timetable.ahead(now, PROGRAMME_MS)
  }
}

/** Whether a cue of the log is what this request would have become; times may differ, its meaning may not. */
function isAnswerTo(action: CueAction, request: CueRequest): boolean {
  switch (request.kind) {
    case 'theme':
      return action.kind === 'theme' && action.theme === request.theme
    case 'look':
      return action.kind === 'look' && action.look === request.look
    case 'volume':
      return action.kind === 'volume' && action.volume === request.volume
    case 'master':
      return action.kind === 'master' && action.master === request.master
    case 'desk':
      return action.kind === 'desk' && action.desk === request.desk
    case 'story':
      return action.kind === 'story' && action.story === request.story
    case 'playlist':
      return action.kind === 'playlist' && action.stories.join() === request.stories.join()
    case 'message':
      return action.kind === 'message' && sameMessage(action.message, request.message)
    case 'release':
      return action.kind === 'release' && action.of === request.of
    case 'show.start':
      return action.kind === 'show.start' && action.show === request.show
    case 'light':
    case 'stopStory':
    case 'silence':
    case 'calm':
    case 'alarm':
    case 'sleep':
    case 'wake':
    case 'blackout':
    case 'show.go':
    case 'show.hold':
    case 'show.back':
    case 'show.jump':
    case 'show.stop':
      return action.kind === request.kind
    default:
      return request satisfies never
  }
}
