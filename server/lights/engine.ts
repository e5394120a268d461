/** The lamps of all rooms: what each should do, and one frame of it after the other. */
import type { Rig } from '../../core/model/fixture.ts'
import type { Look } from '../../core/model/look.ts'
import type { Theme } from '../../core/model/theme.ts'
import type { Instant } from '../../core/model/time.ts'
import { buildLightScene, type LightScene } from '../../core/lighting/light-scene.ts'
import { patchRig } from '../../core/lighting/patch.ts'
import {
  framesFor,
  lightOutput,
  renderLight,
  riseFrom,
  type Frames,
  type LightOutput,
} from '../../core/lighting/render-light.ts'
import type { Programme } from '../../core/show/programme.ts'
import { emptyRoom, type RoomState } from '../../core/show/room-state.ts'

/** What a room's lamps are asked for: everything else follows from it and the clock. */
export interface Intent {
  roomId: string
  state: RoomState
  programme: Programme
}

export interface Lighting {
  rigs: readonly Rig[]
  looks: ReadonlyMap<string, Look>
  themes: ReadonlyMap<string, Theme>
}

/** How far a room's lamps have come; `since` is the first frame that held this `seq`. */
export interface RoomReport {
  roomId: string
  seq: number
  since: Instant
  through: Instant
}

interface LitRoom {
  output: LightOutput
  scene: LightScene
  /** Null until somebody said what should be on. */
  asked: { seq: number; since: Instant } | null
  through: Instant
}

export class LightEngine {
  readonly frames: Frames
  readonly #lighting: Lighting
  readonly #rooms: ReadonlyMap<string, LitRoom>

  /** Rooms begin with what was asked of them last, the others in the safe look, and are rendered once. */
  constructor(lighting: Lighting, asked: readonly Intent[], now: Instant) {
    this.#lighting = lighting
    const patches = lighting.rigs.map((rig) => patchRig(rig).patch)
    this.frames = framesFor(patches)
    this.#rooms = new Map(
      patches.map((patch) => {
        const scene = buildLightScene({ patch, ...lighting, ...safeLook(patch.roomId) })
        return [patch.roomId, { output: lightOutput(patch, this.frames), scene, asked: null, through: now }]
      }),
    )
    for (const intent of asked) this.#take(intent, now)
    this.render(now)
  }

  /** A room that has no lamps is ignored. From the safe look its lamps rise to the first thing asked. */
  update(intent: Intent, now: Instant): void {
    const room = this.#rooms.get(intent.roomId)
    const first = room?.asked === null
    this.#take(intent, now)
    if (room !== undefined && first) riseFrom(room.output, now)
  }

  render(now: Instant): void {
    for (const room of this.#rooms.values()) {
      renderLight(room.scene, now, room.output)
      room.through = now
    }
  }

  heldBack(): number {
    let sum = 0
    for (const room of this.#rooms.values()) sum += room.output.limiter.heldBack
    return sum
  }

  rooms(): RoomReport[] {
    return [...this.#rooms].flatMap(([roomId, { asked, through }]) =>
      asked === null ? [] : [{ roomId, ...asked, through }],
    )
  }

  #take({ roomId, state, programme }: Intent, now: Instant): void {
    const room = this.#rooms.get(roomId)
    if (room === undefined) return
    room.scene = buildLightScene({ patch: room.output.patch, ...this.#lighting, state, programme })
    if (room.asked?.seq !== state.seq) room.asked = { seq: state.seq, since: now }
  }
}

/** Calm's light without calm's claim: what a room shows before anybody asked for anything. */
function safeLook(roomId: string): { state: RoomState; programme: Programme } {
  const always = { from: 0, to: Number.MAX_SAFE_INTEGER }
  return {
    state: emptyRoom(roomId),
    programme: { ...always, intervals: [{ ...always, theme: 'calm', rule: 'safe-look', beat: [] }] },
  }
}
