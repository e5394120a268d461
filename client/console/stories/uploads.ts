/**
 * Recordings on their way from this page into readings: sent, watched while the server works on them, stopped at any
 * moment. They belong to the page, not to the panel that shows them: whoever turns to another panel stops nothing.
 */
import * as z from 'zod/mini'
import type { Language } from '../../../core/model/language.ts'
import { type Ingest, IngestFault, UPLOAD_LIMIT } from '../../../core/protocol/readings.ts'
import type { SpokenReason } from '../../../core/protocol/stories.ts'
import { Refused } from '../api/ask.ts'
import type { Sending } from '../api/send-file.ts'

export type Upload =
  | { step: 'none' }
  | { step: 'sending'; share: number }
  | { step: 'waiting' }
  | { step: 'working'; share: number }
  /** `refused`: where no fault of the file is why. */
  | { step: 'failed'; fault: IngestFault | null; reasons: readonly SpokenReason[]; refused: Refused | null }

/** Which reading a recording is to become. */
export interface UploadPlace {
  story: string
  language: Language
}

export interface UploadParts {
  /** `name`: what this sending is called, so that it can be stopped before its answer has come. */
  send(place: UploadPlace, name: string, file: Blob, come: (share: number) => void): Sending<Ingest>
  look(ingest: string): Promise<Ingest>
  /** By the name of the sending. Must not throw. */
  stop(name: string): void
  /** There is a new revision with the reading, or may be: lets the page look. */
  settled(place: UploadPlace): Promise<void>
  freshName(): string
  pause(milliseconds: number): Promise<void>
}

const NONE: Upload = { step: 'none' }
const LOOK_MS = 350
/** After a look that was not answered. */
const AGAIN_MS = 2_000

interface Trying {
  place: UploadPlace
  name: string
  upload: Upload
  sending: Sending<Ingest> | null
}

export class Uploads {
  readonly #parts: UploadParts
  readonly #all = new Map<string, Trying>()
  readonly #listeners = new Set<() => void>()

  constructor(parts: UploadParts) {
    this.#parts = parts
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  of(place: UploadPlace): Upload {
    return this.#all.get(keyOf(place))?.upload ?? NONE
  }

  /** Ends when the file has become a reading, was refused, or was stopped. */
  async begin(place: UploadPlace, file: Blob): Promise<void> {
    const mine: Trying = { place, name: this.#parts.freshName(), upload: NONE, sending: null }
    this.stop(place)
    this.#all.set(keyOf(place), mine)
    if (file.size > UPLOAD_LIMIT) return this.#fail(mine, 'too-large', [], null)
    this.#come(mine, { step: 'sending', share: 0 })
    try {
      mine.sending = this.#parts.send(place, mine.name, file, (share) =>
        this.#come(mine, { step: 'sending', share }),
      )
      const { id } = await mine.sending.answer
      mine.sending = null
      this.#come(mine, { step: 'waiting' })
      await this.#follow(mine, id)
    } catch (problem) {
      const refused = problem instanceof Refused ? problem : null
      this.#fail(mine, faultIn(refused), [], refused)
    }
  }

  /** Also where all was sent and only the answer is still on its way: the server is told by the name. */
  stop(place: UploadPlace): void {
    const trying = this.#all.get(keyOf(place))
    if (trying === undefined) return
    this.#end(trying)
    if (trying.upload.step === 'failed') return
    trying.sending?.stop()
    this.#parts.stop(trying.name)
  }

  async #follow(mine: Trying, id: string): Promise<void> {
    while (this.#isOn(mine)) {
      await this.#parts.pause(LOOK_MS)
      if (!this.#isOn(mine)) return
      const ingest = await this.#look(id)
      if (ingest === null) {
        await this.#parts.pause(AGAIN_MS)
        continue
      }
      const { state } = ingest
      if (state.kind === 'failed') return this.#fail(mine, state.fault, state.reasons, null)
      if (state.kind === 'done') {
        await this.#parts.settled(mine.place)
        this.#end(mine)
        return
      }
      this.#come(
        mine,
        state.kind === 'waiting' ? { step: 'waiting' } : { step: 'working', share: state.share },
      )
    }
  }

  /** Null when there was no answer just now: a lost packet ends nothing that the server goes on with. */
  async #look(id: string): Promise<Ingest | null> {
    try {
      return await this.#parts.look(id)
    } catch (problem) {
      if (problem instanceof Refused && isPassing(problem)) return null
      throw problem
    }
  }

  #fail(
    mine: Trying,
    fault: IngestFault | null,
    reasons: readonly SpokenReason[],
    refused: Refused | null,
  ): void {
    if (fault === 'cancelled') this.#end(mine)
    else this.#come(mine, { step: 'failed', fault, reasons, refused })
  }

  #end(mine: Trying): void {
    if (!this.#isOn(mine)) return
    this.#all.delete(keyOf(mine.place))
    this.#tell()
  }

  /** An answer to one that was stopped changes nothing. */
  #come(mine: Trying, upload: Upload): void {
    if (!this.#isOn(mine)) return
    mine.upload = upload
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }

  #isOn(mine: Trying): boolean {
    return this.#all.get(keyOf(mine.place)) === mine
  }
}

function keyOf({ story, language }: UploadPlace): string {
  return `${story}/${language}`
}

function isPassing({ refusal }: Refused): boolean {
  return (
    refusal.kind === 'away' ||
    (refusal.kind === 'refused' && (refusal.status === 429 || refusal.status >= 500))
  )
}

const Faulty = z.object({ fault: IngestFault })

/** The server names a fault where the file is why it refused. */
function faultIn(problem: Refused | null): IngestFault | null {
  if (problem?.refusal.kind !== 'refused') return null
  const parsed = z.safeParse(Faulty, problem.refusal.body)
  return parsed.success ? parsed.data.fault : null
}
