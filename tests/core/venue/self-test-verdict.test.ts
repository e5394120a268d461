import { expect, test } from 'vitest'
import type { SelfTest } from '../../../core/model/self-test.ts'
import { judgeSelfTest, type TestFailure, type TestNote } from '../../../core/venue/self-test-verdict.ts'
import { makeSelfTest } from '../../helpers/builders.ts'

const LISTENING = { role: 'listening', audio: 'headphones' } as const

test('a screen in which everything works has nothing to say', () => {
  expect(judgeSelfTest(makeSelfTest(), LISTENING)).toEqual({ fails: [], notes: [] })
})

const FAULTS: [TestFailure, Partial<SelfTest>][] = [
  ['no-webgl', { webgl: 'none', picture: null }],
  ['webgl-lost', { webgl: 'lost', picture: null }],
  ['no-picture', { picture: null }],
  ['one-colour', { picture: { checksum: '00', light: 0.2, spread: 0 } }],
  ['no-sound-device', { audio: 'none', audioMoves: null, rendered: null }],
  ['sound-stands-still', { audioMoves: false }],
  ['renders-silence', { rendered: 0 }],
  ['fonts', { fonts: false }],
  ['clock-unknown', { clockError: null }],
  ['clock-unsure', { clockError: 61 }],
  ['lease-lapsed', { lease: 'lapsed' }],
  ['older-page', { page: 'older' }],
]

test.each(FAULTS)('[VEN-2] "%s" is found, and nothing else is', (fault, overrides) => {
  expect(judgeSelfTest(makeSelfTest(overrides), LISTENING).fails).toEqual([fault])
})

const NOTES: [TestNote, Partial<SelfTest>][] = [
  ['software', { software: true }],
  ['slow', { fps: 14 }],
  ['waits-for-touch', { audio: 'waiting-for-touch', audioMoves: false }],
  ['muted', { audio: 'muted' }],
  ['page-not-kept', { pageKept: null }],
  ['no-copy', { copyAt: null }],
  ['no-touch', { touchPoints: 0 }],
]

test.each(NOTES)('"%s" is told and keeps nobody out', (note, overrides) => {
  expect(judgeSelfTest(makeSelfTest(overrides), LISTENING)).toEqual({ fails: [], notes: [note] })
})

test('a screen without sound is not asked for any, and a wall not for touch', () => {
  const silent = makeSelfTest({ audio: 'none', audioMoves: null, rendered: null, touchPoints: 0 })
  expect(judgeSelfTest(silent, { role: 'wall', audio: 'none' })).toEqual({ fails: [], notes: [] })
})
