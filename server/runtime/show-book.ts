/**
 * The installation's shows while it runs: the newest list of each, and the lists that rooms go by. An edit is merged
 * with what somebody else changed meanwhile, written, and only then told; nobody's change is ever lost.
 */
import * as z from 'zod/mini'
import { Show } from '../../core/model/show.ts'
import type { Instant } from '../../core/model/time.ts'
import { mergeShows, type ShowConflict } from '../../core/show/merge-shows.ts'
import type { Clock } from '../clock.ts'
import type { ShowPaper, ShowPapers } from '../ports/show-papers.ts'
import { listeners } from './listeners.ts'

export interface WrittenShow {
  revision: number
  at: Instant
  actor: string
  what: string
  show: Show
}

export type ShowSaved =
  | { outcome: 'saved'; written: WrittenShow; merged: boolean }
  | { outcome: 'conflict'; conflicts: ShowConflict[]; now: WrittenShow }
  /** Somebody removed it meanwhile. */
  | { outcome: 'removed' }
  /** The revision that it was made from is not known here any more. */
  | { outcome: 'forgotten'; now: WrittenShow }

export type ShowRemoved = { outcome: 'removed' | 'missing' } | { outcome: 'stale'; now: WrittenShow }

export interface ShowBookOptions {
  papers: ShowPapers
  clock: Clock
  /** What ships as files; taken over once, and from then on the venue's own. */
  shipped: readonly Show[]
  complain(problem: string): void
}

export class ShowBook {
  /** The show of this id is not what it was. */
  readonly onChange = listeners<[show: string]>()
  readonly #papers: ShowPapers
  readonly #clock: Clock
  readonly #newest: Map<string, WrittenShow>
  /** Revisions that rooms go by, and those read on the way, by `id revision`. */
  readonly #kept = new Map<string, Show>()
  readonly #startable = new Map<string, { show: Show; revision: number }>()
  /** Highest revision of shows that were removed; a new one of that name counts on. */
  readonly #removed: Map<string, number>
  #turn: Promise<unknown> = Promise.resolve()

  private constructor(
    { papers, clock }: ShowBookOptions,
    newest: Map<string, WrittenShow>,
    removed: Map<string, number>,
  ) {
    this.#papers = papers
    this.#clock = clock
    this.#newest = newest
    this.#removed = removed
  }

  static async open(options: ShowBookOptions): Promise<ShowBook> {
    const { papers, clock, shipped, complain } = options
    const newest = new Map<string, WrittenShow>()
    const removed = new Map<string, number>()
    const kept = await papers.newest()
    for (const paper of kept) {
      if (paper.body === null) removed.set(paper.id, paper.revision)
      const show = z.safeParse(z.nullable(Show), paper.body)
      if (!show.success) complain(`The show "${paper.id}" (revision ${paper.revision}) cannot be read.`)
      else if (show.data !== null) newest.set(paper.id, written(paper, show.data))
    }
    for (const show of shipped) {
      if (kept.some((paper) => paper.id === show.id)) continue
      const paper = { id: show.id, revision: 1, at: clock.now(), actor: 'system', what: 'begin', body: show }
      await papers.add(paper)
      newest.set(show.id, written(paper, show))
    }
    return new ShowBook(options, newest, removed)
  }

  shows(): WrittenShow[] {
    return [...this.#newest.values()].sort((a, b) => (a.show.id < b.show.id ? -1 : 1))
  }

  show(id: string): WrittenShow | null {
    return this.#newest.get(id) ?? null
  }

  history(id: string, limit: number): Promise<Omit<ShowPaper, 'body'>[]> {
    return this.#papers.history(id, limit)
  }

  /** A revision as it was, or null. */
  async revision(id: string, revision: number): Promise<Show | null> {
    const known = this.showOf(id, revision)
    if (known !== null) return known
    const paper = await this.#papers.revision(id, revision)
    const show = paper === null ? null : z.safeParse(Show, paper.body)
    return show?.success === true ? show.data : null
  }

  /** The list that a room goes by; known without waiting once it was started or `remember`ed. */
  showOf(id: string, revision: number): Show | null {
    const newest = this.#newest.get(id)
    return newest?.revision === revision ? newest.show : (this.#kept.get(`${id} ${revision}`) ?? null)
  }

  /** After a start: the list of a show that was on when the server ended. */
  async remember(id: string, revision: number): Promise<void> {
    const show = await this.revision(id, revision)
    if (show !== null) this.#kept.set(`${id} ${revision}`, show)
  }

  /** Before a show starts: its newest list is kept, durably, for as long as anybody may go by it. */
  async prepare(id: string): Promise<void> {
    const newest = this.#newest.get(id)
    if (newest === undefined) {
      this.#startable.delete(id)
      return
    }
    const { revision, show } = newest
    await this.#papers.played(id, revision)
    this.#kept.set(`${id} ${revision}`, show)
    this.#startable.set(id, { show, revision })
  }

  startable(id: string): { show: Show; revision: number } | null {
    return this.#startable.get(id) ?? null
  }

  /** `from` is the revision that the change was made from; 0 for a new show. */
  save(from: number, show: Show, actor: string): Promise<ShowSaved> {
    return this.#inTurn(async () => {
      const now = this.#newest.get(show.id)
      if (now === undefined) {
        if (from !== 0) return { outcome: 'removed' }
        const revision = (this.#removed.get(show.id) ?? 0) + 1
        return { outcome: 'saved', written: await this.#write(revision, 'begin', show, actor), merged: false }
      }
      if (from === now.revision) {
        if (JSON.stringify(show) === JSON.stringify(now.show))
          return { outcome: 'saved', written: now, merged: false }
        const saved = await this.#write(now.revision + 1, 'change', show, actor)
        return { outcome: 'saved', written: saved, merged: false }
      }
      const base = from === 0 ? null : await this.revision(show.id, from)
      if (base === null) return { outcome: 'forgotten', now }
      const merged = mergeShows(base, show, now.show, 'ask')
      if (!merged.ok) return { outcome: 'conflict', conflicts: merged.conflicts, now }
      const saved = await this.#write(now.revision + 1, 'merge', merged.show, actor)
      return { outcome: 'saved', written: saved, merged: true }
    })
  }

  remove(id: string, from: number, actor: string): Promise<ShowRemoved> {
    return this.#inTurn(async () => {
      const now = this.#newest.get(id)
      if (now === undefined) return { outcome: 'missing' }
      if (from !== now.revision) return { outcome: 'stale', now }
      const revision = from + 1
      await this.#add({ id, revision, at: this.#clock.now(), actor, what: 'remove', body: null })
      this.#newest.delete(id)
      this.#startable.delete(id)
      this.#removed.set(id, revision)
      this.onChange.tell(id)
      return { outcome: 'removed' }
    })
  }

  async #write(revision: number, what: string, show: Show, actor: string): Promise<WrittenShow> {
    const paper = { id: show.id, revision, at: this.#clock.now(), actor, what, body: show }
    await this.#add(paper)
    const fresh = written(paper, show)
    this.#newest.set(show.id, fresh)
    this.onChange.tell(show.id)
    return fresh
  }

  async #add(paper: ShowPaper): Promise<void> {
    if (!(await this.#papers.add(paper)))
      throw new Error(`Revision ${paper.revision} of the show "${paper.id}" was written by another server.`)
  }

  /** One edit after the other: each sees what the one before has done. */
  #inTurn<Result>(edit: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(edit)
    this.#turn = result.catch(() => undefined)
    return result
  }
}

function written({ revision, at, actor, what }: ShowPaper, show: Show): WrittenShow {
  return { revision, at, actor, what, show }
}
