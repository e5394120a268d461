/** A kiosk's flow whose clock is driven by hand, and what was to be heard and counted on it. */
import { createActor, fromCallback, SimulatedClock, type EventObject } from 'xstate'
import { visitorFlow } from '../../../../client/kiosk/visitor/flow.ts'
import { usualHouse } from '../../../../client/kiosk/visitor/settings.ts'
import {
  DELAYS,
  type Booth,
  type FlowEvent,
  type Happening,
  type RoomWish,
  type SendInput,
  type VoiceInput,
} from '../../../../client/kiosk/visitor/visit-model.ts'

export const STORIES = ['door', 'school-bag', 'neighbour'] as const
export const open: RoomWish = { mode: 'open', story: null, stories: STORIES }

export type FlowKiosk = ReturnType<typeof kiosk>

export function kiosk(house = usualHouse, booth: Booth = 'none') {
  const clock = new SimulatedClock()
  const heard: string[] = []
  const voices: VoiceInput[] = []
  const counted: Happening[] = []
  const sends: SendInput[] = []
  let speaking = 0
  let sending = 0
  const actor = createActor(
    visitorFlow.provide({
      actions: {
        silenceSound: () => heard.push('silence'),
        restoreSound: () => heard.push('restore'),
        discardText: () => heard.push('discard text'),
        discardReceipt: () => heard.push('discard receipt'),
        freshKey: () => heard.push('fresh key'),
        switchSound: ({ context }) => heard.push(`sound ${context.visitor.sound}`),
        count: (_, happening) => {
          if (happening !== null) counted.push(happening)
        },
      },
      actors: {
        sending: fromCallback<EventObject, SendInput>(({ input }) => {
          sends.push(input)
          sending++
          return () => {
            sending--
          }
        }),
        voice: fromCallback<EventObject, VoiceInput>(({ input }) => {
          voices.push(input)
          speaking++
          return () => {
            speaking--
          }
        }),
      },
    }),
    { clock, input: { house, booth } },
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
    /** What was given to the wire. */
    sends,
    isSending: () => sending > 0,
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

/** Somebody in a booth that is open, who has come as far as these steps. */
export function inBooth(...events: FlowEvent[]): FlowKiosk {
  const k = kiosk(usualHouse, 'open')
  k.send({ type: 'TOUCH' }, { type: 'LANGUAGE', language: 'ru' }, ...events)
  return k
}

export const WRITES: readonly FlowEvent[] = [
  { type: 'WRITE' },
  { type: 'BEGIN' },
  { type: 'WRITTEN', written: true },
]
export const SENDS: readonly FlowEvent[] = [
  ...WRITES,
  { type: 'READY' },
  { type: 'WISH', wish: 'wall' },
  { type: 'SEND' },
]
