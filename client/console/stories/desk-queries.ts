/** The desk over HTTP: the list, one story, and everything that is done with it; each answer is the story as it is then. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod/mini'
import type { StoryDraft } from '../../../core/model/story-draft.ts'
import type { NarratorContact } from '../../../core/model/dossier.ts'
import type { Language } from '../../../core/model/language.ts'
import { DeskReadingsReply } from '../../../core/protocol/readings.ts'
import {
  AsideReply,
  CheckReply,
  ConsentRemindersReply,
  DeskPeopleReply,
  DeskProblem,
  DeskStory,
  DraftDifference,
  ContactBody,
  ForbiddenWords,
  PreviewReply,
  RevisionReply,
  StoryListReply,
  type Conflict,
  type ConsentRequest,
  type NarrowRequest,
  type NewStoryRequest,
  type ResolutionRequest,
  type RevisionRequest,
  type SpokenReason,
} from '../../../core/protocol/stories.ts'
import { StaffWithdrawalReply } from '../../../core/protocol/withdrawal.ts'
import { freshName } from '../../lib/chance.ts'
import { ask, tell, type Refused } from '../api/ask.ts'
import type { ListFilter } from './list-filter.ts'
import { queryOf } from './list-filter.ts'

const FRESH_MS = 10_000

export function useStoryList(filter: ListFilter) {
  const query = queryOf(filter)
  const client = useQueryClient()
  const queryKey = ['desk', 'list', query]
  return useQuery<StoryListReply, Refused>({
    queryKey,
    // The first rows are there to be read while the others come; a list that stands is not made shorter meanwhile.
    queryFn: () =>
      wholeList(query, (first) => client.setQueryData<StoryListReply>(queryKey, (before) => before ?? first)),
    placeholderData: (before) => before,
    staleTime: FRESH_MS,
    refetchInterval: 30_000,
  })
}

const PAGE = 200

/** Every page of the list, one after the other: a scroll bar that is true needs all rows, and a row is small. */
async function wholeList(query: string, onFirst: (first: StoryListReply) => void): Promise<StoryListReply> {
  const page = (offset: number) =>
    ask('GET', `/desk/stories?${query}&offset=${offset}&limit=${PAGE}`, null, StoryListReply)
  const first = await page(0)
  onFirst(first)
  const items = [...first.items]
  while (items.length < first.total) {
    const next = await page(items.length)
    if (next.items.length === 0) break
    items.push(...next.items)
  }
  return { ...first, items }
}

export function useDeskPeople() {
  return useQuery<ReturnType<typeof DeskPeopleReply.parse>, Refused>({
    queryKey: ['desk', 'people'],
    queryFn: () => ask('GET', '/desk/people', null, DeskPeopleReply),
  })
}

export function useReminders(enabled: boolean) {
  return useQuery<z.infer<typeof ConsentRemindersReply>, Refused>({
    queryKey: ['desk', 'reminders'],
    queryFn: () => ask('GET', '/desk/consents?within=30', null, ConsentRemindersReply),
    enabled,
    staleTime: 60_000,
  })
}

export function useStory(id: string) {
  return useQuery<DeskStory, Refused>({
    queryKey: ['desk', 'story', id],
    queryFn: () => ask('GET', `/desk/stories/${id}`, null, DeskStory),
    staleTime: FRESH_MS,
    refetchInterval: 20_000,
  })
}

/** Puts what a change answered where everybody reads it, and lets the list look again. */
function useTake(id: string) {
  const client = useQueryClient()
  return (story: DeskStory) => {
    client.setQueryData(['desk', 'story', id], story)
    void client.invalidateQueries({ queryKey: ['desk', 'list'] })
    void client.invalidateQueries({ queryKey: ['stories'] })
  }
}

export function useBegin() {
  const client = useQueryClient()
  return useMutation<DeskStory, Refused, NewStoryRequest>({
    mutationFn: (body) => ask('POST', '/desk/stories', body, DeskStory),
    onSuccess: (story) => {
      client.setQueryData(['desk', 'story', story.id], story)
      void client.invalidateQueries({ queryKey: ['desk', 'list'] })
    },
  })
}

export type Step =
  | { act: 'revisions'; body: RevisionRequest }
  | { act: 'resolutions'; body: ResolutionRequest }
  | { act: 'team'; body: { curators: string[]; reviewers: string[] } }
  | { act: 'send' | 'recall' | 'pause' | 'resume'; body: null }
  | { act: 'approve'; body: { revision: number; heard: Language[] } }
  | { act: 'return'; body: { revision: number; remark: string } }
  | { act: 'publish'; body: { languages: ('kk' | 'ru' | 'en')[]; narration: boolean } }
  | { act: 'consents'; body: ConsentRequest }
  | { act: 'narrow'; body: z.infer<typeof NarrowRequest> }

export function useStep(id: string) {
  const take = useTake(id)
  return useMutation<DeskStory, Refused, Step>({
    mutationFn: ({ act, body }) => ask('POST', `/desk/stories/${id}/${act}`, body, DeskStory),
    onSuccess: take,
  })
}

export function useCheck(id: string, draft: StoryDraft, enabled: boolean) {
  return useQuery<ReturnType<typeof CheckReply.parse>, Refused>({
    queryKey: ['desk', 'check', id, draft],
    queryFn: () => ask('POST', `/desk/stories/${id}/check`, { draft }, CheckReply),
    enabled,
    placeholderData: (before) => before,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 5_000,
  })
}

/** Two pages of one person do not write over each other. */
const THIS_PAGE = freshName('page')

export function keepStep(id: string, base: number, draft: StoryDraft): Promise<void> {
  return tell('POST', `/desk/stories/${id}/autosave`, { base, draft, page: THIS_PAGE })
}

export function usePreview(id: string) {
  return useMutation<ReturnType<typeof PreviewReply.parse>, Refused, StoryDraft>({
    mutationFn: (draft) => ask('POST', `/desk/stories/${id}/preview`, { draft }, PreviewReply),
  })
}

export function useRevision(id: string, n: number | null) {
  return useQuery<ReturnType<typeof RevisionReply.parse>, Refused>({
    queryKey: ['desk', 'revision', id, n],
    queryFn: () => ask('GET', `/desk/stories/${id}/revisions/${n}`, null, RevisionReply),
    enabled: n !== null,
  })
}

export function useDifference(id: string, from: number | null, to: number) {
  return useQuery<DraftDifference, Refused>({
    queryKey: ['desk', 'difference', id, from, to],
    queryFn: () => ask('GET', `/desk/stories/${id}/difference?from=${from}&to=${to}`, null, DraftDifference),
    enabled: from !== null,
  })
}

/** Words of one's own that were not taken. */
export function useAside(id: string, n: number | null) {
  return useQuery<AsideReply, Refused>({
    queryKey: ['desk', 'aside', id, n],
    queryFn: () => ask('GET', `/desk/stories/${id}/asides/${n}`, null, AsideReply),
    enabled: n !== null,
    // Not kept in this page longer than they are looked at.
    gcTime: 0,
  })
}

export function useLayAside(id: string) {
  const take = useTake(id)
  return useMutation<DeskStory, Refused, { base: number; draft: StoryDraft }>({
    mutationFn: (words) => ask('POST', `/desk/stories/${id}/asides`, words, DeskStory),
    onSuccess: take,
  })
}

export function useLetGo(id: string) {
  const take = useTake(id)
  return useMutation<DeskStory, Refused, number>({
    mutationFn: (n) => ask('DELETE', `/desk/stories/${id}/asides/${n}`, null, DeskStory),
    onSuccess: take,
  })
}

/** The readings of the newest revision; each revision has its own. */
export function useReadings(id: string, revision: number) {
  return useQuery<z.infer<typeof DeskReadingsReply>, Refused>({
    queryKey: ['desk', 'readings', id, revision],
    queryFn: () => ask('GET', `/desk/stories/${id}/readings`, null, DeskReadingsReply),
    staleTime: FRESH_MS,
  })
}

export function useRemoveReading(id: string) {
  const take = useTake(id)
  return useMutation<DeskStory, Refused, Language>({
    mutationFn: (language) => ask('DELETE', `/desk/stories/${id}/readings/${language}`, null, DeskStory),
    onSuccess: take,
  })
}

export function useContact(id: string) {
  return useQuery<z.infer<typeof ContactBody>, Refused>({
    queryKey: ['desk', 'contact', id],
    queryFn: () => ask('GET', `/desk/stories/${id}/contact`, null, ContactBody),
    // How somebody can be found is not kept in this page longer than it is looked at.
    gcTime: 0,
  })
}
export function useKeepContact(id: string) {
  const take = useTake(id)
  return useMutation<DeskStory, Refused, NarratorContact | null>({
    mutationFn: (contact) => ask('POST', `/desk/stories/${id}/contact`, { contact }, DeskStory),
    onSuccess: take,
  })
}
export function useForbidden(id: string, enabled: boolean) {
  return useQuery<z.infer<typeof ForbiddenWords>, Refused>({
    queryKey: ['desk', 'forbidden', id],
    queryFn: () => ask('GET', `/desk/stories/${id}/forbidden`, null, ForbiddenWords),
    enabled,
    // The narrator's words are not kept in this page longer than they are looked at.
    gcTime: 0,
  })
}

export function useForbid(id: string) {
  const take = useTake(id)
  const client = useQueryClient()
  return useMutation<DeskStory, Refused, string[]>({
    mutationFn: (words) => ask('POST', `/desk/stories/${id}/forbidden`, { words }, DeskStory),
    onSuccess: (story) => {
      take(story)
      void client.invalidateQueries({ queryKey: ['desk', 'forbidden', id] })
    },
  })
}

export function useWithdraw(id: string) {
  const client = useQueryClient()
  return useMutation<StaffWithdrawalReply, Refused>({
    mutationFn: () => ask('POST', `/desk/stories/${id}/withdraw`, null, StaffWithdrawalReply),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['desk'] }),
  })
}

export function useWithdrawal(id: string, enabled: boolean) {
  return useQuery<StaffWithdrawalReply, Refused>({
    queryKey: ['desk', 'withdrawal', id],
    queryFn: () => ask('GET', `/desk/stories/${id}/withdrawal`, null, StaffWithdrawalReply),
    enabled,
    refetchInterval: 1_000,
  })
}

/** All reasons why it was refused, in three languages; none where the server gave none. */
export function reasonsOf(problem: Refused | null): SpokenReason[] {
  return deskProblem(problem)?.reasons ?? []
}

/** What somebody else wrote meanwhile, where that is why a save was refused. */
export function conflictOf(problem: Refused | null): Conflict | null {
  return deskProblem(problem)?.conflict ?? null
}

function deskProblem(problem: Refused | null): DeskProblem | null {
  if (problem === null || problem.refusal.kind !== 'refused') return null
  const parsed = DeskProblem.safeParse(problem.refusal.body)
  return parsed.success ? parsed.data : null
}
