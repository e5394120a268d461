/**
 * Recordings on their way in: one after the other, because each takes a processor for seconds; watched by whoever
 * sent them, ended by them, by a withdrawal, or by the stop. What is in memory of one goes as soon as it has ended.
 */
import type { SpokenReason } from '../../core/protocol/stories.ts'
import type { Ingest, IngestFault } from '../../core/protocol/readings.ts'
import type { Language } from '../../core/model/language.ts'
import type { Milliseconds, Seconds } from '../../core/model/time.ts'
import { freshId } from '../chance.ts'
import type { Clock } from '../clock.ts'
import type { Erasable } from '../ports/erasable.ts'
import type { TakenIn, Taking, Watched } from './take-in.ts'

export interface IngestParts {
  clock: Clock
  takeIn(file: Buffer, watched: Watched): Promise<Taking>
  /** Seals the sound; false when the story was withdrawn. */
  keep(story: string, audio: string, bytes: Uint8Array): Promise<boolean>
  complain(problem: unknown, what: string): void
}

/** What it was sent for, and what becomes of it when it is sound. */
export interface Wanted {
  story: string
  language: Language
  owner: string
  /** How long the text takes as it is usually read. */
  expected: Seconds
  /** Ties the sealed sound to the story; what stands in the way otherwise. */
  attach(taken: TakenIn): Promise<{ ok: true; revision: number } | { ok: false; reasons: SpokenReason[] }>
}

interface Running extends Wanted {
  /** What its sender calls the sending; null: nothing. */
  upload: string | null
  ingest: Ingest
  file: Buffer | null
  abort: AbortController
}

/** How many of one person, and of everybody, may lie in memory at once, arriving ones included. */
const MOST_OF_ONE = 3
const MOST_OF_ALL = 8
/** How long it is remembered how one ended, and that one was stopped before it had arrived. */
const REMEMBERED_MS: Milliseconds = 10 * 60_000

export class Ingests implements Erasable {
  readonly name = 'ingests'
  readonly #parts: IngestParts
  readonly #all = new Map<string, Running>()
  readonly #queue: Running[] = []
  readonly #arriving = new Map<symbol, string>()
  /** By owner: sendings that were stopped before they had arrived whole. */
  readonly #unwanted = new Map<string, Set<string>>()
  #working: Promise<void> | null = null

  constructor(parts: IngestParts) {
    this.#parts = parts
  }

  /** Room in memory for one that is about to arrive; null when there are as many as may be. Returns its release. */
  reserve(owner: string): (() => void) | null {
    const held = [...this.#all.values()].filter(({ file }) => file !== null).map((each) => each.owner)
    const all = [...held, ...this.#arriving.values()]
    const mine = all.filter((each) => each === owner)
    if (mine.length >= MOST_OF_ONE || all.length >= MOST_OF_ALL) return null
    const place = Symbol(owner)
    this.#arriving.set(place, owner)
    return () => void this.#arriving.delete(place)
  }

  begin(file: Buffer, wanted: Wanted, upload: string | null = null): Ingest {
    const now = this.#parts.clock.now()
    const ingest: Ingest = {
      id: freshId('ingest', now),
      story: wanted.story,
      language: wanted.language,
      begunAt: now,
      state: { kind: 'waiting' },
    }
    const running = { ...wanted, upload, ingest, file, abort: new AbortController() }
    this.#all.set(ingest.id, running)
    if (upload !== null && this.#unwanted.get(wanted.owner)?.delete(upload) === true) {
      this.#fail(running, 'cancelled', [])
      return running.ingest
    }
    this.#queue.push(running)
    this.#next()
    return running.ingest
  }

  /** Only for whoever sent it. */
  find(id: string, owner: string): Ingest | null {
    const found = this.#all.get(id)
    return found?.owner === owner ? found.ingest : null
  }

  /**
   * It ends soon after; what is done stays done. `name`: its id, or what its sender calls the sending. One that has
   * not arrived (null) is not taken in when it does: whoever stops a sending cannot know how far it has come.
   */
  cancel(name: string, owner: string): Ingest | null {
    const mine = [...this.#all.values()].filter((each) => each.owner === owner)
    const found = mine.find(({ ingest, upload }) => ingest.id === name || upload === name)
    if (found === undefined) {
      this.#refuse(name, owner)
      return null
    }
    this.#stop(found)
    return found.ingest
  }

  #refuse(upload: string, owner: string): void {
    const mine = this.#unwanted.get(owner) ?? new Set()
    if (mine.size >= MOST_OF_ALL) return
    this.#unwanted.set(owner, mine.add(upload))
    setTimeout(() => mine.delete(upload), REMEMBERED_MS).unref()
  }

  /** A withdrawn story's sound is not worked on any further. */
  async erase(story: string): Promise<void> {
    for (const each of this.#all.values()) if (each.story === story) this.#stop(each)
    await this.#working
    for (const [id, each] of this.#all) if (each.story === story) this.#all.delete(id)
  }

  close(): void {
    for (const each of this.#all.values()) this.#stop(each)
    this.#all.clear()
  }

  #stop(running: Running): void {
    running.abort.abort()
    const place = this.#queue.indexOf(running)
    if (place < 0) return
    this.#queue.splice(place, 1)
    this.#fail(running, 'cancelled', [])
  }

  #next(): void {
    if (this.#working !== null) return
    const running = this.#queue.shift()
    if (running === undefined) return
    this.#working = this.#work(running).finally(() => {
      this.#working = null
      this.#next()
    })
  }

  async #work(running: Running): Promise<void> {
    const { story, attach, abort, expected } = running
    const come = (share: number): void => this.#come(running, { kind: 'working', share })
    come(0)
    try {
      const taking = await this.#parts.takeIn(running.file!, { expected, signal: abort.signal, come })
      if (!taking.ok) return this.#fail(running, taking.fault, [])
      if (abort.signal.aborted) return this.#fail(running, 'cancelled', [])
      const { taken } = taking
      await this.#parts.keep(story, taken.audio, taken.bytes)
      const attached = await attach(taken)
      if (!attached.ok) return this.#fail(running, 'story', attached.reasons)
      this.#end(running, { kind: 'done', audio: taken.audio, revision: attached.revision })
    } catch (problem) {
      this.#parts.complain(problem, 'A recording could not be taken in.')
      this.#fail(running, 'trouble', [])
    }
  }

  #fail(running: Running, fault: IngestFault, reasons: SpokenReason[]): void {
    this.#end(running, { kind: 'failed', fault, reasons })
  }

  #end(running: Running, state: Ingest['state']): void {
    running.file = null
    this.#come(running, state)
    const { id } = running.ingest
    setTimeout(() => this.#all.delete(id), REMEMBERED_MS).unref()
  }

  #come(running: Running, state: Ingest['state']): void {
    running.ingest = { ...running.ingest, state }
  }
}
