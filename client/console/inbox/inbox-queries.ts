/** The Inbox over HTTP: the list without a word of text, one contribution, and everything that is done with it. */
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

const LIST = {
  queryKey: ['inbox', 'list'],
  queryFn: () => ask('GET', '/inbox', null, InboxReply),
  staleTime: ASK_EVERY_MS,
}

export function useInbox() {
  return useQuery<InboxReply, Refused>({
    ...LIST,
    refetchInterval: ASK_EVERY_MS,
    placeholderData: (before) => before,
  })
}

/** Asks for the list while the press that opens the Inbox is still on its way: a finger takes a tenth of a second. */
export function useInboxAhead(): () => void {
  const client = useQueryClient()
  return () => void client.prefetchQuery(LIST)
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
