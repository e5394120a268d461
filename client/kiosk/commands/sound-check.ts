/** Whether this machine makes sound: a tone rendered for nobody to hear, and an audio clock that moves. */
import type { Milliseconds } from '../../../core/model/time.ts'
import type { Sound } from '../sound/contract.ts'

const WATCHED_MS: Milliseconds = 400
const RATE = 24_000
const TONE_HZ = 220
const FRAMES = 4_800

/** Whether the audio clock moved while it was watched; null without a device. */
export async function audioMoves(sound: Sound): Promise<boolean | null> {
  const before = sound.clock()
  if (before === null) return null
  await new Promise((done) => setTimeout(done, WATCHED_MS))
  return (sound.clock() ?? before) > before
}

/** Loudest sample of a tone of half of full scale, through a filter as voices go; null where nothing can be rendered. */
export async function renderedTone(): Promise<number | null> {
  try {
    const context = new OfflineAudioContext(1, FRAMES, RATE)
    const tone = new OscillatorNode(context, { frequency: TONE_HZ })
    const level = new GainNode(context, { gain: 0.5 })
    const filter = new BiquadFilterNode(context, { type: 'lowpass', frequency: 2_000 })
    tone.connect(filter).connect(level).connect(context.destination)
    tone.start()
    const samples = (await context.startRendering()).getChannelData(0)
    let loudest = 0
    for (const sample of samples) loudest = Math.max(loudest, Math.abs(sample))
    return loudest
  } catch (reason) {
    console.info('Audio cannot be rendered here.', reason)
    return null
  }
}
