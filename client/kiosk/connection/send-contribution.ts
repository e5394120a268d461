/**
 * Sends what a visitor wrote, and tells the truth about it: it either has a receipt, or it was not sent and nothing of
 * it stays, neither here nor on the server (BOO-1). Between two tries it waits in this call alone, never in a buffer.
 */
import { ContributeReply, KEPT_PATIENCE_MS } from '../../../core/protocol/booth.ts'
import type { SentContribution } from '../../../core/model/contribution.ts'
import type { Milliseconds } from '../../../core/model/time.ts'

/** One try on the wire: dropped when nobody listens (`volatile`); rejects when no answer comes in time. */
export interface ContributionWire {
  ask(event: 'contribute' | 'contribute:kept', body: unknown, patience: Milliseconds): Promise<unknown>
  /** Resolves after so long. */
  pause(milliseconds: Milliseconds): Promise<void>
  /** Milliseconds since the page began. */
  now(): Milliseconds
  /** This machine has no network at all. A server on the same machine answers all the same. */
  unplugged(): boolean
}

/** The visitor waits so long at most; then it was not sent. */
const PATIENCE_MS: Milliseconds = 20_000
const ONE_TRY_MS: Milliseconds = 4_000
const BETWEEN_MS: Milliseconds = 500

/**
 * Null: it was not sent. `signal` gives up at once (LEAVE): whatever had arrived is destroyed by the server, because
 * nobody says that the receipt came.
 */
export async function sendContribution(
  wire: ContributionWire,
  sent: SentContribution,
  signal: AbortSignal,
): Promise<ContributeReply | null> {
  const until = wire.now() + PATIENCE_MS
  while (!signal.aborted && wire.now() < until) {
    const reply = await tried(wire, sent)
    if (signal.aborted) return null
    if (reply !== null && !(reply.ok === false && reply.reason === 'trouble')) {
      if (reply.ok) void keep(wire, sent.key)
      return reply
    }
    // Nobody is kept waiting for a cable that is known to be out.
    if (reply === null && wire.unplugged()) return null
    await wire.pause(BETWEEN_MS)
  }
  return null
}

async function tried(wire: ContributionWire, sent: SentContribution): Promise<ContributeReply | null> {
  const raw = await wire.ask('contribute', sent, ONE_TRY_MS).catch(() => null)
  const parsed = ContributeReply.safeParse(raw)
  return parsed.success ? parsed.data : null
}

/** Says that the receipt came until the server has heard it; it knows the key alone by now. */
async function keep(wire: ContributionWire, key: string): Promise<void> {
  const until = wire.now() + KEPT_PATIENCE_MS
  while (wire.now() < until) {
    const heard = await wire.ask('contribute:kept', { key }, ONE_TRY_MS).catch(() => null)
    if (heard === true) return
    await wire.pause(BETWEEN_MS)
  }
}
