/** The maintenance log and notes; asked for again as soon as the socket says so. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { LogReply, NotesReply, NoteView } from '../../../core/protocol/maintenance.ts'
import { ask, tell, type Refused } from '../api/ask.ts'
import { useConnection } from '../live/live-context.tsx'

export function useLog(venueId: string | null) {
  const client = useQueryClient()
  const connection = useConnection()
  useEffect(
    () => connection.onLog(() => void client.invalidateQueries({ queryKey: ['log'] })),
    [client, connection],
  )
  return useQuery({
    queryKey: ['log', venueId],
    queryFn: () => ask('GET', `/venues/${venueId}/log`, null, LogReply),
    enabled: venueId !== null,
    refetchInterval: 30_000,
    staleTime: 0,
  })
}

export function useNotes(kioskId: string) {
  return useQuery({
    queryKey: ['notes', kioskId],
    queryFn: () => ask('GET', `/kiosks/${kioskId}/notes`, null, NotesReply),
    staleTime: 0,
  })
}

export function useNoteAdd(kioskId: string) {
  const client = useQueryClient()
  return useMutation<unknown, Refused, string>({
    mutationFn: (text) => ask('POST', `/kiosks/${kioskId}/notes`, { text }, NoteView),
    onSuccess: () => client.invalidateQueries({ queryKey: ['notes', kioskId] }),
  })
}

export function useNoteRemove(kioskId: string) {
  const client = useQueryClient()
  return useMutation<void, Refused, string>({
    mutationFn: (noteId) => tell('DELETE', `/kiosks/${kioskId}/notes/${noteId}`, null),
    onSuccess: () => client.invalidateQueries({ queryKey: ['notes', kioskId] }),
  })
}
