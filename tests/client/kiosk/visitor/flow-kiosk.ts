/** A kiosk's flow whose clock is driven by hand, and what was to be heard and counted on it. */
import { createActor, fromCallback, SimulatedClock, type EventObject } from 'xstate'
import { visitorFlow } from '../../../../client/kiosk/visitor/flow.ts'
import { usualHouse } from '../../../../client/kiosk/visitor/settings.ts'
import {
  DELAYS,
  type FlowEvent,
  type Happening,
  type RoomWish,
  type VoiceInput,
} from '../../../../client/kiosk/visitor/visit-model.ts'

export const STORIES = ['door', 'school-bag', 'neighbour'] as const
export const open: RoomWish = { mode: 'open', story: null, stories: STORIES }

export type FlowKiosk = ReturnType<typeof kiosk>

export function kiosk(house = usualHouse) {
  const clock = new SimulatedClock()
  const heard: string[] = []
  const voices: VoiceInput[] = []
  const counted: Happening[] = []
  let speaking = 0
  const actor = createActor(
    visitorFlow.provide({
      actions: {
        silenceSound: () => heard.push('silence'),
        restoreSound: () => heard.push('restore'),
        switchSound: ({ context }) => heard.push(`sound ${context.visitor.sound}`),
        count: (_, happening) => {
          if (happening !== null) counted.push(happening)
        },
      },
      actors: {
        voice: fromCallback<EventObject, VoiceInput>(({ input }) => {
          voices.push(input)
          speaking++
          return () => {
            speaking--
          }
        }),
      },
    }),
    { clock, input: { house } },
  )
  actor.start()
  actor.send({ type: 'ROOM', ...open })
  return {
    /** In small steps, because a timer that another one sets counts from the end of a step. */
    wait: (ms: number) => {
      for (let left = ms; left > 0; left -= 100) clock.increment(Math.min(100, left))
    },
    heard,
    voices,
    counted,
    send: (...events: FlowEvent[]) => events.forEach((event) => actor.send(event)),
    visit: () => actor.getSnapshot().value.visit,
    value: () => actor.getSnapshot().value,
    context: () => actor.getSnapshot().context,
    at: (state: Parameters<ReturnType<typeof actor.getSnapshot>['matches']>[0]) =>
      actor.getSnapshot().matches(state),
    visitor: () => actor.getSnapshot().context.visitor,
    countdown: () => actor.getSnapshot().context.countdown,
    speaks: () => speaking > 0,
  }
}

export const listenTo = (story: string): FlowEvent[] => [
  { type: 'TOUCH' },
  { type: 'LANGUAGE', language: 'en' },
  { type: 'BEGIN' },
  { type: 'CHOOSE', story },
  { type: 'BEGIN' },
]

/** Someone listens to the first beat. */
export function listening(): FlowKiosk {
  const k = kiosk()
  k.send(...listenTo('door'))
  k.wait(DELAYS.gathering)
  k.send({ type: 'VOICE.BEAT', beat: 0 })
  return k
}

/** Someone has listened to the end and is asked the question. */
export function asked(): FlowKiosk {
  const k = listening()
  k.send({ type: 'VOICE.ENDED' })
  k.wait(DELAYS.silence)
  return k
}
