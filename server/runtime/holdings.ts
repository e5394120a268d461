import type { ContextCard } from '../../core/model/context-card.ts'
import type { Look } from '../../core/model/look.ts'
import type { Story } from '../../core/model/story.ts'
import type { Theme } from '../../core/model/theme.ts'

/** What ships as files, read and checked before anything starts, with what was changed here. */
export interface Holdings {
  /** In force now: administrators make and change them while the server runs. */
  themes(): readonly Theme[]
  /** In force now: technicians change them while the server runs. */
  looks(): ReadonlyMap<string, Look>
  stories: readonly Story[]
  /** In force now: administrators change them while the server runs. */
  cards(): readonly ContextCard[]
}
