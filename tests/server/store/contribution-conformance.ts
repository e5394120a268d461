/** What every database must do that keeps what visitors wrote; called once for each of them. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { NO_BOOTH_SETTINGS } from '../../../core/model/booth-settings.ts'
import type { Store } from '../../../server/ports/store.ts'
import { makeVenue } from '../../helpers/builders.ts'
import type { StorePlace } from './store-conformance.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

export function contributionConformance(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(`contributions in ${name}`, () => {
    let place: StorePlace
    let store: Store
    beforeEach(async () => {
      place = await makePlace()
      store = await place.open()
    })
    afterEach(async () => {
      await store.close()
      await place.remove()
    })

    test('[BOO-3] they come back in the order of their names, whatever came first', async () => {
      for (const id of ['words-c', 'words-a', 'words-b'])
        await store.contributions.add(id, bytes(id), `press-${id}`, [`hash-${id}`])
      await store.close()
      store = await place.open()
      expect((await store.contributions.all()).map(({ id, version }) => [id, version])).toEqual([
        ['words-a', 1],
        ['words-b', 1],
        ['words-c', 1],
      ])
    })

    test('[BOO-3] a batch is exchanged as a whole, or not at all', async () => {
      for (const id of ['words-a', 'words-b'])
        await store.contributions.add(id, bytes('1'), `press-${id}`, [])
      const next = (id: string, version: number) => ({ id, version, sealed: bytes('2') })
      expect(await store.contributions.change([next('words-a', 1), next('words-b', 7)])).toBe(false)
      expect(await store.contributions.change([next('words-a', 1), next('words-gone', 1)])).toBe(false)
      expect((await store.contributions.all()).map(({ version }) => version)).toEqual([1, 1])
      expect(await store.contributions.change([next('words-a', 1), next('words-b', 1)])).toBe(true)
      expect((await store.contributions.all()).map(({ version }) => version)).toEqual([2, 2])
    })

    test('[CON-3] a receipt opens one thing: a later one takes its place, and it can move to a story', async () => {
      const { contributions } = store
      await contributions.add('words-a', bytes('1'), 'press', ['words-hash', 'number-hash'])
      expect(await contributions.pressed('press')).toBe('words-a')
      expect(await contributions.subjectOfReceipt(['nothing', 'number-hash'])).toBe('words-a')
      await contributions.replaceReceipt('words-a', ['later-hash'])
      expect(await contributions.subjectOfReceipt(['words-hash', 'number-hash'])).toBeNull()
      await contributions.moveReceipts('words-a', 'story-a')
      await contributions.remove(['words-a'], 'forget')
      expect(await contributions.subjectOfReceipt(['later-hash'])).toBe('story-a')
      expect(await contributions.pressed('press')).toBeNull()
      expect(await contributions.subjectOfReceipt([])).toBeNull()
    })

    test('what is removed is gone with its press, and with its receipt if nobody will ask once more', async () => {
      const { contributions } = store
      await contributions.add('words-a', bytes('1'), 'press-a', ['hash-a'])
      await contributions.add('words-b', bytes('1'), 'press-b', ['hash-b'])
      await contributions.remove(['words-a'], 'stay')
      await contributions.remove(['words-b'], 'forget')
      expect(await contributions.all()).toEqual([])
      expect(await contributions.subjectOfReceipt(['hash-a'])).toBe('words-a')
      expect(await contributions.subjectOfReceipt(['hash-b'])).toBeNull()
    })

    test('what a venue has settled outlives a restart', async () => {
      const venue = makeVenue()
      await store.venues.addVenue(venue)
      expect(await store.contributions.boothSettings(venue.id)).toBeNull()
      const settings = { ...NO_BOOTH_SETTINGS, procedure: 'The lead is called.', wall: 'paused' as const }
      await store.contributions.keepBoothSettings(venue.id, NO_BOOTH_SETTINGS)
      await store.contributions.keepBoothSettings(venue.id, settings)
      await store.close()
      store = await place.open()
      expect(await store.contributions.boothSettings(venue.id)).toEqual(settings)
    })
  })
}
