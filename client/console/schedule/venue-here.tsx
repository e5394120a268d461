/** Which venue a page is about: the one chosen there, else that of the room on the desk. With one venue nobody is asked. */
import { useState } from 'react'
import type * as z from 'zod/mini'
import type { VenuesReply } from '../../../core/protocol/schedule.ts'
import { mayAt, type Permission } from '../../../core/protocol/access.ts'
import { ChoiceField } from '../parts/fields.tsx'
import { useDesk } from '../shell/desk.tsx'
import { useSpeech } from '../words/words-context.tsx'
import { useVenues } from './schedule-queries.ts'
import { venueFor } from './venue-for.ts'

export type VenueItem = z.infer<typeof VenuesReply>['items'][number]

export interface VenueHere {
  venue: VenueItem | null
  venues: readonly VenueItem[]
  choose(id: string): void
  /** Whether the person may do so at this venue, whatever room the desk has. */
  may(permission: Permission): boolean
  error: ReturnType<typeof useVenues>['error']
}

export function useVenueHere(): VenueHere {
  const { person, venueId } = useDesk()
  const asked = useVenues()
  const [wanted, choose] = useState<string | null>(null)
  const venues = asked.data?.items ?? []
  const venue = venueFor(venues, wanted, venueId)
  return {
    venue,
    venues,
    choose,
    may: (permission) => mayAt(person, permission, venue?.id ?? null),
    error: asked.error,
  }
}

export function VenueChoice({ here: { venue, venues, choose } }: { here: VenueHere }) {
  const { words, language } = useSpeech()
  if (venues.length < 2) return null
  return (
    <ChoiceField
      aria-label={words.common.venue}
      value={venue?.id ?? ''}
      data={venues.map(({ id, name }) => ({ value: id, label: name[language] }))}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  )
}
