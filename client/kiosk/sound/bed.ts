/** The bed: four oscillators that never stop, in just intonation, breathing; all its changes follow the room's time. */
import type { Mode } from '../../../core/model/theme.ts'
import type { Instant, Milliseconds, Seconds } from '../../../core/model/time.ts'
import { cents, rootCents, voicing, VOICES } from './chord.ts'
import { createChanges, type Changes } from './changes.ts'
import { roomLine, type RoomLine } from './room-line.ts'
import { toneParam, type SoundContext } from './sound-context.ts'

export interface Bed {
  output: AudioNode
  theme(mode: Mode, from: Instant, fadeMs: Milliseconds): void
  /** Writes what the next moments need; `anew` when the clock was corrected. */
  write(now: Seconds, room: Instant, anew: boolean): void
  dispose(): void
}

/** What one theme asks of the bed. */
interface Setting {
  /** Pitch of each voice in cents over `ORIGIN`. */
  voices: number[]
  /** Cut-off in octaves over 1 Hz, so that a fade is even to the ear. */
  brightness: number
  level: number
}

/** Voices are tuned by their detune alone, which glides evenly to the ear. D2. */
const ORIGIN = 73.4
/** A soft reed: partials of one oscillator. */
const PARTIALS = [0, 1, 0.42, 0.2, 0.12, 0.05, 0.03]
/** Loudness of the four voices, and their places from left (−1) to right (1). */
const LOUDNESS = [0.85, 0.5, 0.42, 0.26]
const PLACES = [0, -0.35, 0.45, -0.1]
/** Each voice breathes at its own slow pace, in hertz, and never in step with another. */
const BREATHS = [0.043, 0.061, 0.079, 0.097]
const BREATH_DEPTH = 0.4
/** Gain at a theme's level of 1; a level of 0.5 is about −34 LUFS. */
const FULL = 0.075

const SILENT: Setting = { voices: [0, 0, 0, 0], brightness: Math.log2(500), level: 0 }

export function createBed(context: SoundContext, seed: number): Bed {
  const { native } = context
  let settings: Changes<Setting> | null = null
  const setting = (t: Instant, number: (setting: Setting) => number) =>
    settings === null ? number(SILENT) : settings.at(t, number)

  const output = native.createGain()
  output.gain.value = 0
  const filter = native.createBiquadFilter()
  filter.type = 'lowpass'
  filter.Q.value = 0.4
  filter.connect(output)

  const root = native.createConstantSource()
  root.offset.value = 0
  root.start()

  const wave = native.createPeriodicWave(new Float32Array(PARTIALS.length), new Float32Array(PARTIALS))
  const voices = Array.from({ length: VOICES }, (_, index) => {
    const tone = native.createOscillator()
    tone.setPeriodicWave(wave)
    tone.frequency.value = ORIGIN
    root.connect(tone.detune)
    const breath = native.createOscillator()
    breath.frequency.value = BREATHS[index]!
    const depth = native.createGain()
    depth.gain.value = BREATH_DEPTH * LOUDNESS[index]!
    const gain = native.createGain()
    gain.gain.value = LOUDNESS[index]!
    const place = native.createStereoPanner()
    place.pan.value = PLACES[index]!
    tone.connect(gain).connect(place).connect(filter)
    breath.connect(depth).connect(gain.gain)
    tone.start()
    breath.start()
    return { tone, breath, nodes: [tone, breath, depth, gain, place] }
  })

  const lines: RoomLine[] = [
    roomLine(toneParam(context, root.offset), rootCents),
    roomLine(toneParam(context, filter.frequency), (t) => 2 ** setting(t, (each) => each.brightness)),
    roomLine(toneParam(context, output.gain), (t) => FULL * setting(t, (each) => each.level)),
    ...voices.map(({ tone }, index) =>
      roomLine(toneParam(context, tone.detune), (t) => setting(t, (each) => each.voices[index]!)),
    ),
  ]
  let rewrite = true

  return {
    output,
    theme(mode, begins, fadeMs) {
      const next = settingOf(mode, seed)
      // The first theme comes out of silence, already in its own tuning.
      settings ??= createChanges({ ...next, level: 0 })
      settings.ask(next, begins, fadeMs)
      rewrite = true
    },
    write(now, room, anew) {
      for (const line of lines) {
        if (rewrite || anew) line.rewrite(now, room)
        else line.write(now, room)
      }
      rewrite = false
    },
    dispose() {
      for (const line of lines) line.dispose()
      for (const { tone, breath, nodes } of voices) {
        tone.stop()
        breath.stop()
        for (const node of nodes) node.disconnect()
      }
      root.stop()
      for (const node of [root, filter, output]) node.disconnect()
    },
  }
}

function settingOf(mode: Mode, seed: number): Setting {
  return {
    voices: voicing(mode, seed).map((hertz) => cents(hertz / ORIGIN)),
    brightness: Math.log2(mode.brightness),
    level: mode.level,
  }
}
