/** Who, what and when: what the log is narrowed to, and the way out as a file. */
import { useDeferredValue, useMemo, type Dispatch, type SetStateAction } from 'react'
import { plusDays, startOf } from '../parts/calendar.ts'
import { ChoiceField, TextField } from '../parts/fields.tsx'
import { LinkPress, Press } from '../parts/press.tsx'
import type { Zone } from '../parts/time-words.ts'
import { usePeople, useTokens } from '../people/people-queries.ts'
import { useDesk } from '../shell/desk.tsx'
import { useAuditWords } from '../words/audit/use-audit-words.ts'
import { usePeopleWords } from '../words/people/use-people-words.ts'
import { useWords } from '../words/words-context.tsx'
import { actionChoices } from './audit-words.ts'
import style from './audit-page.module.css'

export interface Wanted {
  actor: string
  action: string
  /** Days as the browser's fields have them, in the venue's zone; empty: from the beginning, until now. */
  from: string
  to: string
}
export const EVERYTHING: Wanted = { actor: '', action: '', from: '', to: '' }

/** As the server is asked; a day means all of it. */
export function queryOf({ actor, action, from, to }: Wanted, zone: Zone): URLSearchParams {
  const query = new URLSearchParams()
  if (actor !== '') query.set('actor', actor)
  if (action.trim() !== '') query.set('action', action.trim())
  const first = dayBegins(from, 0, zone)
  const last = dayBegins(to, 1, zone)
  if (first !== null) query.set('from', first)
  if (last !== null) query.set('to', last)
  return query
}

function dayBegins(iso: string, later: number, zone: Zone): string | null {
  const [year, month, day] = iso.split('-').map(Number)
  // A browser's field may hold the first digits of a year.
  if (!year || !month || !day || year < 1970) return null
  return new Date(startOf(plusDays({ year, month, day }, later), zone)).toISOString()
}

export function AuditFilter(props: { wanted: Wanted; onChange: Dispatch<SetStateAction<Wanted>> }) {
  const say = usePeopleWords().audit
  const words = useWords()
  const spoken = useAuditWords()
  const { blocked, zone } = useDesk()
  const people = usePeople().data?.items ?? []
  const tokens = useTokens().data?.items ?? []
  const { wanted, onChange } = props
  const set = (part: Partial<Wanted>): void => onChange((before) => ({ ...before, ...part }))
  const choices = useMemo(() => [{ value: '', label: spoken.everything }, ...actionChoices(spoken)], [spoken])
  const query = useDeferredValue(queryOf(wanted, zone).toString())
  const file = (format: 'csv' | 'jsonl'): string => `/api/v1/audit/export?format=${format}&${query}`
  return (
    <div className={style.filter}>
      <ChoiceField
        label={say.who}
        value={wanted.actor}
        data={[
          { value: '', label: say.anybody },
          { value: 'system', label: words.audit.system },
          ...people.map((each) => ({ value: `person:${each.id}`, label: each.displayName })),
          ...tokens.map((each) => ({
            value: `token:${each.id}`,
            label: `${words.audit.token} ${each.name}`,
          })),
        ]}
        onChange={(event) => set({ actor: event.currentTarget.value })}
      />
      <ChoiceField
        label={say.what}
        value={wanted.action}
        data={choices}
        onChange={(event) => set({ action: event.currentTarget.value })}
      />
      <TextField
        label={say.from}
        type="date"
        value={wanted.from}
        onChange={(event) => set({ from: event.currentTarget.value })}
      />
      <TextField
        label={say.to}
        type="date"
        value={wanted.to}
        onChange={(event) => set({ to: event.currentTarget.value })}
      />
      <div className={style.files}>
        <LinkPress href={file('csv')} blocked={blocked}>
          {say.csv}
        </LinkPress>
        <LinkPress href={file('jsonl')} blocked={blocked}>
          {say.lines}
        </LinkPress>
        {JSON.stringify(wanted) !== JSON.stringify(EVERYTHING) && (
          <Press kind="quiet" onClick={() => onChange(EVERYTHING)}>
            {say.clear}
          </Press>
        )}
      </div>
    </div>
  )
}
