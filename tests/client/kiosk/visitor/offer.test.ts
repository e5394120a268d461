import { expect, test } from 'vitest'
import { inOrder, MOST_ON_OFFER, offerStories } from '../../../../client/kiosk/visitor/offer.ts'
import type { PublishedStory } from '../../../../core/protocol/exhibition.ts'
import { makePublished } from '../../../helpers/builders.ts'

const stories = Array.from({ length: 12 }, (_, index) =>
  makePublished({ id: `story-${index}`, seed: 7_000 + index * 131 }),
)
const ids = (offer: PublishedStory[]) => offer.map((each) => each.id)

test('a kiosk offers nine lights, always the same, and another kiosk others', () => {
  const offer = offerStories(stories, 5, MOST_ON_OFFER, null)
  expect(offer).toHaveLength(9)
  expect(ids(offerStories([...stories].reverse(), 5, MOST_ON_OFFER, null))).toEqual(ids(offer))
  const elsewhere = [1, 2, 3].map((seed) =>
    ids(offerStories(stories, seed, MOST_ON_OFFER, null))
      .sort()
      .join(),
  )
  expect(new Set(elsewhere).size).toBeGreaterThan(1)
})

test('when a story is withdrawn the other lights keep their order', () => {
  const offer = offerStories(stories, 5, MOST_ON_OFFER, null)
  const gone = offer[3]!.id
  const after = offerStories(
    stories.filter((each) => each.id !== gone),
    5,
    MOST_ON_OFFER,
    null,
  )
  const kept = ids(after).filter((id) => ids(offer).includes(id))
  expect(kept).toEqual(ids(offer).filter((id) => id !== gone))
})

test('a story that staff play always has its light', () => {
  for (const { id } of stories) expect(ids(offerStories(stories, 5, MOST_ON_OFFER, id))).toContain(id)
})

test('a list that staff put in order is offered in that order, from its beginning, with what is being told', () => {
  expect(inOrder(stories, 3, null)).toEqual(stories.slice(0, 3))
  expect(inOrder(stories, 3, stories[1]!.id)).toEqual(stories.slice(0, 3))
  const told = stories.at(-1)!
  expect(inOrder(stories, 3, told.id)).toEqual([stories[0], stories[1], told])
})
