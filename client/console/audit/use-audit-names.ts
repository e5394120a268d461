import { useMemo } from 'react'
import { useLive } from '../live/live-context.tsx'
import { useNames } from '../live/use-names.ts'
import { usePeople, useTokens } from '../people/people-queries.ts'
import { useSchedule, useVenues } from '../schedule/schedule-queries.ts'
import type { AuditNames } from './audit-words.ts'

/** Names behind the ids that the log is written with; rules are known of the first venue, as everywhere in the console. */
export function useAuditNames(): AuditNames {
  const names = useNames()
  const { rooms, kiosks } = useLive()
  const people = usePeople().data?.items
  const tokens = useTokens().data?.items
  const venues = useVenues().data?.items
  const rules = useSchedule(venues?.[0]?.id ?? null).data?.rules
  return useMemo(
    () => ({
      person: (id) => people?.find((each) => each.id === id)?.displayName,
      token: (id) => tokens?.find((each) => each.id === id)?.name,
      room: (id) => rooms.get(id)?.name,
      venue: (id) => venues?.find((each) => each.id === id)?.name,
      kiosk: (id) => kiosks.get(id)?.name,
      rule: (id) => rules?.find((each) => each.id === id)?.title,
      theme: names.theme,
      look: names.look,
      show: names.show,
      story: names.story,
    }),
    [names, rooms, kiosks, people, tokens, venues, rules],
  )
}
