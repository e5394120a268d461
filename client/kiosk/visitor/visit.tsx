/** Everything a visitor reads and touches: one screen of the flow, and what stands around it on every screen. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { ShownCard } from '../cards/card-at.ts'
import { useCard } from '../cards/use-card.ts'
import { Passing } from '../parts/passing.tsx'
import { useHeld } from '../parts/use-held.ts'
import type { Piece } from '../piece.ts'
import { CATALOGUE } from '../words/catalogue.ts'
import { Bar } from './bar.tsx'
import type { FlowSnapshot } from './flow.ts'
import { goesWith } from './goes-with.ts'
import { IdleWarning } from './idle-warning.tsx'
import { Lights } from './lights.tsx'
import { screenOf, type ScreenName } from './screen-of.ts'
import { CalmCard } from './screens/calm-card.tsx'
import { About } from './screens/about.tsx'
import { Care } from './screens/care.tsx'
import { ChooseLanguage } from './screens/choose-language.tsx'
import { Choose } from './screens/choose.tsx'
import { Offer } from './screens/offer.tsx'
import { Reflect } from './screens/reflect.tsx'
import { Release } from './screens/release.tsx'
import { Rest } from './screens/rest.tsx'
import { Sentence } from './screens/sentence.tsx'
import { Testimony } from './screens/testimony.tsx'
import { settingClasses } from './settings.ts'
import { SupportPanel } from './support-panel.tsx'
import type { BoothScreen } from '../writing/booth-screen.tsx'
import { useSpeech } from '../speech/use-speech.ts'
import { useHand } from './use-hand.ts'
import { useKeys } from './use-keys.ts'
import { usePointing, type Pointing } from './use-pointing.ts'
import { useRealSize } from './use-real-size.ts'
import { useTouches } from './use-touches.ts'
import { useWholePress } from './use-whole-press.ts'
import { useWordBoxes } from './use-word-boxes.ts'

/** `BoothScreen`: what a booth adds; null on every other screen. */
interface VisitProps {
  piece: Piece
  BoothScreen: typeof BoothScreen | null
}

export function Visit({ piece, BoothScreen }: VisitProps) {
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
  useRealSize(piece.kiosk.settings.diagonalMm)
  useTouches(piece, root)
  useHand(piece, root)
  useWholePress(root)
  useKeys(piece, root)
  const by = usePointing()
  const card = useCard(piece, shown === 'rest')
  useWordBoxes(piece, root, flow, card && `${card.card.id} ${card.language}`)
  useFocus(root, JSON.stringify([shown, flow.value.visit, flow.value.settings, flow.value.danger]))
  // After the focus has found its place, so that it does not interrupt the words of a new screen.
  useSpeech(piece, root, flow, JSON.stringify([shown, flow.value.visit, flow.value.settings]), words)
  useLayoutEffect(() => {
    document.documentElement.lang = language
  }, [language])

  const going = screen === 'neutral' || screen === 'calm' ? 'at once' : 'gently'
  return (
    <main
      ref={root}
      class={[
        `visit visit-${screen}`,
        asking ? 'visit-asking' : supporting ? 'visit-supporting' : '',
        flow.matches({ settings: 'open' }) ? 'visit-setting' : '',
        settingClasses(visitor),
      ].join(' ')}
      lang={language}
      data-by={by ?? undefined}
    >
      {!supporting && !asking && <Lights piece={piece} flow={flow} words={words} language={language} />}
      <Passing id={shown} going={going}>
        {asking ? (
          <IdleWarning
            words={words}
            left={flow.context.countdown}
            goes={goesWith(screen, (piece.booth?.draft.gathered() ?? 0) > 0)}
            send={piece.send}
          />
        ) : supporting ? (
          <SupportPanel words={words} lines={exhibition.venue.supportLines} send={piece.send} />
        ) : (
          <Screen piece={piece} flow={flow} screen={screen} card={card} by={by} BoothScreen={BoothScreen} />
        )}
      </Passing>
      <Bar piece={piece} flow={flow} screen={screen} words={words} supporting={supporting} />
    </main>
  )
}

function Screen({
  piece,
  flow,
  screen,
  card,
  by,
  BoothScreen,
}: VisitProps & {
  flow: FlowSnapshot
  screen: ScreenName
  card: ShownCard | null
  by: Pointing | null
}) {
  const { visitor } = flow.context
  const { venue } = piece.exhibition.get()
  const language = visitor.language ?? venue.languages[0] ?? 'kk'
  const words = CATALOGUE[language]
  switch (screen) {
    case 'rest':
      return <Rest piece={piece} flow={flow} card={card} />
    case 'language':
      return <ChooseLanguage piece={piece} />
    case 'care':
      return <Care piece={piece} flow={flow} words={words} />
    case 'choose':
      return <Choose piece={piece} words={words} language={language} />
    case 'about':
      return <About piece={piece} flow={flow} words={words} language={language} by={by} />
    case 'approach':
      return <Sentence piece={piece} flow={flow} language={language} of="title" />
    case 'testimony':
      return <Testimony piece={piece} flow={flow} language={language} />
    case 'stays':
      return <Sentence piece={piece} flow={flow} language={language} of="stays" />
    case 'reflect':
      return <Reflect piece={piece} flow={flow} words={words} />
    case 'offer':
      return <Offer words={words} send={piece.send} />
    case 'release':
      return <Release visitor={visitor} words={words} />
    case 'ways':
    case 'promise':
    case 'write':
    case 'wish':
    case 'sending':
    case 'not-sent':
    case 'receipt':
    case 'letting':
    case 'take-back':
      return (
        piece.booth &&
        BoothScreen && (
          <BoothScreen piece={piece} booth={piece.booth} flow={flow} screen={screen} words={words} />
        )
      )
    case 'calm':
      return <CalmCard venue={venue} mode={flow.context.room.mode} />
    case 'neutral':
      return null
    default:
      return screen satisfies never
  }
}

const FIRST = '.passing:not(.passing-away) [data-first], .listen-settings button, .bar [data-first]'

/**
 * Whoever moves by keys finds the focus where the new screen begins. Keys that are with another page stay there: a curator
 * who steers the preview from around it would have them taken out of their hand.
 */
function useFocus(root: { current: HTMLElement | null }, place: string): void {
  const first = useRef(true)
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    const active = document.activeElement
    if (!document.hasFocus()) return
    if (active !== null && active !== document.body && !active.closest('.passing-away')) return
    root.current?.querySelector<HTMLElement>(FIRST)?.focus({ preventScroll: true })
  }, [place])
}
