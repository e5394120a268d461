import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Show } from '../../../core/model/show.ts'
import { mergeShows } from '../../../core/show/merge-shows.ts'
import { makeShow, makeShowCue } from '../../helpers/builders.ts'

const [one, two, three, four] = ['1', '2', '3', '4'].map((number) => makeShowCue(number)) as [
  ReturnType<typeof makeShowCue>,
  ReturnType<typeof makeShowCue>,
  ReturnType<typeof makeShowCue>,
  ReturnType<typeof makeShowCue>,
]
const base = makeShow([one, two, three])
const numbers = (show: Show) => show.cues.map((cue) => cue.number).join(' ')

function merged(mine: Show, theirs: Show): Show {
  const result = mergeShows(base, mine, theirs, 'ask')
  if (!result.ok) throw new Error(JSON.stringify(result.conflicts))
  return result.show
}

describe('two people at one show', () => {
  test('each changes another cue, or another field of the same: both are kept', () => {
    const mine = makeShow([{ ...one, preWaitMs: 500 }, two, three])
    const theirs = makeShow([{ ...one, follow: 'continue' }, { ...two, colour: 'blue' }, three])
    expect(merged(mine, theirs).cues).toEqual([
      { ...one, preWaitMs: 500, follow: 'continue' },
      { ...two, colour: 'blue' },
      three,
    ])
  })

  test('one moves cues while the other adds and renames: all of it is kept', () => {
    const mine = makeShow([three, one, two])
    const theirs = makeShow([one, { ...two, number: '2.5' }, four, three])
    expect(numbers(merged(mine, theirs))).toBe('3 1 2.5 4')
    expect(numbers(merged(theirs, mine))).toBe('3 1 2.5 4')
  })

  test('one removes what the other has not touched', () => {
    expect(numbers(merged(makeShow([one, three]), makeShow([one, two, three, four])))).toBe('1 3 4')
  })

  test('the same thing changed twice is contested, and named', () => {
    const mine = makeShow([{ ...one, number: '1.1' }, two, three], { protectMs: 0 })
    const theirs = makeShow([{ ...one, number: '1.2' }, two, three], { protectMs: 500 })
    expect(mergeShows(base, mine, theirs, 'ask')).toEqual({
      ok: false,
      conflicts: [
        { kind: 'show', field: 'protectMs' },
        { kind: 'cue', cue: 'c1' },
      ],
    })
  })

  test('what one removed and the other changed is contested', () => {
    const removed = makeShow([two, three])
    const changed = makeShow([{ ...one, number: '9' }, two, three])
    for (const [mine, theirs] of [
      [removed, changed],
      [changed, removed],
    ] as const)
      expect(mergeShows(base, mine, theirs, 'ask')).toMatchObject({ conflicts: [{ kind: 'cue', cue: 'c1' }] })
  })

  test('both move cues, each in another way: contested; in the same way: not', () => {
    const up = makeShow([two, one, three])
    expect(mergeShows(base, up, makeShow([one, three, two]), 'ask')).toMatchObject({
      conflicts: [{ kind: 'order' }],
    })
    expect(numbers(merged(up, makeShow([two, one, three])))).toBe('2 1 3')
  })
})

test('where somebody has chosen whose change stays, it stays, and everything else of both', () => {
  const mine = makeShow([{ ...one, number: '1.1' }, three], { protectMs: 0 })
  const theirs = makeShow([{ ...one, number: '1.2' }, { ...two, number: '2.2' }, three, four])
  const chosen = (whose: 'mine' | 'theirs') => {
    const result = mergeShows(base, mine, theirs, whose)
    if (!result.ok) throw new Error('It asked.')
    return [numbers(result.show), result.show.protectMs]
  }
  expect(chosen('mine')).toEqual(['1.1 3 4', 0])
  expect(chosen('theirs')).toEqual(['1.2 2.2 3 4', 0])
})

/** An edit of somebody who touches only cues of one parity and adds some: no two such people collide. */
function editOf(parity: 0 | 1): fc.Arbitrary<(show: Show) => Show> {
  return fc
    .array(fc.tuple(fc.constantFrom('wait', 'remove', 'add'), fc.nat({ max: 11 })), { maxLength: 6 })
    .map(
      (edits) => (show: Show) =>
        edits.reduce((now, [what, pick], n) => {
          const place = pick % (now.cues.length + 1)
          if (what === 'add') {
            const added = makeShowCue(`${parity}.${n}`)
            return { ...now, cues: now.cues.toSpliced(place, 0, added) }
          }
          return {
            ...now,
            cues: now.cues.flatMap((cue) => {
              const own = Number(cue.number) % 2 === parity && Number(cue.number) === pick
              if (!own) return [cue]
              return what === 'remove' ? [] : [{ ...cue, preWaitMs: cue.preWaitMs + 100 }]
            }),
          }
        }, show),
    )
}

test('edits of different cues never collide, and nothing that either did is lost', () => {
  const start = makeShow(Array.from({ length: 12 }, (_, i) => makeShowCue(String(i))))
  fc.assert(
    fc.property(editOf(0), editOf(1), (a, b) => {
      const [mine, theirs] = [a(start), b(start)]
      const result = mergeShows(start, mine, theirs, 'ask')
      if (!result.ok) throw new Error(JSON.stringify(result.conflicts))
      const after = new Map(result.show.cues.map((cue) => [cue.id, cue]))
      for (const [parity, own] of [mine, theirs].entries()) {
        const touched = own.cues.filter((cue) => Math.floor(Number(cue.number)) % 2 === parity)
        for (const cue of touched) expect(after.get(cue.id)).toEqual(cue)
        for (const cue of start.cues)
          if (Number(cue.number) % 2 === parity && !own.cues.some(({ id }) => id === cue.id))
            expect(after.has(cue.id)).toBe(false)
      }
      expect(after.size).toBe(result.show.cues.length)
    }),
  )
})
