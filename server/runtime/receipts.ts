/** Receipts as the server handles them: drawn, shown once, kept only as keyed hashes (CON-7). */
import type { Language } from '../../core/model/language.ts'
import type { Instant } from '../../core/model/time.ts'
import { canonicalForms, drawReceipt, formsTyped, type Receipt } from '../../core/receipt/receipt.ts'
import { freshBelow } from '../chance.ts'
import type { ContributionRegister } from '../ports/contribution-register.ts'
import type { Vault } from '../ports/vault.ts'
import type { WithdrawalRegister } from '../ports/withdrawal-register.ts'

const PURPOSE = 'receipt'

export class Receipts {
  readonly #register: WithdrawalRegister
  readonly #contributions: ContributionRegister
  readonly #vault: Vault

  constructor(register: WithdrawalRegister, contributions: ContributionRegister, vault: Vault) {
    this.#register = register
    this.#contributions = contributions
    this.#vault = vault
  }

  /** A fresh receipt for a story; whoever calls shows it once and forgets it. Earlier ones stay good. */
  async issue(story: string, language: Language, at: Instant): Promise<Receipt> {
    const receipt = drawReceipt(language, freshBelow)
    await this.#register.addReceipt(this.#hashes(canonicalForms(receipt)), story, at)
    return receipt
  }

  /** A receipt for what is about to be kept, and its hashes for whoever keeps it in the same transaction. */
  draw(language: Language): { receipt: Receipt; hashes: string[] } {
    const receipt = drawReceipt(language, freshBelow)
    return { receipt, hashes: this.#hashes(canonicalForms(receipt)) }
  }

  /** The story or the contribution that a narrator means, or null. As much work for what is no receipt as for what is one. */
  async story(typed: string): Promise<string | null> {
    const forms = formsTyped(typed)
    const hashes = this.#hashes([...forms, 'nothing', 'nothing', 'nothing'].slice(0, 3))
    const story = await this.#register.storyOfReceipt(hashes)
    const contribution = await this.#contributions.subjectOfReceipt(hashes)
    return story ?? contribution
  }

  #hashes(forms: readonly string[]): string[] {
    return forms.map((form) => this.#vault.keyedHash(PURPOSE, form))
  }
}
