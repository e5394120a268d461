/** What a touch answers with: a soft plucked partial of the chord. Four strings that are always there (≤ 4 at once). */
import type { Seconds } from '../../../core/model/time.ts'
import type { SoundContext } from './sound-context.ts'

export interface Dombra {
  output: AudioNode
  /** Plucks a tone, at a place from left (0) to right (1). Refuses, by silence, what comes within 250 ms. */
  pluck(hertz: number, x: number, now: Seconds): void
  /** Damps all strings at once. */
  damp(now: Seconds): void
  dispose(): void
}

const STRINGS = 4
const SHORTEST: Seconds = 0.25
/** A gut string plucked by a finger, about a sixth of its length from the bridge. */
const PARTIALS = [0, 1, 0.55, 0.3, 0.2, 0.1, 0.02, 0.04, 0.05]
const FULL = 0.055

export function createDombra({ native }: SoundContext): Dombra {
  const wave = native.createPeriodicWave(new Float32Array(PARTIALS.length), new Float32Array(PARTIALS))
  const output = native.createGain()
  const strings = Array.from({ length: STRINGS }, () => {
    const tone = native.createOscillator()
    tone.setPeriodicWave(wave)
    const colour = native.createBiquadFilter()
    colour.type = 'lowpass'
    colour.frequency.value = 400
    colour.Q.value = 0.3
    const level = native.createGain()
    level.gain.value = 0
    const place = native.createStereoPanner()
    tone.connect(colour).connect(level).connect(place).connect(output)
    tone.start()
    return { tone, colour, level, place }
  })
  let turn = 0
  let last: Seconds = -Infinity

  return {
    output,
    pluck(hertz, x, now) {
      if (now - last < SHORTEST) return
      last = now
      const { tone, colour, level, place } = strings[turn]!
      turn = (turn + 1) % STRINGS
      // A finger first stills the string, then plucks it: no jump of pitch is ever heard.
      const at = now + 0.018
      level.gain.cancelScheduledValues(now)
      level.gain.setTargetAtTime(0, now, 0.003)
      tone.frequency.setValueAtTime(hertz, at)
      place.pan.setTargetAtTime(x * 1.2 - 0.6, now, 0.004)
      colour.frequency.cancelScheduledValues(now)
      colour.frequency.setTargetAtTime(Math.min(2_800, hertz * 6), now, 0.004)
      colour.frequency.setTargetAtTime(hertz * 1.2, at + 0.02, 0.22)
      level.gain.setTargetAtTime(FULL, at, 0.003)
      level.gain.setTargetAtTime(0, at + 0.014, 0.4)
    },
    damp(now) {
      for (const { level } of strings) {
        level.gain.cancelScheduledValues(now)
        level.gain.setTargetAtTime(0, now, 0.01)
      }
    },
    dispose() {
      for (const { tone, colour, level, place } of strings) {
        tone.stop()
        for (const node of [tone, colour, level, place]) node.disconnect()
      }
      output.disconnect()
    },
  }
}
