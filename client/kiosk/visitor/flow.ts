/**
 * The way of one visitor through one kiosk, as a statechart. Pure: time is the actor's clock. Six things go on
 * side by side: what the room wants, where the visit is, whether the support panel, the settings or the card for
 * present danger are open, and whether anybody is there. What a booth adds is in `booth-states.ts`.
 */
import { and, not, or, raise, stateIn, type SnapshotFrom } from 'xstate'
import { COUNTDOWN, freshVisitor, type FlowContext, type Happening } from './visit-model.ts'
import { boothStates } from './booth-states.ts'
import { RESTING, visitMoves } from './visit-moves.ts'

/** What a venue may count (VIS-4): that it happened, never to whom. */
function counting(what: (context: FlowContext) => Happening | null) {
  return {
    type: 'count',
    params: ({ context }: { context: FlowContext }): Happening | null => what(context),
  } as const
}
const countVisit = counting(({ visitor }) => (visitor.language === null ? { kind: 'visit' } : null))
const countBeginning = counting(({ visitor: { story, language } }) =>
  story === null ? null : { kind: 'begun', story, language },
)
const countEnd = counting(({ visitor: { story } }) => (story === null ? null : { kind: 'heard', story }))
const countAnswer = counting(({ visitor: { story, answer } }) =>
  story === null || answer === null ? null : { kind: 'answer', story, answer },
)

export const visitorFlow = visitMoves.createMachine({
  id: 'visitor',
  type: 'parallel',
  context: ({ input }) => ({
    visitor: { ...freshVisitor, ...input.house },
    room: { mode: 'open', story: null, stories: [] },
    booth: input.booth,
    house: input.house,
    declined: null,
    countdown: COUNTDOWN,
    turn: 0,
  }),
  states: {
    /** First, so that every other region acts on what the room wants now. */
    room: { on: { ROOM: { actions: 'takeRoom' }, BOOTH: { actions: 'takeBooth' } } },

    visit: {
      initial: 'rest',
      on: {
        LEAVE: { target: '.neutral', actions: ['silenceSound', 'declineCued'] },
        NOBODY: { target: '.rest' },
        TURN: { guard: 'inSession', actions: ['turnSetting', 'switchSound'] },
        LOUDER: { guard: 'inSession', actions: 'turnUp' },
        QUIETER: { guard: 'inSession', actions: 'turnDown' },
        LANGUAGE: { guard: or(['inSession', stateIn({ support: 'open' })]), actions: 'takeLanguage' },
        ROOM: [
          { guard: 'roomCalms', target: '.calm' },
          { guard: 'chosenIsGone', target: '.release', actions: 'sayWithdrawn' },
        ],
      },
      states: {
        /** Nobody: the picture alone, then an invitation in one language after the other. */
        rest: {
          entry: ['purge', 'discardText', 'discardReceipt', 'switchSound'],
          initial: 'quiet',
          always: [
            { guard: 'roomIsHeld', target: 'calm' },
            { guard: and(['storyIsCued', 'supportClosed']), target: 'cued' },
          ],
          on: {
            TOUCH: { target: 'language' },
            CHOOSE: { guard: 'storyIsThere', target: 'language', actions: 'takeStory' },
            LANGUAGE: [
              { guard: 'entersBooth', target: 'ways', actions: [countVisit, 'takeLanguage'] },
              { guard: 'supportClosed', target: 'care', actions: [countVisit, 'takeLanguage'] },
              { actions: 'takeLanguage' },
            ],
            'SUPPORT.CLOSE': { actions: 'forgetLanguage' },
          },
          states: {
            quiet: { after: { quiet: 'invite' } },
            invite: { after: { invitation: { target: 'invite', reenter: true, actions: 'nextTurn' } } },
          },
        },

        /** Somebody is here. A light that they touched already waits for them. */
        language: {
          on: {
            LANGUAGE: [
              { guard: 'entersBooth', target: 'ways', actions: [countVisit, 'takeLanguage'] },
              { guard: 'supportClosed', target: 'care', actions: [countVisit, 'takeLanguage'] },
              { actions: 'takeLanguage' },
            ],
            BACK: { guard: 'supportClosed', target: 'rest' },
            ROOM: [
              { guard: 'roomCalms', target: 'calm' },
              { guard: 'chosenIsGone', actions: 'forgetStory' },
            ],
          },
        },

        /** What is told here, how long it takes, that one may leave, and how one would like it (VIS-3, VIS-6). */
        care: {
          on: {
            BEGIN: [
              { guard: and(['supportClosed', 'holdsStory']), target: 'approach' },
              { guard: 'supportClosed', target: 'choose' },
            ],
            BACK: [
              { guard: and(['supportClosed', 'isBooth']), target: 'ways' },
              { guard: 'supportClosed', target: 'language' },
            ],
            ROOM: [
              { guard: 'roomCalms', target: 'calm' },
              { guard: 'chosenIsGone', actions: 'forgetStory' },
            ],
          },
        },

        choose: {
          entry: ['forgetStory', 'forgetAnswer'],
          on: {
            CHOOSE: { guard: 'storyIsThere', target: 'approach', actions: 'takeStory' },
            BACK: { guard: 'supportClosed', target: 'care' },
          },
        },

        /** The motes gather while one reads what this testimony is about; nothing sounds before BEGIN (VIS-3). */
        approach: {
          initial: 'about',
          states: {
            about: {
              on: {
                BEGIN: { guard: 'supportClosed', target: 'gathering' },
                BACK: { guard: 'supportClosed', target: '#visitor.visit.choose' },
                ROOM: [
                  { guard: 'roomCalms', target: '#visitor.visit.calm' },
                  { guard: 'chosenIsGone', target: '#visitor.visit.choose' },
                ],
              },
            },
            gathering: {
              after: { gathering: '#visitor.visit.listen' },
              on: {
                BACK: { guard: 'supportClosed', target: 'about' },
                SUPPORT: { target: 'about' },
              },
            },
          },
        },

        listen: {
          initial: 'playing',
          entry: countBeginning,
          on: { BACK: { guard: 'nothingOver', target: 'choose' } },
          states: {
            playing: {
              invoke: {
                src: 'voice',
                input: ({ context }) => ({
                  story: context.visitor.story ?? '',
                  language: context.visitor.language,
                  speech: context.visitor.speech,
                  enter: { at: 'beat', beat: Math.max(0, context.visitor.beat) },
                }),
              },
              after: { longestVoice: '#visitor.visit.silence' },
              on: {
                'VOICE.BEAT': { actions: 'takeBeat' },
                'VOICE.ENDED': { target: '#visitor.visit.silence' },
                PAUSE: { target: 'paused' },
                AGAIN: { guard: 'hasGoneOn', target: 'playing', reenter: true, actions: 'oneBeatBack' },
                SUPPORT: { target: 'aside' },
                // Another voice goes on from the same beat.
                TURN: {
                  guard: 'turnsSpeech',
                  target: 'playing',
                  reenter: true,
                  actions: ['turnSetting', 'switchSound'],
                },
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
          entry: countEnd,
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
            ANOTHER: { target: 'choose', actions: countAnswer },
            BACK: { guard: 'supportClosed', target: 'reflect' },
            FINISH: { target: 'release', actions: [countAnswer, 'sayReturned'] },
            // Whoever answered and simply walked away has answered.
            NOBODY: { target: 'rest', actions: countAnswer },
          },
        },

        release: {
          entry: 'forgetStory',
          after: { release: { guard: 'supportClosed', target: 'rest' } },
          on: {
            TOUCH: { guard: 'supportClosed', target: 'choose' },
            'SUPPORT.CLOSE': { target: 'release', reenter: true },
          },
        },

        ...boothStates,

        /** A story that staff began, on a screen where nobody was. */
        cued: {
          initial: 'speaking',
          // Somebody may have read the support lines in their language just before.
          entry: 'forgetLanguage',
          exit: 'forgetStory',
          on: {
            TOUCH: { target: 'language', actions: 'declineCued' },
            SUPPORT: { target: 'language', actions: 'declineCued' },
            LANGUAGE: [
              {
                guard: 'entersBooth',
                target: 'ways',
                actions: [countVisit, 'takeLanguage', 'declineCued'],
              },
              {
                guard: 'supportClosed',
                target: 'care',
                actions: [countVisit, 'takeLanguage', 'declineCued'],
              },
            ],
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
                  speech: 'silent',
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
          entry: ['purge', 'discardText', 'discardReceipt', 'switchSound'],
          exit: 'restoreSound',
          after: { neutral: 'rest' },
          on: { TOUCH: { target: 'rest' }, 'SUPPORT.CLOSE': { actions: 'forgetLanguage' } },
        },

        calm: {
          entry: ['purge', 'discardText', 'discardReceipt', 'switchSound'],
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

    /** A text that speaks of present danger: the card at once, once (BOO-4). */
    danger: {
      initial: 'none',
      states: {
        none: { on: { DANGER: { guard: 'writes', target: 'card' } } },
        card: {
          always: { guard: not('writes'), target: 'none' },
          on: {
            'DANGER.CLOSE': { target: 'seen' },
            BACK: { guard: and(['danger', 'nothingOver']), target: 'seen' },
          },
        },
        seen: { always: { guard: not('writes'), target: 'none' } },
      },
    },

    attention: {
      initial: 'watching',
      on: {
        LEAVE: { target: '.watching' },
        ROOM: { guard: 'roomCalms', target: '.watching' },
        SLEPT: {
          guard: or(['inSession', stateIn({ support: 'open' })]),
          target: '.watching',
          actions: raise({ type: 'NOBODY' }),
        },
      },
      states: {
        watching: {
          after: {
            idle: [
              { guard: 'hasSomethingToLose', target: 'thinking' },
              { guard: 'mayBeAbandoned', target: 'warning', actions: 'beginCountdown' },
              { target: 'watching', reenter: true },
            ],
          },
          on: {
            ACTIVITY: { target: 'watching', reenter: true },
            // Whoever listened to the end has the whole time again for what remains.
            'VOICE.ENDED': { target: 'watching', reenter: true },
          },
        },
        /** Whoever writes, or keeps a receipt in mind, has longer. */
        thinking: {
          after: {
            thinking: [
              { guard: 'hasSomethingToLose', target: 'warning', actions: 'beginLongCountdown' },
              { target: 'watching' },
            ],
          },
          on: { ACTIVITY: { target: 'watching' } },
        },
        warning: {
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
