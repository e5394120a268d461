/** The Inbox over HTTP: the list without a word of text, one contribution, and everything that is done with it. */
import { useEffect } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import type { Language } from '../../../core/model/language.ts'
import {
  BoothReply,
  CheckWallReply,
  DraftReply,
  GoneReply,
  InboxItem,
  InboxProblem,
  InboxReply,
  WallReply,
  type BoothChange,
  type ProposeRequest,
} from '../../../core/protocol/inbox.ts'
import type { DeclineReason } from '../../../core/model/kept-contribution.ts'
import { ask, askForFile, type Refused } from '../api/ask.ts'
import { saveFile } from '../api/save-file.ts'

/** Asking says that one is here, which splits the load. */
const ASK_EVERY_MS = 10_000

/** A console that never has a moment fetches it all the same. */
const AHEAD_WITHIN_MS = 4_000

const LIST = {
  queryKey: ['inbox', 'list'],
  queryFn: () => ask('GET', '/inbox', null, InboxReply),
  staleTime: ASK_EVERY_MS,
  // Kept while the console is open; signing out forgets it.
  gcTime: Number.POSITIVE_INFINITY,
}

export function useInbox() {
  return useQuery<InboxReply, Refused>({
    ...LIST,
    // What was fetched ahead said of nobody that they are here.
    refetchOnMount: 'always',
    refetchInterval: ASK_EVERY_MS,
    placeholderData: (before) => before,
  })
}

/**
 * Fetches the list as soon as the console has nothing else to do, for whoever may see it: thousands of lines then stand
 * there at once when the Inbox is opened, and are asked for anew. Nobody counts as present for it, and nothing of it is a
 * word of what was written.
 */
export function useInboxAhead(wanted: boolean): void {
  const client = useQueryClient()
  useEffect(() => {
    if (!wanted) return
    const fetchAhead = (): void =>
      void client.prefetchQuery({
        ...LIST,
        queryFn: () => ask('GET', '/inbox?ahead=true', null, InboxReply),
        staleTime: Number.POSITIVE_INFINITY,
      })
    const idle = requestIdleCallback(fetchAhead, { timeout: AHEAD_WITHIN_MS })
    return () => cancelIdleCallback(idle)
  }, [client, wanted])
}

/** Fetched only once it is opened, and forgotten with the page that showed it. */
export function useItem(id: string | null) {
  return useQuery<InboxItem, Refused>({
    queryKey: ['inbox', 'item', id],
    queryFn: () => ask('GET', `/inbox/${id}`, null, InboxItem),
    enabled: id !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  })
}

export type Decision =
  | { act: 'propose'; body: ProposeRequest }
  | { act: 'approve'; body: { base: number } }
  | { act: 'decline'; body: { reason: DeclineReason } }
  | { act: 'reopen' | 'release' | 'attend'; body: null }

export function useDecide() {
  const client = useQueryClient()
  return useMutation<InboxItem, Refused, Decision & { id: string }>({
    mutationFn: ({ id, act, body }) => ask('POST', `/inbox/${id}/${act}`, body, InboxItem),
    onSuccess: (item, { id }) => {
      client.setQueryData(['inbox', 'item', id], item)
      client.setQueryData<InboxReply>(['inbox', 'list'], (list) =>
        list === undefined
          ? list
          : { ...list, items: list.items.map((row) => (row.id === id ? item.row : row)) },
      )
    },
    onError: (_, { id }) => {
      void client.invalidateQueries({ queryKey: ['inbox', 'list'] })
      void client.invalidateQueries({ queryKey: ['inbox', 'item', id] })
    },
  })
}

/** Decisions after which it is no longer here. */
export function useEnd() {
  const client = useQueryClient()
  return useMutation<
    { story: string } | { gone: true },
    Refused,
    { id: string; act: 'draft' | 'destroy' | 'take-down' }
  >({
    mutationFn: ({ id, act }) =>
      act === 'draft'
        ? ask('POST', `/inbox/${id}/draft`, null, DraftReply)
        : ask('POST', `/inbox/${id}/${act}`, null, GoneReply),
    onSuccess: (_, { id }) => {
      client.removeQueries({ queryKey: ['inbox', 'item', id] })
      client.setQueryData<InboxReply>(['inbox', 'list'], (list) =>
        list === undefined ? list : { ...list, items: list.items.filter((row) => row.id !== id) },
      )
      void client.invalidateQueries({ queryKey: ['inbox', 'list'] })
    },
  })
}

export function useWallCheck(id: string, text: string, language: Language, enabled: boolean) {
  return useQuery<CheckWallReply, Refused>({
    queryKey: ['inbox', 'check', id, text, language],
    queryFn: () => ask('POST', `/inbox/${id}/check`, { text, language }, CheckWallReply),
    enabled,
    placeholderData: (before) => before,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
}

export function useWallSwitch() {
  const client = useQueryClient()
  return useMutation<z.infer<typeof WallReply>, Refused, { venueId: string; act: 'pause' | 'resume' }>({
    mutationFn: ({ venueId, act }) => ask('POST', `/venues/${venueId}/wall/${act}`, null, WallReply),
    onSuccess: (reply, { venueId }) => {
      client.setQueryData<InboxReply>(['inbox', 'list'], (list) =>
        list === undefined
          ? list
          : {
              ...list,
              venues: list.venues.map((venue) =>
                venue.id === venueId ? { ...venue, wall: reply.wall } : venue,
              ),
            },
      )
    },
  })
}

/** Fetches the book and hands it to the browser's downloads. */
export function useBook(venueId: string) {
  return useMutation<void, Refused, { language: Language }>({
    mutationFn: async (body) => {
      const { name, file } = await askForFile(`/venues/${venueId}/book`, body)
      saveFile(name, file)
    },
  })
}

export function useBooth(venueId: string | null) {
  return useQuery<BoothReply, Refused>({
    queryKey: ['inbox', 'booth', venueId],
    queryFn: () => ask('GET', `/venues/${venueId}/booth`, null, BoothReply),
    enabled: venueId !== null,
  })
}

export function useBoothChange(venueId: string) {
  const client = useQueryClient()
  return useMutation<BoothReply, Refused, BoothChange>({
    mutationFn: (body) => ask('PATCH', `/venues/${venueId}/booth`, body, BoothReply),
    onSuccess: (reply) => {
      client.setQueryData(['inbox', 'booth', venueId], reply)
      void client.invalidateQueries({ queryKey: ['inbox', 'list'] })
    },
  })
}

/** All reasons why it was refused, in three languages; none where the server gave none. */
export function inboxReasonsOf(problem: Refused | null): InboxItem['ahead'] {
  if (problem === null || problem.refusal.kind !== 'refused') return []
  const parsed = InboxProblem.safeParse(problem.refusal.body)
  return parsed.success ? (parsed.data.reasons ?? []) : []
}
