/** What the flow can remember, forget and decide. What is heard and counted are actions by name, which `provide` fills in. */
import { and, assign, fromCallback, not, or, setup, stateIn, type EventObject } from 'xstate'
import { louder, quieter, turned, type House } from './settings.ts'
import {
  COUNTDOWN,
  DELAYS,
  WRITING_COUNTDOWN,
  freshVisitor,
  type Booth,
  type FlowContext,
  type FlowEvent,
  type Happening,
  type SendInput,
  type VoiceInput,
} from './visit-model.ts'

/** States in which nobody has begun anything: what is chosen there is forgotten with the panel. */
export const RESTING = ['rest', 'cued', 'neutral', 'calm'] as const

export const visitMoves = setup({
  types: {
    context: {} as FlowContext,
    events: {} as FlowEvent,
    input: {} as { house: House; booth: Booth },
  },
  actors: {
    /** Sends what stands on the page, once for one press; answers `SENT` or `NOT.SENT`. */
    sending: fromCallback<EventObject, SendInput>(() => undefined),
    /** Speaks, and says which beat it has reached; stopping it hushes the voice. */
    voice: fromCallback<EventObject, VoiceInput>(() => undefined),
  },
  actions: {
    /** Everything silent within 150 ms (VIS-1). */
    silenceSound: () => undefined,
    /** The quiet bed may sound again. */
    restoreSound: () => undefined,
    /** The visitor's own switch, from `visitor.sound`. */
    switchSound: () => undefined,
    /** Counters only; who it was is not known here either (VIS-4). */
    count: (_action, _happening: Happening | null) => undefined,
    /** Nothing of what was written is anywhere any more (BOO-1). */
    discardText: () => undefined,
    /** Neither is the receipt. */
    discardReceipt: () => undefined,
    /** Another press than the last one: its own key, so that it is a contribution of its own. */
    freshKey: () => undefined,
    takeBooth: assign(({ context, event }) => (event.type === 'BOOTH' ? { booth: event.booth } : context)),
    takeWritten: assign(({ context, event }) => ({
      visitor: {
        ...context.visitor,
        written: event.type === 'WRITTEN' ? event.written : context.visitor.written,
      },
    })),
    /** What nobody but the curators may see is not printed either: the yes to print goes with the wall. */
    takeWish: assign(({ context: { visitor }, event }) => {
      const wish = event.type === 'WISH' ? event.wish : visitor.wish
      return { visitor: { ...visitor, wish, print: visitor.print && wish === 'wall' } }
    }),
    turnPrint: assign(({ context: { visitor } }) => ({
      visitor: { ...visitor, print: !visitor.print && visitor.wish === 'wall' },
    })),
    takeRefusal: assign(({ context, event }) => ({
      visitor: { ...context.visitor, refusal: event.type === 'NOT.SENT' ? event.refusal : 'away' },
    })),
    /** What one had chosen for a text goes with the text. */
    forgetWriting: assign(({ context }) => ({
      visitor: { ...context.visitor, written: false, wish: null, print: false, refusal: null },
    })),
    saySent: assign(({ context }) => ({ visitor: { ...context.visitor, farewell: 'sent' } })),
    sayLetGo: assign(({ context }) => ({ visitor: { ...context.visitor, farewell: 'let-go' } })),
    takeRoom: assign(({ context, event }) =>
      event.type === 'ROOM'
        ? { room: { mode: event.mode, story: event.story, stories: event.stories } }
        : context,
    ),
    purge: assign(({ context }) => ({ visitor: { ...freshVisitor, ...context.house } })),
    nextTurn: assign(({ context }) => ({ turn: context.turn + 1 })),
    takeLanguage: assign(({ context, event }) => ({
      visitor: {
        ...context.visitor,
        language: event.type === 'LANGUAGE' ? event.language : context.visitor.language,
      },
    })),
    forgetLanguage: assign(({ context }) => ({ visitor: { ...context.visitor, language: null } })),
    takeStory: assign(({ context, event }) => ({
      visitor: {
        ...context.visitor,
        story: event.type === 'CHOOSE' ? event.story : context.visitor.story,
        beat: -1,
      },
    })),
    forgetStory: assign(({ context }) => ({ visitor: { ...context.visitor, story: null, beat: -1 } })),
    takeBeat: assign(({ context, event }) => ({
      visitor: {
        ...context.visitor,
        beat: event.type === 'VOICE.BEAT' ? event.beat : context.visitor.beat,
      },
    })),
    oneBeatBack: assign(({ context }) => ({
      visitor: { ...context.visitor, beat: Math.max(0, context.visitor.beat - 1) },
    })),
    turnSetting: assign(({ context, event }) => ({
      visitor:
        event.type === 'TURN'
          ? { ...context.visitor, ...turned(context.visitor, event.setting) }
          : context.visitor,
    })),
    turnUp: assign(({ context }) => ({
      visitor: { ...context.visitor, volume: louder(context.visitor.volume) },
    })),
    turnDown: assign(({ context }) => ({
      visitor: { ...context.visitor, volume: quieter(context.visitor.volume) },
    })),
    takeAnswer: assign(({ context, event }) => ({
      visitor: { ...context.visitor, answer: event.type === 'ANSWER' ? event.answer : null },
    })),
    forgetAnswer: assign(({ context }) => ({ visitor: { ...context.visitor, answer: null } })),
    sayWithdrawn: assign(({ context }) => ({ visitor: { ...context.visitor, farewell: 'withdrawn' } })),
    sayReturned: assign(({ context }) => ({ visitor: { ...context.visitor, farewell: 'returned' } })),
    declineCued: assign(({ context }) => ({ declined: context.room.story?.since ?? context.declined })),
    beginCountdown: assign({ countdown: COUNTDOWN }),
    beginLongCountdown: assign({ countdown: WRITING_COUNTDOWN }),
    countDown: assign(({ context }) => ({ countdown: context.countdown - 1 })),
  },
  guards: {
    roomCalms: ({ context, event }) =>
      event.type === 'ROOM' && event.mode !== 'open' && context.room.mode !== event.mode,
    roomOpens: ({ event }) => event.type === 'ROOM' && event.mode === 'open',
    roomIsHeld: ({ context }) => context.room.mode !== 'open',
    storyIsCued: ({ context }) =>
      context.room.story !== null &&
      context.room.story.since !== context.declined &&
      context.room.stories.includes(context.room.story.id),
    cuedStoryEnds: ({ context, event }) =>
      event.type === 'ROOM' &&
      (event.story === null ||
        event.story.since !== context.room.story?.since ||
        !event.stories.includes(event.story.id)),
    /** It was withdrawn, or its permission has lapsed, while somebody held it. */
    chosenIsGone: ({ context, event }) =>
      event.type === 'ROOM' &&
      context.visitor.story !== null &&
      !event.stories.includes(context.visitor.story),
    storyIsThere: ({ context, event }) =>
      event.type === 'CHOOSE' && context.room.stories.includes(event.story),
    holdsStory: ({ context }) =>
      context.visitor.story !== null && context.room.stories.includes(context.visitor.story),
    inSession: not(or(RESTING.map((visit) => stateIn({ visit })))),
    turnsSpeech: ({ event }) => event.type === 'TURN' && event.setting === 'speech',
    hasGoneOn: ({ context }) => context.visitor.beat >= 0,
    isBooth: ({ context }) => context.booth !== 'none',
    /** Whoever touched a light wants to hear it; everybody else in a booth is asked what they came for. */
    entersBooth: and([
      stateIn({ support: 'closed' }),
      ({ context }) => context.booth !== 'none' && context.visitor.story === null,
    ]),
    mayWrite: ({ context }) => context.booth === 'open',
    hasWritten: ({ context }) => context.visitor.written,
    hasWished: ({ context }) => context.visitor.wish !== null,
    /** Somebody could lose words, or a receipt that is shown once. */
    hasSomethingToLose: or([
      stateIn({ visit: 'write' }),
      stateIn({ visit: 'wish' }),
      stateIn({ visit: 'notSent' }),
      stateIn({ visit: 'receipt' }),
      stateIn({ visit: 'takeBack' }),
    ]),
    /** A text is on its way: written, weighed or sent. */
    writes: or([
      stateIn({ visit: 'write' }),
      stateIn({ visit: 'wish' }),
      stateIn({ visit: 'sending' }),
      stateIn({ visit: 'notSent' }),
    ]),
    /** The card of present danger stands beside the page: going back closes it first. */
    danger: and([stateIn({ danger: 'card' }), stateIn({ visit: 'write' })]),
    supportClosed: stateIn({ support: 'closed' }),
    listens: stateIn({ visit: 'listen' }),
    /** Nothing lies over the visit that going back would close first. */
    nothingOver: and([stateIn({ support: 'closed' }), stateIn({ settings: 'closed' })]),
    /** A state in which a person could stand and read, or could have walked away. */
    mayBeAbandoned: or([
      stateIn({ support: 'open' }),
      stateIn({ visit: 'language' }),
      stateIn({ visit: 'care' }),
      stateIn({ visit: 'choose' }),
      stateIn({ visit: { approach: 'about' } }),
      stateIn({ visit: { listen: 'paused' } }),
      stateIn({ visit: 'reflect' }),
      stateIn({ visit: 'respond' }),
      stateIn({ visit: 'offer' }),
      stateIn({ visit: 'ways' }),
      stateIn({ visit: 'promise' }),
      stateIn({ visit: 'write' }),
      stateIn({ visit: 'wish' }),
      stateIn({ visit: 'notSent' }),
      stateIn({ visit: 'receipt' }),
      stateIn({ visit: 'takeBack' }),
    ]),
    countedDown: ({ context }) => context.countdown <= 1,
  },
  delays: DELAYS,
})
