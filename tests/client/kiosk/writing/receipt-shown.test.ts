// @vitest-environment happy-dom
import { h, render } from 'preact'
import { expect, test, vi } from 'vitest'
import { ReceiptShown } from '../../../../client/kiosk/writing/screens/receipt.tsx'
import { CATALOGUE } from '../../../../client/kiosk/words/catalogue.ts'
import { createReceiptVoice } from '../../../../client/kiosk/speech/receipt-voice.ts'
import type { Piece } from '../../../../client/kiosk/piece.ts'
import type { Booth } from '../../../../client/kiosk/writing/booth.ts'
import { held } from '../../../../client/lib/held.ts'
import { LANGUAGES } from '../../../../core/model/language.ts'

const RECEIPT = { words: ['lamp', 'river', 'bread', 'gate', 'wool'], number: '1234 5678 9012 3456' }

test.each(LANGUAGES)(
  '[CON-7] in %s it says that its words cannot be heard yet, and asks until they can',
  async (language) => {
    vi.useFakeTimers()
    const asked: unknown[] = []
    let made = false
    const receiptVoice = createReceiptVoice(
      async (wanted) => {
        asked.push(wanted)
        return made ? new TextEncoder().encode(JSON.stringify({ lamp: '' })).buffer : null
      },
      () => Promise.reject(new Error('nobody listens')),
    )
    const piece = {
      receiptVoice,
      speaker: { say: () => () => undefined },
      exhibition: held({ speech: LANGUAGES }),
      send: () => undefined,
    } as unknown as Piece
    const booth = { draft: { receipt: held(RECEIPT) }, standing: held('away') } as unknown as Booth
    const place = document.createElement('div')
    const { receipt } = CATALOGUE[language].booth
    render(h(ReceiptShown, { piece, booth, words: CATALOGUE[language] }), place)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(place.textContent).toContain(receipt.wordsUnheard)
    expect(place.textContent).toContain(receipt.numberAloud)
    expect(asked.length).toBeGreaterThan(1)
    made = true
    await vi.advanceTimersByTimeAsync(10_000)
    expect(place.textContent).not.toContain(receipt.wordsUnheard)
    expect(place.textContent).toContain(receipt.aloud)
    // Nobody asks for what is here, and nothing that was asked names a word.
    const often = asked.length
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked).toEqual(Array.from({ length: often }, () => ({ of: 'receipts', language })))
    render(null, place)
    vi.useRealTimers()
  },
)
