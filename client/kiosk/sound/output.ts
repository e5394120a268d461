/** Where everything meets: volume, a limiter, a ceiling that no sample passes, and the one switch behind it all. */
import type { Instant, Milliseconds, Seconds } from '../../../core/model/time.ts'
import { createChanges } from './changes.ts'
import { roomLine } from './room-line.ts'
import { toneGain, toneParam, type SoundContext } from './sound-context.ts'

export interface Output {
  input: AudioNode
  volume(value: number, from: Instant, fadeMs: Milliseconds): void
  write(now: Seconds, room: Instant, anew: boolean): void
  /** Opens or shuts the switch, over this many seconds. It stands behind reverberation and limiter. */
  open(open: boolean, now: Seconds, over: Seconds): void
  dispose(): void
}

/** The volume at which levels are as docs/sound.md says. The usual one of a room. */
const UNITY = 0.7
const LIMITER = { threshold: -9, ratio: 20, attack: 0.003, release: 0.15 }
/** The ear takes the square for even steps. */
const gainOf = (volume: number) => (volume / UNITY) ** 2

export function createOutput(context: SoundContext): Output {
  const { native } = context
  const input = native.createGain()
  const limiter = native.createDynamicsCompressor()
  limiter.threshold.value = LIMITER.threshold
  limiter.ratio.value = LIMITER.ratio
  limiter.knee.value = 0
  limiter.attack.value = LIMITER.attack
  limiter.release.value = LIMITER.release
  // The standard lets a compressor raise everything by 0.6 of what it takes from full scale; taken back here.
  const takenBack = native.createGain()
  takenBack.gain.value = 10 ** ((0.6 * LIMITER.threshold * (1 - 1 / LIMITER.ratio)) / 20)
  const ceiling = native.createWaveShaper()
  ceiling.curve = ceilingCurve()
  const exit = toneGain(context, 0)
  input.connect(limiter).connect(takenBack).connect(ceiling).connect(exit.input)
  exit.connect(native.destination)

  const gains = createChanges(gainOf(UNITY))
  const line = roomLine(toneParam(context, input.gain), (t) => gains.at(t, (gain) => gain))
  let rewrite = true

  return {
    input,
    volume(value, begins, fadeMs) {
      gains.ask(gainOf(Math.min(1, Math.max(0, value))), begins, fadeMs)
      rewrite = true
    },
    write(now, room, anew) {
      if (rewrite || anew) line.rewrite(now, room)
      else line.write(now, room)
      rewrite = false
    },
    open(open, now, over) {
      exit.gain.setRampPoint(now)
      exit.gain.linearRampToValueAtTime(open ? 1 : 0, now + over)
    },
    dispose() {
      line.dispose()
      for (const node of [input, limiter, takenBack, ceiling]) node.disconnect()
      exit.dispose()
    },
  }
}

/** Untouched up to −4 dBFS, then bending to −1.2 dBFS, which nothing passes. */
function ceilingCurve(): Float32Array<ArrayBuffer> {
  const knee = 0.63
  const top = 0.87
  const points = 8_193
  return Float32Array.from({ length: points }, (_, index) => {
    const x = (2 * index) / (points - 1) - 1
    const over = Math.abs(x) - knee
    return over <= 0 ? x : Math.sign(x) * (knee + (top - knee) * Math.tanh(over / (top - knee)))
  })
}
