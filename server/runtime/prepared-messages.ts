/** Messages for the wall that a venue's staff have written and keep for another evening. */
import { sameMessage, type HallMessage } from '../../core/model/hall-message.ts'
import { MOST_PREPARED, PreparedMessage } from '../../core/protocol/messages.ts'
import * as z from 'zod/mini'
import { Identifier } from '../../core/model/identifier.ts'
import { freshId } from '../chance.ts'
import type { Clock } from '../clock.ts'
import type { VenuePapers } from '../ports/venue-papers.ts'

const Kept = z.strictObject({ venueId: Identifier, ...PreparedMessage.shape })
type Kept = z.infer<typeof Kept>

export type Prepared =
  { outcome: 'kept'; id: string } | { outcome: 'known'; id: string } | { outcome: 'full' }

export class PreparedMessages {
  readonly #papers: VenuePapers
  readonly #clock: Clock
  #kept: readonly Kept[]

  private constructor(papers: VenuePapers, clock: Clock, kept: readonly Kept[]) {
    this.#papers = papers
    this.#clock = clock
    this.#kept = kept
  }

  static async open(papers: VenuePapers, clock: Clock): Promise<PreparedMessages> {
    const kept = (await papers.all('message')).flatMap(({ body }) => {
      const parsed = Kept.safeParse(body)
      return parsed.success ? [parsed.data] : []
    })
    return new PreparedMessages(papers, clock, kept)
  }

  /** Oldest first. */
  of(venueId: string): PreparedMessage[] {
    return this.#kept.filter((each) => each.venueId === venueId).map(({ id, message }) => ({ id, message }))
  }

  async keep(venueId: string, message: HallMessage): Promise<Prepared> {
    const own = this.of(venueId)
    const known = own.find((each) => sameMessage(each.message, message))
    if (known !== undefined) return { outcome: 'known', id: known.id }
    if (own.length >= MOST_PREPARED) return { outcome: 'full' }
    const at = this.#clock.now()
    const kept = { venueId, id: freshId('message', at), message }
    await this.#papers.keep('message', { id: kept.id, at, body: kept })
    this.#kept = [...this.#kept, kept]
    return { outcome: 'kept', id: kept.id }
  }

  /** Whether there was such a one. */
  async remove(venueId: string, id: string): Promise<boolean> {
    const there = this.#kept.some((each) => each.venueId === venueId && each.id === id)
    if (!there) return false
    await this.#papers.remove('message', [id])
    this.#kept = this.#kept.filter((each) => each.id !== id)
    return true
  }
}
