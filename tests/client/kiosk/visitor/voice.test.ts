import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createActor, setup } from 'xstate'
import type { VoiceInput } from '../../../../client/kiosk/visitor/visit-model.ts'
import { arcAt, beatAt } from '../../../../client/kiosk/visitor/score.ts'
import type { Recorded } from '../../../../client/kiosk/sound/contract.ts'
import { createVoice, type VoiceOutside } from '../../../../client/kiosk/visitor/voice.ts'
import type { PublishedStory, VoiceScore } from '../../../../core/protocol/exhibition.ts'
import { makePublished } from '../../../helpers/builders.ts'

const score: VoiceScore = {
  seconds: 13,
  beats: [
    { from: 0, to: 4, syllables: [] },
    { from: 5.5, to: 9, syllables: [] },
    { from: 10.5, to: 12, syllables: [] },
  ],
}
const text = { title: 'The door', note: 'A door.', beats: ['One.', 'Two.', 'Three.'], stays: 'A door.' }
const story = makePublished({ arc: [0, 1, 0.5], text: { kk: text, ru: text }, voice: { kk: score } })

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => void vi.useRealTimers())

/** A sound whose position is driven by hand; null is "no audio at all". */
function reading(
  input: Partial<VoiceInput>,
  position: () => number | null,
  recordings: VoiceOutside['recordings'] = { open: () => Promise.reject(new Error('nothing was recorded')) },
  told: PublishedStory = story,
  speech: VoiceOutside['speech'] = { open: () => Promise.reject(new Error('nobody asked for a machine')) },
) {
  const heard: string[] = []
  const events: string[] = []
  const voice = createVoice({
    sound: {
      speak: (_, offset) => void heard.push(`speak from ${offset}`),
      read: (_, offset) => void heard.push(`read from ${offset}`),
      hush: () => void heard.push('hush'),
      position,
    },
    recordings,
    speech,
    story: (id) => (id === 'door' ? told : null),
    languages: () => ['kk', 'ru', 'en'],
    now: () => Date.now(),
    monotonic: () => Date.now(),
  })
  const listener = setup({ actors: { voice: voice.logic } }).createMachine({
    invoke: {
      src: 'voice',
      input: { story: 'door', language: 'kk', speech: 'silent', enter: { at: 'beat', beat: 0 }, ...input },
    },
    on: { '*': { actions: ({ event }) => void events.push(event.type) } },
  })
  const actor = createActor(listener)
  return { voice, actor, heard, events }
}

test('the words follow the sound, not the wall clock', () => {
  let position = 0
  const { actor, voice } = reading({}, () => position)
  actor.start()
  vi.advanceTimersByTime(30_000)
  expect(voice.arc()).toBe(0)
  position = 6
  vi.advanceTimersByTime(200)
  expect(voice.arc()).toBeGreaterThan(0.9)
  actor.stop()
  expect(voice.arc()).toBe(0.5)
})

test('without any audio the words go on in their own time, to the end', () => {
  const { actor, events } = reading({}, () => null)
  actor.start()
  vi.advanceTimersByTime(12_900)
  expect(events).toEqual(['VOICE.BEAT', 'VOICE.BEAT', 'VOICE.BEAT'])
  vi.advanceTimersByTime(200)
  expect(events.at(-1)).toBe('VOICE.ENDED')
  actor.stop()
})

test('stopping the voice hushes it and leaves no timer behind', () => {
  const { actor, heard } = reading({ enter: { at: 'beat', beat: 1 } }, () => null)
  actor.start()
  actor.stop()
  expect(heard).toEqual(['speak from 5.5', 'hush'])
  expect(vi.getTimerCount()).toBe(0)
})

test('a story of the room is entered where the room has come, never from zero', () => {
  const { actor, heard } = reading({ enter: { at: 'since', since: 1_000_000 - 7_250 } }, () => null)
  actor.start()
  actor.stop()
  expect(heard[0]).toBe('speak from 7.25')
})

test('a beat is on the screen just before its sound, and stays until the next', () => {
  expect([0, 4.9, 5.3, 9, 10.4, 12.9].map((at) => beatAt(score, at))).toEqual([0, 0, 1, 1, 2, 2])
})

test('the arc glides from beat to beat and stays between 0 and 1', () => {
  for (let at = 0; at < 13; at += 0.1) {
    expect(arcAt(score, story.arc, at)).toBeGreaterThanOrEqual(0)
    expect(arcAt(score, story.arc, at)).toBeLessThanOrEqual(1)
  }
})

const recorded: Recorded = { buffer: null, seconds: 20, presence: new Float32Array(400) }
const readStory: PublishedStory = {
  ...story,
  readings: {
    kk: {
      sound: 'f'.repeat(64),
      seconds: 20,
      voice: 'reader',
      envelope: '',
      beats: [
        { from: 0.5, to: 5 },
        { from: 7, to: 12 },
        { from: 14, to: 19 },
      ],
    },
  },
}

test('where somebody has read it their voice is heard, and the words keep its time', async () => {
  const open = vi.fn(() => Promise.resolve(recorded))
  const { actor, heard, events } = reading({}, () => null, { open }, readStory)
  actor.start()
  await vi.advanceTimersByTimeAsync(100)
  expect([heard, open.mock.calls[0]![0 as never]]).toEqual([['read from 0.5'], 'door'])
  await vi.advanceTimersByTimeAsync(13_700)
  expect(events).toEqual(['VOICE.BEAT', 'VOICE.BEAT', 'VOICE.BEAT'])
  await vi.advanceTimersByTimeAsync(6_000)
  expect(events.at(-1)).toBe('VOICE.ENDED')
  actor.stop()
  expect(vi.getTimerCount()).toBe(0)
})

test('a reading that cannot be had is taken over by the qobyz, from the same beat', async () => {
  const open = () => Promise.resolve(null)
  const { actor, heard } = reading({ enter: { at: 'beat', beat: 1 } }, () => null, { open }, readStory)
  actor.start()
  await vi.advanceTimersByTimeAsync(100)
  expect(heard).toEqual(['speak from 5.5'])
  actor.stop()
})

test('the words stand there while their voice is still on its way, and leaving leaves nothing behind', async () => {
  let give: (found: Recorded) => void = () => undefined
  const open = () => new Promise<Recorded>((done) => (give = done))
  const { actor, heard, events } = reading(
    { enter: { at: 'beat', beat: 2 } },
    () => null,
    { open },
    readStory,
  )
  actor.start()
  await vi.advanceTimersByTimeAsync(500)
  expect([heard, events]).toEqual([[], ['VOICE.BEAT']])
  actor.stop()
  give(recorded)
  await vi.advanceTimersByTimeAsync(500)
  expect(heard).toEqual(['hush'])
  expect(vi.getTimerCount()).toBe(0)
})

test('[ANO-7] what a machine has read is not what sounds by itself', async () => {
  const machine = {
    ...readStory,
    readings: { kk: { ...readStory.readings.kk!, voice: 'synthetic' as const } },
  }
  const { actor, heard } = reading({}, () => null, undefined, machine)
  actor.start()
  await vi.advanceTimersByTimeAsync(100)
  expect(heard).toEqual(['speak from 0'])
  actor.stop()
})

test('[ANO-7] a machine reads only to whoever asked for it, and only where consent covers a voice', async () => {
  const asked: string[] = []
  const spokenScore: VoiceScore = { seconds: 9, beats: score.beats.map((each) => ({ ...each })) }
  const speech: VoiceOutside['speech'] = {
    open: (_, language, beats) => {
      asked.push(`${language} ${beats}`)
      return Promise.resolve({
        recorded: { buffer: null, seconds: 9, presence: new Float32Array(200) },
        score: spokenScore,
      })
    },
  }
  const never: VoiceOutside['recordings'] = { open: () => Promise.reject(new Error('nothing was recorded')) }
  const covered: PublishedStory = { ...story, spoken: ['kk'] }
  const silent = reading({}, () => 0, never, covered, speech)
  silent.actor.start()
  await vi.advanceTimersByTimeAsync(200)
  expect(silent.heard).toEqual(['speak from 0'])
  silent.actor.stop()
  const uncovered = reading({ speech: 'aloud' }, () => 0, never, story, speech)
  uncovered.actor.start()
  await vi.advanceTimersByTimeAsync(200)
  expect(uncovered.heard).toEqual(['speak from 0'])
  expect(asked).toEqual([])
  uncovered.actor.stop()
  const aloud = reading({ speech: 'aloud' }, () => 0, never, covered, speech)
  aloud.actor.start()
  await vi.advanceTimersByTimeAsync(200)
  expect(aloud.heard).toEqual(['read from 0'])
  expect(asked).toEqual(['kk 3'])
  aloud.actor.stop()
  const away: VoiceOutside['speech'] = { open: () => Promise.resolve(null) }
  const alone = reading({ speech: 'aloud' }, () => 0, never, covered, away)
  alone.actor.start()
  await vi.advanceTimersByTimeAsync(200)
  expect(alone.heard).toEqual(['speak from 0'])
  alone.actor.stop()
})
