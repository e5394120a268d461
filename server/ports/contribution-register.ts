/** Where what visitors wrote lies: sealed, and in an order that says nothing (BOO-3). */
import type { BoothSettings } from '../../core/model/booth-settings.ts'

export interface SealedContribution {
  id: string
  version: number
  sealed: Uint8Array
}

export interface ContributionRegister {
  all(): Promise<SealedContribution[]>
  /** A new one with its press and both forms of its receipt (keyed hashes), in one transaction. */
  add(id: string, sealed: Uint8Array, press: string, receipt: readonly string[]): Promise<void>
  /** Exchanges all of these, or none when one of them has changed since (`version` is the one before) or is gone. */
  change(all: readonly SealedContribution[]): Promise<boolean>
  /** Removes them with their presses; their receipts go too, or stay for whoever asks once more. */
  remove(ids: readonly string[], receipts: 'forget' | 'stay'): Promise<void>

  /** The contribution that this press made, while nobody has said that its receipt came. */
  pressed(press: string): Promise<string | null>
  forgetPress(press: string): Promise<void>
  /** Another receipt in the place of the earlier one. */
  replaceReceipt(id: string, receipt: readonly string[]): Promise<void>
  /** From now on the receipts of one open the other. */
  moveReceipts(from: string, to: string): Promise<void>
  /** What the first of these hashes that is known belongs to. */
  subjectOfReceipt(hashes: readonly string[]): Promise<string | null>

  boothSettings(venueId: string): Promise<BoothSettings | null>
  keepBoothSettings(venueId: string, settings: BoothSettings): Promise<void>
}
