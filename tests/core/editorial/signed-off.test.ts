import { expect, test } from 'vitest'
import { signedAsRead, signedAsSaved } from '../../../core/editorial/signed-off.ts'
import { makeDraft, makeDraftText } from './story-builders.ts'

const signed = makeDraft({ text: { ru: makeDraftText('дверь'), en: makeDraftText('a door') } })

test('[VEN-2] a native speaker’s sign-off ends with a change of the text that they read, and of that alone', () => {
  const edited = { ...signed, text: { ...signed.text, ru: makeDraftText('окно') } }
  expect(signedAsRead(signed, edited).review).toEqual({ ...signed.review, ru: 'needs-native-review' })
  const bent = { ...signed, arc: [0, 0, 0, 0] }
  expect(signedAsRead(signed, bent)).toBe(bent)
})

test('[VEN-2] a sign-off that is given stays given', () => {
  const unsigned = { ...signed, review: { ...signed.review, ru: 'needs-native-review' as const } }
  expect(signedAsRead(unsigned, signed)).toBe(signed)
})

test('[VEN-2] nobody signs off words that were not saved before; a text that is begun has no sign-off', () => {
  const unsigned = {
    kk: 'needs-native-review',
    ru: 'needs-native-review',
    en: 'needs-native-review',
  } as const
  const saved = { ...signed, review: unsigned }
  expect(signedAsSaved(saved, signed, null)).toBe(signed)
  const other = { ...signed, text: { ...signed.text, ru: makeDraftText('окно') } }
  expect(signedAsSaved(saved, other, null).review).toEqual({ ...signed.review, ru: 'needs-native-review' })
  expect(signedAsSaved(null, signed, null).review).toEqual(unsigned)
  // Without words there is nothing to sign off ahead of them.
  const oneLess = { ...signed, text: { en: signed.text.en! } }
  expect(signedAsSaved(oneLess, signed, null).review.ru).toBe('needs-native-review')
})

test('[VEN-2] an earlier revision that is brought back brings its own sign-off along, and no other', () => {
  const saved = { ...signed, text: { ...signed.text, ru: makeDraftText('окно') } }
  expect(signedAsSaved(saved, signed, signed)).toBe(signed)
  const asOf = { ...signed, review: { ...signed.review, ru: 'needs-native-review' as const } }
  expect(signedAsSaved(saved, signed, asOf).review.ru).toBe('needs-native-review')
})
