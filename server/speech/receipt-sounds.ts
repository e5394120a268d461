/**
 * Makes the sounds of all receipt words of a language and keeps them as one file, because it is asked for whole
 * (`core/speech/receipt-sounds.ts`). There is no sound for one word alone to ask for.
 */
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Language } from '../../core/model/language.ts'
import { phraseKey } from '../../core/speech/phrase.ts'
import type { ReceiptSoundsFile } from '../../core/speech/receipt-sounds.ts'

export interface ReceiptSoundsOutside {
  folder: string
  /** Every word that a receipt in this language can have. */
  receiptWords(language: Language): readonly string[]
  /** A sound for each word, behind everything else on this machine; null when one of them cannot be said. */
  synthesiseWords(
    language: Language,
    words: readonly string[],
    signal: AbortSignal,
  ): Promise<readonly Uint8Array[] | null>
  write(file: string, bytes: Uint8Array): Promise<void>
}

/** So many words are made before everything else has its turn again: a second or two of one core. */
const WORDS_A_STEP = 128

export class ReceiptSounds {
  readonly #outside: ReceiptSoundsOutside
  readonly #ends = new AbortController()
  #making: Promise<unknown> = Promise.resolve()

  constructor(outside: ReceiptSoundsOutside) {
    this.#outside = outside
  }

  /** Null as long as they are not made. */
  of(language: Language): Promise<Uint8Array | null> {
    return readFile(this.#file(language)).catch(() => null)
  }

  /**
   * Makes them, one step at a time; nothing to do where they are there, and given up where one word cannot be said. What
   * was made of a language before the server ended is made again: that costs less than keeping halves in order.
   */
  *ahead(language: Language): Generator<() => Promise<unknown>> {
    const words = this.#outside.receiptWords(language)
    const made: ReceiptSoundsFile = {}
    let going = true
    yield async () => {
      going = (await this.of(language)) === null
    }
    for (let from = 0; going && from < words.length; from += WORDS_A_STEP)
      yield () =>
        this.#step(async () => {
          const some = words.slice(from, from + WORDS_A_STEP)
          const sounds = await this.#outside.synthesiseWords(language, some, this.#ends.signal)
          if (sounds === null) return void (going = false)
          for (const [index, word] of some.entries())
            made[word] = Buffer.from(sounds[index]!).toString('base64')
        })
    if (going)
      yield () =>
        this.#step(async () => {
          await mkdir(join(this.#outside.folder, language), { recursive: true, mode: 0o700 })
          await this.#outside.write(this.#file(language), Buffer.from(JSON.stringify(made)))
        })
  }

  /** What is being made is cut off, and nothing is written any more. */
  async close(): Promise<void> {
    this.#ends.abort()
    await Promise.allSettled([this.#making])
  }

  async #step(make: () => Promise<void>): Promise<void> {
    if (this.#ends.signal.aborted) return
    this.#making = make()
    await this.#making
  }

  /** Named after the voice and all the words, as a phrase is. */
  #file(language: Language): string {
    const key = phraseKey(language, this.#outside.receiptWords(language).join(' '))
    return join(this.#outside.folder, language, `receipt-${key}.json`)
  }
}
