/**
 * Where a contribution comes in: from a booth's press to something durable with a receipt, and to the booth's word that
 * the receipt came. What has no such word in time is destroyed, so that "it was not sent" is true (BOO-1).
 */
import { cautionsIn } from '../../core/contribution/cautions.ts'
import { guessLanguage } from '../../core/contribution/guess-language.ts'
import { takeIn, type Intake } from '../../core/contribution/intake.ts'
import { hasWords, tidyText } from '../../core/contribution/tidy-text.ts'
import type { SentContribution } from '../../core/model/contribution.ts'
import type { KeptContribution } from '../../core/model/kept-contribution.ts'
import type { Instant } from '../../core/model/time.ts'
import type { Venue } from '../../core/model/venue.ts'
import { KEPT_PATIENCE_MS, type ContributeReply } from '../../core/protocol/booth.ts'
import { grouped, type Receipt } from '../../core/receipt/receipt.ts'
import type { Clock } from '../clock.ts'
import type { ContributionRegister } from '../ports/contribution-register.ts'
import type { Vault } from '../ports/vault.ts'
import type { Receipts } from '../runtime/receipts.ts'
import type { ContributionShelf } from './contribution-shelf.ts'
import { freshContributionId } from './contribution-id.ts'
import { writtenAt } from './opening.ts'

export interface IntakeParts {
  shelf: ContributionShelf
  register: ContributionRegister
  receipts: Receipts
  vault: Vault
  clock: Clock
}

/** Presses whose receipt came, so that a late repeat is told so; the oldest are forgotten. */
const PRESSES_REMEMBERED = 1_000

export class IntakeDesk {
  readonly #parts: IntakeParts
  readonly #intakes = new Map<string, Intake>()
  /** Since when this server has waited for the word that a receipt came. */
  readonly #waiting = new Map<string, Instant>()
  readonly #done = new Set<string>()
  readonly #turns = new Map<string, Promise<unknown>>()

  constructor(parts: IntakeParts) {
    this.#parts = parts
    // A press that was under way when the server ended may still be repeated and confirmed.
    for (const { contribution } of parts.shelf.all())
      if (contribution.state.kind === 'sent') this.#waiting.set(contribution.id, parts.clock.now())
  }

  /** `booth`: which one, for its rate alone; nothing of it is kept. */
  take(booth: string, venue: Venue, sent: SentContribution): Promise<ContributeReply> {
    const press = this.#pressOf(sent.key)
    return this.#inTurn(press, async () => {
      if (this.#done.has(press)) return { ok: false, reason: 'already-sent' }
      const before = await this.#parts.register.pressed(press)
      if (before !== null) return this.#again(before, sent)
      const text = tidyText(sent.text)
      if (!hasWords(text)) return { ok: false, reason: 'empty' }
      const now = this.#parts.clock.now()
      const intake = takeIn(this.#intakes.get(booth) ?? null, now)
      if (intake === null) return { ok: false, reason: 'too-many' }
      this.#intakes.set(booth, intake)
      const contribution = contributionOf(text, sent, venue, now)
      const { receipt, hashes } = this.#parts.receipts.draw(sent.language)
      if (!(await this.#parts.shelf.add(contribution, press, hashes))) return { ok: false, reason: 'trouble' }
      this.#waiting.set(contribution.id, now)
      return shown(receipt)
    })
  }

  /** Whether the contribution of this press is here to stay now. */
  receiptCame(key: string): Promise<boolean> {
    const press = this.#pressOf(key)
    return this.#inTurn(press, async () => {
      if (this.#done.has(press)) return true
      const { register, shelf } = this.#parts
      const id = await register.pressed(press)
      const held = id === null ? null : shelf.get(id)
      if (held === null) return false
      const next: KeptContribution = { ...held.contribution, state: { kind: 'arrived' } }
      if (!(await shelf.change([{ held, next }]))) return false
      await register.forgetPress(press)
      this.#waiting.delete(next.id)
      this.#done.add(press)
      if (this.#done.size > PRESSES_REMEMBERED) this.#done.delete(this.#done.values().next().value!)
      return true
    })
  }

  /** Destroys what nobody has a receipt for. */
  async sweep(): Promise<void> {
    const { shelf, clock } = this.#parts
    const late = [...this.#waiting].filter(([, since]) => clock.now() - since >= KEPT_PATIENCE_MS)
    const ids = late.map(([id]) => id).filter((id) => shelf.get(id)?.contribution.state.kind === 'sent')
    for (const [id] of late) this.#waiting.delete(id)
    await shelf.destroy(ids, 'forget')
  }

  /** The answer was lost on its way: the same contribution, and a receipt that counts instead of the lost one. */
  async #again(id: string, { language }: SentContribution): Promise<ContributeReply> {
    const { register, receipts, shelf } = this.#parts
    if (shelf.get(id) === null) return { ok: false, reason: 'trouble' }
    const { receipt, hashes } = receipts.draw(language)
    await register.replaceReceipt(id, hashes)
    return shown(receipt)
  }

  #pressOf(key: string): string {
    return this.#parts.vault.keyedHash('press', key)
  }

  async #inTurn<Result>(press: string, work: () => Promise<Result>): Promise<Result> {
    const mine = (this.#turns.get(press) ?? Promise.resolve()).then(work, work)
    this.#turns.set(press, mine)
    try {
      return await mine
    } finally {
      if (this.#turns.get(press) === mine) this.#turns.delete(press)
    }
  }
}

function shown({ words, number }: Receipt): ContributeReply {
  return { ok: true, receipt: { words, number: grouped(number) } }
}

function contributionOf(text: string, sent: SentContribution, venue: Venue, now: Instant): KeptContribution {
  const language = guessLanguage(text, sent.language)
  return {
    id: freshContributionId(),
    venueId: venue.id,
    text,
    language,
    wish: sent.wish,
    // Nobody but the curators sees it: not in a book either, whatever a booth may say.
    print: sent.print && sent.wish === 'wall',
    written: writtenAt(now, venue.timeZone),
    cautions: cautionsIn(text),
    released: null,
    attended: null,
    wall: { number: 1, text, language, editors: [], kept: [], approvals: [] },
    state: { kind: 'sent' },
  }
}
