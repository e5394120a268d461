/**
 * Somebody reads: a decoded recording on the audio clock. The browser's buffers play once, so each voice has one of
 * its own; it is gone as soon as it is silent.
 */
import type { Seconds } from '../../../core/model/time.ts'
import type { SoundContext } from './sound-context.ts'

export interface Reader {
  output: AudioNode
  /** Second `position` of it sounds at audio time `at`; before its beginning there is silence. */
  play(buffer: AudioBuffer, position: Seconds, at: Seconds): void
  /** Gently within 400 ms, or at once. */
  lift(now: Seconds, how: 'gently' | 'at once'): void
  dispose(): void
}

/** Readings are −23 LUFS on one loudspeaker; on two, which both play it, that is 3 dB more. */
const FULL = 10 ** (-3 / 20)
/** Begun in the middle of a word, it must not click. */
const COMING: Seconds = 0.02
const GOING = { gently: 0.3, 'at once': 0.03 } as const

export function createReader({ native }: SoundContext): Reader {
  const output = native.createGain()
  output.gain.value = FULL
  let sounding: { source: AudioBufferSourceNode; level: GainNode } | null = null

  function lift(now: Seconds, how: keyof typeof GOING): void {
    if (sounding === null) return
    const { source, level } = sounding
    sounding = null
    const over = GOING[how]
    level.gain.cancelScheduledValues(now)
    level.gain.setTargetAtTime(0, now, over / 4)
    source.stop(now + over * 2)
  }

  return {
    output,
    play(buffer, position, at) {
      lift(at, 'at once')
      if (position >= buffer.duration) return
      const source = native.createBufferSource()
      const level = native.createGain()
      source.buffer = buffer
      source.connect(level).connect(output)
      source.onended = () => {
        source.disconnect()
        level.disconnect()
      }
      const from = at + Math.max(0, -position)
      level.gain.setValueAtTime(position > 0 ? 0 : 1, from)
      if (position > 0) level.gain.linearRampToValueAtTime(1, from + COMING)
      source.start(from, Math.max(0, position))
      sounding = { source, level }
    },
    lift,
    dispose() {
      if (sounding !== null) {
        sounding.source.onended = null
        sounding.source.stop()
        sounding.source.disconnect()
        sounding.level.disconnect()
      }
      sounding = null
      output.disconnect()
    },
  }
}
