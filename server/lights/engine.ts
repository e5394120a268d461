/** The lamps of all rooms: what each should do, and one frame of it after the other. */
import type { Rig } from '../../core/model/fixture.ts'
import { ONE_SCREEN } from '../../core/model/horizon.ts'
import type { Look } from '../../core/model/look.ts'
import type { Theme } from '../../core/model/theme.ts'
import type { Instant, Milliseconds } from '../../core/model/time.ts'
import { deskIsThere, hasTakenOver, hearDesk } from '../../core/lighting/desk-levels.ts'
import {
  buildLightScene,
  sceneLibrary,
  type LightScene,
  type SceneLibrary,
} from '../../core/lighting/light-scene.ts'
import { patchRig, type Patch } from '../../core/lighting/patch.ts'
import {
  beginScene,
  carryOver,
  framesFor,
  glideFrom,
  lightOutput,
  renderLight,
  type Frames,
  type LightOutput,
} from '../../core/lighting/render-light.ts'
import { safeMoveAt } from '../../core/lighting/safe-moves.ts'
import {
  guardPatches,
  guardSlots,
  mirrorSlots,
  slotGuard,
  takeOverSlots,
} from '../../core/lighting/slot-guard.ts'
import type { VoiceEnvelope } from '../../core/lighting/voice-envelope.ts'
import { THEME_FADE_MS, type RoomProgramme } from '../../core/show/programme.ts'
import { emptyRoom, type RoomState } from '../../core/show/room-state.ts'
import type { TravellingLight } from '../../core/model/travelling-light.ts'
import { framesOf, levelsOf, type LightMemory } from './light-memory.ts'

/** What a room's lamps are asked for: everything else follows from it and the clock. */
export interface Intent {
  roomId: string
  state: RoomState
  programme: RoomProgramme
  /** Lights under way through the room. */
  lights: readonly TravellingLight[]
}

/** What lamps are there, and what may be asked of them. */
export interface Lighting {
  rigs: readonly Rig[]
  looks: ReadonlyMap<string, Look>
  themes: ReadonlyMap<string, Theme>
  /** Envelopes of narrations, by story. */
  voices: ReadonlyMap<string, VoiceEnvelope>
}

/** How far a room's lamps have come; `since` is the first frame that held this `seq`. */
export interface RoomReport {
  roomId: string
  seq: number
  since: Instant
  through: Instant
  /** The house desk alone has lamps of this room. */
  takenOver: boolean
}

/** Over which time lamps go to what should be on when the rig, or the worker, changed under them. */
const CARRY_MS: Milliseconds = 1_000

const NOBODY: ReadonlyMap<number, Uint8Array> = new Map()

interface LitRoom {
  rig: Rig
  library: SceneLibrary
  output: LightOutput
  scene: LightScene
  /** Null until somebody said what should be on. */
  asked: Intent | null
  /** The first frame that held this `seq`. */
  since: Instant
  through: Instant
}

export class LightEngine {
  #lighting: Lighting
  /** Below everything that an edit of the rig may do to the slots. */
  readonly #guard = slotGuard()
  #rooms: ReadonlyMap<string, LitRoom>
  /** On the way to the safe look at the end: the house desk is not heard any more. */
  #ending = false

  /**
   * Rooms begin with what was asked of them last, the others in the safe look, and are rendered once. `resume`: the
   * memory holds what was shown a moment ago, and they go on from there.
   */
  constructor(
    lighting: Lighting,
    memory: LightMemory,
    asked: readonly Intent[],
    resume: boolean,
    now: Instant,
  ) {
    this.#lighting = lighting
    this.#rooms = this.#layOut(memory, now, resume)
    for (const room of this.#rooms.values())
      if (resume) glideFrom(room.output, now, CARRY_MS, Float64Array.from(room.output.limiter.shown))
    for (const intent of asked) this.#take(intent, now)
    this.render(now)
  }

  /** What goes to the wires. Another map when other universes do. */
  get frames(): Frames {
    return this.#guard.frames
  }

  /** A room that has no lamps is ignored. From the safe look its lamps rise to the first thing asked. */
  update(intent: Intent, now: Instant): void {
    const room = this.#rooms.get(intent.roomId)
    const first = room?.asked === null
    this.#take(intent, now)
    if (room !== undefined && first) glideFrom(room.output, now, THEME_FADE_MS, null)
  }

  /** Somebody else has the lamps so far, with these slots: they go over from there, and not by way of the safe look. */
  goOnFrom(heard: ReadonlyMap<number, Uint8Array>, now: Instant): void {
    if (heard.size === 0) return
    takeOverSlots(this.#guard, heard, now, THEME_FADE_MS)
    for (const { asked, output } of this.#rooms.values()) if (asked !== null) output.glide = null
  }

  /** Receivers follow somebody stronger, who sends these slots; called before each frame, also with none. */
  mirror(stronger: ReadonlyMap<number, Uint8Array>, now: Instant): void {
    mirrorSlots(this.#guard, this.#ending ? NOBODY : stronger, now, THEME_FADE_MS)
  }

  /** Other lamps, looks or themes: lamps that stay keep their levels and go from there to what should be on. */
  change(lighting: Lighting, memory: LightMemory, now: Instant): void {
    const before = this.#rooms
    this.#lighting = lighting
    this.#rooms = this.#layOut(memory, now, false)
    for (const [roomId, room] of this.#rooms) {
      const was = before.get(roomId)
      if (was === undefined) continue
      carryOver(was.output, room.output, now, CARRY_MS)
      if (was.asked === null) continue
      this.#take(was.asked, now)
      room.since = was.since
    }
  }

  /** Other narrations; what is told goes on in its own time. */
  setVoices(voices: Lighting['voices'], now: Instant): void {
    this.#lighting = { ...this.#lighting, voices }
    for (const { asked } of this.#rooms.values()) if (asked !== null) this.#take(asked, now)
  }

  render(now: Instant): void {
    let safely = false
    for (const room of this.#rooms.values()) {
      renderLight(room.scene, now, room.output)
      room.through = now
      safely ||= safeMoveAt(room.scene.safeMoves, now) !== null
    }
    guardSlots(this.#guard, now, safely)
  }

  /** From now on all lamps go to the safe look, whatever was asked; nothing else is taken any more. */
  goSafe(now: Instant, ms: Milliseconds): void {
    for (const room of this.#rooms.values()) {
      for (const input of room.rig.inputs ?? []) deskIsThere(room.output.desk, room.output.patch, input, 0)
      this.#show(room, safeLook(room.rig.roomId))
      glideFrom(room.output, now, ms, null)
    }
    this.#ending = true
  }

  /** The lamps of a universe hear the house desk. */
  hearDesk(universe: number, slots: Uint8Array): void {
    for (const { output } of this.#rooms.values()) hearDesk(output.desk, output.patch, universe, slots)
  }

  /** How far the desk is there for an input, 0–1. At the end it is not heard any more. */
  setDesk(inputId: string, presence: number): void {
    if (this.#ending) return
    for (const { output, rig } of this.#rooms.values())
      for (const input of rig.inputs ?? [])
        if (input.id === inputId) deskIsThere(output.desk, output.patch, input, presence)
  }

  identify(roomId: string, fixtures: readonly string[], from: Instant, until: Instant): void {
    const output = this.#rooms.get(roomId)?.output
    if (output === undefined) return
    const lamps = output.patch.lamps.flatMap(({ fixture }, i) => (fixtures.includes(fixture.id) ? [i] : []))
    output.identified = lamps.length === 0 ? null : { lamps, from, until }
  }

  heldBack(): number {
    let sum = this.#guard.heldBack
    for (const room of this.#rooms.values()) sum += room.output.limiter.heldBack
    return sum
  }

  rooms(): RoomReport[] {
    return [...this.#rooms.values()].flatMap(({ rig, asked, since, through, output }) => {
      if (asked === null) return []
      const takenOver = hasTakenOver(output.desk, output.deskShares)
      return [{ roomId: rig.roomId, seq: asked.state.seq, since, through, takenOver }]
    })
  }

  #layOut(memory: LightMemory, now: Instant, resume: boolean): Map<string, LitRoom> {
    const { rigs, looks, themes } = this.#lighting
    const patches = rigs.map((rig) => patchRig(rig).patch)
    const sent = framesOf(memory, patches)
    const frames = framesFor(patches)
    if (resume) for (const [universe, slots] of sent) frames.get(universe)?.set(slots)
    guardPatches(this.#guard, patches, frames, sent, now, resume)
    return new Map(
      rigs.map((rig, i): [string, LitRoom] => {
        const patch: Patch = patches[i]!
        const library = sceneLibrary(patch, looks, themes)
        const output = lightOutput(patch, frames, levelsOf(memory, patch))
        const scene = buildLightScene({ ...library, ...safeLook(rig.roomId), voices: new Map() })
        beginScene(output, scene)
        return [rig.roomId, { rig, library, output, scene, asked: null, since: now, through: now }]
      }),
    )
  }

  #take(intent: Intent, now: Instant): void {
    const room = this.#rooms.get(intent.roomId)
    if (room === undefined) return
    this.#show(room, intent)
    if (room.asked?.state.seq !== intent.state.seq) room.since = now
    room.asked = intent
  }

  #show(room: LitRoom, intent: Intent): void {
    const { voices } = this.#lighting
    room.scene = buildLightScene({ ...room.library, ...intent, voices })
    beginScene(room.output, room.scene)
  }
}

/** Calm's light without calm's claim: what a room shows before anybody asked for anything. */
function safeLook(roomId: string): Intent {
  const always = { from: 0, to: Number.MAX_SAFE_INTEGER }
  return {
    roomId,
    state: emptyRoom(roomId),
    programme: {
      ...always,
      intervals: [{ ...always, theme: 'calm', rule: 'safe-look', beat: [] }],
      horizon: ONE_SCREEN,
      evening: { sun: { from: 0, stepMs: 600_000, altitudes: [-6] }, ridges: [], silences: [] },
    },
    lights: [],
  }
}
