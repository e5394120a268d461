/** Which stories this screen may show, tell and offer now; and those that are going, while their last words fade. */
import type { Language } from '../../core/model/language.ts'
import { listed } from '../../core/model/playlist.ts'
import type { Instant } from '../../core/model/time.ts'
import type { Exhibition, PublishedStory } from '../../core/protocol/exhibition.ts'
import { isOffered } from '../../core/show/sensitive.ts'
import type { Held } from '../lib/held.ts'
import type { LeaseBook } from './connection/lease-book.ts'
import { GOING_MS } from './connection/purge.ts'
import type { RoomMirror } from './connection/room-mirror.ts'
import type { Problems } from './problems.ts'
import { readingOf } from './visitor/score.ts'
import type { CuedStory } from './visitor/visit-model.ts'

export interface ShelfOutside {
  exhibition: Held<Exhibition>
  mirror: RoomMirror
  leases: LeaseBook
  problems: Problems
  /** The story that a visitor hears now, or null. */
  heard(): string | null
  now(): Instant
}

export interface StoryShelf {
  /** The room's playlist, or null for all that is on show. */
  playlist: readonly string[] | null
  story(id: string): PublishedStory | null
  /** What a visitor may choose now. What is being heard is heard to its end. */
  onOffer(): PublishedStory[]
  /** What the room tells of itself, or null where nothing may be told. */
  cued(playing: { value: string; since: Instant } | null): CuedStory | null
  /** What is on show from now on; what was, fades. */
  change(next: Exhibition): void
  /** Lets go of a story's texts; whether there were any. */
  forget(id: string): boolean
}

export function createStoryShelf({
  exhibition,
  mirror,
  leases,
  problems,
  heard,
  now,
}: ShelfOutside): StoryShelf {
  const going = new Map<string, PublishedStory>()
  let turn = -1
  let told: CuedStory | null = null

  function story(id: string): PublishedStory | null {
    return exhibition.get().stories.find((each) => each.id === id) ?? going.get(id) ?? null
  }

  /** No cue makes a screen tell what the room does not offer now; for the whole room it ends at once (VIS-8). */
  function mayBeTold(id: string): boolean {
    const asked = story(id)
    return asked === null || isOffered(asked, mirror.programme()?.sensitive, now())
  }

  function onShow(): PublishedStory[] {
    const withdrawn = mirror.state()?.withdrawn ?? []
    const { stories, venue } = exhibition.get()
    const permitted = stories.filter((each) => !withdrawn.includes(each.id) && leases.permits(each))
    const told = permitted.filter((each) => readingOf(each, null, venue.languages) !== null)
    // Told for as long as it lasts, and no longer: nothing but another text mends it.
    if (told.length < permitted.length) problems.tell('story-text', Infinity)
    else problems.heal('story-text')
    return told
  }

  const shelf: StoryShelf = {
    playlist: null,
    story,
    onOffer() {
      const rest = mirror.programme()?.sensitive
      const listening = heard()
      const offered = onShow().filter((each) => each.id === listening || isOffered(each, rest, now()))
      const kept = offered.find((each) => each.id === listening)
      const chosen = listed(offered, shelf.playlist)
      return kept === undefined || chosen.includes(kept) ? chosen : [...chosen, kept]
    },
    /** Its language is chosen once, in turn, so that every language of the venue is heard. */
    cued(playing) {
      if (playing === null || !mayBeTold(playing.value)) return null
      const { value: id, since } = playing
      if (told?.id === id && told.since === since) return told
      turn += 1
      const { languages } = exhibition.get().venue
      told = { id, since, language: languages[turn % languages.length] ?? ('kk' satisfies Language) }
      return told
    },
    change(next) {
      for (const each of exhibition.get().stories) {
        if (next.stories.some((other) => other.id === each.id)) continue
        going.set(each.id, each)
        setTimeout(() => going.delete(each.id), GOING_MS)
      }
      exhibition.set(next)
    },
    forget(id) {
      const had = story(id) !== null
      going.delete(id)
      const { stories, ...rest } = exhibition.get()
      if (stories.some((each) => each.id === id))
        exhibition.set({ ...rest, stories: stories.filter((each) => each.id !== id) })
      return had
    },
  }
  return shelf
}
