/** What a booth adds to the way of a visitor: writing, sending or letting go, and taking back (BOO-1, BOO-2, BOO-4). */
import { and, not } from 'xstate'
import { visitMoves } from './visit-moves.ts'

const over = 'supportClosed'

const ways = visitMoves.createStateConfig({
  entry: ['discardText', 'discardReceipt', 'forgetWriting'],
  on: {
    LISTEN: { guard: over, target: 'care' },
    WRITE: { guard: and([over, 'mayWrite']), target: 'promise' },
    'TAKE.BACK': { guard: over, target: 'takeBack' },
    BACK: { guard: over, target: 'language' },
  },
})

/** "Nobody will answer or come; this page is not a way to get help", before the first letter (BOO-2). */
const promise = visitMoves.createStateConfig({
  on: {
    BEGIN: { guard: over, target: 'write' },
    BACK: { guard: over, target: 'ways' },
  },
})

/** The page. What is written is known to the page alone. */
const write = visitMoves.createStateConfig({
  on: {
    WRITTEN: { actions: 'takeWritten' },
    READY: { guard: and([over, 'hasWritten']), target: 'wish' },
    'LET.GO': { guard: and([over, 'hasWritten']), target: 'letting' },
    // Going back never takes written words away: there is a place to let them go.
    BACK: {
      guard: and([over, not('danger'), ({ context }) => !context.visitor.written]),
      target: 'promise',
    },
  },
})

const wish = visitMoves.createStateConfig({
  entry: 'freshKey',
  on: {
    WISH: { actions: 'takeWish' },
    PRINT: { actions: 'turnPrint' },
    SEND: { guard: and([over, 'hasWished']), target: 'sending' },
    'LET.GO': { guard: over, target: 'letting' },
    BACK: { guard: over, target: 'write' },
  },
})

const sending = visitMoves.createStateConfig({
  invoke: {
    src: 'sending',
    input: ({ context: { visitor } }) => ({
      language: visitor.language ?? 'kk',
      wish: visitor.wish ?? 'curators',
      print: visitor.print,
    }),
  },
  after: { sending: { target: 'notSent', actions: 'takeRefusal' } },
  on: {
    SENT: { target: 'receipt' },
    'NOT.SENT': { target: 'notSent', actions: 'takeRefusal' },
  },
})

/** Said kindly; the text is still there, and nowhere else (END-2). */
const notSent = visitMoves.createStateConfig({
  on: {
    SEND: { guard: over, target: 'sending' },
    'LET.GO': { guard: over, target: 'letting' },
    BACK: { guard: over, target: 'write' },
    // It had arrived before: what remains here may go.
    FINISH: {
      guard: and([over, ({ context }) => context.visitor.refusal === 'already-sent']),
      target: 'parted',
      actions: 'saySent',
    },
  },
})

/** Shown once (BOO-2, CON-7). The text has gone from this screen. */
const receipt = visitMoves.createStateConfig({
  entry: 'discardText',
  exit: 'discardReceipt',
  on: { FINISH: { guard: over, target: 'parted', actions: 'saySent' } },
})

/** The words dissolve on the screen; then they are nowhere. */
const letting = visitMoves.createStateConfig({
  exit: 'discardText',
  after: { letting: { target: 'parted', actions: 'sayLetGo' } },
  on: { FINISH: { guard: over, target: 'parted', actions: 'sayLetGo' } },
})

const parted = visitMoves.createStateConfig({
  entry: ['discardText', 'discardReceipt', 'forgetWriting'],
  after: { parting: { guard: over, target: 'rest' } },
  on: {
    TOUCH: { guard: over, target: 'ways' },
    'SUPPORT.CLOSE': { target: 'parted', reenter: true },
  },
})

/** Five words or the number, and one sees it go (CON-3). */
const takeBack = visitMoves.createStateConfig({
  on: { BACK: { guard: over, target: 'ways' } },
})

export const boothStates = {
  ways,
  promise,
  write,
  wish,
  sending,
  notSent,
  receipt,
  letting,
  parted,
  takeBack,
}
