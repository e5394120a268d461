/**
 * A text as a machine says it: espeak-ng through a pipe, cut to what is spoken, brought to the level of readings and
 * encoded by ffmpeg through a pipe. Nothing of it touches the disk here (CON-6).
 */
import type { Language } from '../../core/model/language.ts'
import { LIMITS, run, type Run } from '../media/ffmpeg.ts'

/** The voices by their names in espeak-ng. */
const VOICES: Readonly<Record<Language, string>> = { kk: 'kk', ru: 'ru', en: 'en-gb' }
/** Words a minute: a little slower than its usual, because nobody here has heard this voice before. */
const PACE = '150'
/** Samples a second, as espeak-ng gives them. */
export const RATE = 22_050
const HEADER_BYTES = 44
/** espeak-ng speaks at −20.6 LUFS in all three languages, a reading at −23. */
const GAIN = '-2.4dB'
const BITS = '20k'
/** Below this nobody speaks, of 32,767. */
const QUIET = 200
/** What stays of the quiet around it, in samples. */
const MARGIN = Math.round(0.04 * RATE)
const MOST_PCM = 6 * 60 * RATE * 2
const MOST_OPUS = 4 * 1024 * 1024

export type Priority = Run['priority']

/** Ogg Opus, one channel; null when this machine cannot say it. */
export async function synthesise(
  language: Language,
  text: string,
  priority: Priority,
): Promise<Uint8Array | null> {
  const { signal } = new AbortController()
  const spoken = await speak(language, text, priority, signal)
  const samples = spoken && cut(spoken)
  return samples === null || samples.length === 0 ? null : encode(samples, priority, signal)
}

/** 16-bit samples, little-endian, `RATE` a second, with what quiet there is around it. */
export async function speak(
  language: Language,
  text: string,
  priority: Priority,
  signal: AbortSignal,
): Promise<Buffer | null> {
  const spoken = await run({
    program: 'espeak-ng',
    args: ['-b', '1', '--stdin', '--stdout', '-s', PACE, '-v', VOICES[language]],
    input: Buffer.from(`${text}\n`, 'utf8'),
    mostOutput: MOST_PCM,
    signal,
    taken: () => undefined,
    priority,
  })
  return spoken.ok ? spoken.output.subarray(HEADER_BYTES) : null
}

/** Samples as `speak` gives them, to Ogg Opus. */
export async function encode(
  samples: Uint8Array,
  priority: Priority,
  signal: AbortSignal,
): Promise<Buffer | null> {
  const encoded = await run({
    program: 'ffmpeg',
    args: [
      ...['-v', 'error', ...LIMITS, '-f', 's16le', '-ar', String(RATE), '-ac', '1', '-i', 'pipe:0'],
      ...['-af', `volume=${GAIN}`, '-ar', '48000', '-c:a', 'libopus', '-b:a', BITS, '-application', 'voip'],
      ...['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact', '-f', 'ogg', 'pipe:1'],
    ],
    input: samples,
    mostOutput: MOST_OPUS,
    signal,
    taken: () => undefined,
    priority,
  })
  return encoded.ok ? encoded.output : null
}

/** The languages that this machine has a voice for, none where a program is missing; and which one is. */
export async function voicesHere(): Promise<{
  languages: Language[]
  missing: 'espeak-ng' | 'ffmpeg' | null
}> {
  const all = Object.keys(VOICES) as Language[]
  // At once, and at the usual priority: the start waits for the answer.
  const heard = await Promise.all(
    all.map((language) =>
      run({
        program: 'espeak-ng',
        args: ['-b', '1', '--stdin', '--stdout', '-v', VOICES[language]],
        input: Buffer.from('a\n'),
        mostOutput: MOST_PCM,
        signal: new AbortController().signal,
        taken: () => undefined,
        priority: 'usual',
      }),
    ),
  )
  const languages = all.filter((_, index) => {
    const ran = heard[index]!
    return ran.ok && ran.output.length > HEADER_BYTES
  })
  const [first] = languages
  if (first === undefined) return { languages, missing: 'espeak-ng' }
  const able = (await synthesise(first, 'a', 'usual')) !== null
  return able ? { languages, missing: null } : { languages: [], missing: 'ffmpeg' }
}

/** From the first sample that is heard to the last. */
export function cut(pcm: Buffer): Buffer {
  const count = Math.floor(pcm.length / 2)
  let from = 0
  while (from < count && !isHeard(pcm, from)) from++
  let to = count - 1
  while (to > from && !isHeard(pcm, to)) to--
  if (from >= count) return Buffer.alloc(0)
  return pcm.subarray(Math.max(0, from - MARGIN) * 2, Math.min(count, to + 1 + MARGIN) * 2)
}

export function isHeard(pcm: Buffer, sample: number): boolean {
  return Math.abs(pcm.readInt16LE(sample * 2)) > QUIET
}
