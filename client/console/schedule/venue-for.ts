/** The venue that was chosen on the page, else that of the room on the desk, else the first there is. */
export function venueFor<V extends { id: string }>(
  venues: readonly V[],
  wanted: string | null,
  here: string | null,
): V | null {
  const of = (id: string | null) => venues.find((each) => each.id === id)
  return of(wanted) ?? of(here) ?? venues[0] ?? null
}
