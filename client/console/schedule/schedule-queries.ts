/** The schedule over HTTP. Every change names the version that was seen; its answer is the schedule as it is then. */
import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import type { OpeningHours } from '../../../core/model/opening-hours.ts'
import type { ScheduleRule } from '../../../core/model/schedule-rule.ts'
import type { Instant } from '../../../core/model/time.ts'
import {
  OutlookReply,
  ScheduleReply,
  type RuleEdit,
  VenueProgrammeReply,
  VenuesReply,
} from '../../../core/protocol/schedule.ts'
import { ask, type Refused } from '../api/ask.ts'

/** Colleagues change rules too; what is looked at is never older than this. */
const FRESH_MS = 15_000

export function useVenues() {
  return useQuery<ReturnType<typeof VenuesReply.parse>, Refused>({
    queryKey: ['venues'],
    queryFn: () => ask('GET', '/venues', null, VenuesReply),
  })
}

const scheduleOf = (venueId: string | null) => ({
  queryKey: ['schedule', venueId],
  queryFn: () => ask('GET', `/venues/${venueId}/schedule`, null, ScheduleReply),
  staleTime: FRESH_MS,
})

export function useSchedule(venueId: string | null) {
  return useQuery<ScheduleReply, Refused>({
    ...scheduleOf(venueId),
    enabled: venueId !== null,
    refetchInterval: FRESH_MS,
  })
}

/** The rules of all these venues by their ids, for their names; null until every one is known or cannot be. */
export function useRulesOf(venueIds: readonly string[]): ReadonlyMap<string, ScheduleRule> | null {
  return useQueries({
    queries: venueIds.map(scheduleOf),
    combine: (asked) =>
      asked.some((each) => each.isPending)
        ? null
        : new Map(asked.flatMap((each) => each.data?.rules ?? []).map((rule) => [rule.id, rule])),
  })
}

export function useVenueProgramme(
  venueId: string | null,
  from: Instant,
  to: Instant,
  version: string | null,
) {
  return useQuery<VenueProgrammeReply, Refused>({
    queryKey: ['venue-programme', venueId, from, to, version],
    queryFn: () =>
      ask('GET', `/venues/${venueId}/programme?${rangeQuery(from, to)}`, null, VenueProgrammeReply),
    enabled: venueId !== null && version !== null,
    placeholderData: (before) => before,
  })
}

export function useOutlook(venueId: string, rule: ScheduleRule | null, from: Instant, to: Instant) {
  return useQuery<OutlookReply, Refused>({
    queryKey: ['outlook', venueId, rule, from, to],
    queryFn: () => ask('POST', `/venues/${venueId}/outlook`, { rule, ...isoRange(from, to) }, OutlookReply),
    enabled: rule !== null,
    placeholderData: (before) => before,
    staleTime: FRESH_MS,
  })
}

export type ScheduleWish =
  | { kind: 'add' | 'change'; rule: ScheduleRule }
  | { kind: 'remove'; ruleId: string }
  /** All of them, or none. */
  | { kind: 'edits'; edits: readonly RuleEdit[] }
  | { kind: 'hours' | 'school-hours'; hours: OpeningHours | null }
  | { kind: 'suspend'; theme: string }

export function useScheduleChange(venueId: string) {
  const client = useQueryClient()
  return useMutation<ScheduleReply, Refused, { version: string; wish: ScheduleWish }>({
    mutationFn: ({ version, wish }) => send(venueId, version, wish),
    onSuccess: (schedule) => {
      client.setQueryData(['schedule', venueId], schedule)
      // The Live page's band and its reasons follow.
      void client.invalidateQueries({ queryKey: ['programme'] })
      void client.invalidateQueries({ queryKey: ['why'] })
    },
    onError: ({ refusal }) => {
      if (refusal.kind === 'refused' && refusal.status === 409)
        void client.invalidateQueries({ queryKey: ['schedule', venueId] })
    },
  })
}

function send(venueId: string, version: string, wish: ScheduleWish): Promise<ScheduleReply> {
  const at = `/venues/${venueId}`
  switch (wish.kind) {
    case 'add':
      return ask('POST', `${at}/rules`, { version, rule: wish.rule }, ScheduleReply)
    case 'change':
      return ask('PATCH', `${at}/rules/${wish.rule.id}`, { version, rule: wish.rule }, ScheduleReply)
    case 'remove':
      return ask('DELETE', `${at}/rules/${wish.ruleId}?version=${version}`, null, ScheduleReply)
    case 'edits':
      return ask('POST', `${at}/rules/edits`, { version, edits: wish.edits }, ScheduleReply)
    case 'hours':
    case 'school-hours':
      return ask('PATCH', `${at}/${wish.kind}`, { version, hours: wish.hours }, ScheduleReply)
    case 'suspend':
      return ask('POST', `${at}/suspension`, { version, theme: wish.theme }, ScheduleReply)
    default:
      return wish satisfies never
  }
}

function isoRange(from: Instant, to: Instant): { from: string; to: string } {
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() }
}

function rangeQuery(from: Instant, to: Instant): string {
  return new URLSearchParams(isoRange(from, to)).toString()
}
