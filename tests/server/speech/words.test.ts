/** Many words in one go: each is a sound of its own, and it is the sound that it has when it is said alone. */
import { execFileSync } from 'node:child_process'
import { expect, test, vi } from 'vitest'
import { LANGUAGES } from '../../../core/model/language.ts'
import { RECEIPT_WORDS } from '../../../core/receipt/receipt.ts'
import { synthesise } from '../../../server/speech/synthesise.ts'
import { synthesiseWords } from '../../../server/speech/synthesise-words.ts'

vi.setConfig({ testTimeout: 120_000 })

const A_SECOND = 48_000
/** −40 dB below full scale. */
const QUIET = 330

/** Where something is heard in a sound: seconds from its start, and the loudest sample. */
function heard(ogg: Uint8Array): { from: number; lasts: number; after: number; peak: number } {
  const bare = ['-v', 'error', '-xerror', '-f', 'ogg', '-i', 'pipe:0', '-f', 's16le', '-ac', '1']
  const pcm = execFileSync('ffmpeg', [...bare, '-ar', String(A_SECOND), 'pipe:1'], { input: ogg })
  const samples = Array.from({ length: pcm.length / 2 }, (_, at) => Math.abs(pcm.readInt16LE(at * 2)))
  const from = samples.findIndex((level) => level > QUIET)
  const to = samples.findLastIndex((level) => level > QUIET)
  const after = (samples.length - to) / A_SECOND
  return { from: from / A_SECOND, lasts: (to - from) / A_SECOND, after, peak: Math.max(...samples) }
}

test.each(LANGUAGES)('[CON-7] words of receipts said in one go sound as said alone: %s', async (language) => {
  const all = RECEIPT_WORDS[language]
  const words = [0, 211, 512, 700, 1_023].map((at) => all[at]!)
  const sounds = await synthesiseWords(language, words, new AbortController().signal)
  expect(sounds).toHaveLength(words.length)
  for (const [index, word] of words.entries()) {
    const together = heard(sounds![index]!)
    const alone = heard((await synthesise(language, word, 'usual'))!)
    // Whole, and nothing of the words beside it.
    expect(Math.abs(together.lasts - alone.lasts), word).toBeLessThan(0.08)
    expect(together.from, word).toBeGreaterThan(0.04)
    expect(together.after, word).toBeGreaterThan(0.01)
    expect(together.peak / alone.peak, word).toBeGreaterThan(0.5)
    expect(together.peak / alone.peak, word).toBeLessThan(2)
  }
})

test('what cannot be told apart is nothing, and so is what was told to stop', async () => {
  const { signal } = new AbortController()
  expect(await synthesiseWords('en', [], signal)).toEqual([])
  expect(await synthesiseWords('en', ['lamp', ' ', 'honey'], signal)).toBeNull()
  const stop = new AbortController()
  const cut = synthesiseWords('en', RECEIPT_WORDS.en, stop.signal)
  stop.abort()
  expect(await cut).toBeNull()
})
