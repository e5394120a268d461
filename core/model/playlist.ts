/** Which stories a room offers, and in which order. A story is left out while it may not be shown. */
import * as z from 'zod/mini'
import { Identifier } from './identifier.ts'

/** More than anybody puts in order. */
export const MOST_LISTED = 60

export const Playlist = z.array(Identifier).check(
  z.minLength(1, 'a playlist has at least one story'),
  z.maxLength(MOST_LISTED),
  z.refine((stories) => new Set(stories).size === stories.length, 'a story stands in a playlist once'),
)
export type Playlist = z.infer<typeof Playlist>

/**
 * Those of `stories` that stand in the list, in its order; all of them, as they are, where none does: a room that
 * offers nothing helps nobody.
 */
export function listed<S extends { id: string }>(
  stories: readonly S[],
  playlist: readonly string[] | null,
): S[] {
  if (playlist === null) return [...stories]
  const found = playlist.flatMap((id) => stories.find((each) => each.id === id) ?? [])
  return found.length > 0 ? found : [...stories]
}
