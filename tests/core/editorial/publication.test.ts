import { expect, test } from 'vitest'
import { hearingMs, publish, SILENCE_MS } from '../../../core/editorial/publication.ts'
import type { Story, StoryText } from '../../../core/model/story.ts'
import { NOON } from '../../helpers/clock.ts'
import { makeConsent } from './story-builders.ts'
import { PublishedStory, type PublishedReading } from '../../../core/protocol/exhibition.ts'

const COMPOSITE = { basis: 'composite', consents: [] } as const

const makeText = (word: string): StoryText => ({
  title: `${word} title`,
  note: `${word} note`,
  beats: [1, 2, 3, 4].map((n) => `${word} sentence number ${n} of the story.`),
  stays: `${word} stays`,
})
const makeStory = (overrides: Partial<Story> = {}): Story => ({
  format: 'untold-story/1',
  id: 'a-door',
  revision: 2,
  basis: 'composite',
  teller: 'bystander',
  topics: ['neighbours'],
  sensitive: true,
  arc: [0.1, 0.4, 0.8, 0.5],
  seed: 7,
  review: { kk: 'needs-native-review', ru: 'needs-native-review', en: 'signed-off' },
  text: { kk: makeText('кк'), ru: makeText('ру'), en: makeText('en') },
  ...overrides,
})

function published(story: Story, languages: ('kk' | 'ru' | 'en')[]): PublishedStory {
  const result = publish(story, COMPOSITE, { venue: 'astana', languages, readings: {}, at: NOON })
  if (!result.ok) throw new Error(result.reason)
  return result.story
}

test('[CON-1] a story that somebody told is not published without their consent, and why is said', () => {
  const result = publish(
    makeStory(),
    { basis: 'narrator', consents: [] },
    { venue: 'astana', languages: ['kk', 'ru', 'en'], readings: {}, at: NOON },
  )
  expect(result).toEqual({ ok: false, reason: expect.stringContaining('consent') })
})

test('[CON-1] of what the desk wants shown only what the narrator allows here and now leaves, with its end', () => {
  const { scope } = makeConsent()
  const consents = [
    makeConsent({ scope: { ...scope, languages: ['kk'], venues: ['astana'] } }),
    makeConsent({ scope: { ...scope, languages: ['ru'], until: NOON + 5 } }),
  ]
  const at = (venue: string, instant: number) => {
    const wall = { venue, languages: ['kk', 'ru', 'en'] as const, readings: {}, at: instant }
    const result = publish(makeStory(), { basis: 'narrator', consents }, wall)
    return result.ok ? [Object.keys(result.story.text), result.story.until, result.story.composite] : null
  }
  expect(at('astana', NOON)).toEqual([['kk', 'ru'], NOON + 5, false])
  expect(at('astana', NOON + 5)).toEqual([['kk'], scope.until, false])
  expect(at('almaty', NOON)).toEqual([['ru'], NOON + 5, false])
  expect(at('almaty', NOON + 5)).toBeNull()
})

test('[CON-1] only the languages that may be shown leave the house, in text and in voice', () => {
  const story = published(makeStory(), ['ru'])
  expect(Object.keys(story.text)).toEqual(['ru'])
  expect(Object.keys(story.voice)).toEqual(['ru'])
  expect(JSON.stringify(story)).not.toMatch(/кк|en (title|note|stays|sentence)/)
})

test('[ANO-1] nothing of the workshop is in it: its shape is exactly what a screen may have', () => {
  const story = published(makeStory(), ['kk', 'ru', 'en'])
  expect(PublishedStory.parse(story)).toEqual(story)
  expect(Object.keys(story)).not.toEqual(expect.arrayContaining(['review', 'basis', 'sensitive', 'format']))
})

test('a voice has one stretch for every beat of the arc', () => {
  for (const score of Object.values(published(makeStory(), ['kk', 'ru', 'en']).voice))
    expect(score?.beats).toHaveLength(4)
})

test('hearing a story takes its longest voice and the silence after it', () => {
  const story = published(makeStory(), ['kk', 'ru', 'en'])
  const longest = Math.max(...Object.values(story.voice).map((score) => score?.seconds ?? 0))
  expect(hearingMs(story)).toBe(longest * 1_000 + SILENCE_MS)
})

const reading: PublishedReading = {
  sound: 'a'.repeat(64),
  seconds: 400,
  voice: 'reader',
  envelope: '',
  beats: [1, 2, 3, 4].map((n) => ({ from: n, to: n + 0.5 })),
}

test('[CON-1] a reading leaves only where the narrator allowed being read, and the story ends with the earlier of both', () => {
  const { scope } = makeConsent()
  const asText = makeConsent({ scope: { ...scope, media: ['text'] } })
  const asReading = makeConsent({
    scope: { ...scope, media: ['narration'], languages: ['kk'], venues: ['astana'], until: NOON + 9 },
  })
  const at = (venue: string, instant: number, consents = [asText, asReading]) => {
    const wall = {
      venue,
      languages: ['kk', 'ru'] as const,
      readings: { kk: reading, ru: reading },
      at: instant,
    }
    const result = publish(makeStory(), { basis: 'narrator', consents }, wall)
    return result.ok ? [Object.keys(result.story.readings), result.story.until] : null
  }
  expect(at('astana', NOON)).toEqual([['kk'], NOON + 9])
  expect(at('astana', NOON + 9)).toEqual([[], scope.until])
  expect(at('almaty', NOON)).toEqual([[], scope.until])
  // A voice without its words is shown to nobody: the words are the captions (VIS-6).
  expect(at('astana', NOON, [asReading])).toBeNull()
})

test('hearing a story lasts as long as whoever read it slowest', () => {
  const wall = { venue: 'astana', languages: ['kk'] as const, readings: { kk: reading }, at: NOON }
  const result = publish(makeStory(), COMPOSITE, wall)
  expect(result.ok && hearingMs(result.story)).toBe(400_000 + SILENCE_MS)
})
