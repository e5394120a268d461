import { expect, test } from 'vitest'
import { signedAsRead } from '../../../core/editorial/signed-off.ts'
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
