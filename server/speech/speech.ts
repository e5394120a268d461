/**
 * Speech for those who need it: words of the interface from a folder of its own, testimonies from the vault. Only what
 * this installation already shows is ever said, asked for by name: no text comes in here (BOO-1), and of a story only
 * what is on show, sealed with the story's own key as its readings are (CON-6). Made in advance, one after the other,
 * behind everything else; at once when somebody waits for it.
 */
import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Language } from '../../core/model/language.ts'
import type { PublishedStory } from '../../core/protocol/exhibition.ts'
import type { SpeechStanding } from '../../core/protocol/speech.ts'
import { asSpoken, phraseKey, VOICE_EDITION } from '../../core/speech/phrase.ts'
import { partOf, partsOf, type StoryPart } from '../../core/speech/story-parts.ts'
import type { Slot, Vault } from '../ports/vault.ts'
import { ReceiptSounds, type ReceiptSoundsOutside } from './receipt-sounds.ts'
import type { Priority } from './synthesise.ts'

export interface SpeechOutside extends ReceiptSoundsOutside {
  /** Where words of the interface are kept, and of receipts. */
  folder: string
  vault: Pick<Vault, 'keep' | 'fetch'>
  standing: SpeechStanding
  /** Words of the interface in one language; venues' support lines included. */
  phrases(language: Language): readonly string[]
  synthesise(language: Language, text: string, priority: Priority): Promise<Uint8Array | null>
}

/** What stands before a passage's sound: which voice said which words, as a sum. */
const SUM_BYTES = 32

export class Speech {
  readonly standing: SpeechStanding
  readonly receipts: ReceiptSounds
  readonly #outside: SpeechOutside
  readonly #making = new Map<string, Promise<Uint8Array | null>>()
  /** Keys of every phrase, made again when a word that was not among them is asked for. */
  readonly #known = new Map<Language, Map<string, string>>()
  #closed = false

  constructor(outside: SpeechOutside) {
    this.#outside = outside
    this.standing = outside.standing
    this.receipts = new ReceiptSounds(outside)
  }

  can(language: Language): boolean {
    return this.standing.languages.includes(language)
  }

  /** Words of the interface by their key; null for what this installation does not say. */
  async phrase(language: Language, key: string, priority: Priority): Promise<Uint8Array | null> {
    const text = this.#textOf(language, key)
    if (!this.can(language) || text === null) return null
    const file = join(this.#outside.folder, language, `${key}.ogg`)
    const kept = await readFile(file).catch(() => null)
    if (kept !== null) return kept
    return this.#once(file, async () => {
      const made = await this.#outside.synthesise(language, text, priority)
      if (made === null || this.#closed) return null
      await mkdir(join(this.#outside.folder, language), { recursive: true, mode: 0o700 })
      await this.#outside.write(file, made)
      return made
    })
  }

  /** One part of a story that is on show and may be spoken; null when it has none such, or was taken back. */
  async passage(
    story: PublishedStory,
    language: Language,
    part: StoryPart,
    priority: Priority,
  ): Promise<Uint8Array | null> {
    const text = story.text[language] && partOf(story.text[language], part)
    if (!this.can(language) || !story.spoken.includes(language) || text === undefined) return null
    const slot: Slot = { storyId: story.id, kind: `speech.${language}.${part}`, revision: 0 }
    const sum = createHash('sha256')
      .update(`${VOICE_EDITION} ${language} ${asSpoken(text)}`)
      .digest()
    const kept = await this.#outside.vault.fetch(slot)
    if (kept.ok && sum.equals(kept.bytes.subarray(0, SUM_BYTES))) return kept.bytes.subarray(SUM_BYTES)
    return this.#once(JSON.stringify([slot.storyId, slot.kind, sum.toString('hex')]), async () => {
      const made = await this.#outside.synthesise(language, text, priority)
      if (made === null || this.#closed) return null
      const sealed = await this.#outside.vault.keep(slot, Buffer.concat([sum, made]))
      // Withdrawn meanwhile: nothing of it is kept, and nobody hears it.
      return sealed.ok ? made : null
    })
  }

  /** Everything that this installation could be asked to say, one step at a time. */
  *ahead(stories: () => readonly PublishedStory[]): Generator<() => Promise<unknown>> {
    // A few seconds a language, and first: nobody can ask for one of them alone, while a phrase or a story is said as
    // soon as somebody wants it.
    for (const language of this.standing.languages) yield* this.receipts.ahead(language)
    for (const language of this.standing.languages)
      for (const text of this.#outside.phrases(language))
        yield () => this.phrase(language, phraseKey(language, text), 'background')
    for (const story of stories())
      for (const language of story.spoken) {
        const text = story.text[language]
        if (text === undefined) continue
        for (const part of partsOf(text)) yield () => this.passage(story, language, part, 'background')
      }
  }

  /** What is being said is said to its end, and nothing is written any more: the folders may be gone a moment later. */
  async close(): Promise<void> {
    this.#closed = true
    await this.receipts.close()
    await Promise.allSettled(this.#making.values())
  }

  #textOf(language: Language, key: string): string | null {
    const found = this.#known.get(language)?.get(key)
    if (found !== undefined) return found
    // A venue's support lines change while the server runs.
    const all = new Map(this.#outside.phrases(language).map((text) => [phraseKey(language, text), text]))
    this.#known.set(language, all)
    return all.get(key) ?? null
  }

  /** Two who ask for the same wait for the same. */
  #once(name: string, make: () => Promise<Uint8Array | null>): Promise<Uint8Array | null> {
    if (this.#closed) return Promise.resolve(null)
    const making = this.#making.get(name) ?? make().finally(() => this.#making.delete(name))
    this.#making.set(name, making)
    return making
  }
}
