import { useEffect, useRef } from 'preact/hooks'
import type { Piece } from '../piece.ts'
import { VOLUME_STEPS } from '../visitor/settings.ts'
import type { FlowSnapshot } from '../visitor/flow.ts'
import type { Words } from '../words/words.ts'
import { wordsOfControl, wordsOfScreen } from './read-page.ts'

/**
 * Reads the screen to whoever asked for it: a new screen from its top, then what has the focus; afterwards each control
 * that takes the focus or is turned. While a testimony sounds its words are left to the voice.
 */
export function useSpeech(
  piece: Piece,
  root: { current: HTMLElement | null },
  flow: FlowSnapshot,
  place: string,
  words: Words,
): void {
  const { speaker } = piece
  const isOn = flow.context.visitor.speech === 'aloud' && speaker !== null
  const states = { language: words.tag, ...words.spoken }
  const telling = flow.matches({ visit: 'listen' }) && flow.matches({ support: 'closed' })
  /** The control that a person turned, and how it stood. */
  const turned = useRef('')
  const { volume } = flow.context.visitor
  const loudness = useRef(volume)

  useEffect(() => {
    if (!isOn || speaker === null || root.current === null) return
    const page = root.current
    const focused = focusedIn(page)
    const screen = telling ? [] : wordsOfScreen(page)
    speaker.say([...screen, ...(focused === null ? [] : wordsOfControl(focused, states))])
    turned.current = focused?.getAttribute('aria-pressed') ?? ''
    const hear = (event: FocusEvent): void => {
      if (!(event.target instanceof HTMLElement)) return
      turned.current = event.target.getAttribute('aria-pressed') ?? ''
      speaker.say(wordsOfControl(event.target, states))
    }
    page.addEventListener('focusin', hear)
    return () => page.removeEventListener('focusin', hear)
  }, [isOn, place, words])

  useEffect(() => {
    if (!isOn || speaker === null || root.current === null) return
    const focused = focusedIn(root.current)
    if (loudness.current !== volume) {
      loudness.current = volume
      const text = words.settings.volumeIs(Math.round(volume * VOLUME_STEPS), VOLUME_STEPS)
      return speaker.say([{ language: words.tag, text }])
    }
    const now = focused?.getAttribute('aria-pressed') ?? ''
    if (focused === null || now === turned.current) return
    turned.current = now
    speaker.say(wordsOfControl(focused, states))
  })

  useEffect(() => {
    if (!isOn) speaker?.stop()
  }, [isOn])
}

function focusedIn(page: HTMLElement): HTMLElement | null {
  const { activeElement } = document
  return activeElement instanceof HTMLElement && page.contains(activeElement) ? activeElement : null
}
