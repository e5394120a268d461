/**
 * The way of one visitor through one kiosk, as a statechart. Pure: what is to be heard and seen are actions by
 * name, which `provide` fills in; time is the actor's clock. Five things go on side by side: what the room wants,
 * where the visit is, whether the support panel or the settings are open, and whether anybody is there.
 */
import {
  and,
  assign,
  fromCallback,
  not,
  or,
  raise,
  setup,
  stateIn,
  type EventObject,
  type SnapshotFrom,
} from 'xstate'
import type { Language } from '../../../core/model/language.ts'
import type { Instant } from '../../../core/model/time.ts'
import type { Answer } from './answer.ts'
import { turned, usualSettings, type Setting, type Settings } from './settings.ts'

/** How long things take, in milliseconds (experience.md; VIS-7). */
export const DELAYS = {
  /** The motes gather and the title is read. */
  approach: 2_600,
  silence: 8_000,
  release: 4_500,
  /** How long the neutral screen stays by itself. */
  neutral: 4_000,
  /** Nobody has touched anything for this long: the warning appears. */
  idle: 45_000,
  second: 1_000,
} as const
/** Seconds that the warning counts down; one touch ends it. */
export const COUNTDOWN = 20

/** What one visitor has chosen; never stored, forgotten with the session (VIS-4). */
export interface Visitor extends Settings {
  language: Language | null
  story: string | null
  /** Beat on the screen; −1 before the first. */
  beat: number
  /** To the question after a testimony; null for nothing. */
  answer: Answer | null
  farewell: 'returned' | 'withdrawn'
}

/** A story that staff play on the resting screens. */
export interface CuedStory {
  id: string
  since: Instant
  language: Language
}

/** What the room wants of this kiosk at this moment. */
export interface RoomWish {
  mode: 'open' | 'calm' | 'alarm'
  story: CuedStory | null
  /** Stories that may be shown now: published, held, not withdrawn. */
  stories: readonly string[]
}

export interface FlowContext {
  visitor: Visitor
  room: RoomWish
  /** The cued story that somebody walked away from: it does not begin again for the next person. */
  declined: Instant | null
  countdown: number
}

export type FlowEvent =
  | ({ type: 'ROOM' } & RoomWish)
  /** A touch on the resting picture. */
  | { type: 'TOUCH' }
  /** Any sign of a person. */
  | { type: 'ACTIVITY' }
  | { type: 'LANGUAGE'; language: Language }
  | { type: 'CHOOSE'; story: string }
  | { type: 'BEGIN' }
  | { type: 'BACK' }
  | { type: 'PAUSE' }
  | { type: 'CONTINUE' }
  | { type: 'AGAIN' }
  | { type: 'TURN'; setting: Setting }
  | { type: 'SETTINGS' }
  /** What will you do with what you heard? */
  | { type: 'ANSWER'; answer: Answer }
  | { type: 'WORDS' }
  | { type: 'ACTS' }
  | { type: 'NOTHING' }
  | { type: 'ANOTHER' }
  | { type: 'FINISH' }
  | { type: 'LEAVE' }
  | { type: 'SUPPORT' }
  | { type: 'SUPPORT.CLOSE' }
  | { type: 'VOICE.BEAT'; beat: number }
  | { type: 'VOICE.ENDED' }
  | { type: 'NOBODY' }

/** Where a voice enters: at a beat that a visitor has reached, or where the room has come since an instant. */
export interface VoiceInput {
  story: string
  language: Language | null
  enter: { at: 'beat'; beat: number } | { at: 'since'; since: Instant }
}

export const freshVisitor: Visitor = {
  ...usualSettings,
  language: null,
  story: null,
  beat: -1,
  answer: null,
  farewell: 'returned',
}

/** States in which nobody has begun anything: what is chosen there is forgotten with the panel. */
const RESTING = ['rest', 'cued', 'neutral', 'calm'] as const

export const visitorFlow = setup({
  types: {
    context: {} as FlowContext,
    events: {} as FlowEvent,
  },
  actors: {
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
    takeRoom: assign(({ context, event }) =>
      event.type === 'ROOM'
        ? { room: { mode: event.mode, story: event.story, stories: event.stories } }
        : context,
    ),
    purge: assign({ visitor: freshVisitor }),
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
    takeAnswer: assign(({ context, event }) => ({
      visitor: { ...context.visitor, answer: event.type === 'ANSWER' ? event.answer : null },
    })),
    forgetAnswer: assign(({ context }) => ({ visitor: { ...context.visitor, answer: null } })),
    sayWithdrawn: assign(({ context }) => ({ visitor: { ...context.visitor, farewell: 'withdrawn' } })),
    sayReturned: assign(({ context }) => ({ visitor: { ...context.visitor, farewell: 'returned' } })),
    declineCued: assign(({ context }) => ({ declined: context.room.story?.since ?? context.declined })),
    beginCountdown: assign({ countdown: COUNTDOWN }),
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
    inSession: not(or(RESTING.map((visit) => stateIn({ visit })))),
    hasGoneOn: ({ context }) => context.visitor.beat >= 0,
    supportClosed: stateIn({ support: 'closed' }),
    listens: stateIn({ visit: 'listen' }),
    /** Nothing lies over the visit that going back would close first. */
    nothingOver: and([stateIn({ support: 'closed' }), stateIn({ settings: 'closed' })]),
    /** A state in which a person could stand and read, or could have walked away. */
    mayBeAbandoned: or([
      stateIn({ support: 'open' }),
      stateIn({ visit: 'choose' }),
      stateIn({ visit: 'care' }),
      stateIn({ visit: { listen: 'paused' } }),
      stateIn({ visit: 'reflect' }),
      stateIn({ visit: 'respond' }),
      stateIn({ visit: 'offer' }),
    ]),
    countedDown: ({ context }) => context.countdown <= 1,
  },
  delays: DELAYS,
}).createMachine({
  id: 'visitor',
  type: 'parallel',
  context: {
    visitor: freshVisitor,
    room: { mode: 'open', story: null, stories: [] },
    declined: null,
    countdown: COUNTDOWN,
  },
  states: {
    /** First, so that every other region acts on what the room wants now. */
    room: { on: { ROOM: { actions: 'takeRoom' } } },

    visit: {
      initial: 'rest',
      on: {
        LEAVE: { target: '.neutral', actions: ['silenceSound', 'declineCued'] },
        NOBODY: { target: '.rest' },
        TURN: { guard: 'inSession', actions: ['turnSetting', 'switchSound'] },
        LANGUAGE: { guard: or(['inSession', stateIn({ support: 'open' })]), actions: 'takeLanguage' },
        ROOM: [
          { guard: 'roomCalms', target: '.calm' },
          { guard: 'chosenIsGone', target: '.release', actions: 'sayWithdrawn' },
        ],
      },
      states: {
        rest: {
          entry: ['purge', 'switchSound'],
          always: [
            { guard: 'roomIsHeld', target: 'calm' },
            { guard: and(['storyIsCued', 'supportClosed']), target: 'cued' },
          ],
          on: {
            TOUCH: { target: 'choose' },
            CHOOSE: { guard: 'storyIsThere', target: 'care', actions: 'takeStory' },
            LANGUAGE: [
              { guard: 'supportClosed', target: 'choose', actions: 'takeLanguage' },
              { actions: 'takeLanguage' },
            ],
            'SUPPORT.CLOSE': { actions: 'forgetLanguage' },
          },
        },

        choose: {
          entry: ['forgetStory', 'forgetAnswer'],
          on: {
            CHOOSE: { guard: 'storyIsThere', target: 'care', actions: 'takeStory' },
            BACK: { guard: 'supportClosed', target: 'rest' },
          },
        },

        care: {
          on: {
            BEGIN: { guard: 'supportClosed', target: 'approach' },
            BACK: { guard: 'supportClosed', target: 'choose' },
            ROOM: [
              { guard: 'roomCalms', target: 'calm' },
              { guard: 'chosenIsGone', target: 'choose' },
            ],
          },
        },

        approach: {
          after: { approach: 'listen' },
          on: {
            BACK: { guard: 'supportClosed', target: 'care' },
            SUPPORT: { target: 'care' },
          },
        },

        listen: {
          initial: 'playing',
          on: { BACK: { guard: 'nothingOver', target: 'choose' } },
          states: {
            playing: {
              invoke: {
                src: 'voice',
                input: ({ context }) => ({
                  story: context.visitor.story ?? '',
                  language: context.visitor.language,
                  enter: { at: 'beat', beat: Math.max(0, context.visitor.beat) },
                }),
              },
              on: {
                'VOICE.BEAT': { actions: 'takeBeat' },
                'VOICE.ENDED': { target: '#visitor.visit.silence' },
                PAUSE: { target: 'paused' },
                AGAIN: { guard: 'hasGoneOn', target: 'playing', reenter: true, actions: 'oneBeatBack' },
                SUPPORT: { target: 'aside' },
              },
            },
            paused: {
              on: {
                CONTINUE: { guard: 'supportClosed', target: 'playing' },
                AGAIN: { guard: 'supportClosed', target: 'playing', actions: 'oneBeatBack' },
              },
            },
            /** The visitor reads the support lines; the voice waits where it was. */
            aside: { on: { 'SUPPORT.CLOSE': { target: 'playing' } } },
          },
        },

        silence: {
          after: { silence: 'reflect' },
          on: { SUPPORT: { target: 'reflect' }, BACK: { guard: 'supportClosed', target: 'choose' } },
        },

        /** The question; the light stays gathered until it is let go. */
        reflect: {
          entry: 'forgetAnswer',
          on: {
            ANSWER: { target: 'offer', actions: 'takeAnswer' },
            NOTHING: { target: 'offer' },
            WORDS: { target: 'respond.word' },
            ACTS: { target: 'respond.act' },
            BACK: { guard: 'supportClosed', target: 'choose' },
          },
        },

        respond: {
          initial: 'word',
          states: { word: {}, act: {} },
          on: {
            ANSWER: { target: 'offer', actions: 'takeAnswer' },
            BACK: { guard: 'supportClosed', target: 'reflect' },
          },
        },

        offer: {
          on: {
            ANOTHER: { target: 'choose' },
            BACK: { guard: 'supportClosed', target: 'reflect' },
            FINISH: { target: 'release', actions: 'sayReturned' },
          },
        },

        release: {
          entry: 'forgetStory',
          after: { release: { guard: 'supportClosed', target: 'rest' } },
          on: {
            TOUCH: { target: 'choose' },
            SUPPORT: { target: 'offer' },
            'SUPPORT.CLOSE': { target: 'release', reenter: true },
          },
        },

        /** A story that staff began, on a screen where nobody was. */
        cued: {
          initial: 'speaking',
          exit: 'forgetStory',
          on: {
            TOUCH: { target: 'choose', actions: 'declineCued' },
            SUPPORT: { target: 'choose', actions: 'declineCued' },
            CHOOSE: { guard: 'storyIsThere', target: 'care', actions: ['takeStory', 'declineCued'] },
            LANGUAGE: [
              { guard: 'supportClosed', target: 'choose', actions: ['takeLanguage', 'declineCued'] },
              { actions: 'takeLanguage' },
            ],
            'SUPPORT.CLOSE': { actions: 'forgetLanguage' },
            ROOM: [
              { guard: 'roomCalms', target: 'calm' },
              { guard: 'cuedStoryEnds', target: 'rest' },
            ],
          },
          states: {
            speaking: {
              invoke: {
                src: 'voice',
                input: ({ context: { room } }) => ({
                  story: room.story?.id ?? '',
                  language: room.story?.language ?? null,
                  enter: { at: 'since', since: room.story?.since ?? 0 },
                }),
              },
              on: { 'VOICE.BEAT': { actions: 'takeBeat' }, 'VOICE.ENDED': { target: 'stays' } },
            },
            stays: {},
          },
        },

        /** After LEAVE: dark, wordless, nobody's. */
        neutral: {
          entry: ['purge', 'switchSound'],
          exit: 'restoreSound',
          after: { neutral: 'rest' },
          on: { TOUCH: { target: 'rest' }, 'SUPPORT.CLOSE': { actions: 'forgetLanguage' } },
        },

        calm: {
          entry: ['purge', 'switchSound'],
          on: {
            ROOM: { guard: 'roomOpens', target: 'rest' },
            'SUPPORT.CLOSE': { actions: 'forgetLanguage' },
          },
        },
      },
    },

    support: {
      initial: 'closed',
      on: { LEAVE: { target: '.closed' }, NOBODY: { target: '.closed' } },
      states: {
        closed: { on: { SUPPORT: { target: 'open' } } },
        open: {
          on: {
            'SUPPORT.CLOSE': { target: 'closed' },
            BACK: { target: 'closed', actions: raise({ type: 'SUPPORT.CLOSE' }) },
            SUPPORT: { target: 'closed', actions: raise({ type: 'SUPPORT.CLOSE' }) },
            ROOM: { guard: 'roomCalms', target: 'closed' },
          },
        },
      },
    },

    /** What one may change while one listens; before that it stands in CARE. The voice goes on. */
    settings: {
      initial: 'closed',
      states: {
        closed: { on: { SETTINGS: { guard: and(['listens', 'supportClosed']), target: 'open' } } },
        open: {
          always: { guard: not('listens'), target: 'closed' },
          on: {
            SETTINGS: { target: 'closed' },
            BACK: { target: 'closed' },
            SUPPORT: { target: 'closed' },
          },
        },
      },
    },

    attention: {
      initial: 'watching',
      on: {
        LEAVE: { target: '.watching' },
        ROOM: { guard: 'roomCalms', target: '.watching' },
      },
      states: {
        watching: {
          after: {
            idle: [
              { guard: 'mayBeAbandoned', target: 'warning' },
              { target: 'watching', reenter: true },
            ],
          },
          on: { ACTIVITY: { target: 'watching', reenter: true } },
        },
        warning: {
          entry: 'beginCountdown',
          initial: 'counting',
          on: { ACTIVITY: { target: 'watching' } },
          states: {
            counting: {
              after: {
                second: [
                  { guard: not('mayBeAbandoned'), target: '#visitor.attention.watching' },
                  {
                    guard: 'countedDown',
                    target: '#visitor.attention.watching',
                    actions: raise({ type: 'NOBODY' }),
                  },
                  { target: 'counting', reenter: true, actions: 'countDown' },
                ],
              },
            },
          },
        },
      },
    },
  },
})

export type FlowSnapshot = SnapshotFrom<typeof visitorFlow>

/** Nobody has begun anything on this screen. */
export function isResting(flow: FlowSnapshot): boolean {
  const { visit } = flow.value
  return RESTING.some((each) => each === (typeof visit === 'string' ? visit : Object.keys(visit)[0]))
}
