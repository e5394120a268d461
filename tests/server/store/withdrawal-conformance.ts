/** What every database must do that remembers withdrawals and receipts; called once for each of them. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AppendRequest } from '../../../server/ports/room-log.ts'
import type { Store } from '../../../server/ports/store.ts'
import type { ScreenRecord, WithdrawalRecord } from '../../../server/ports/withdrawal-register.ts'
import { makeCue, makeRoom, makeVenue } from '../../helpers/builders.ts'
import { NOON } from '../../helpers/clock.ts'
import type { StorePlace } from './store-conformance.ts'

const STORY = 'story-a'
const ROOMS = ['hall', 'attic'] as const
const RECORD: WithdrawalRecord = { story: STORY, at: NOON, by: 'narrator', erasedAt: null }
const SCREENS: ScreenRecord[] = [
  { kioskId: 'kiosk-a', ordinal: 1, latest: NOON + 900_000, darkAt: null, purged: {} },
  { kioskId: 'kiosk-b', ordinal: 2, latest: null, darkAt: null, purged: {} },
]

export function withdrawalConformance(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(`withdrawals in ${name}`, () => {
    let place: StorePlace
    let store: Store
    let epoch: number
    beforeEach(async () => {
      place = await makePlace()
      store = await place.open()
      await store.venues.addVenue(makeVenue())
      for (const id of ROOMS) await store.venues.addRoom(makeRoom({ id }))
      epoch = await store.log.takeLead()
    })
    afterEach(async () => {
      await store.close()
      await place.remove()
    })

    const cues = (of = epoch, story = STORY): AppendRequest<never>[] =>
      ROOMS.map((roomId) => ({
        roomId,
        epoch: of,
        cueId: `cue-${story}-${roomId}`,
        idempotencyKey: null,
        actor: null,
        decide: () => {
          const { issuedAt, atServerTime, level, origin, action } = makeCue(1, { kind: 'withdraw', story })
          return { ok: true, draft: { issuedAt, atServerTime, level, origin, action } }
        },
      }))
    const logs = () => Promise.all(ROOMS.map((room) => store.log.since(room, 0, 100)))

    test('[CON-4] one cue a room, the record and its screens are written together, and last', async () => {
      const begun = await store.withdrawals.begin(RECORD, SCREENS, cues())
      if (begun.outcome !== 'begun') throw new Error(begun.outcome)
      expect(begun.cues.map(({ cue }) => cue.action)).toEqual(
        ROOMS.map(() => ({ kind: 'withdraw', story: STORY })),
      )
      for (const { state } of begun.cues) expect(state.withdrawn).toEqual([STORY])
      await store.close()
      store = await place.open()
      expect(await store.withdrawals.withdrawal(STORY)).toEqual(RECORD)
      expect(await store.withdrawals.withdrawals()).toEqual([RECORD])
      expect(await store.withdrawals.screens(STORY)).toEqual(SCREENS)
      expect((await logs()).map((log) => log.length)).toEqual([1, 1])
    })

    test('[CON-3] twice is as once', async () => {
      await store.withdrawals.begin(RECORD, SCREENS, cues())
      const later = { ...RECORD, at: NOON + 5, by: 'curator' as const }
      expect(await store.withdrawals.begin(later, [], cues())).toEqual({ outcome: 'known' })
      expect(await store.withdrawals.withdrawal(STORY)).toEqual(RECORD)
      expect(await store.withdrawals.screens(STORY)).toEqual(SCREENS)
      expect((await logs()).map((log) => log.length)).toEqual([1, 1])
    })

    test('[CON-4] when another server leads, nothing at all is written', async () => {
      await store.log.takeLead()
      expect(await store.withdrawals.begin(RECORD, SCREENS, cues())).toEqual({ outcome: 'fenced' })
      expect(await store.withdrawals.withdrawal(STORY)).toBeNull()
      expect(await store.withdrawals.screens(STORY)).toEqual([])
      expect((await logs()).map((log) => log.length)).toEqual([0, 0])
    })

    test('[CON-4] when the second room cannot take it, the first keeps nothing of it', async () => {
      const [hall] = cues()
      const nowhere = { ...hall!, roomId: 'cellar', cueId: 'cue-cellar' }
      await expect(store.withdrawals.begin(RECORD, SCREENS, [hall!, nowhere])).rejects.toThrow()
      expect(await store.withdrawals.withdrawal(STORY)).toBeNull()
      expect((await logs()).map((log) => log.length)).toEqual([0, 0])
      expect((await store.withdrawals.begin(RECORD, SCREENS, cues())).outcome).toBe('begun')
    })

    test('[CON-5] the first report of a screen stays; of a screen or story nobody asked about, none', async () => {
      const { withdrawals } = store
      await withdrawals.begin(RECORD, SCREENS, cues())
      await withdrawals.dark(STORY, 'kiosk-a', NOON + 400, { texts: 1 })
      await withdrawals.dark(STORY, 'kiosk-a', NOON + 900, { texts: 0 })
      await withdrawals.dark(STORY, 'kiosk-z', NOON + 400, {})
      await withdrawals.dark('story-z', 'kiosk-a', NOON + 400, {})
      const [first, second] = SCREENS
      expect(await withdrawals.screens(STORY)).toEqual([
        { ...first!, darkAt: NOON + 400, purged: { texts: 1 } },
        second!,
      ])
      expect(await withdrawals.screens('story-z')).toEqual([])
    })

    test('[CON-6] it is erased once, at the first instant', async () => {
      const { withdrawals } = store
      await withdrawals.begin(RECORD, [], cues())
      await withdrawals.erased(STORY, NOON + 1)
      await withdrawals.erased(STORY, NOON + 2)
      await withdrawals.erased('story-z', NOON + 1)
      expect(await withdrawals.withdrawal(STORY)).toEqual({ ...RECORD, erasedAt: NOON + 1 })
      expect(await withdrawals.withdrawal('story-z')).toBeNull()
    })

    test('several come back in the order in which they were asked for', async () => {
      const early = { ...RECORD, story: 'story-b', at: NOON - 1 }
      await store.withdrawals.begin(RECORD, [], cues())
      await store.withdrawals.begin(early, [], cues(epoch, 'story-b'))
      expect((await store.withdrawals.withdrawals()).map(({ story }) => story)).toEqual(['story-b', STORY])
    })

    test('[CON-7] either form of a receipt finds its story, several receipts do, and nothing finds nothing', async () => {
      const { withdrawals } = store
      await withdrawals.addReceipt(['hash-words', 'hash-number'], STORY, NOON)
      await withdrawals.addReceipt(['hash-again', 'hash-again-number'], STORY, NOON + 1)
      for (const hash of ['hash-words', 'hash-number', 'hash-again'])
        expect(await withdrawals.storyOfReceipt(['unknown', hash])).toBe(STORY)
      expect(await withdrawals.storyOfReceipt(['unknown'])).toBeNull()
      expect(await withdrawals.storyOfReceipt([])).toBeNull()
    })

    test('[CON-7] a receipt that exists is never given to another story', async () => {
      await store.withdrawals.addReceipt(['hash-words', 'hash-number'], STORY, NOON)
      await expect(store.withdrawals.addReceipt(['fresh', 'hash-number'], 'story-b', NOON)).rejects.toThrow()
      expect(await store.withdrawals.storyOfReceipt(['hash-number'])).toBe(STORY)
      expect(await store.withdrawals.storyOfReceipt(['fresh'])).toBeNull()
    })
  })
}
