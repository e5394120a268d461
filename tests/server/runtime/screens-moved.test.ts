/** What the schedule wants is computed once for its rules, its venue and the hour, however many screens come and go. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { RoomProgramme } from '../../../core/show/programme.ts'
import { startTestServer, type TestServer } from '../../helpers/server.ts'

let server: TestServer
const ids: string[] = []
const told: RoomProgramme[] = []
beforeAll(async () => {
  server = await startTestServer()
  for (const name of ['One', 'Two']) ids.push((await server.admitKiosk(name)).kiosk.id)
  await place(ids[0]!, 0, 6)
  await place(ids[1]!, 1, 2)
  server.context.installation.rooms.get('hall')!.onProgramme.add((programme) => void told.push(programme))
})
afterAll(() => server.close())
beforeEach(() => {
  told.length = 0
})

const held = () => server.context.installation.rooms.get('hall')!.programme
async function place(id: string, from: number, to: number): Promise<void> {
  const { fleet } = server.context.installation
  await fleet.change({ ...fleet.find(id)!, span: { from, to } })
}

test('a screen that changes nothing about the room’s length tells nobody', async () => {
  await place(ids[1]!, 3, 4)
  expect(held().horizon).toEqual({ from: 0, to: 6 })
  expect(told).toEqual([])
})

test('one that makes the room longer is told to all, and nothing of the schedule is computed for it', async () => {
  const before = held()
  await place(ids[1]!, 6, 40)
  expect(held().horizon).toEqual({ from: 0, to: 40 })
  expect(told).toEqual([held()])
  // The very same objects: nothing was worked out anew.
  expect(held().intervals).toBe(before.intervals)
  expect(held().evening).toBe(before.evening)
  expect(held().sensitive).toBe(before.sensitive)
})
