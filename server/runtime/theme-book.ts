/** The themes that there are while the server runs: those that ship, and the house's own, each edit kept. */
import * as z from 'zod/mini'
import { OwnTheme, themeOf } from '../../core/model/own-theme.ts'
import type { Theme } from '../../core/model/theme.ts'
import type { Instant } from '../../core/model/time.ts'
import type { Clock } from '../clock.ts'
import type { DeskPapers } from '../ports/desk-papers.ts'
import { listeners } from './listeners.ts'

export interface KeptTheme {
  theme: OwnTheme
  revision: number
  at: Instant
  actor: string
}

export type ThemeEdited =
  | { outcome: 'done' }
  | { outcome: 'stale'; now: KeptTheme | null }
  /** A theme that ships has this id, or there are as many as anybody tells apart. */
  | { outcome: 'taken' | 'full' | 'unknown' }

/** More skies than anybody tells apart on a tablet. */
export const MOST_OWN_THEMES = 24

export class ThemeBook {
  readonly onChange = listeners<[]>()
  readonly #papers: DeskPapers
  readonly #clock: Clock
  readonly #shipped: readonly Theme[]
  readonly #own: Map<string, KeptTheme>
  /** Of those that were removed: a new one of that name counts on. */
  readonly #removed: Map<string, number>
  #all: readonly Theme[]
  #turn: Promise<unknown> = Promise.resolve()

  private constructor(
    papers: DeskPapers,
    clock: Clock,
    shipped: readonly Theme[],
    own: Map<string, KeptTheme>,
    removed: Map<string, number>,
  ) {
    this.#papers = papers
    this.#clock = clock
    this.#shipped = shipped
    this.#own = own
    this.#removed = removed
    this.#all = this.#list()
  }

  static async open(options: {
    papers: DeskPapers
    clock: Clock
    shipped: readonly Theme[]
    complain(problem: string): void
  }): Promise<ThemeBook> {
    const { papers, clock, shipped, complain } = options
    const own = new Map<string, KeptTheme>()
    const removed = new Map<string, number>()
    for (const { id, revision, at, actor, body } of await papers.newest('theme')) {
      const read = z.safeParse(z.nullable(OwnTheme), body)
      if (!read.success) complain(`The theme "${id}" (revision ${revision}) cannot be read.`)
      else if (read.data === null) removed.set(id, revision)
      else own.set(id, { theme: read.data, revision, at, actor })
    }
    return new ThemeBook(papers, clock, shipped, own, removed)
  }

  /** The same array until one changes. */
  themes(): readonly Theme[] {
    return this.#all
  }

  theme(id: string): Theme | null {
    return this.#all.find((each) => each.id === id) ?? null
  }

  own(): KeptTheme[] {
    return [...this.#own.values()].sort((a, b) => (a.theme.id < b.theme.id ? -1 : 1))
  }

  /** `revision`: what was seen; 0 for a new one. */
  put(revision: number, theme: OwnTheme, actor: string): Promise<ThemeEdited> {
    return this.#inTurn(async () => {
      const now = this.#own.get(theme.id) ?? null
      if (this.#shipped.some((each) => each.id === theme.id)) return { outcome: 'taken' }
      if ((now?.revision ?? 0) !== revision) return { outcome: 'stale', now }
      if (now === null && this.#own.size >= MOST_OWN_THEMES) return { outcome: 'full' }
      await this.#write(theme.id, theme, revision === 0 ? 'add' : 'change', actor)
      return { outcome: 'done' }
    })
  }

  remove(revision: number, id: string, actor: string): Promise<ThemeEdited> {
    return this.#inTurn(async () => {
      const now = this.#own.get(id)
      if (now === undefined) return { outcome: 'unknown' }
      if (now.revision !== revision) return { outcome: 'stale', now }
      await this.#write(id, null, 'remove', actor)
      return { outcome: 'done' }
    })
  }

  async #write(id: string, body: OwnTheme | null, what: string, actor: string): Promise<void> {
    const before = this.#own.get(id)?.revision ?? null
    const revision = (before ?? this.#removed.get(id) ?? 0) + 1
    const at = this.#clock.now()
    await this.#papers.add({ kind: 'theme', id, revision, base: before, at, actor, what, body })
    if (body === null) {
      this.#own.delete(id)
      this.#removed.set(id, revision)
    } else this.#own.set(id, { theme: body, revision, at, actor })
    this.#all = this.#list()
    this.onChange.tell()
  }

  #list(): Theme[] {
    const shipped = new Set(this.#shipped.map(({ id }) => id))
    const own = [...this.#own.values()].filter(({ theme }) => !shipped.has(theme.id))
    return [...this.#shipped, ...own.map(({ theme }) => themeOf(theme))]
  }

  #inTurn<Result>(edit: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(edit)
    this.#turn = result.catch(() => undefined)
    return result
  }
}
