/** All stories of the desk: opened once at the start and held in memory, sealed wherever they lie (CON-6). */
import type { Instant } from '../../core/model/time.ts'
import type { StoryDraft } from '../../core/model/story-draft.ts'
import type { StoryRegister } from '../ports/story-register.ts'
import type { Vault } from '../ports/vault.ts'
import { HeldStory } from './held-story.ts'
import { same } from '../../core/editorial/difference.ts'
import {
  asideSlot,
  fileSlot,
  openJson,
  sealJson,
  stepSlot,
  StoredStep,
  StoredText,
  StoryFile,
  textSlot,
  type Aside,
} from './story-file.ts'

/** How many unsaved steps of one person are kept; older ones are in the page's own undo. */
const STEPS_KEPT = 20
/** How often one person's words of one story can lose before the oldest are let go. */
const ASIDES_KEPT = 10

export class StoryShelf {
  readonly #register: StoryRegister
  readonly #vault: Vault
  readonly #held = new Map<string, HeldStory>()
  readonly #withdrawn = new Map<string, Instant>()

  constructor(register: StoryRegister, vault: Vault) {
    this.#register = register
    this.#vault = vault
  }

  /** Ids of stories that lie here and cannot be opened: damaged, or their key is gone. */
  async load(): Promise<string[]> {
    const closed: string[] = []
    for (const stored of await this.#register.all()) {
      if (stored.kind === 'withdrawn') {
        this.#withdrawn.set(stored.id, stored.withdrawnAt)
        continue
      }
      const file = openJson(this.#vault, fileSlot(stored.id, stored.version), stored.file, StoryFile)
      const head = openJson(this.#vault, textSlot(stored.id, stored.head), stored.text, StoredText)
      if (file === null || head === null) {
        closed.push(stored.id)
        continue
      }
      const shown = await this.#shown(stored.id, file, head)
      this.#held.set(stored.id, new HeldStory(stored.version, file, head, shown))
    }
    return closed
  }

  all(): IterableIterator<HeldStory> {
    return this.#held.values()
  }

  ids(): string[] {
    return [...this.#held.keys()]
  }

  get(id: string): HeldStory | null {
    return this.withdrawnAt(id) === null ? (this.#held.get(id) ?? null) : null
  }

  withdrawnAt(id: string): Instant | null {
    return this.#withdrawn.get(id) ?? this.#vault.withdrawn().get(id) ?? null
  }

  /** Null when there is a story with this id already, or was. */
  async add(file: StoryFile, text: StoredText): Promise<HeldStory | null> {
    const { id, head } = file.dossier
    const sealedFile = await sealJson(this.#vault, fileSlot(id, 1), file)
    const sealedText = await sealJson(this.#vault, textSlot(id, head), text)
    if (!sealedFile.ok || !sealedText.ok) return null
    const added = await this.#register.add(id, 1, sealedFile.sealed, {
      revision: head,
      sealed: sealedText.sealed,
    })
    if (!added) return null
    const held = new HeldStory(1, file, text, await this.#shown(id, file, text))
    // Withdrawn while it was being written: whoever withdrew it erases what was written.
    if (this.withdrawnAt(id) !== null) return null
    this.#held.set(id, held)
    return held
  }

  /** Null when somebody was faster, or the story was withdrawn meanwhile; nothing was written then. */
  async change(held: HeldStory, file: StoryFile, text: StoredText | null): Promise<HeldStory | null> {
    const { id, head } = file.dossier
    const version = held.version + 1
    const sealedFile = await sealJson(this.#vault, fileSlot(id, version), file)
    const sealedText = text === null ? null : await sealJson(this.#vault, textSlot(id, head), text)
    if (!sealedFile.ok || sealedText?.ok === false) return null
    const piece = sealedText === null ? null : { revision: head, sealed: sealedText.sealed }
    if (!(await this.#register.change(id, held.version, sealedFile.sealed, piece))) return null
    if (this.#withdrawn.has(id)) return null
    const newest = text ?? held.head
    const next = new HeldStory(version, file, newest, await this.#shown(id, file, newest))
    this.#held.set(id, next)
    return next
  }

  async text(id: string, revision: number): Promise<StoredText | null> {
    const sealed = await this.#register.text(id, revision)
    return sealed === null ? null : openJson(this.#vault, textSlot(id, revision), sealed, StoredText)
  }

  /** One is offered again; what another page of theirs has typed and not saved is laid aside, and found in the history. */
  async keepStep(id: string, person: string, base: number, step: StoredStep): Promise<boolean> {
    if (step.page !== undefined) {
      const last = await this.lastStep(id, person)
      if (last?.page !== undefined && last.page !== step.page && !same(last.draft, step.draft)) {
        const { base: on, ...words } = last
        await this.layAside(id, person, on, words)
      }
      // What this page had typed when another took its place is part of what it types now.
      await this.#forgetAsides(id, person, (each) => each.page === step.page)
    }
    const sealing = await sealJson(this.#vault, stepSlot(id, person, base), step)
    if (!sealing.ok) return false
    await this.#register.addStep({ storyId: id, person, base, sealed: sealing.sealed }, STEPS_KEPT)
    return true
  }

  async lastStep(id: string, person: string): Promise<(StoredStep & { base: number }) | null> {
    const last = await this.#register.lastStep(id, person)
    if (last === null) return null
    const step = openJson(this.#vault, stepSlot(id, person, last.base), last.sealed, StoredStep)
    return step === null ? null : { ...step, base: last.base }
  }

  /** `saved`: what was saved, or null; another page may have put it aside meanwhile. */
  async forgetSteps(id: string, person: string, saved: StoryDraft | null): Promise<void> {
    await this.#register.forgetSteps(id, person)
    if (saved === null) return
    await this.#forgetAsides(id, person, (each) => each.page !== undefined && same(each.draft, saved))
  }

  async #forgetAsides(id: string, person: string, isOver: (each: Aside) => boolean): Promise<void> {
    for (const each of await this.asides(id, person))
      if (isOver(each)) await this.forgetAside(id, person, each.n)
  }

  /** Seals what somebody did not take into the text; not twice in a row. False: the story was withdrawn. */
  async layAside(id: string, person: string, base: number, words: StoredStep): Promise<boolean> {
    const [newest] = await this.asides(id, person)
    if (newest !== undefined && newest.base === base && same(newest.draft, words.draft)) return true
    const sealing = await sealJson(this.#vault, asideSlot(id, person, base), words)
    if (!sealing.ok) return false
    await this.#register.addAside(id, person, { base, sealed: sealing.sealed }, ASIDES_KEPT)
    return true
  }

  /** What this person laid aside, newest first. */
  async asides(id: string, person: string): Promise<Aside[]> {
    const laid = await this.#register.asides(id, person)
    return laid.flatMap(({ n, base, sealed }) => {
      const words = openJson(this.#vault, asideSlot(id, person, base), sealed, StoredStep)
      return words === null ? [] : [{ n, base, ...words }]
    })
  }

  forgetAside(id: string, person: string, n: number): Promise<void> {
    return this.#register.forgetAside(id, person, n)
  }

  /** Out of memory first: from this moment nothing of it can be shown or read. */
  async erase(id: string, at: Instant): Promise<void> {
    this.#withdrawn.set(id, at)
    this.#held.delete(id)
    await this.#register.erase(id, at)
    this.#held.delete(id)
  }

  async #shown(id: string, { dossier }: StoryFile, head: StoredText): Promise<StoryDraft | null> {
    const { show } = dossier
    if (show.kind !== 'published' && show.kind !== 'paused') return null
    if (show.revision === dossier.head) return head.draft
    return (await this.text(id, show.revision))?.draft ?? null
  }
}
