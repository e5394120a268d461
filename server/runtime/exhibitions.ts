/** What each venue shows: composed once, named by its content, and never with a story that was withdrawn. */
import type { Theme } from '../../core/model/theme.ts'
import { createHash } from 'node:crypto'
import { isInForce } from '../../core/model/context-card.ts'
import { LANGUAGES, type Language, type Localised } from '../../core/model/language.ts'
import type { Instant } from '../../core/model/time.ts'
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

/** What the desk's stories show at a venue at an instant: only what consent covers there and then (CON-1). */
export interface DeskShowing {
  onShow(venueId: string, at: Instant): readonly PublishedStory[]
}

export class Exhibitions {
  /** What is on show has changed somewhere. */
  readonly onChange = listeners<[]>()
  readonly #holdings: Holdings
  readonly #venues: () => readonly string[]
  readonly #venueOf: (id: string) => Venue | null
  readonly #clock: Clock
  readonly #isWithdrawn: (story: string) => boolean
  readonly #shipped: readonly PublishedStory[]
  readonly #desk: DeskShowing
  readonly #speech: readonly Language[]
  #onShow: readonly PublishedStory[] | null = null
  readonly #composed = new Map<string, ComposedExhibition>()

  constructor(options: {
    holdings: Holdings
    shipped: readonly PublishedStory[]
    desk: DeskShowing
    venues: () => readonly string[]
    venueOf: (id: string) => Venue | null
    clock: Clock
    isWithdrawn: (story: string) => boolean
    /** Languages that this machine has a voice for. */
    speech: readonly Language[]
  }) {
    this.#holdings = options.holdings
    this.#shipped = options.shipped
    this.#desk = options.desk
    this.#venues = options.venues
    this.#venueOf = options.venueOf
    this.#clock = options.clock
    this.#isWithdrawn = options.isWithdrawn
    this.#speech = options.speech
  }

  /** Everything that any venue shows. Where venues differ, the earlier end of consent is the one that counts. */
  published(): readonly PublishedStory[] {
    this.#onShow ??= this.#gathered()
    return this.#onShow
  }

  find(story: string): PublishedStory | null {
    return this.published().find((each) => each.id === story) ?? null
  }

  /** The desk shows something else now, or consent began or ended somewhere. */
  changed(): void {
    this.#onShow = null
    this.#composed.clear()
    this.onChange.tell()
  }

  /** A story was withdrawn: it is let go of, and nothing brings it back. */
  drop(_story: string): void {
    this.changed()
  }

  of(venueId: string): ComposedExhibition | null {
    const known = this.#composed.get(venueId)
    if (known !== undefined) return known
    const venue = this.#venueOf(venueId)
    if (venue === null) return null
    const exhibition = compose(
      {
        venue: { name: venue.name, languages: venue.languages, supportLines: venue.supportLines },
        themes: [...this.#holdings.themes()],
        stories: this.onShowAt(venueId),
        cards: this.#holdings.cards().filter((card) => isInForce(card, this.#clock.now())),
        speech: venue.languages.filter((each) => this.#speech.includes(each)),
      },
      this.#clock.now(),
    )
    this.#composed.set(venueId, exhibition)
    return exhibition
  }

  /** One story alone, as it would hang at the first venue; for the desk's own preview, so it goes to no screen. */
  ofOne(story: PublishedStory): Exhibition {
    const [first] = this.#venues()
    const venue = first === undefined ? null : this.#venueOf(first)
    return {
      venue: {
        name: venue?.name ?? { kk: '', ru: '', en: '' },
        // Also in a language that the venue does not have yet.
        languages: LANGUAGES.filter(
          (each) => venue?.languages.includes(each) || story.text[each] !== undefined,
        ),
        supportLines: venue?.supportLines ?? [],
      },
      themes: [...this.#holdings.themes()],
      stories: [story],
      cards: [],
      // What a machine says is made for screens, with their own key.
      speech: [],
      composedAt: this.#clock.now(),
    }
  }

  /** One of the stories that ship, with this theme among the others: for the theme's preview. */
  withTheme(theme: Theme): Exhibition | null {
    const story = this.#shipped.find((each) => !this.#isWithdrawn(each.id))
    if (story === undefined) return null
    const exhibition = this.ofOne(story)
    return { ...exhibition, themes: [...exhibition.themes.filter(({ id }) => id !== theme.id), theme] }
  }

  /** What this venue shows now. */
  onShowAt(venueId: string): PublishedStory[] {
    const all = [...this.#shipped, ...this.#desk.onShow(venueId, this.#clock.now())]
    return all.filter((each) => !this.#isWithdrawn(each.id))
  }

  #gathered(): PublishedStory[] {
    const all = new Map<string, PublishedStory>()
    for (const venue of this.#venues())
      for (const story of this.onShowAt(venue)) {
        const known = all.get(story.id)
        all.set(
          story.id,
          known === undefined ? story : { ...story, until: earlier(known.until, story.until) },
        )
      }
    return [...all.values()]
  }
}

function earlier(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other
  return Math.min(one, other)
}

/** A story's title in the languages that it is shown in; the first of them stands in for the others. */
export function titleOf(story: PublishedStory | null): Localised | null {
  const titles = story === null ? [] : LANGUAGES.flatMap((each) => story.text[each]?.title ?? [])
  const [first] = titles
  if (story === null || first === undefined) return null
  const { text } = story
  return { kk: text.kk?.title ?? first, ru: text.ru?.title ?? first, en: text.en?.title ?? first }
}

function compose(content: Omit<Exhibition, 'composedAt'>, composedAt: number): ComposedExhibition {
  const version = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16)
  return { version, json: JSON.stringify({ ...content, composedAt } satisfies Exhibition) }
}
