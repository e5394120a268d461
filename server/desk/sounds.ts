/** Where the sound of readings lies: on the vault's shelf, sealed with the story's own key, named by its content. */
import type { Slot, Vault } from '../ports/vault.ts'

export class Sounds {
  readonly #vault: Vault

  constructor(vault: Vault) {
    this.#vault = vault
  }

  /** False when the story was withdrawn meanwhile; nothing of it is kept then. */
  async keep(story: string, audio: string, bytes: Uint8Array): Promise<boolean> {
    return (await this.#vault.keep(slotOf(story, audio), bytes)).ok
  }

  /** Null when it is not there, or not as it was put there: whoever asks has no use for the difference. */
  async fetch(story: string, audio: string): Promise<Uint8Array | null> {
    const opening = await this.#vault.fetch(slotOf(story, audio))
    return opening.ok ? opening.bytes : null
  }

  discard(story: string, audio: string): Promise<void> {
    return this.#vault.discard(slotOf(story, audio))
  }
}

function slotOf(storyId: string, audio: string): Slot {
  return { storyId, kind: `reading.${audio}`, revision: 0 }
}
