/**
 * Readings in this screen's memory: fetched as soon as a light is chosen, so that the voice is there when one presses
 * "begin"; let go of when the visit ends, when the story is withdrawn, and when there are too many.
 */
import type { Milliseconds } from '../../core/model/time.ts'
import type { PublishedReading } from '../../core/protocol/exhibition.ts'
import type { Recorded, Sound } from './sound/contract.ts'
import { presenceOfEnvelope } from './sound/presence.ts'

export interface RecordingsOutside {
  /** `silent`: there is nothing to hear it with, so nothing is fetched; the reading only has its time. */
  hearing: 'aloud' | 'silent'
  fetch(sound: string): Promise<ArrayBuffer | null>
  decode: Sound['decode']
  /** A reading was on show and could not be had; another voice takes over. */
  missed(): void
}

export interface Recordings {
  /** Somebody may listen to this soon. */
  want(story: string, reading: PublishedReading): void
  /** The reading; null when it is broken, or not here soon enough. */
  open(story: string, reading: PublishedReading): Promise<Recorded | null>
  /** Lets go of a story's readings; how many there were. */
  purge(story: string): number
  /** Nobody listens any more. */
  clear(): void
}

/** How long a visitor waits for a voice before another takes over; the first words stand on the screen already. */
export const PATIENCE_MS: Milliseconds = 2_000
/** One that sounds, and the one that is chosen next. */
const MOST = 2
/** A reading whose length is another than was said is not the reading. */
const LENGTH_TOLERANCE = 0.5

export function createRecordings(outside: RecordingsOutside): Recordings {
  const held = new Map<string, { story: string; recorded: Promise<Recorded | null> }>()

  async function bring(reading: PublishedReading): Promise<Recorded | null> {
    const { sound, seconds, envelope } = reading
    const presence = presenceOfEnvelope(envelope)
    if (outside.hearing === 'silent') return { buffer: null, seconds, presence }
    const bytes = await outside.fetch(sound)
    const buffer = bytes === null ? null : await outside.decode(bytes)
    if (buffer === null || Math.abs(buffer.duration - seconds) > LENGTH_TOLERANCE) {
      // Not kept: the next visitor asks again.
      held.delete(sound)
      outside.missed()
      return null
    }
    return { buffer, seconds, presence }
  }

  function want(story: string, reading: PublishedReading): Promise<Recorded | null> {
    const known = held.get(reading.sound)
    if (known !== undefined) return known.recorded
    const recorded = bring(reading)
    held.set(reading.sound, { story, recorded })
    for (const sound of [...held.keys()].slice(0, -MOST)) held.delete(sound)
    return recorded
  }

  return {
    want: (story, reading) => void want(story, reading),
    open(story, reading) {
      return new Promise((give) => {
        const late = setTimeout(() => {
          // It may still come, for whoever listens next; this visitor hears another voice, and staff hear of that.
          outside.missed()
          give(null)
        }, PATIENCE_MS)
        void want(story, reading).then((recorded) => {
          clearTimeout(late)
          give(recorded)
        })
      })
    },
    purge(story) {
      const mine = [...held].filter(([, each]) => each.story === story)
      for (const [sound] of mine) held.delete(sound)
      return mine.length
    },
    clear: () => held.clear(),
  }
}
