/**
 * Tone's context over the browser's own: Tone brings the tick that wakes us ahead of the sound and parameters
 * that remember what was written on them; the nodes are the browser's.
 *
 * Tone is imported by its files: `import … from 'tone'` builds a transport and a second AudioContext as it
 * loads, costs 21 kB gzip more, and starts a worker from a blob, which the page's policy forbids.
 */
import { Context } from 'tone/build/esm/core/context/Context.js'
import { Gain } from 'tone/build/esm/core/context/Gain.js'
import { setContext } from 'tone/build/esm/core/context/GlobalContext.js'
import { Param } from 'tone/build/esm/core/context/Param.js'

export interface SoundContext {
  native: AudioContext | OfflineAudioContext
  tone: Context
}

/** Ticks every 50 ms on the page's thread; `SCHEDULE_AHEAD` covers the ticks that a busy page skips. */
const TICK = 0.05

export function soundContext(native: AudioContext | OfflineAudioContext): SoundContext {
  const clockSource = native instanceof OfflineAudioContext ? 'offline' : 'timeout'
  const tone = new Context({ context: native, clockSource, lookAhead: 0, updateInterval: TICK })
  // Tone's nodes ask for the global context even when they are given one; without this they would open another.
  setContext(tone)
  return { native, tone }
}

/** A gain whose level can be ramped from wherever it is. */
export function toneGain({ tone }: SoundContext, gain: number): Gain {
  return new Gain({ context: tone, gain })
}

/** Any parameter, with a memory of what was written on it. */
export function toneParam({ tone }: SoundContext, param: AudioParam): Param<'number'> {
  return new Param<'number'>({ context: tone, param, units: 'number', convert: false, value: param.value })
}

export type { Gain, Param }
