/** What each venue shows: composed once, named by its content, and never with a story that was withdrawn. */
import { createHash } from 'node:crypto'
import { isInForce } from '../../core/model/context-card.ts'
import type { Venue } from '../../core/model/venue.ts'
import type { Exhibition, PublishedStory } from '../../core/protocol/exhibition.ts'
import type { Clock } from '../clock.ts'
import type { Holdings } from './holdings.ts'
import { listeners } from './listeners.ts'

/** An exhibition as it goes over the wire: serialised once, and named by its content. */
export interface ComposedExhibition {
  version: string
  json: string
}

export class Exhibitions {
  /** What is on show has changed somewhere. */
  readonly onChange = listeners<[]>()
  readonly #holdings: Holdings
  readonly #venueOf: (id: string) => Venue | null
  readonly #clock: Clock
  readonly #isWithdrawn: (story: string) => boolean
  readonly #shipped: readonly PublishedStory[]
  #narrated: readonly PublishedStory[] = []
  #onShow: readonly PublishedStory[] = []
  readonly #composed = new Map<string, ComposedExhibition>()

  constructor(options: {
    holdings: Holdings
    shipped: readonly PublishedStory[]
    venueOf: (id: string) => Venue | null
    clock: Clock
    isWithdrawn: (story: string) => boolean
  }) {
    this.#holdings = options.holdings
    this.#shipped = options.shipped
    this.#venueOf = options.venueOf
    this.#clock = options.clock
    this.#isWithdrawn = options.isWithdrawn
    this.#gather()
  }

  published(): readonly PublishedStory[] {
    return this.#onShow
  }

  find(story: string): PublishedStory | null {
    return this.#onShow.find((each) => each.id === story) ?? null
  }

  /** Every narrator's story that consent covers now; replaces what was said before. */
  setNarrated(stories: readonly PublishedStory[]): void {
    this.#narrated = stories
    this.#gather()
    this.onChange.tell()
  }

  /** A story was withdrawn: it is let go of, and nothing that is set later brings it back. */
  drop(story: string): void {
    this.#narrated = this.#narrated.filter((each) => each.id !== story)
    this.#gather()
    this.onChange.tell()
  }

  of(venueId: string): ComposedExhibition | null {
    const known = this.#composed.get(venueId)
    if (known !== undefined) return known
    const venue = this.#venueOf(venueId)
    if (venue === null) return null
    const exhibition = compose(
      {
        venue: { name: venue.name, languages: venue.languages, supportLines: venue.supportLines },
        themes: [...this.#holdings.themes],
        stories: [...this.#onShow],
        cards: this.#holdings.cards.filter((card) => isInForce(card, this.#clock.now())),
      },
      this.#clock.now(),
    )
    this.#composed.set(venueId, exhibition)
    return exhibition
  }

  #gather(): void {
    this.#onShow = [...this.#shipped, ...this.#narrated].filter((each) => !this.#isWithdrawn(each.id))
    this.#composed.clear()
  }
}

function compose(content: Omit<Exhibition, 'composedAt'>, composedAt: number): ComposedExhibition {
  const version = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16)
  return { version, json: JSON.stringify({ ...content, composedAt } satisfies Exhibition) }
}
