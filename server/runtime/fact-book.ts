/** The context cards while the server runs: those that ship, with what was changed, added or retired here, each edit kept. */
import * as z from 'zod/mini'
import { ContextCard } from '../../core/model/context-card.ts'
import type { Instant } from '../../core/model/time.ts'
import type { Clock } from '../clock.ts'
import type { DeskPapers } from '../ports/desk-papers.ts'
import { listeners } from './listeners.ts'

/** `retired`: kept, and shown nowhere. */
export const FactPaper = z.strictObject({ card: ContextCard, retired: z.boolean() })
export type FactPaper = z.infer<typeof FactPaper>

export interface Fact extends FactPaper {
  /** 0: as it ships. */
  revision: number
  base: number | null
  at: Instant | null
  actor: string
  what: string
}

export type FactEdited =
  { outcome: 'done' | 'stale'; fact: Fact } | { outcome: 'unknown' | 'taken' | 'nothing-to-undo' }

export class FactBook {
  readonly onChange = listeners<[]>()
  readonly #papers: DeskPapers
  readonly #clock: Clock
  readonly #shipped: ReadonlyMap<string, ContextCard>
  readonly #facts: Map<string, Fact>
  #turn: Promise<unknown> = Promise.resolve()

  private constructor(
    papers: DeskPapers,
    clock: Clock,
    shipped: readonly ContextCard[],
    facts: Map<string, Fact>,
  ) {
    this.#papers = papers
    this.#clock = clock
    this.#shipped = new Map(shipped.map((card) => [card.id, card]))
    this.#facts = facts
  }

  static async open(options: {
    papers: DeskPapers
    clock: Clock
    shipped: readonly ContextCard[]
    complain(problem: string): void
  }): Promise<FactBook> {
    const { papers, clock, shipped, complain } = options
    const facts = new Map(shipped.map((card) => [card.id, asShipped(card)]))
    for (const paper of await papers.newest('card')) {
      const body = z.safeParse(FactPaper, paper.body)
      if (body.success) facts.set(paper.id, { ...body.data, ...stamp(paper) })
      else complain(`The context card "${paper.id}" (revision ${paper.revision}) cannot be read.`)
    }
    return new FactBook(papers, clock, shipped, facts)
  }

  /** By their ids, retired ones included. */
  facts(): Fact[] {
    return [...this.#facts.values()].toSorted((a, b) => (a.card.id < b.card.id ? -1 : 1))
  }

  /** Those that may be shown; whether they are in force today is the exhibition's to say. */
  cards(): ContextCard[] {
    return this.facts().flatMap(({ card, retired }) => (retired ? [] : [card]))
  }

  isUndoable({ revision, base }: Fact): boolean {
    return revision > 0 && base !== null
  }

  /** `revision` 0 for a new card, or for one as it ships. */
  put(
    revision: number,
    next: FactPaper,
    what: 'add' | 'change' | 'retire' | 'return',
    actor: string,
  ): Promise<FactEdited> {
    return this.#inTurn(async () => {
      const { id } = next.card
      const now = this.#facts.get(id)
      if (what === 'add' && now !== undefined) return { outcome: 'taken' }
      if (what !== 'add' && now === undefined) return { outcome: 'unknown' }
      if (now !== undefined && now.revision !== revision) return { outcome: 'stale', fact: now }
      return this.#write(id, next, what, now?.revision ?? null, actor)
    })
  }

  undo(id: string, revision: number, actor: string): Promise<FactEdited> {
    return this.#inTurn(async () => {
      const now = this.#facts.get(id)
      if (now === undefined) return { outcome: 'unknown' }
      if (now.revision !== revision) return { outcome: 'stale', fact: now }
      if (now.revision === 0 || now.base === null) return { outcome: 'nothing-to-undo' }
      if (now.base === 0) {
        const shipped = this.#shipped.get(id)
        if (shipped === undefined) return { outcome: 'nothing-to-undo' }
        return this.#write(id, { card: shipped, retired: false }, 'undo', null, actor)
      }
      const paper = await this.#papers.revision('card', id, now.base)
      const before = z.safeParse(FactPaper, paper?.body)
      if (paper === null || !before.success) return { outcome: 'nothing-to-undo' }
      return this.#write(id, before.data, 'undo', paper.base, actor)
    })
  }

  async #write(
    id: string,
    body: FactPaper,
    what: string,
    base: number | null,
    actor: string,
  ): Promise<FactEdited> {
    const revision = (this.#facts.get(id)?.revision ?? 0) + 1
    const paper = { kind: 'card' as const, id, revision, base, at: this.#clock.now(), actor, what, body }
    await this.#papers.add(paper)
    const fact = { ...body, ...stamp(paper) }
    this.#facts.set(id, fact)
    this.onChange.tell()
    return { outcome: 'done', fact }
  }

  #inTurn<Result>(edit: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(edit)
    this.#turn = result.catch(() => undefined)
    return result
  }
}

function asShipped(card: ContextCard): Fact {
  return { card, retired: false, revision: 0, base: null, at: null, actor: 'system', what: 'begin' }
}

function stamp(
  paper: Pick<Fact, 'revision' | 'base' | 'actor' | 'what'> & { at: Instant },
): Omit<Fact, keyof FactPaper> {
  const { revision, base, at, actor, what } = paper
  return { revision, base, at, actor, what }
}
