/** Finds out whether this machine can speak, and makes what it will be asked for while nobody waits. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { LANGUAGES, type Language } from '../../core/model/language.ts'
import type { SupportLine } from '../../core/model/venue.ts'
import type { PublishedStory } from '../../core/protocol/exhibition.ts'
import { RECEIPT_WORDS } from '../../core/receipt/receipt.ts'
import { phrasesOfLine } from '../../core/speech/phrase.ts'
import type { Vault } from '../ports/vault.ts'
import { Speech } from './speech.ts'
import { synthesise, voicesHere } from './synthesise.ts'
import { synthesiseWords } from './synthesise-words.ts'

/** Long after the screens have their picture. */
const AHEAD_AFTER_MS = 30_000
const AHEAD_EVERY_MS = 250

/** The interface's words, as the build has written them from the kiosk's own catalogue. */
const Phrases = z.record(z.enum(LANGUAGES), z.array(z.string()))

export interface SpeechParts {
  wanted: 'installed' | 'off'
  dataDir: string
  packageRoot: string
  vault: Pick<Vault, 'keep' | 'fetch'>
  lines(): readonly SupportLine[]
  write(file: string, bytes: Uint8Array): Promise<void>
}

export async function openSpeech(parts: SpeechParts): Promise<Speech> {
  const read = await readFile(join(parts.packageRoot, 'dist', 'phrases.json'), 'utf8').catch(() => '{}')
  const known = Phrases.safeParse(JSON.parse(read))
  const own = (language: Language): readonly string[] => (known.success ? known.data[language] : [])
  const standing = parts.wanted === 'off' ? { languages: [], missing: 'off' as const } : await voicesHere()
  return new Speech({
    folder: join(parts.dataDir, 'speech'),
    vault: parts.vault,
    standing,
    phrases: (language) => [
      ...new Set([...own(language), ...parts.lines().flatMap((line) => phrasesOfLine(line, language))]),
    ],
    receiptWords: (language) => RECEIPT_WORDS[language],
    synthesise,
    synthesiseWords,
    write: parts.write,
  })
}

/** One after the other, with a pause between; returns the release. */
export function speakAhead(
  speech: Speech,
  stories: () => readonly PublishedStory[],
  complain: (problem: unknown, what: string) => void,
): () => void {
  const steps = speech.ahead(stories)
  let timer = setTimeout(next, AHEAD_AFTER_MS)
  let released = false
  function next(): void {
    const step = steps.next()
    if (step.done === true) return
    step
      .value()
      .catch((problem: unknown) => complain(problem, 'A phrase could not be made in advance.'))
      .finally(() => {
        if (!released) timer = setTimeout(next, AHEAD_EVERY_MS)
      })
      .catch(() => undefined)
  }
  return () => {
    released = true
    clearTimeout(timer)
  }
}
