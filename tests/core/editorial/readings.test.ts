import { expect, test } from 'vitest'
import { inUse, readingFrom, readingsOf, withTrueReadings } from '../../../core/editorial/readings.ts'
import { beginBeatAt } from '../../../core/voice/hand-times.ts'
import type { Recording } from '../../../core/model/recording.ts'
import { NOON } from '../../helpers/clock.ts'
import { makeDossier, makeDraft, makeDraftText } from './story-builders.ts'

const makeRecording = (overrides: Partial<Recording> = {}): Recording => ({
  audio: 'a'.repeat(64),
  language: 'en',
  seconds: 80,
  text: '1'.repeat(64),
  voice: 'reader',
  envelope: '',
  beats: [],
  at: NOON,
  by: 'curator-a',
  ...overrides,
})
const recording = makeRecording()
const draft = makeDraft({
  text: { en: makeDraftText('a door'), ru: makeDraftText('дверь') },
  readings: { en: readingFrom(recording) },
})

test('[ANO-7] a reading sounds with the text that was read, and with no other', () => {
  expect(Object.keys(readingsOf(draft, [recording], { en: recording.text }))).toEqual(['en'])
  expect(readingsOf(draft, [recording], { en: '2'.repeat(64) })).toEqual({})
  expect(readingsOf(draft, [recording], {})).toEqual({})
})

test('[ANO-7] what a page claims is not believed: not another language, length, text or voice, nor an unknown sound', () => {
  const claims = [
    { ...draft, readings: { ru: readingFrom(recording) } },
    { ...draft, readings: { en: { ...readingFrom(recording), seconds: 3 } } },
    { ...draft, readings: { en: { ...readingFrom(recording), text: '2'.repeat(64) } } },
    { ...draft, readings: { en: { ...readingFrom(recording), voice: 'synthetic' as const } } },
    { ...draft, readings: { en: { ...readingFrom(recording), audio: 'b'.repeat(64) } } },
  ]
  for (const claim of claims) expect(withTrueReadings(claim, [recording]).readings).toEqual({})
  expect(withTrueReadings(draft, [recording]).readings).toEqual(draft.readings)
})

test('[ANO-7] beats moved by hand are part of the revision and sound with it; times of other beats are not taken', () => {
  const measured = [
    { from: 0, to: 4 },
    { from: 4.2, to: 9 },
  ]
  const read = makeRecording({ beats: measured })
  const moved = beginBeatAt(measured, 1, 5, read.seconds)
  const by = (beats: typeof measured) => ({
    ...draft,
    readings: { en: { ...readingFrom(read), beats } },
  })
  expect(withTrueReadings(by(moved), [read]).readings.en?.beats).toEqual(moved)
  expect(readingsOf(by(moved), [read], { en: read.text }).en?.beats).toEqual(moved)
  expect(readingsOf(draft, [read], { en: read.text }).en?.beats).toEqual(measured)
  for (const none of [measured, moved.slice(1)])
    expect(withTrueReadings(by(none), [read]).readings.en).toEqual(readingFrom(read))
})

test('a recording is kept while the newest text or the one on show has it, and no longer', () => {
  const other = makeRecording({ audio: 'b'.repeat(64) })
  const dossier = makeDossier({ recordings: [recording, other] })
  const without = { ...draft, readings: {} }
  expect(inUse(dossier, [draft, without])).toEqual([recording])
  expect(inUse(dossier, [without, { ...draft, readings: { en: readingFrom(other) } }])).toEqual([other])
  expect(inUse(dossier, [without, null])).toEqual([])
})
