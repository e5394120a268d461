import { useDeskPeople } from '../stories/desk-queries.ts'

/** Ids as names, in one list. */
export function useNames(): (ids: readonly string[]) => string {
  const people = useDeskPeople().data?.items ?? []
  return (ids) => ids.map((id) => people.find((person) => person.id === id)?.name ?? id).join(', ')
}
