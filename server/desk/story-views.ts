/** What the desk is told of a story: a row in the list, and the whole when it is open. */
import { prepare } from '../../core/anonymise/check.ts'
import { explainRarity, RARE_BELOW, rareCombinations, type StoryFacts } from '../../core/anonymise/rarity.ts'
import { consentStanding } from '../../core/editorial/consent-standing.ts'
import { decide, settled, type Actor, type Desk, type Wish } from '../../core/editorial/life.ts'
import { languagesOf } from '../../core/editorial/reason.ts'
import { reasonWords } from '../../core/editorial/reason-words/reason-words.ts'
import { searchable, type Listed } from '../../core/editorial/story-list.ts'
import type { Reason } from '../../core/editorial/reason.ts'
import { pendingOf, stateOf, type Dossier } from '../../core/model/dossier.ts'
import { LANGUAGES, type Language, type Localised } from '../../core/model/language.ts'
import type { Story } from '../../core/model/story.ts'
import type { Instant } from '../../core/model/time.ts'
import { withheldAt, type SensitiveRest } from '../../core/show/sensitive.ts'
import type { DeskStory, SpokenReason, StoryRow } from '../../core/protocol/stories.ts'
import type { HeldStory } from './held-story.ts'
import { atOnce, readShipped } from './shipped-story.ts'
import type { Roster, Stories } from './stories.ts'

/** So many stories are enough to see every kind of word once. */
const SAMPLES = 2

export function spoken(reasons: readonly Reason[]): SpokenReason[] {
  return reasons.map((reason) => ({ reason, words: reasonWords(reason) }))
}

/** Who may read a text that is not on show: its curators and those who are asked to review it, nobody else. */
export function mayRead({ curators, reviewers }: Dossier, actor: Actor): boolean {
  return curators.includes(actor.id) || reviewers.includes(actor.id)
}

/** What the desk must know of a room to say whether it offers a story. */
export interface RestingRoom {
  id: string
  name: Localised
  venueId: string
  sensitive: SensitiveRest | undefined
}

export class StoryViews {
  readonly #stories: Stories
  readonly #files: ReadonlyMap<string, Story>
  /** Those of the files that somebody has looked at; reading one takes a tenth of a second. */
  readonly #opened = new Map<string, HeldStory>()
  readonly #venues: () => readonly string[]
  readonly #rooms: () => readonly RestingRoom[]

  /** `shipped`: the stories that come as files; they are on show, and read-only here. */
  constructor(
    stories: Stories,
    shipped: readonly Story[],
    venues: () => readonly string[],
    rooms: () => readonly RestingRoom[],
  ) {
    this.#stories = stories
    const composites = shipped.filter((story) => story.basis === 'composite')
    this.#files = new Map(composites.map((story) => [story.id, story]))
    this.#venues = venues
    this.#rooms = rooms
  }

  /** Read when somebody first looks at the desk: a start waits for nothing that the hall does not need. */
  get #shipped(): readonly HeldStory[] {
    return [...this.#files.keys()].map((id) => this.shipped(id)!)
  }

  shipped(id: string): HeldStory | null {
    const file = this.#files.get(id)
    if (file === undefined) return null
    const held = this.#opened.get(id) ?? atOnce(readShipped(file))
    this.#opened.set(id, held)
    return held
  }

  shippedIds(): string[] {
    return [...this.#files.keys()]
  }

  /** Reads every story that nobody has looked at yet, passage by passage, so that nothing waits for long. */
  *readAhead(): Generator<void> {
    const files = [...this.#files.values()]
    for (const language of LANGUAGES)
      yield* prepare(
        files
          .slice(0, SAMPLES)
          .flatMap(({ text }) => text[language].beats)
          .join('\n'),
      )
    for (const file of files) {
      if (this.#opened.has(file.id)) continue
      const held = yield* readShipped(file)
      // Somebody may have come in between; what they look at stays.
      if (!this.#opened.has(file.id)) this.#opened.set(file.id, held)
    }
  }

  /** What curators marked on a story that is on show: languages without a native speaker's word, and VIS-8. */
  marks(id: string): { needsReview: Language[]; sensitive: boolean } {
    const shown = this.#files.get(id) ?? this.#stories.shelf.get(id)?.shown ?? null
    if (shown === null) return { needsReview: [], sensitive: false }
    const needsReview = languagesOf(shown).filter((each) => shown.review[each] === 'needs-native-review')
    return { needsReview, sensitive: shown.sensitive }
  }

  list(actor: Actor, roster: Roster, now: Instant): Listed[] {
    const onShow = new Set(
      this.#venues().flatMap((venue) => this.#stories.onShow(venue, now).map((each) => each.id)),
    )
    return [
      ...[...this.#stories.shelf.all()].map((held) => this.#listed(held, actor, roster, now, onShow)),
      ...this.#shipped.map((held): Listed => ({
        row: {
          ...rowOf(held, held.dossier, titlesOf(held.head.draft), now),
          onShow: !this.#gone(held),
          shipped: true,
        },
        haystack: held.haystack,
        waits: false,
      })),
    ].filter(({ row }) => !row.shipped || row.onShow)
  }

  async open(held: HeldStory, actor: Actor): Promise<DeskStory> {
    const roster = await this.#stories.roster()
    const desk = this.#stories.desk(held, actor, roster)
    const dossier = settled(held.dossier, desk)
    const { draft } = held.head
    const shipped = this.#files.has(dossier.id)
    const ahead = (wish: Wish) => {
      const decision = decide(dossier, wish, desk)
      return decision.ok ? [] : spoken(decision.reasons)
    }
    const written = languagesOf(draft)
    const narration = Object.keys(draft.readings).length > 0
    const showing = this.#showing(held, desk.now)
    const asides = shipped ? [] : await this.#stories.shelf.asides(dossier.id, actor.id)
    const step = shipped ? null : await this.#stories.shelf.lastStep(dossier.id, actor.id)
    return {
      id: dossier.id,
      basis: dossier.basis,
      state: stateOf(dossier),
      pending: pendingOf(dossier),
      shipped,
      revision: dossier.head,
      createdAt: dossier.createdAt,
      changedAt: held.file.changedAt,
      changedBy: held.head.by,
      draft,
      findings: held.look('head', dossier).findings,
      rare: this.#rare(held),
      work: dossier.work,
      show: dossier.show,
      authors: dossier.authors,
      curators: dossier.curators,
      reviewers: dossier.reviewers,
      consents: dossier.consents,
      consent: consentStanding(dossier, desk.now),
      forbidden: dossier.forbidden.length,
      contact: dossier.contact !== null,
      history: dossier.history,
      ahead: {
        send: ahead({ kind: 'send' }),
        approve: ahead({ kind: 'approve', revision: dossier.head, heard: [...LANGUAGES] }),
        publish: ahead({ kind: 'publish', languages: written, narration }),
        resume: ahead({ kind: 'resume' }),
      },
      mayEdit: !shipped && mayEdit(dossier, desk),
      autosaved: step === null ? null : { at: step.at, base: step.base, draft: step.draft },
      asides: asides.map(({ n, at, base }) => ({ n, at, base })),
      showing,
      resting: held.shown?.sensitive === true ? this.#resting(showing, desk.now) : [],
    }
  }

  #listed(held: HeldStory, actor: Actor, roster: Roster, now: Instant, onShow: ReadonlySet<string>): Listed {
    const desk = this.#stories.desk(held, actor, roster)
    const dossier = settled(held.dossier, desk)
    const reads = mayRead(dossier, actor)
    const title = reads
      ? titlesOf(held.head.draft)
      : held.showable === null
        ? null
        : titlesOf({ text: held.showable.text })
    const row = { ...rowOf(held, dossier, title, now), onShow: onShow.has(dossier.id) }
    // What one may not read one cannot search either; otherwise a search would tell it word by word.
    const haystack = reads
      ? held.haystack
      : searchable([dossier.id, ...Object.values(title ?? {})].join('\n'))
    return { row, haystack, waits: waitsFor(dossier, actor) }
  }

  /** What every story that is on show lets one know, for whoever else must not be rare beside them (ANO-4). */
  factsOnShow(): StoryFacts[] {
    const published = [...this.#stories.shelf.all()].filter(
      ({ dossier }) => dossier.show.kind === 'published',
    )
    const shipped = this.#shipped.filter((each) => !this.#gone(each))
    return [...published, ...shipped].map(({ dossier, file }) => ({ story: dossier.id, facts: file.facts }))
  }

  /** A sentence a language where few stories of the exhibition share what this one says (ANO-4). */
  #rare(held: HeldStory): { words: Localised }[] {
    const { id } = held.dossier
    const others = [...this.#stories.shelf.all()].filter(
      ({ dossier }) => dossier.id !== id && dossier.show.kind === 'published',
    )
    const shipped = this.#shipped.filter((each) => each.dossier.id !== id && !this.#gone(each))
    const facts = [held, ...others, ...shipped].map(({ dossier, file }) => ({
      story: dossier.id,
      facts: file.facts,
    }))
    const rare = rareCombinations(facts, RARE_BELOW).find((each) => each.story === id)
    if (rare === undefined) return []
    return [
      {
        words: {
          kk: explainRarity(rare, 'kk', 'story'),
          ru: explainRarity(rare, 'ru', 'story'),
          en: explainRarity(rare, 'en', 'story'),
        },
      },
    ]
  }

  #showing(held: HeldStory, now: Instant): DeskStory['showing'] {
    const { show, id } = held.dossier
    if (show.kind !== 'published' || (this.#files.has(id) && this.#gone(held))) return []
    return this.#venues().flatMap((venue) => {
      const story = this.#files.has(id)
        ? { text: held.head.draft.text, readings: {}, until: null }
        : this.#stories.onShow(venue, now).find((each) => each.id === id)
      if (story === undefined) return []
      return LANGUAGES.filter((language) => story.text[language] !== undefined).map((language) => ({
        venue,
        language,
        narration: Object.hasOwn(story.readings, language),
        until: story.until,
      }))
    })
  }

  /** Rooms of the venues that show it, where a story marked as sensitive rests now (VIS-8). */
  #resting(showing: DeskStory['showing'], now: Instant): DeskStory['resting'] {
    const venues = new Set(showing.map((each) => each.venue))
    return this.#rooms().flatMap(({ id, name, venueId, sensitive }) => {
      const withheld = withheldAt(sensitive, now)
      return withheld === null || !venues.has(venueId) ? [] : [{ room: id, name, ...withheld }]
    })
  }

  #gone(held: HeldStory): boolean {
    return this.#stories.shelf.withdrawnAt(held.dossier.id) !== null
  }
}

function rowOf(held: HeldStory, dossier: Dossier, title: StoryRow['title'], now: Instant): StoryRow {
  const { draft } = held.head
  return {
    id: dossier.id,
    title,
    basis: dossier.basis,
    state: stateOf(dossier),
    pending: pendingOf(dossier),
    shipped: false,
    languages: languagesOf(draft),
    topics: draft.topics,
    teller: draft.teller,
    sensitive: draft.sensitive,
    revision: dossier.head,
    createdAt: dossier.createdAt,
    changedAt: held.file.changedAt,
    curators: dossier.curators,
    reviewers: dossier.reviewers,
    approvals: dossier.work.kind === 'draft' ? 0 : dossier.work.approvals.length,
    open: held.file.open,
    consent: consentStanding(dossier, now),
    onShow: false,
  }
}

export function titlesOf({ text }: { text: Partial<Record<string, { title: string }>> }): StoryRow['title'] {
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const each = text[language]
      return each === undefined ? [] : [[language, each.title]]
    }),
  )
}

function mayEdit({ curators, show }: Dossier, { actor, mayWrite }: Desk): boolean {
  return (
    show.kind !== 'withdrawn' && actor.kind === 'person' && curators.includes(actor.id) && mayWrite(actor.id)
  )
}

/** Whether the next step is this person's. */
function waitsFor({ work, show, curators, reviewers, authors }: Dossier, { id }: Actor): boolean {
  if (show.kind === 'withdrawn') return false
  if (work.kind === 'in-review' && reviewers.includes(id) && !authors.includes(id))
    return !work.approvals.some((each) => each.by === id)
  return curators.includes(id) && (work.kind !== 'in-review' || show.kind === 'paused')
}
