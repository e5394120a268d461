/**
 * Makes the sounds of all receipt words of a language and keeps them as one file, because it is asked for whole
 * (`core/speech/receipt-sounds.ts`). There is no sound for one word alone to ask for.
 */
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Language } from '../../core/model/language.ts'
import { phraseKey } from '../../core/speech/phrase.ts'
import type { ReceiptSoundsFile } from '../../core/speech/receipt-sounds.ts'
import type { Priority } from './synthesise.ts'

export interface ReceiptSoundsOutside {
  folder: string
  /** Every word that a receipt in this language can have. */
  receiptWords(language: Language): readonly string[]
  synthesise(language: Language, text: string, priority: Priority): Promise<Uint8Array | null>
  write(file: string, bytes: Uint8Array): Promise<void>
}

/** So many words are made before everything else has its turn again. */
const WORDS_A_STEP = 8

export class ReceiptSounds {
  readonly #outside: ReceiptSoundsOutside
  #closed = false

  constructor(outside: ReceiptSoundsOutside) {
    this.#outside = outside
  }

  /** Null as long as they are not made. */
  of(language: Language): Promise<Uint8Array | null> {
    return readFile(this.#file(language)).catch(() => null)
  }

  /** Makes them, one step at a time; nothing to do where they are there, and given up where one word cannot be said. */
  *ahead(language: Language): Generator<() => Promise<unknown>> {
    const words = this.#outside.receiptWords(language)
    const made: ReceiptSoundsFile = {}
    let going = true
    yield async () => {
      going = (await this.of(language)) === null
    }
    for (let from = 0; going && from < words.length; from += WORDS_A_STEP)
      yield async () => {
        for (const word of words.slice(from, from + WORDS_A_STEP)) {
          const sound = this.#closed ? null : await this.#outside.synthesise(language, word, 'background')
          if (sound === null) return void (going = false)
          made[word] = Buffer.from(sound).toString('base64')
        }
      }
    if (going)
      yield async () => {
        if (this.#closed) return
        await mkdir(join(this.#outside.folder, language), { recursive: true, mode: 0o700 })
        await this.#outside.write(this.#file(language), Buffer.from(JSON.stringify(made)))
      }
  }

  close(): void {
    this.#closed = true
  }

  /** Named after the voice and all the words, as a phrase is. */
  #file(language: Language): string {
    const key = phraseKey(language, this.#outside.receiptWords(language).join(' '))
    return join(this.#outside.folder, language, `receipt-${key}.json`)
  }
}
