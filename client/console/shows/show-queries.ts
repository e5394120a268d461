/** Shows over HTTP; what somebody else edits is asked for again as soon as the socket says so. */
import { useMutation, useQuery, useQueryClient, type UseMutationResult } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Show } from '../../../core/model/show.ts'
import { DryRunReply, ShowHistoryReply, ShowReply, ShowRevisionReply } from '../../../core/protocol/shows.ts'
import { ask, tell, type Refused } from '../api/ask.ts'
import { useConnection } from '../live/live-context.tsx'

/** Called once, in the shell: lists and shows are asked for again when one has changed anywhere. */
export function useShowsFollow(): void {
  const client = useQueryClient()
  const connection = useConnection()
  useEffect(
    () =>
      connection.onShows(({ show }) => {
        void client.invalidateQueries({ queryKey: ['shows'] })
        void client.invalidateQueries({ queryKey: ['show', show] })
      }),
    [client, connection],
  )
}

export function useShow(id: string) {
  return useQuery({
    queryKey: ['show', id],
    queryFn: () => ask('GET', `/shows/${id}`, null, ShowReply),
    // The socket may have been away while somebody edited.
    refetchInterval: 30_000,
    staleTime: 0,
  })
}

/** A list as it was; it never changes. */
export function useShowRevision(id: string, revision: number) {
  return useQuery({
    queryKey: ['show-revision', id, revision],
    queryFn: () => ask('GET', `/shows/${id}/revisions/${revision}`, null, ShowRevisionReply),
    staleTime: Infinity,
  })
}

export function useShowHistory(id: string) {
  return useQuery({
    queryKey: ['show', id, 'history'],
    queryFn: () => ask('GET', `/shows/${id}/revisions`, null, ShowHistoryReply),
    staleTime: 0,
  })
}

export function saveShow(revision: number, show: Show): Promise<ShowReply> {
  return ask('POST', `/shows/${show.id}`, { revision, show }, ShowReply)
}

/** A show that was not there before. */
export function useShowAdd(): UseMutationResult<ShowReply, Refused, Show> {
  const client = useQueryClient()
  return useMutation<ShowReply, Refused, Show>({
    mutationFn: (show) => saveShow(0, show),
    onSuccess: (reply) => {
      client.setQueryData(['show', reply.show.id], reply)
      void client.invalidateQueries({ queryKey: ['shows'] })
    },
  })
}

export function useShowRemove(): UseMutationResult<void, Refused, { id: string; revision: number }> {
  const client = useQueryClient()
  return useMutation<void, Refused, { id: string; revision: number }>({
    mutationFn: ({ id, revision }) => tell('DELETE', `/shows/${id}?revision=${revision}`, null),
    onSettled: () => client.invalidateQueries({ queryKey: ['shows'] }),
  })
}

export function useDryRun(roomId: string, show: Show) {
  return useQuery({
    queryKey: ['dry-run', roomId, JSON.stringify(show)],
    queryFn: () => ask('POST', `/rooms/${roomId}/dry-run`, { show }, DryRunReply),
    staleTime: 0,
    refetchInterval: 10_000,
    placeholderData: (before) => before,
  })
}
