/** What lies over the whole piece: the dark of sleep, the words of cleaning, the screen's own name. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import { useHeld } from '../parts/use-held.ts'
import type { Piece } from '../piece.ts'
import { POSTURE_WORDS } from './posture-words.ts'

const TOUCHES = [
  'pointerdown',
  'pointermove',
  'pointerup',
  'click',
  'touchstart',
  'touchmove',
  'touchend',
  'keydown',
  'keyup',
  'wheel',
] as const
/** What ends a sleep; a hand that brushes by with a mouse does not. */
const WAKING: ReadonlySet<string> = new Set(['pointerdown', 'keydown', 'touchstart'])

export function PostureVeil({ piece }: { piece: Piece }) {
  const posture = useHeld(piece.posture.posture)
  const named = useHeld(piece.posture.named)
  const answering = useHeld(piece.posture.answering)
  const flow = useHeld(piece.flow)
  // Whatever sleeps, an alarm is read.
  const alarmed = flow.context.room.mode === 'alarm'
  const shown = alarmed ? 'awake' : posture.kind
  useSwallow(piece, shown !== 'awake')
  return (
    <>
      <div class={`veil veil-${shown}`} aria-hidden={shown === 'cleaning' || answering ? undefined : 'true'}>
        {answering && shown === 'asleep' && <Closed piece={piece} />}
        {shown === 'cleaning' && <Cleaning piece={piece} />}
      </div>
      {named !== null && (
        <p class="name-plate" role="status">
          {named}
        </p>
      )}
    </>
  )
}

/** Somebody stands before a closed exhibition at night: that it is closed, and where somebody answers (VIS-2). */
function Closed({ piece }: { piece: Piece }) {
  const { venue } = piece.exhibition.get()
  return (
    <div class="closed" role="status">
      {venue.languages.map((language) => (
        <p key={language} lang={language}>
          {POSTURE_WORDS[language].closed}
        </p>
      ))}
      <ul>
        {venue.supportLines.map((line) => (
          <li key={line.id}>
            <b>{line.number}</b>
            {venue.languages.map((language) => (
              <span key={language} lang={language}>
                {line.name[language]} · {line.hours[language]}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Cleaning({ piece }: { piece: Piece }) {
  const [left, setLeft] = useState(piece.posture.cleanIn())
  useEffect(() => {
    const timer = setInterval(() => setLeft(piece.posture.cleanIn()), 250)
    return () => clearInterval(timer)
  }, [piece])
  const seconds = Math.ceil(left / 1_000)
  return (
    <div class="cleaning" role="status">
      {piece.exhibition.get().venue.languages.map((language) => (
        <p key={language} lang={language}>
          {POSTURE_WORDS[language].cleaning}
          <small>{POSTURE_WORDS[language].back(seconds)}</small>
        </p>
      ))}
    </div>
  )
}

/** The first touch of a screen that sleeps wakes it and does nothing else; a cloth on the glass does nothing at all. */
function useSwallow(piece: Piece, active: boolean): void {
  useLayoutEffect(() => {
    if (!active) return
    const swallow = (event: Event): void => {
      event.stopImmediatePropagation()
      if (event.cancelable) event.preventDefault()
      if (WAKING.has(event.type)) piece.posture.touched()
    }
    const options = { capture: true, passive: false } as const
    for (const each of TOUCHES) window.addEventListener(each, swallow, options)
    return () => {
      for (const each of TOUCHES) window.removeEventListener(each, swallow, options)
    }
  }, [piece, active])
}
