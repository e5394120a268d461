/** What happens in a room that its lamps go with: lights that travel, silent minutes, a narration. */
import type { Metres, Span } from '../model/horizon.ts'
import type { Instant, Milliseconds } from '../model/time.ts'
import { darknessIn, silenceAt, silentLightAt, type SilentMinute } from '../show/evening.ts'
import type { RoomProgramme } from '../show/programme.ts'
import type { RoomState } from '../show/room-state.ts'
import { ahead } from '../show/show-ahead.ts'
import { silencesOf } from '../show/silent-minutes.ts'
import type { TravellingLight } from '../model/travelling-light.ts'
import { lightEnds, placeOfLight } from '../show/travelling-light.ts'
import type { RoomEvents } from './effect.ts'
import type { SafeMove } from './safe-moves.ts'
import { loudnessAt, type VoiceEnvelope } from './voice-envelope.ts'

/** How long a light, or a voice, takes to be there and to be gone. */
const SOFTLY: Milliseconds = 900
/** How far from the silent minute's one light a lamp still has something of it. */
const SILENT_GLOW: Metres = 1.5

export interface RoomEventsSource {
  state: RoomState
  programme: RoomProgramme
  /** Those that visitors let go and that are under way; those that staff sent are in the state. */
  lights: readonly TravellingLight[]
  voices: ReadonlyMap<string, VoiceEnvelope>
  safeMoves: readonly SafeMove[]
}

export function roomEvents({ state, programme, lights, voices, safeMoves }: RoomEventsSource): RoomEvents {
  const { horizon } = programme
  const silences = silencesOf(state, programme)
  const whole = ahead(state)
  const travelling = [...whole.lights, ...lights].map((light) => ({ light, ends: lightEnds(light, horizon) }))
  const told = whole.claims.flatMap((claim) => {
    const envelope = claim.aspect === 'story' ? voices.get(claim.value) : undefined
    return envelope === undefined ? [] : [{ envelope, from: claim.from, until: claim.until ?? Infinity }]
  })
  return {
    passing(t, x, widthM) {
      let most = 0
      for (const { light, ends } of travelling) {
        const there = Math.min((t - light.tStart) / SOFTLY, (ends - t) / SOFTLY)
        if (there > 0) most = Math.max(most, Math.min(1, there) * bump(placeOfLight(light, t) - x, widthM))
      }
      return most
    },
    travels: (t) => travelling.some(({ light, ends }) => light.tStart < t && t < ends),
    voice(t) {
      let share: number | null = null
      for (const { envelope, from, until } of told) {
        const there = Math.min(1, (t - from) / SOFTLY, (until + SOFTLY - t) / SOFTLY)
        if (there <= 0) continue
        // Beside a voice there is full light: it comes out of that, and goes back into it.
        const loudness = 1 - there * (1 - loudnessAt(envelope, Math.min(t, until) - from))
        share = Math.min(share ?? 1, loudness)
      }
      return share
    },
    silence: (t) => keptSilence(silences, safeMoves, t),
    dimmed: (silence, t, x) => dimmed(silence, horizon, t, x),
  }
}

/** None while calm or alarm holds the room, and none that they have broken into. */
function keptSilence(
  silences: readonly SilentMinute[],
  moves: readonly SafeMove[],
  t: Instant,
): SilentMinute | null {
  const silence = silenceAt(silences, t)
  if (silence === null) return null
  for (let i = 0; i < moves.length; i++) {
    const { from, until } = moves[i]!
    if (from <= t && (until === null || until > silence.from)) return null
  }
  return silence
}

/** What a silent minute leaves of a lamp's light; its one light gives it back where it passes. */
function dimmed(silence: SilentMinute, horizon: Span, t: Instant, x: Metres): number {
  const glow = bump(silentLightAt(silence, horizon, t) - x, SILENT_GLOW)
  return 1 - darknessIn(silence, t) * (1 - glow)
}

/** A hill of height 1 that has gone at `width` on either side. */
function bump(distance: Metres, width: Metres): number {
  const x = Math.min(1, Math.abs(distance) / width)
  const y = 1 - x * x
  return y * y
}
