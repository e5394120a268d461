/** The ring's file: read with a verdict in words, changed one step after another, each step durable. */
import { readFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { replaceSecret, sweepUnfinished } from './durable-file.ts'
import { newRing, readRing, written, type Ring } from './ring.ts'

/** What the file was found to be. */
export type RingFound =
  | { state: 'held'; ring: Ring; openToOthers: boolean }
  | { state: 'missing' }
  | { state: 'damaged' }
  /** There, but this user may not read it. */
  | { state: 'refused'; why: string }

export async function findRing(file: string): Promise<RingFound> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (fault) {
    const code = (fault as NodeJS.ErrnoException).code
    if (code === 'ENOENT') return { state: 'missing' }
    return { state: 'refused', why: fault instanceof Error ? fault.message : String(fault) }
  }
  const ring = readRing(text)
  if (ring === null) return { state: 'damaged' }
  const { mode } = await stat(file)
  return { state: 'held', ring, openToOthers: process.platform !== 'win32' && (mode & 0o077) !== 0 }
}

export class RingKeeper {
  #ring: Ring
  #tail: Promise<unknown> = Promise.resolve()
  readonly #file: string

  private constructor(file: string, ring: Ring) {
    this.#file = file
    this.#ring = ring
  }

  static async hold(file: string, ring: Ring): Promise<RingKeeper> {
    await sweepUnfinished(file)
    return new RingKeeper(file, ring)
  }

  static async create(file: string): Promise<RingKeeper> {
    const ring = newRing()
    await replaceSecret(file, written(ring))
    return new RingKeeper(file, ring)
  }

  get ring(): Ring {
    return this.#ring
  }

  get folder(): string {
    return dirname(this.#file)
  }

  /**
   * One change, durable when this resolves; `change` answers the same ring when there is nothing to do. The file is
   * read again first: a server that took over this data folder may have written since, and no key may be lost.
   */
  change(change: (ring: Ring) => Ring): Promise<Ring> {
    const turn = this.#tail.then(async () => {
      const found = await findRing(this.#file)
      if (found.state !== 'held' || found.ring.id !== this.#ring.id)
        throw new Error(
          `The key ring ${this.#file} was taken away or changed while Untold runs (${found.state}). Put it back; nothing was sealed.`,
        )
      const after = change(found.ring)
      if (after !== found.ring) await replaceSecret(this.#file, written(after))
      this.#ring = after
      return after
    })
    this.#tail = turn.catch(() => undefined)
    return turn
  }
}
