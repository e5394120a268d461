/** The day of the venue that the desk lies in; asked for again as soon as the socket says so. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { DayReply } from '../../../core/protocol/venue-day.ts'
import { ask, askLong, type Refused } from '../api/ask.ts'
import { useRooms } from '../api/holdings.ts'
import { useConnection } from '../live/live-context.tsx'
import { useDesk } from '../shell/desk.tsx'

/** The venue of the room that the desk is set to, or null. */
export function useVenueId(): string | null {
  const { room } = useDesk()
  const rooms = useRooms().data?.items
  return rooms?.find((each) => each.id === room?.id)?.venueId ?? null
}

export function useDay(venueId: string | null) {
  const client = useQueryClient()
  const connection = useConnection()
  useEffect(
    () => connection.onDay((changed) => void client.invalidateQueries({ queryKey: ['day', changed] })),
    [client, connection],
  )
  return useQuery({
    queryKey: ['day', venueId],
    queryFn: () => ask('GET', `/venues/${venueId}/day`, null, DayReply),
    enabled: venueId !== null,
    refetchInterval: 30_000,
    staleTime: 0,
  })
}

export type DayAct = { act: 'check' } | { act: 'close' } | { act: 'open'; anyway: string | null }

export function useDayAct(venueId: string) {
  const client = useQueryClient()
  return useMutation<DayReply, Refused, DayAct>({
    // Opening checks once more, and waits for the slowest screen, which may be keeping a silent minute.
    mutationFn: (asked) =>
      asked.act === 'open'
        ? askLong('POST', `/venues/${venueId}/open`, { anyway: asked.anyway }, DayReply)
        : ask('POST', `/venues/${venueId}/${asked.act}`, null, DayReply),
    onSuccess: (day) => {
      client.setQueryData(['day', venueId], day)
      // Another answer, asked for when the socket spoke, may have overtaken this one.
      if (day.checking) void client.invalidateQueries({ queryKey: ['day', venueId] })
    },
    onError: () => client.invalidateQueries({ queryKey: ['day', venueId] }),
  })
}
