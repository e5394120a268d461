/** Sealed files of the vault, one folder a story. Names are keyed hashes: the disk tells nobody what lies there. */
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Slot } from '../ports/vault.ts'
import { replaceFile, syncFolder } from './durable-file.ts'

export class Shelf {
  readonly #folder: string
  readonly #nameOf: (value: string) => string

  constructor(folder: string, nameOf: (value: string) => string) {
    this.#folder = folder
    this.#nameOf = nameOf
  }

  async put(slot: Slot, sealed: Uint8Array): Promise<void> {
    const folder = this.#folderOf(slot.storyId)
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await syncFolder(this.#folder)
    await replaceFile(this.#fileOf(slot), sealed)
  }

  /** Null when there is nothing. */
  async get(slot: Slot): Promise<Uint8Array | null> {
    try {
      return await readFile(this.#fileOf(slot))
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return null
      throw fault
    }
  }

  async remove(slot: Slot): Promise<void> {
    await rm(this.#fileOf(slot), { force: true })
  }

  async removeAllOf(storyId: string): Promise<void> {
    await rm(this.#folderOf(storyId), { recursive: true, force: true })
  }

  #folderOf(storyId: string): string {
    return join(this.#folder, this.#nameOf(JSON.stringify(['story', storyId])))
  }

  #fileOf({ storyId, kind, revision }: Slot): string {
    return join(this.#folderOf(storyId), this.#nameOf(JSON.stringify(['slot', storyId, kind, revision])))
  }
}
