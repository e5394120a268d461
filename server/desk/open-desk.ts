/** Opens the desk: its stories from the sealed store, their views, and the clock of consent. */
import type { Story } from '../../core/model/story.ts'
import type { Person } from '../../core/model/person.ts'
import type { Clock } from '../clock.ts'
import type { Erasable } from '../ports/erasable.ts'
import type { AuditLog } from '../ports/register.ts'
import type { StoryRegister } from '../ports/story-register.ts'
import type { Vault } from '../ports/vault.ts'
import type { StoryArchive } from '../ports/story-archive.ts'
import { ArrivingStories } from './arriving-stories.ts'
import { LeavingStories } from './leaving-stories.ts'
import { Sounds } from './sounds.ts'
import { Stories } from './stories.ts'
import { StoryShelf } from './story-shelf.ts'
import { type RestingRoom, StoryViews } from './story-views.ts'

export interface OpenDesk {
  stories: Stories
  sounds: Sounds
  storyViews: StoryViews
  leaving: LeavingStories
  arriving: ArrivingStories
  /** What a withdrawal calls to forget a story. */
  erasable: Erasable
  /** Stories that lie here and cannot be opened. */
  closed: string[]
}

export async function openDesk(parts: {
  register: StoryRegister
  vault: Vault
  people: () => Promise<Person[]>
  venues: () => readonly string[]
  rooms: () => readonly RestingRoom[]
  shipped: readonly Story[]
  archive: StoryArchive
  clock: Clock
  audit: AuditLog
}): Promise<OpenDesk> {
  const { register, vault, people, venues, shipped, archive, clock, audit } = parts
  const shelf = new StoryShelf(register, vault)
  const closed = await shelf.load()
  const sounds = new Sounds(vault)
  const stories = new Stories({ shelf, people, venues, clock, audit, sounds })
  const views = new StoryViews(stories, shipped, venues, parts.rooms)
  return {
    stories,
    sounds,
    storyViews: views,
    leaving: new LeavingStories({ stories, views, archive, sounds, clock, audit }),
    arriving: new ArrivingStories({ stories, views, archive }),
    erasable: { name: 'stories', erase: (story, at) => stories.erase(story, at) },
    closed,
  }
}
