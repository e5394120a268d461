/** A venue's settings over HTTP; whatever shows rooms or venues is fetched anew after a change. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import {
  VenueSettingsReply,
  type VenueRequest,
  type VenueSettingsRequest,
} from '../../../core/protocol/venue-settings.ts'
import { ask, type Refused } from '../api/ask.ts'

const keyOf = (venueId: string | null) => ['venue-settings', venueId] as const

export function useVenueSettings(venueId: string | null) {
  return useQuery<VenueSettingsReply, Refused>({
    queryKey: keyOf(venueId),
    queryFn: () => ask('GET', `/venues/${venueId}/settings`, null, VenueSettingsReply),
    enabled: venueId !== null,
    staleTime: 0,
  })
}

function useTaken() {
  const client = useQueryClient()
  return (reply: VenueSettingsReply) => {
    client.setQueryData(keyOf(reply.id), reply)
    for (const name of ['venues', 'rooms', 'inbox', 'schedule'])
      void client.invalidateQueries({ queryKey: [name] })
  }
}

export function useMakeVenue() {
  const taken = useTaken()
  return useMutation<VenueSettingsReply, Refused, z.infer<typeof VenueRequest>>({
    mutationFn: (body) => ask('POST', '/venues', body, VenueSettingsReply),
    onSuccess: taken,
  })
}

export function useSettle(venueId: string) {
  const taken = useTaken()
  return useMutation<VenueSettingsReply, Refused, z.infer<typeof VenueSettingsRequest>>({
    mutationFn: (body) => ask('POST', `/venues/${venueId}/settings`, body, VenueSettingsReply),
    onSuccess: taken,
  })
}

export function useUndoSettings(venueId: string) {
  const taken = useTaken()
  return useMutation<VenueSettingsReply, Refused, number>({
    mutationFn: (revision) =>
      ask('POST', `/venues/${venueId}/settings/undo`, { revision }, VenueSettingsReply),
    onSuccess: taken,
  })
}

export function useVerifyLine(venueId: string) {
  const taken = useTaken()
  return useMutation<VenueSettingsReply, Refused, string>({
    mutationFn: (line) => ask('POST', `/venues/${venueId}/lines/${line}/verify`, null, VenueSettingsReply),
    onSuccess: taken,
  })
}
