/**
 * Stories that arrive in an archive: looked at as a whole before anything is changed, then taken in one by one. What a
 * package claims of approval, consent or receipts has no place to be kept; a withdrawn story stays withdrawn (CON-3).
 */
import { difference } from '../../core/editorial/difference.ts'
import { decide } from '../../core/editorial/life.ts'
import { tidyDraft } from '../../core/editorial/complete.ts'
import {
  APPROVALS_VOID_NOTE,
  ARRIVAL_NOTES,
  BASIS_NOTES,
  keptLanguageNote,
  ON_SHOW_NOTE,
  readingComesNote,
  readingLostNote,
  signedOffNote,
} from '../../core/editorial/package-notes.ts'
import { languagesOf, type Reason } from '../../core/editorial/reason.ts'
import { openFindings, workUp, type WorkUp } from '../../core/editorial/work-up.ts'
import type { BeatTimes } from '../../core/model/beat-times.ts'
import { LANGUAGES, type Language, type Localised } from '../../core/model/language.ts'
import type { StoryDraft } from '../../core/model/story-draft.ts'
import type { ImportItem, ImportReport } from '../../core/protocol/story-packages.ts'
import type { ArchivedPackage, PackagedStory, StoryArchive } from '../ports/story-archive.ts'
import { sumsOf, type HeldStory } from './held-story.ts'
import { unpacked } from './packaged-draft.ts'
import type { Hand, Outcome, Roster, Stories } from './stories.ts'
import { mayRead, spoken, titlesOf, type StoryViews } from './story-views.ts'

/** Higher than any story was ever revised, and far from where counting ends. */
const HIGHEST_REVISION = 100_000
const REVISION_TOO_HIGH: Localised = {
  en: 'revision: is far too large; give the number of times that the text was changed',
  ru: 'revision: слишком велико; укажите, сколько раз менялся текст',
  kk: 'revision: тым үлкен; мәтіннің неше рет өзгергенін жазыңыз',
}

/** `step`: how it would be taken in; null when it would not, or would change nothing. */
interface Plan {
  item: ImportItem
  step: (() => Promise<Outcome>) | null
}

/** A reading that came in a package and is to be taken in as any recording is. */
export interface ArrivedReading {
  story: string
  language: Language
  times: BeatTimes | null
  bytes: Uint8Array
}

export interface Arrived {
  report: ImportReport
  readings: ArrivedReading[]
}

export interface ArrivingParts {
  stories: Stories
  views: StoryViews
  archive: StoryArchive
}

export class ArrivingStories {
  readonly #parts: ArrivingParts

  constructor(parts: ArrivingParts) {
    this.#parts = parts
  }

  /** What would become of each package; changes nothing. */
  async look(bytes: Buffer, hand: Hand): Promise<ImportReport> {
    return (await this.#report(bytes, hand, 'look')).report
  }

  /**
   * Takes in what can be taken in, one story after the other, each durable by itself; again, it changes nothing. Its
   * readings are still to go the way of every recording (`server/media`): nothing of a file is believed.
   */
  async bring(bytes: Buffer, hand: Hand): Promise<Arrived> {
    return this.#report(bytes, hand, 'bring')
  }

  async #report(bytes: Buffer, hand: Hand, how: 'look' | 'bring'): Promise<Arrived> {
    const { stories, archive } = this.#parts
    const dryRun = how === 'look'
    const reading = await archive.read(bytes)
    if (!reading.ok)
      return {
        report: { dryRun, items: [], problems: reading.problems, notes: [], readings: [] },
        readings: [],
      }
    const readings: ArrivedReading[] = []
    const roster = await stories.roster()
    const items: ImportItem[] = []
    for (const found of reading.packages) {
      const { item, step } = this.#plan(found, hand, roster)
      const brought = dryRun || step === null ? item : afterwards(item, await step())
      items.push(brought)
      if (!dryRun && found.ok && brought.fate !== 'refused') readings.push(...this.#toTakeIn(found.story))
      // A long archive lets others have their turn.
      await new Promise((resolve) => setImmediate(resolve))
    }
    return { report: { dryRun, items, problems: [], notes: [...ARRIVAL_NOTES], readings: [] }, readings }
  }

  /** Readings of the package that the story here does not have, of texts that it has. */
  #toTakeIn({ manifest, sounds }: PackagedStory): ArrivedReading[] {
    const held = this.#parts.stories.shelf.get(manifest.id)
    if (held === null) return []
    const sums = sumsOf(held.head.draft)
    return LANGUAGES.flatMap((language) => {
      const [entry, bytes] = [manifest.readings?.[language], sounds?.[language]]
      if (entry === undefined || bytes === undefined || sums[language] !== entry.text) return []
      if (held.head.draft.readings[language]?.audio === entry.audio) return []
      return [{ story: manifest.id, language, times: entry.beats ?? null, bytes }]
    })
  }

  #plan(found: ArchivedPackage, hand: Hand, roster: Roster): Plan {
    const { stories, views } = this.#parts
    if (!found.ok) {
      const problems = found.problems.map(({ file, words }) => ({ file: placed(found.folder, file), words }))
      return { item: blank(found.folder, problems), step: null }
    }
    const { story } = found
    const { id, basis, revision } = story.manifest
    const shipped = views.shipped(id)
    const held = stories.shelf.withdrawnAt(id) === null ? (shipped ?? stories.shelf.get(id)) : null
    // Whoever may not read what is here learns nothing of it from a comparison.
    const readable = held !== null && (shipped !== null || mayRead(held.dossier, hand.actor)) ? held : null
    const draft = tidyDraft(unpacked(story, readable?.head.draft ?? null))
    const reasons = this.#reasons(story, held, hand, roster, draft)
    const problems =
      revision > HIGHEST_REVISION
        ? [{ file: placed(found.folder, 'story.json'), words: REVISION_TOO_HIGH }]
        : []
    const { kept, forbidden } = readable?.dossier ?? { kept: [], forbidden: [] }
    const seen = workUp(draft, kept, forbidden, sumsOf(draft))
    const same =
      readable !== null && isSame(readable.head.draft, draft) && !isUnheard(story, readable.head.draft)
    const item: ImportItem = {
      package: found.folder,
      story: id,
      title: titlesOf(story),
      basis,
      fate: 'new',
      revision,
      languages: languagesOf(story),
      problems,
      reasons: spoken(reasons),
      findings: spoken(toSettle(seen)),
      notes: notesOf(story, readable, draft),
    }
    if (same && reasons.every(({ code }) => code === 'ships-with-untold' || code === 'not-your-story'))
      return {
        item: {
          ...item,
          fate: 'same',
          revision: readable.dossier.head,
          reasons: [],
          findings: [],
          notes: [],
        },
        step: null,
      }
    if (problems.length > 0 || reasons.length > 0)
      return { item: { ...item, fate: 'refused', revision: null, notes: [] }, step: null }
    // Each reading is a revision of its own here, too: with the last of them the number is the package's.
    const text = Math.max(1, revision - Object.keys(story.manifest.readings ?? {}).length)
    if (held === null) return { item, step: () => stories.takeIn({ id, basis, revision: text }, draft, hand) }
    // Only its readings are new.
    if (isSame(held.head.draft, draft)) return { item: { ...item, fate: 'revision' }, step: null }
    return {
      item: { ...item, fate: 'revision', revision: Math.max(held.dossier.head + 1, revision) },
      step: () => stories.bringIn(id, (head) => unpacked(story, head), text, hand),
    }
  }

  /** Why the installation would not take it, whatever it says. */
  #reasons(
    { manifest }: PackagedStory,
    held: HeldStory | null,
    hand: Hand,
    roster: Roster,
    draft: StoryDraft,
  ): Reason[] {
    const { stories, views } = this.#parts
    const { id, basis, revision } = manifest
    if (stories.shelf.withdrawnAt(id) !== null) return [{ code: 'withdrawn' }]
    if (held === null) return hand.actor.kind === 'person' ? [] : [{ code: 'people-only' }]
    if (views.shipped(id) !== null) return [{ code: 'ships-with-untold' }]
    const reasons: Reason[] = held.dossier.basis === basis ? [] : [{ code: 'basis-cannot-change' }]
    const wish = { kind: 'import', revised: revision } as const
    const decision = decide(held.dossier, wish, { ...stories.desk(held, hand.actor, roster), head: draft })
    return decision.ok ? reasons : [...reasons, ...decision.reasons]
  }
}

/** What happened can differ from what was foreseen: somebody withdrew it, or changed who works on it, meanwhile. */
function afterwards(item: ImportItem, outcome: Outcome): ImportItem {
  switch (outcome.kind) {
    case 'done':
      return { ...item, revision: outcome.held.dossier.head }
    case 'refused':
      return { ...item, fate: 'refused', revision: null, reasons: spoken(outcome.reasons), notes: [] }
    case 'unknown':
      return {
        ...item,
        fate: 'refused',
        revision: null,
        reasons: spoken([{ code: 'no-such-story' }]),
        notes: [],
      }
    case 'conflict':
      throw new Error('A package carries no base and so cannot conflict.')
    default:
      return outcome satisfies never
  }
}

function isSame(here: StoryDraft, came: StoryDraft): boolean {
  const { passages, fields } = difference(here, came)
  return passages.length === 0 && fields.length === 0
}

/** The package has a reading that the story here has not. */
function isUnheard({ manifest }: PackagedStory, here: StoryDraft): boolean {
  return LANGUAGES.some((language) => {
    const entry = manifest.readings?.[language]
    return entry !== undefined && here.readings[language]?.audio !== entry.audio
  })
}

/** What stands between it and review, as reasons with words. */
function toSettle({ missing, findings }: WorkUp): Reason[] {
  return [...missing, ...openFindings(findings)]
}

function notesOf(story: PackagedStory, held: HeldStory | null, draft: StoryDraft): Localised[] {
  const here = held?.head.draft ?? null
  const notes: Localised[] = held === null ? [BASIS_NOTES[story.manifest.basis]] : []
  if (held?.dossier.show.kind === 'published') notes.push(ON_SHOW_NOTE)
  if (held !== null && held.dossier.work.kind !== 'draft') notes.push(APPROVALS_VOID_NOTE)
  for (const language of LANGUAGES) {
    const comes = story.text[language] !== undefined
    const signed = comes && story.manifest.review[language] === 'signed-off'
    if (signed && here?.review[language] !== 'signed-off') notes.push(signedOffNote(language))
    if (!comes && here?.text[language] !== undefined) notes.push(keptLanguageNote(language))
    const reading = story.manifest.readings?.[language]
    if (reading !== undefined && here?.readings[language]?.audio !== reading.audio)
      notes.push(readingComesNote(language))
    else if (here?.readings[language] !== undefined && draft.readings[language] === undefined)
      notes.push(readingLostNote(language))
  }
  return notes
}

function blank(folder: string, problems: ImportItem['problems']): ImportItem {
  return {
    package: folder,
    story: null,
    title: null,
    basis: null,
    fate: 'refused',
    revision: null,
    languages: [],
    problems,
    reasons: [],
    findings: [],
    notes: [],
  }
}

function placed(folder: string, file: string): string {
  return file === '.' ? folder : `${folder}/${file}`
}
