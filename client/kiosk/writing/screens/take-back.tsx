/** Five words or the number, and one sees it go: what the page `/withdraw` does, inside the booth (CON-3, CON-5, CON-7). */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { machineTime } from '../../../lib/clock.ts'
import type { Asked } from '../../../lib/withdrawal/ask.ts'
import { clockTime, isDone, standingOf } from '../../../lib/withdrawal/progress.ts'
import { WORDS } from '../../../lib/withdrawal/words.ts'
import type { WithdrawalReply } from '../../../../core/protocol/withdrawal.ts'
import { useHeld } from '../../parts/use-held.ts'
import type { Piece } from '../../piece.ts'
import type { Words } from '../../words/words.ts'
import type { Booth } from '../booth.ts'
import { Keyboard } from '../keyboard/keyboard.tsx'

const ASK_AGAIN_MS = 700
const LONGEST = 200

export function TakeBack({ piece, booth, words }: { piece: Piece; booth: Booth; words: Words }) {
  const standing = useHeld(booth.standing)
  const field = useRef<HTMLInputElement>(null)
  const [asking, setAsking] = useState(false)
  const [trouble, setTrouble] = useState<Asked | 'empty' | null>(null)
  const [reply, setReply] = useState<WithdrawalReply | null>(null)
  const typed = useRef('')
  const said = WORDS[words.tag]
  /** Where somebody could read along, it is off (SEC-8). */
  const open = standing === 'away' || !standing.reasons.includes('line-open')

  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), [reply === null])
  // While screens go dark it asks again; the words are held for that, until this screen is left.
  useEffect(() => {
    if (reply === null || isDone(reply)) return
    let left = false
    const timer = setTimeout(() => {
      void booth.takeBack(typed.current).then((answer) => {
        if (!left && answer.outcome === 'shown') setReply(answer.reply)
      })
    }, ASK_AGAIN_MS)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [reply])
  const here = useRef(true)
  useEffect(
    () => () => {
      here.current = false
      typed.current = ''
    },
    [],
  )

  const send = async (): Promise<void> => {
    if (asking) return
    typed.current = field.current?.value ?? ''
    if (typed.current.trim() === '') return setTrouble('empty')
    setAsking(true)
    setTrouble(null)
    const answer = await booth.takeBack(typed.current)
    if (!here.current) return
    setAsking(false)
    if (answer.outcome === 'shown') setReply(answer.reply)
    else setTrouble(answer)
  }
  const again = (): void => {
    typed.current = ''
    setReply(null)
  }
  const { languages } = piece.exhibition.get().venue
  const keyboard = useMemo(
    () => <Keyboard languages={languages} words={words} field={field} lines="one" />,
    [languages, words, reply === null],
  )

  if (reply !== null) return <Gone piece={piece} reply={reply} words={words} again={again} />
  return (
    <div class="take-back">
      <div class="take-back-asked">
        <label class="take-back-heading words-box" for="receipt">
          {said.lead}
        </label>
        <input
          ref={field}
          id="receipt"
          class="take-back-field words-touch words-box"
          data-first
          type="text"
          inputMode="none"
          autocomplete="off"
          autocorrect="off"
          autocapitalize="off"
          spellcheck={false}
          translate={false}
          maxLength={LONGEST}
          disabled={!open}
          onCopy={(event) => event.preventDefault()}
          onCut={(event) => event.preventDefault()}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void send()
          }}
        />
        <p class="take-back-trouble words-box" role="alert">
          {open ? troubleIn(trouble, words) : said.unprotected}
        </p>
        <p class="take-back-promise words-box">{said.promise}</p>
      </div>
      <div class="write-foot">
        <div class="write-acts words-touch words-box">
          <button type="button" onClick={() => piece.send({ type: 'BACK' })}>
            {words.back}
          </button>
          <button type="button" class="primary" disabled={asking || !open} onClick={() => void send()}>
            {asking ? said.sending : said.send}
          </button>
        </div>
      </div>
      {keyboard}
    </div>
  )
}

function troubleIn(trouble: Asked | 'empty' | null, words: Words): string {
  const said = WORDS[words.tag]
  if (trouble === null) return ''
  if (trouble === 'empty') return said.empty
  switch (trouble.outcome) {
    case 'shown':
      return ''
    case 'wrong':
      return said.wrong
    case 'many':
      return said.many(trouble.minutes)
    case 'unreachable':
      return said.unreachable
    default:
      return trouble satisfies never
  }
}

/** Each screen by a number, dark or awaited, and whether everything is erased (CON-5). */
function Gone({
  piece,
  reply,
  words,
  again,
}: {
  piece: Piece
  reply: WithdrawalReply
  words: Words
  again(): void
}) {
  const said = WORDS[words.tag]
  const offset = machineTime() - reply.now
  const time = (instant: number): string => clockTime(instant + offset)
  const dark = reply.screens.filter((screen) => screen.state !== 'awaited').length
  return (
    <>
      <div class="gone words-box">
        <h1 class="take-back-heading">{isDone(reply) ? said.gone : said.going}</h1>
        <p role="status">{reply.screens.length === 0 ? said.none : said.count(dark, reply.screens.length)}</p>
        <ul class="gone-screens">
          {reply.screens.map((screen) => (
            <li key={screen.ordinal} class={`gone-screen gone-${screen.state}`}>
              {said.screen(screen.ordinal)}: {standingOf(said, screen, time)}
            </li>
          ))}
        </ul>
        <p>{reply.erasedAt === null ? said.erasing : said.erased(time(reply.erasedAt))}</p>
        <p>{said.print}</p>
      </div>
      <div class="deck words-touch">
        <div class="deck-row">
          <button type="button" onClick={again}>
            {words.booth.takeBack.again}
          </button>
          <button type="button" class="primary" data-first onClick={() => piece.send({ type: 'BACK' })}>
            {words.settings.close}
          </button>
        </div>
      </div>
    </>
  )
}
