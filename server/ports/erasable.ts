import type { Instant } from '../../core/model/time.ts'

/**
 * Whoever keeps anything of a story: text, sound, pictures, derived data, copies, exports. Called when the story was
 * withdrawn, again until it succeeds, and again at a start that follows an interrupted one: doing it twice changes
 * nothing. When it resolves, nothing of the story is left in its memory or storage.
 */
export interface Erasable {
  name: string
  erase(story: string, at: Instant): Promise<void>
}
