/** A kiosk's sound: audible where there is a device for it, silent and whole where there is none. */
import type { AudioKind } from '../../../core/model/kiosk.ts'
import type { Instant } from '../../../core/model/time.ts'
import { createAudibleSound } from './audible-sound.ts'
import type { Sound } from './contract.ts'
import { createSilentSound } from './silent-sound.ts'
import { soundContext } from './sound-context.ts'

export interface SoundOptions {
  audioKind: AudioKind
  /** The installation's time now: all kiosks of a room sing one chord by it. */
  roomTime: () => Instant
  /** The kiosk's own; decides which tones of the chord it sings, and its room. */
  seed: number
}

export function createSound({ audioKind, roomTime, seed }: SoundOptions): Sound {
  if (audioKind === 'none') return createSilentSound(roomTime)
  try {
    return createAudibleSound(soundContext(new AudioContext({ latencyHint: 'interactive' })), roomTime, seed)
  } catch (reason) {
    console.warn('This machine has no sound; the piece goes on in silence.', reason)
    return createSilentSound(roomTime)
  }
}
