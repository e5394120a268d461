/** Which stories one kiosk offers: at most nine, another nine on another kiosk, the same ones all day. */
import type { PublishedStory } from '../../../core/protocol/exhibition.ts'

export const MOST_ON_OFFER = 9
/** A wall shows every light that a scene can carry. */
export const MOST_ON_WALL = 24

/** A seeded order in which a story keeps its rank when others go. `must` is on offer whatever its rank. */
export function offerStories(
  stories: readonly PublishedStory[],
  seed: number,
  most: number,
  must: string | null,
): PublishedStory[] {
  const ranked = stories
    .map((story) => ({ story, rank: story.id === must ? -1 : mix(seed, story.seed) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ story }) => story)
  return ranked.sort((a, b) => mix(seed, a.seed) - mix(seed, b.seed) || (a.id < b.id ? -1 : 1))
}

/** The first of a list that staff put in order; `must` is among them whatever its place. */
export function inOrder(
  stories: readonly PublishedStory[],
  most: number,
  must: string | null,
): PublishedStory[] {
  const first = stories.slice(0, most)
  const told = stories.find((each) => each.id === must)
  return told === undefined || first.includes(told) ? first : [...stories.slice(0, most - 1), told]
}

/** A seed from a name (FNV-1a). */
export function seedOf(name: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

function mix(a: number, b: number): number {
  let x = Math.imul(a ^ Math.imul(b, 0x9e3779b9), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return (x ^ (x >>> 16)) >>> 0
}
