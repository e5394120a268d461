/**
 * Five words and their number, large, once: what they do, and what a photograph of them can do (BOO-2, CON-7). Both can be
 * heard: with sounds of all words and all digits, fetched alike for every receipt, so that no request tells what stands
 * here.
 */
import { useEffect, useRef } from 'preact/hooks'
import type { Milliseconds } from '../../../../core/model/time.ts'
import { useHeld } from '../../parts/use-held.ts'
import { digitByDigit, oneWord } from '../../speech/digit-by-digit.ts'
import type { Utterance } from '../../speech/clips.ts'
import { speaksIn } from '../../speech/speaks-in.ts'
import type { Piece } from '../../piece.ts'
import type { Words } from '../../words/words.ts'
import type { Booth } from '../booth.ts'
import type { Receipt } from '../draft.ts'

const ASK_AGAIN_MS: Milliseconds = 4_000

export function ReceiptShown({ piece, booth, words }: { piece: Piece; booth: Booth; words: Words }) {
  const receipt = useHeld(booth.draft.receipt)
  const standing = useHeld(booth.standing)
  const said = words.booth.receipt
  const { speaker, receiptVoice } = piece
  const wordsHeard = useHeld(receiptVoice.ready).has(words.tag)
  const speaks = speaksIn(piece, words.tag)
  // On a server's first minutes they are still being made; whoever has them here hears them.
  useEffect(() => {
    if (!speaks || wordsHeard) return
    const again = (): void => receiptVoice.want(words.tag)
    again()
    const timer = setInterval(again, ASK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [speaks, wordsHeard, words.tag])
  // Nothing of it is heard once it has left the screen.
  const hush = useRef<(() => void) | null>(null)
  useEffect(() => () => hush.current?.(), [])
  if (receipt === null) return null
  const home = standing === 'away' ? [] : [standing.wayBack.address, standing.wayBack.telephone]
  const ways = home.filter((each) => each !== null)
  return (
    <div class="receipt">
      <h1 class="receipt-heading words-box">{said.heading}</h1>
      <ol class="receipt-words words-box" translate={false}>
        {receipt.words.map((word, index) => (
          <li key={`${index} ${word}`} data-receipt-word>
            {word}
          </li>
        ))}
      </ol>
      <p class="receipt-number words-box">
        <span class="receipt-or" data-say>
          {said.number}
        </span>{' '}
        <span class="receipt-digits" aria-hidden="true" data-digits translate={false}>
          {receipt.number}
        </span>
        {/* Read digit by digit, a pause after every four. */}
        <span class="unseen">{receipt.number.split(' ').map((four) => `${[...four].join(' ')}, `)}</span>
      </p>
      <div class="receipt-about words-box">
        <p>
          <span data-say>{said.where}</span>{' '}
          {ways.length > 0 && (
            <>
              <span data-say>{said.atHome}</span> <strong translate={false}>{ways.join(' · ')}</strong>
            </>
          )}
        </p>
        <p>
          <span data-say>{said.once}</span> <span data-say>{said.photo}</span>
        </p>
        {speaks && !wordsHeard && <p data-say>{said.wordsUnheard}</p>}
      </div>
      <div class="deck words-touch">
        <div class="deck-row">
          <button type="button" class="primary" data-first onClick={() => piece.send({ type: 'FINISH' })}>
            {said.finish}
          </button>
          {speaks && (
            <button
              type="button"
              onClick={() => {
                hush.current = speaker?.say(aloud(words, receipt, wordsHeard)) ?? null
              }}
            >
              {wordsHeard ? said.aloud : said.numberAloud}
            </button>
          )}
        </div>
      </div>
    </div>
  )
}

function aloud(words: Words, receipt: Receipt, wordsHeard: boolean): Utterance[] {
  const number = digitByDigit(words.tag, receipt.number)
  if (!wordsHeard) return number
  const or = { language: words.tag, text: words.booth.receipt.number }
  return [...receipt.words.map((word) => oneWord(words.tag, word)), or, ...number]
}
