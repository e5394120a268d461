import { useMemo } from 'react'
import { useLive } from '../live/live-context.tsx'
import { useNames } from '../live/use-names.ts'
import { usePeople, useTokens } from '../people/people-queries.ts'
import { useRulesOf, useVenues } from '../schedule/schedule-queries.ts'
import type { AuditNames } from './audit-words.ts'

/** Until the rules are read nothing is called gone. */
const NOT_READ_YET = { kk: '…', ru: '…', en: '…' }

/** Names behind the ids that the log is written with; rules are every venue's. */
export function useAuditNames(): AuditNames {
  const names = useNames()
  const { rooms, kiosks } = useLive()
  const people = usePeople().data?.items
  const tokens = useTokens().data?.items
  const venues = useVenues().data?.items
  const rules = useRulesOf(venues?.map((each) => each.id) ?? [])
  return useMemo(
    () => ({
      person: (id) => people?.find((each) => each.id === id)?.displayName,
      token: (id) => tokens?.find((each) => each.id === id)?.name,
      room: (id) => rooms.get(id)?.name,
      venue: (id) => venues?.find((each) => each.id === id)?.name,
      kiosk: (id) => kiosks.get(id)?.name,
      rule: (id) => (rules === null ? NOT_READ_YET : rules.get(id)?.title),
      theme: names.theme,
      look: names.look,
      show: names.show,
      story: names.story,
    }),
    [names, rooms, kiosks, people, tokens, venues, rules],
  )
}
