import { afterAll, beforeAll, expect, test } from 'vitest'
import { Exhibition } from '../../../core/protocol/exhibition.ts'
import { startTestServer, type TestServer } from '../../helpers/server.ts'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

test('an exhibition carries the facts that are in force, and not those that a later one supersedes', () => {
  const { installation } = server.context
  const [room] = installation.rooms.values()
  const composed = installation.exhibitions.of(room!.room.venueId)
  const { cards } = Exhibition.parse(JSON.parse(composed!.json))
  const held = installation.holdings.cards()
  expect(cards.length).toBeGreaterThan(3)
  expect(held.filter((card) => card.supersededBy !== null).length).toBeGreaterThan(0)
  expect(cards.filter((card) => card.supersededBy !== null)).toEqual([])
})
