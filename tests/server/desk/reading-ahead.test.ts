/** The stories that ship are read before anybody asks, in steps for which nobody has to wait. */
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import type * as Check from '../../../core/anonymise/check.ts'
import { workUp } from '../../../core/editorial/work-up.ts'
import { passagesOf } from '../../../core/model/story-draft.ts'
import { factsIn, sumsOf } from '../../../server/desk/held-story.ts'
import { atOnce, readShipped } from '../../../server/desk/shipped-story.ts'
import { readLibrary } from '../../../server/library/holdings.ts'

const reads = vi.hoisted(() => ({ texts: [] as string[] }))
vi.mock('../../../core/anonymise/check.ts', async (original) => {
  const real = await original<typeof Check>()
  const check: typeof real.check = (text, language, options) => {
    reads.texts.push(text)
    return real.check(text, language, options)
  }
  return { ...real, check }
})
beforeEach(() => {
  reads.texts = []
})

const { stories } = await readLibrary(join(import.meta.dirname, '..', '..', '..'))
const story = stories[0]!

test('[VEN-1] between two passages of a story that ships, whatever calls for calm has its turn', () => {
  const passages = passagesOf({ ...story, readings: {} })
  const steps = readShipped(story)
  for (const [i, { text }] of passages.entries()) {
    expect(steps.next().done).toBe(false)
    // One passage a step, and each once: what it lets one know is taken from what was found in it.
    expect(reads.texts.slice(i)).toEqual([text])
  }
  expect(steps.next().done).toBe(true)
  expect(reads.texts).toHaveLength(passages.length)
})

test('what was read in steps is what the desk finds by itself, and is not read again', () => {
  const held = atOnce(readShipped(story))
  const { dossier, head, file } = held
  const own = workUp(head.draft, dossier.kept, dossier.forbidden, sumsOf(head.draft))
  expect(file.facts).toEqual(factsIn(head.draft))
  reads.texts = []
  expect(held.look('head', dossier)).toEqual(own)
  expect(reads.texts).toEqual([])
})
