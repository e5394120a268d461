/** A story as the desk holds it in memory, and what is computed from it once per revision. */
import { createHash } from 'node:crypto'
import { factsOf, unique, type Fact } from '../../core/anonymise/facts.ts'
import { summedText } from '../../core/editorial/complete.ts'
import type { Showable } from '../../core/editorial/publication.ts'
import { readingsOf } from '../../core/editorial/readings.ts'
import type { PublishedReading } from '../../core/protocol/exhibition.ts'
import type { Language } from '../../core/model/language.ts'
import { languagesOf } from '../../core/editorial/reason.ts'
import { searchable } from '../../core/editorial/story-list.ts'
import { workUp, type WorkUp } from '../../core/editorial/work-up.ts'
import type { Dossier } from '../../core/model/dossier.ts'
import { passagesOf, type DraftText, type StoryDraft } from '../../core/model/story-draft.ts'
import type { StoredText, StoryFile } from './story-file.ts'

export type Readings = Partial<Record<Language, PublishedReading>>

export class HeldStory {
  readonly version: number
  readonly file: StoryFile
  readonly head: StoredText
  /** The revision that is on show or paused. */
  readonly shown: StoryDraft | null
  readonly #looks = new Map<string, { of: Pick<Dossier, 'kept' | 'forbidden'>; found: WorkUp }>()
  #haystack: string | null = null
  #showable: Showable | null = null
  #readings: Readings | null = null

  constructor(version: number, file: StoryFile, head: StoredText, shown: StoryDraft | null) {
    this.version = version
    this.file = file
    this.head = head
    this.shown = shown
  }

  get dossier(): Dossier {
    return this.file.dossier
  }

  /** Everything that it can be found by, for those who may read it. */
  get haystack(): string {
    this.#haystack ??= searchable(
      [this.dossier.id, ...passagesOf(this.head.draft).map(({ text }) => text)].join('\n'),
    )
    return this.#haystack
  }

  /** What is on show, for `publish`; null while nothing is. */
  get showable(): Showable | null {
    const { show, id } = this.dossier
    if (show.kind !== 'published' || this.shown === null) return null
    this.#showable ??= showableOf(id, show.revision, this.shown)
    return this.#showable
  }

  /** What of readings may sound of what is on show; none where the desk wants none. */
  get readings(): Readings {
    const { show, recordings } = this.dossier
    if (show.kind !== 'published' || !show.narration || this.shown === null) return {}
    this.#readings ??= readingsOf(this.shown, recordings, sumsOf(this.shown))
    return this.#readings
  }

  /** A voice takes milliseconds to compute, so it is taken along while the same revision stays on show. */
  takeAlong(before: HeldStory): void {
    const was = before.#showable
    const { show } = this.dossier
    if (was !== null && show.kind === 'published' && show.revision === was.revision) this.#showable = was
  }

  /** Takes what was found already, as `look` would find it. */
  looked(which: 'head' | 'shown', of: Pick<Dossier, 'kept' | 'forbidden'>, found: WorkUp): void {
    this.#looks.set(which, { of, found })
  }

  look(which: 'head' | 'shown', of: Pick<Dossier, 'kept' | 'forbidden'>): WorkUp {
    const known = this.#looks.get(which)
    if (known !== undefined && known.of.kept === of.kept && known.of.forbidden === of.forbidden)
      return known.found
    const draft = which === 'head' ? this.head.draft : (this.shown ?? this.head.draft)
    const found = workUp(draft, of.kept, of.forbidden, sumsOf(draft))
    this.#looks.set(which, { of, found })
    return found
  }
}

export function showableOf(id: string, revision: number, draft: StoryDraft): Showable {
  const { teller, topics, sensitive, arc, seed, text } = draft
  return { id, revision, teller, topics, sensitive, arc, seed, text }
}

/** The sum of each language's text: what a reading is tied to (ANO-7). */
export function sumsOf(draft: StoryDraft): Partial<Record<string, string>> {
  return Object.fromEntries(languagesOf(draft).map((language) => [language, textSum(draft.text[language]!)]))
}

export function textSum(text: DraftText): string {
  return createHash('sha256').update(summedText(text)).digest('hex')
}

export function factsIn(draft: StoryDraft): Fact[] {
  return unique(passagesOf(draft).flatMap(({ place, text }) => factsOf(text, place.language)))
}
