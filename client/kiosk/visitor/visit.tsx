/** Everything a visitor reads and touches: one screen of the flow, and what stands around it on every screen. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { monotonic } from '../../lib/clock.ts'
import { Passing } from '../parts/passing.tsx'
import { useHeld } from '../parts/use-held.ts'
import type { Piece } from '../piece.ts'
import { CATALOGUE } from '../words/catalogue.ts'
import { Bar } from './bar.tsx'
import { exitKeys } from './exit-keys.ts'
import type { FlowSnapshot } from './flow.ts'
import { IdleWarning } from './idle-warning.tsx'
import { leave } from './leave.ts'
import { Lights } from './lights.tsx'
import { screenOf, type ScreenName } from './screen-of.ts'
import { CalmCard } from './screens/calm-card.tsx'
import { Care } from './screens/care.tsx'
import { Choose } from './screens/choose.tsx'
import { Offer } from './screens/offer.tsx'
import { Rest } from './screens/rest.tsx'
import { Sentence } from './screens/sentence.tsx'
import { Testimony } from './screens/testimony.tsx'
import { SupportPanel } from './support-panel.tsx'
import { useHand } from './use-hand.ts'
import { useWholePress } from './use-whole-press.ts'
import { useWordBoxes } from './use-word-boxes.ts'

export function Visit({ piece }: { piece: Piece }) {
  const flow = useHeld(piece.flow)
  const exhibition = useHeld(piece.exhibition)
  const { visitor } = flow.context
  const language = visitor.language ?? exhibition.venue.languages[0] ?? 'kk'
  const words = CATALOGUE[language]
  const screen = screenOf(flow)
  const supporting = flow.matches({ support: 'open' })
  const asking = flow.matches({ attention: 'warning' })
  const shown = asking ? 'idle' : supporting ? 'support' : screen
  const root = useRef<HTMLElement>(null)
  useHand(piece, root)
  useWholePress(root)
  useKeys(piece)
  useWordBoxes(piece, root, flow)
  useFocus(root, shown)
  useLayoutEffect(() => {
    document.documentElement.lang = language
  }, [language])

  const going = screen === 'neutral' || screen === 'calm' ? 'at once' : 'gently'
  return (
    <main
      ref={root}
      class={`visit visit-${screen} ${supporting && !asking ? 'visit-supporting' : ''} ${asking ? 'visit-asking' : ''} text-${visitor.text}`}
      lang={language}
    >
      {!supporting && !asking && <Lights piece={piece} flow={flow} words={words} language={language} />}
      <Passing id={shown} going={going}>
        {asking ? (
          <IdleWarning words={words} left={flow.context.countdown} send={piece.send} />
        ) : supporting ? (
          <SupportPanel words={words} lines={exhibition.venue.supportLines} send={piece.send} />
        ) : (
          <Screen piece={piece} flow={flow} screen={screen} />
        )}
      </Passing>
      <Bar piece={piece} flow={flow} screen={screen} words={words} supporting={supporting} />
    </main>
  )
}

function Screen({ piece, flow, screen }: { piece: Piece; flow: FlowSnapshot; screen: ScreenName }) {
  const { visitor } = flow.context
  const { venue } = piece.exhibition.get()
  const language = visitor.language ?? venue.languages[0] ?? 'kk'
  const words = CATALOGUE[language]
  switch (screen) {
    case 'rest':
      return <Rest languages={venue.languages} send={piece.send} />
    case 'choose':
      return <Choose piece={piece} words={words} language={language} />
    case 'care':
      return <Care piece={piece} flow={flow} words={words} language={language} />
    case 'approach':
      return <Sentence piece={piece} flow={flow} language={language} of="title" />
    case 'testimony':
      return <Testimony piece={piece} flow={flow} language={language} />
    case 'stays':
      return <Sentence piece={piece} flow={flow} language={language} of="stays" />
    case 'offer':
      return <Offer words={words} send={piece.send} />
    case 'release':
      return <p class="farewell words-box">{words.release[visitor.farewell]}</p>
    case 'calm':
      return <CalmCard venue={venue} mode={flow.context.room.mode} />
    case 'neutral':
      return null
    default:
      return screen satisfies never
  }
}

function useKeys(piece: Piece): void {
  useEffect(() => {
    const leaves = exitKeys()
    const pressed = (event: KeyboardEvent): void => {
      void piece.sound.wake()
      piece.send({ type: 'ACTIVITY' })
      if (event.key === 'Shift' && !event.repeat && leaves(monotonic())) leave(piece)
      if (event.key === 'Escape') piece.send({ type: 'BACK' })
    }
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [piece])
}

/** Whoever moves by keys finds the focus where the new screen begins. */
function useFocus(root: { current: HTMLElement | null }, screen: string): void {
  const first = useRef(true)
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    const active = document.activeElement
    if (active !== null && active !== document.body && !active.closest('.passing-away')) return
    root.current?.querySelector<HTMLElement>('.passing:not(.passing-away) [data-first]')?.focus({
      preventScroll: true,
    })
  }, [screen])
}
