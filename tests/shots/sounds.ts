/**
 * How every story that ships sounds where nobody has read it: levels by ffmpeg's own meter, and its spectrum as a
 * picture, from the kiosk's real sound rendered offline.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LANGUAGES, type Language } from '../../core/model/language.ts'
import { Theme } from '../../core/model/theme.ts'
import type { Seconds } from '../../core/model/time.ts'
import type { VoiceScore } from '../../core/protocol/exhibition.ts'
import { voiceScore } from '../../core/voice/voice-score.ts'
import { readStoryPackages } from '../../server/library/story-packages.ts'
import { openSoundBrowser, type Rendered } from '../client/kiosk/sound/sound-browser.ts'
import { decibels, rms } from '../client/kiosk/sound/levels.ts'
import { loudnessOfSound } from '../helpers/recordings.ts'
import { spectrumPicture } from './spectrum.ts'

/** The bed alone before the voice, and what rings after it. */
const BEFORE: Seconds = 4
const AFTER: Seconds = 5
/** The beginning of a 32 s step of the room's root. */
const ROOM = 32_000 * 54_000_000 + 8_000

export interface Sounded {
  name: string
  /** Length of the voice, in seconds. */
  seconds: Seconds
  /** Integrated loudness of bed and voice, LUFS, and true peak, dBTP. */
  level: number
  truePeak: number
  /** Quietest and loudest beat, and the bed alone, RMS in dBFS. */
  beats: [quietest: number, loudest: number]
  bed: number
  /** Beats that nobody would hear over the bed. */
  lost: number[]
  picture: string
}

export const SOUNDED_HEAD = 'language story, seconds, LUFS, dBTP, quietest … loudest beat, bed (dBFS RMS), beats beneath the bed'

export function soundedRow({ name, seconds, level, truePeak, beats, bed, lost }: Sounded): string {
  const [quietest, loudest] = beats.map((each) => each.toFixed(1))
  const beneath = lost.length === 0 ? '–' : lost.join(' ')
  return `${name}, ${seconds.toFixed(0)}, ${level}, ${truePeak}, ${quietest} … ${loudest}, ${bed.toFixed(1)}, ${beneath}`
}

/** Renders stories into `folder`; `keep` is told each as it comes. */
export async function soundStories(
  root: string,
  folder: string,
  wanted: readonly string[],
  keep: (sounded: Sounded) => void | Promise<void>,
): Promise<void> {
  const { stories, problems } = await readStoryPackages(join(root, 'stories'))
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  const { mode } = Theme.parse(JSON.parse(await readFile(join(root, 'assets/themes/dusk.json'), 'utf8')))
  const browser = await openSoundBrowser()
  try {
    for (const story of stories)
      for (const language of LANGUAGES) {
        const name = `${language} ${story.id}`
        // "en" is a language, and no part of "the-kitchen".
        if (!wanted.every((word) => word === language || (!isLanguage(word) && name.includes(word)))) continue
        const score = voiceScore(story.text[language], story.arc, language satisfies Language)
        const rendered = await browser.render({
          seconds: BEFORE + score.seconds + AFTER,
          room: ROOM,
          seed: story.seed % 97,
          commands: [
            { at: 0, do: 'theme', mode, from: -60, fadeMs: 0 },
            { at: BEFORE, do: 'speak', score, offset: 0 },
          ],
          recording: null,
        })
        const picture = `sound ${name}.png`.replaceAll(' ', '-')
        await writeFile(join(folder, picture), await spectrumPicture(rendered.left, rendered.sampleRate))
        await keep({ name, picture, ...measured(rendered, score) })
      }
  } finally {
    await browser.close()
  }
}

function isLanguage(word: string): boolean {
  return LANGUAGES.some((each) => each === word)
}

function measured(rendered: Rendered, { seconds, beats }: VoiceScore): Omit<Sounded, 'name' | 'picture'> {
  const { left, sampleRate } = rendered
  const loudness = loudnessOfSound(...pcmOf(rendered))
  const levels = beats.map(({ from, to }) => decibels(rms(left, BEFORE + from, BEFORE + to, sampleRate)))
  const bed = decibels(rms(left, 1, BEFORE, sampleRate))
  return {
    seconds,
    ...loudness,
    beats: [Math.min(...levels), Math.max(...levels)],
    bed,
    lost: levels.flatMap((level, i) => (level < bed ? [i] : [])),
  }
}

/** Interleaved, as ffmpeg is told to read it. */
function pcmOf({ left, right, sampleRate }: Rendered): [Buffer, ...string[]] {
  const both = new Float32Array(left.length * 2)
  for (let i = 0; i < left.length; i++) {
    both[2 * i] = left[i]!
    both[2 * i + 1] = right[i]!
  }
  return [Buffer.from(both.buffer), '-f', 'f32le', '-ar', String(sampleRate), '-ac', '2']
}
