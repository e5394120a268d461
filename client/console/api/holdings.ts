/** What the installation holds, fetched once and kept: themes, stories, looks, lamps, programme, reasons. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import type { Instant } from '../../../core/model/time.ts'
import {
  LightsReply,
  ProgrammeReply,
  RoomsReply,
  StoriesReply,
  ThemesReply,
  WhyReply,
  type RoomStateReply,
} from '../../../core/protocol/http.ts'
import { SpeechStanding } from '../../../core/protocol/speech.ts'
import { ShowsReply } from '../../../core/protocol/shows.ts'
import { LooksReply } from '../../../core/protocol/lighting.ts'
import { ask } from './ask.ts'

export type ThemeItem = ThemesReply['items'][number]
export type StoryItem = StoriesReply['items'][number]

export function useRooms() {
  return useQuery({ queryKey: ['rooms'], queryFn: () => ask('GET', '/rooms', null, RoomsReply) })
}

export function useThemes() {
  return useQuery({
    queryKey: ['themes'],
    queryFn: () => ask('GET', '/themes', null, ThemesReply),
    staleTime: 30_000,
  })
}

export function useStories() {
  return useQuery({ queryKey: ['stories'], queryFn: () => ask('GET', '/stories', null, StoriesReply) })
}

export function useLooks() {
  return useQuery({
    queryKey: ['looks'],
    queryFn: () => ask('GET', '/looks', null, LooksReply),
    staleTime: 600_000,
  })
}

/** What the server's machine can do does not change while it runs. */
export function useSpeechStanding() {
  return useQuery({
    queryKey: ['speech'],
    queryFn: () => ask('GET', '/speech', null, SpeechStanding),
    staleTime: 600_000,
  })
}

/** Changed by staff at any time; the Shows page asks again as soon as the socket says so. */
export function useShows() {
  return useQuery({ queryKey: ['shows'], queryFn: () => ask('GET', '/shows', null, ShowsReply) })
}

export function useLamps() {
  return useQuery({
    queryKey: ['lighting'],
    queryFn: () => ask('GET', '/lighting', null, LightsReply),
    refetchInterval: 5_000,
    staleTime: 0,
  })
}

/**
 * Asked anew whenever what is on changes, and now and then for names that change. A room's state is told a little
 * ahead of its instant; the reasons are asked for once it has come.
 */
export function useWhy(room: RoomStateReply, now: Instant): UseQueryResult<WhyReply> {
  return useQuery({
    queryKey: ['why', room.id, room.epoch, room.seq, room.theme, room.overrides.length, showKey(room)],
    queryFn: async () => {
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, room.at - now) + 20))
      return ask('GET', `/rooms/${room.id}/why`, null, WhyReply)
    },
    placeholderData: (before) => before,
    refetchInterval: 60_000,
  })
}

/** What comes by itself in a show changes reasons without a cue. */
function showKey({ show }: RoomStateReply): string {
  return show === null ? '' : `${show.state} ${show.last?.at ?? ''} ${show.next?.cue ?? ''}`
}

/** A week of programme from the beginning of this quarter of an hour, so that asking again finds the same key. */
export function useProgramme(roomId: string, now: Instant): UseQueryResult<z.infer<typeof ProgrammeReply>> {
  const from = Math.floor(now / QUARTER_MS) * QUARTER_MS
  const query = new URLSearchParams({
    from: new Date(from).toISOString(),
    to: new Date(from + PROGRAMME_MS).toISOString(),
  })
  return useQuery({
    queryKey: ['programme', roomId, from],
    queryFn: () => ask('GET', `/rooms/${roomId}/programme?${query}`, null, ProgrammeReply),
    placeholderData: (before) => before,
    refetchInterval: 60_000,
  })
}

const QUARTER_MS = 900_000
/** How far ahead the Live page looks for the next change. */
const PROGRAMME_MS = 7 * 86_400_000
