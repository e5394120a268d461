/** The screens that a booth adds. */
import type { Piece } from '../piece.ts'
import type { FlowSnapshot } from '../visitor/flow.ts'
import type { ScreenName } from '../visitor/screen-of.ts'
import type { Words } from '../words/words.ts'
import type { Booth } from './booth.ts'
import { sentText } from './page-text.ts'
import { Letting } from './screens/letting.tsx'
import { NotSent } from './screens/not-sent.tsx'
import { Promise } from './screens/promise.tsx'
import { ReceiptShown } from './screens/receipt.tsx'
import { Sending } from './screens/sending.tsx'
import { TakeBack } from './screens/take-back.tsx'
import { Ways } from './screens/ways.tsx'
import { Wish } from './screens/wish.tsx'
import { Write } from './screens/write.tsx'

export type BoothScreenName = Extract<
  ScreenName,
  'ways' | 'promise' | 'write' | 'wish' | 'sending' | 'not-sent' | 'receipt' | 'letting' | 'take-back'
>

export function BoothScreen({
  piece,
  booth,
  flow,
  screen,
  words,
}: {
  piece: Piece
  booth: Booth
  flow: FlowSnapshot
  screen: BoothScreenName
  words: Words
}) {
  const { visitor } = flow.context
  switch (screen) {
    case 'ways':
      return <Ways piece={piece} booth={booth} words={words} />
    case 'promise':
      return <Promise piece={piece} visitor={visitor} words={words} />
    case 'write':
      return <Write piece={piece} booth={booth} flow={flow} words={words} />
    case 'wish':
      return <Wish piece={piece} booth={booth} flow={flow} words={words} />
    case 'sending':
      return <Sending text={sentText(booth.draft.text())} words={words} />
    case 'not-sent':
      return (
        <NotSent
          piece={piece}
          text={sentText(booth.draft.text())}
          refusal={visitor.refusal ?? 'away'}
          words={words}
        />
      )
    case 'receipt':
      return <ReceiptShown piece={piece} booth={booth} words={words} />
    case 'letting':
      return <Letting text={sentText(booth.draft.text())} words={words} />
    case 'take-back':
      return <TakeBack piece={piece} booth={booth} words={words} />
    default:
      return screen satisfies never
  }
}
