/** All contributions: opened once at the start and held in memory, sealed wherever they lie (CON-6). */
import type { KeptContribution } from '../../core/model/kept-contribution.ts'
import type { ContributionRegister } from '../ports/contribution-register.ts'
import type { Vault } from '../ports/vault.ts'
import { heldOf, opened, sealed, type HeldContribution } from './contribution-file.ts'

export class ContributionShelf {
  readonly #register: ContributionRegister
  readonly #vault: Vault
  readonly #held = new Map<string, HeldContribution>()
  #tail: Promise<unknown> = Promise.resolve()

  constructor(register: ContributionRegister, vault: Vault) {
    this.#register = register
    this.#vault = vault
  }

  /**
   * Ids of what lies here damaged. What has no key any more was destroyed, and came back with an older copy of the
   * database: it is removed for good.
   */
  async load(): Promise<string[]> {
    const damaged: string[] = []
    const destroyed: string[] = []
    for (const { id, version, sealed: bytes } of await this.#register.all()) {
      const held = opened(this.#vault, id, version, bytes)
      if (held !== null) this.#held.set(id, held)
      else if (this.#vault.holds(id)) damaged.push(id)
      else destroyed.push(id)
    }
    if (destroyed.length > 0) await this.#register.remove(destroyed, 'stay')
    return damaged
  }

  /** By their random ids, which say nothing. What was withdrawn is not among them, from the first moment on. */
  all(): HeldContribution[] {
    const withdrawn = this.#vault.withdrawn()
    return [...this.#held.values()]
      .filter(({ contribution }) => !withdrawn.has(contribution.id))
      .sort((a, b) => (a.contribution.id < b.contribution.id ? -1 : 1))
  }

  /** Whether it hangs on a wall, or did until it was withdrawn just now. */
  hangs(id: string): boolean {
    return this.#held.get(id)?.contribution.state.kind === 'on-wall'
  }

  get(id: string): HeldContribution | null {
    return this.#vault.withdrawn().has(id) ? null : (this.#held.get(id) ?? null)
  }

  /** Durable when this resolves; false when it could not be sealed. */
  add(contribution: KeptContribution, press: string, receipt: readonly string[]): Promise<boolean> {
    return this.#inTurn(async () => {
      const held = heldOf(1, contribution)
      const bytes = await sealed(this.#vault, held)
      if (bytes === null) return false
      await this.#register.add(contribution.id, bytes, press, receipt)
      this.#held.set(contribution.id, held)
      return true
    })
  }

  /** All of them or none; false when one was changed, destroyed or withdrawn meanwhile. */
  change(changes: readonly { held: HeldContribution; next: KeptContribution }[]): Promise<boolean> {
    return this.#inTurn(async () => {
      // Before anything is sealed: sealing to what was destroyed would make it a key anew.
      if (changes.some(({ held }) => this.get(held.contribution.id) !== held)) return false
      const fresh: HeldContribution[] = []
      const rows = []
      for (const { held, next } of changes) {
        const same = held.contribution.wall === next.wall
        const after = same
          ? { ...held, version: held.version + 1, contribution: next }
          : heldOf(held.version + 1, next)
        const bytes = await sealed(this.#vault, after)
        if (bytes === null) return false
        fresh.push(after)
        rows.push({ id: next.id, version: held.version, sealed: bytes })
      }
      if (!(await this.#register.change(rows))) return false
      for (const each of fresh) this.#held.set(each.contribution.id, each)
      return true
    })
  }

  /** Out of memory first, then the keys: from then on nothing that is left anywhere can be read. */
  destroy(ids: readonly string[], receipts: 'forget' | 'stay'): Promise<void> {
    if (ids.length === 0) return Promise.resolve()
    return this.#inTurn(async () => {
      for (const id of ids) this.#held.delete(id)
      await this.#vault.forget(ids)
      await this.#register.remove(ids, receipts)
    })
  }

  /** It was withdrawn: the vault has taken its key, this takes the rest. Its receipt still shows how far that has come. */
  erase(id: string): Promise<void> {
    return this.#inTurn(async () => {
      this.#held.delete(id)
      await this.#register.remove([id], 'stay')
    })
  }

  /** One change after the other: they are few, and none may slip between another's sealing and its writing. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = this.#tail.then(work, work)
    this.#tail = mine.catch(() => undefined)
    return mine
  }
}
