/** Stories that leave as an archive: chosen by consent and approval, written in memory, and looked at once more. */
import { leaving } from '../../core/editorial/leaving.ts'
import { settled } from '../../core/editorial/life.ts'
import { stateOf, type Dossier } from '../../core/model/dossier.ts'
import type { Reason } from '../../core/editorial/reason.ts'
import { LANGUAGES } from '../../core/model/language.ts'
import { ARCHIVE_LIMIT, type ExportItem, type ExportReport } from '../../core/protocol/story-packages.ts'
import type { Clock } from '../clock.ts'
import type { AuditLog } from '../ports/register.ts'
import type { PackagedStory, StoryArchive } from '../ports/story-archive.ts'
import type { HeldStory } from './held-story.ts'
import { packaged } from './packaged-draft.ts'
import type { Sounds } from './sounds.ts'
import type { Hand, Roster, Stories } from './stories.ts'
import { mayRead, spoken, titlesOf, type StoryViews } from './story-views.ts'

/** Stories by id, or everything that may leave. */
export type Wanted = 'all' | readonly string[]

interface Chosen {
  item: ExportItem
  /** What leaves, from this state of the story; null when it stays. */
  leaves: { story: PackagedStory; held: HeldStory } | null
}

export interface LeavingParts {
  stories: Stories
  views: StoryViews
  archive: StoryArchive
  sounds: Pick<Sounds, 'fetch'>
  clock: Clock
  audit: AuditLog
}

export class LeavingStories {
  readonly #parts: LeavingParts

  constructor(parts: LeavingParts) {
    this.#parts = parts
  }

  /** What would leave, and why the rest stays; nothing does. */
  async check(wanted: Wanted, hand: Hand): Promise<ExportReport> {
    return { items: (await this.#choose(wanted, hand)).map(({ item }) => item) }
  }

  /** The archive of what may leave at this moment, or null when nothing may. Each story is noted in the audit log. */
  async send(wanted: Wanted, hand: Hand): Promise<Buffer | 'too-large' | null> {
    const { archive, clock, audit } = this.#parts
    let chosen = (await this.#choose(wanted, hand)).flatMap(({ leaves }) => leaves ?? [])
    for (;;) {
      if (chosen.length === 0) return null
      const whole = await this.#withSounds(chosen.map(({ story }) => story))
      if (whole === null) return 'too-large'
      const bytes = await archive.write(whole)
      const still = chosen.filter((each) => this.#standsAsIt(each))
      if (still.length === chosen.length) {
        for (const { story } of chosen)
          await audit.write({
            at: clock.now(),
            actor: hand.signature,
            action: 'story.export',
            subject: `story:${story.manifest.id}`,
          })
        // Withdrawn while that was being noted: then this archive is thrown away too.
        if (chosen.every((each) => this.#standsAsIt(each))) return bytes
      }
      chosen = chosen.filter((each) => this.#standsAsIt(each))
    }
  }

  /** A reading whose sound cannot be had stays behind. Null when they are more than one archive holds. */
  async #withSounds(stories: readonly PackagedStory[]): Promise<PackagedStory[] | null> {
    let size = 0
    const whole: PackagedStory[] = []
    for (const story of stories) {
      const { readings, ...manifest } = story.manifest
      const kept: NonNullable<typeof readings> = {}
      const sounds: NonNullable<PackagedStory['sounds']> = {}
      for (const language of LANGUAGES) {
        const entry = readings?.[language]
        if (size > ARCHIVE_LIMIT) return null
        const bytes = entry === undefined ? null : await this.#parts.sounds.fetch(manifest.id, entry.audio)
        if (entry === undefined || bytes === null) continue
        kept[language] = entry
        sounds[language] = bytes
        size += bytes.length
      }
      const some = Object.keys(kept).length > 0
      whole.push({
        ...story,
        manifest: some ? { ...manifest, readings: kept } : manifest,
        ...(some && { sounds }),
      })
    }
    return whole
  }

  /** Whether the story is as it was when it was chosen: not withdrawn, and not changed in any way. */
  #standsAsIt({ story, held }: { story: PackagedStory; held: HeldStory }): boolean {
    const { stories, views } = this.#parts
    const { id } = story.manifest
    if (stories.shelf.withdrawnAt(id) !== null) return false
    return (views.shipped(id) ?? stories.shelf.get(id)) === held
  }

  async #choose(wanted: Wanted, hand: Hand): Promise<Chosen[]> {
    const { stories, views } = this.#parts
    const roster = await stories.roster()
    const ids = wanted === 'all' ? [...views.shippedIds(), ...stories.shelf.ids()] : [...new Set(wanted)]
    return ids.toSorted().map((id) => this.#chosen(id, hand, roster))
  }

  #chosen(id: string, hand: Hand, roster: Roster): Chosen {
    const { stories, views } = this.#parts
    const gone = stories.shelf.withdrawnAt(id) !== null
    const held = gone ? null : (views.shipped(id) ?? stories.shelf.get(id))
    if (held === null) return stays(id, null, null, [{ code: gone ? 'withdrawn' : 'no-such-story' }])
    const desk = stories.desk(held, hand.actor, roster)
    const dossier = settled(held.dossier, desk)
    const published = dossier.show.kind === 'published'
    const title = mayRead(dossier, hand.actor) || published ? titleOf(held, dossier) : null
    // What is not on show is its curators' and reviewers' alone.
    if (title === null) return stays(id, null, dossier.head, [{ code: 'not-your-story' }])
    // A story that ships has gone through its review before it came here.
    const way = leaving(dossier, desk)
    if (!way.ok) return stays(id, title, dossier.head, way.reasons)
    const draft = way.which === 'shown' ? (held.shown ?? held.head.draft) : held.head.draft
    const origin = { id, basis: dossier.basis, revision: way.revision }
    const { revision, languages } = way
    const item: ExportItem = {
      story: id,
      title,
      fate: 'leaves',
      revision,
      languages,
      reasons: spoken(way.held),
    }
    return { item, leaves: { story: packaged(origin, draft, languages, way.readings), held } }
  }
}

function titleOf(held: HeldStory, dossier: Dossier): ExportItem['title'] {
  const draft = stateOf(dossier) === 'published' ? (held.shown ?? held.head.draft) : held.head.draft
  return titlesOf(draft)
}

function stays(
  story: string,
  title: ExportItem['title'],
  revision: number | null,
  reasons: readonly Reason[],
): Chosen {
  return {
    item: { story, title, fate: 'stays', revision, languages: [], reasons: spoken(reasons) },
    leaves: null,
  }
}
