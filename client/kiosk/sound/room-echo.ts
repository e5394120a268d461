/** The room behind the voice: an impulse response of seeded noise, darker as it dies; the same on every run. */
import type { Seconds } from '../../../core/model/time.ts'
import { seededNoise } from './seeded-noise.ts'
import type { SoundContext } from './sound-context.ts'

const LENGTH: Seconds = 1.6
/** Until the echo has fallen by 60 dB. */
const DECAY: Seconds = 1.25
/** First reflections: when, and how strong; a door ajar and a far wall. */
const REFLECTIONS: readonly [Seconds, number][] = [
  [0.011, 0.7],
  [0.019, -0.5],
  [0.031, 0.42],
  [0.047, -0.3],
]

export interface RoomEcho {
  node: ConvolverNode
  /** Forgets what still rings in it. */
  clear(): void
}

export function createRoomEcho({ native }: SoundContext, seed: number): RoomEcho {
  const buffer = native.createBuffer(2, Math.ceil(LENGTH * native.sampleRate), native.sampleRate)
  for (const channel of [0, 1]) {
    buffer.copyToChannel(impulse(seed + channel, buffer.length, native.sampleRate), channel)
  }
  const node = native.createConvolver()
  node.normalize = false
  node.buffer = buffer
  return {
    node,
    clear() {
      // A convolver given a response begins anew, with nothing of what it heard.
      node.buffer = buffer
    },
  }
}

/** One channel, of unit energy: what goes in comes out as loud on average. */
export function impulse(seed: number, length: number, sampleRate: number): Float32Array<ArrayBuffer> {
  const noise = seededNoise(seed)
  const response = new Float32Array(length)
  let low = 0
  for (let i = 0; i < length; i++) {
    const t = i / sampleRate
    const cutoff = 500 + 2_600 * Math.exp(-t / 0.25)
    low += (1 - Math.exp((-2 * Math.PI * cutoff) / sampleRate)) * (noise() - low)
    const swell = 1 - Math.exp(-t / 0.02)
    response[i] = low * swell * 10 ** ((-3 * t) / DECAY)
  }
  for (const [at, strength] of REFLECTIONS) {
    const place = Math.round((at + 0.0015 * noise()) * sampleRate)
    for (let i = 0; i < 24; i++)
      response[place + i]! += (strength * (1 - Math.cos((2 * Math.PI * i) / 24))) / 24
  }
  let energy = 0
  for (const sample of response) energy += sample * sample
  const scale = 1 / Math.sqrt(energy)
  for (let i = 0; i < length; i++) response[i]! *= scale
  return response
}
