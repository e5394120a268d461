import { expect, test } from 'vitest'
import { venueFor } from '../../../client/console/schedule/venue-for.ts'

const venues = [{ id: 'astana' }, { id: 'almaty' }]

test('a page is about the venue that was chosen there, else the room’s, else the first', () => {
  expect(venueFor(venues, null, null)?.id).toBe('astana')
  expect(venueFor(venues, null, 'almaty')?.id).toBe('almaty')
  expect(venueFor(venues, 'astana', 'almaty')?.id).toBe('astana')
  expect(venueFor(venues, 'gone', 'almaty')?.id).toBe('almaty')
  expect(venueFor([], null, 'almaty')).toBeNull()
})
