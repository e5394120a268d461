/** A booth: its page, whether one may write in it now, and the way of what is sent. */
import type { ContributeReply, ContributeMessage, BoothMessage } from '../../../core/protocol/booth.ts'
import { held, type Held } from '../../lib/held.ts'
import type { Asked } from '../../lib/withdrawal/ask.ts'
import type { FlowEvent, SendInput } from '../visitor/visit-model.ts'
import { createChecker } from './checker.ts'
import { createDraft, type Draft } from './draft.ts'
import { sentText } from './page-text.ts'

/** `away`: there is no server, and nothing is kept for it (END-2). */
export type BoothStanding = BoothMessage | 'away'

export interface Booth {
  draft: Draft
  standing: Held<BoothStanding>
  stands(standing: BoothStanding): void
  /** Sends what stands on the page; answers what stops listening. */
  send(input: SendInput): () => void
  /** Takes back what belongs to this receipt; again: how far it has come. */
  takeBack(receipt: string): Promise<Asked>
}

export interface BoothOutside {
  takeBack(receipt: string): Promise<Asked>
  tell(event: FlowEvent): void
  /** Null: it was not sent, and nothing of it stays. `signal` gives it up. */
  contribute(message: ContributeMessage, signal: AbortSignal): Promise<ContributeReply | null>
}

export function createBooth({ tell, contribute, takeBack }: BoothOutside): Booth {
  const draft = createDraft({
    checker: createChecker(
      () => new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' }),
    ),
    randomKey,
    written: (written) => tell({ type: 'WRITTEN', written }),
    danger: () => tell({ type: 'DANGER' }),
  })
  const standing = held<BoothStanding>('away')
  return {
    draft,
    standing,
    takeBack,
    stands(next) {
      standing.set(next)
      const open = next !== 'away' && next.reasons.length === 0
      tell({ type: 'BOOTH', booth: open ? 'open' : 'closed' })
    },
    send({ language, wish, print }) {
      const leave = new AbortController()
      if (standing.get() === 'away') {
        // Nobody waits for a cable that is known to be out.
        queueMicrotask(() => tell({ type: 'NOT.SENT', refusal: 'away' }))
        return () => undefined
      }
      const message = { key: draft.key(), text: sentText(draft.text()), language, wish, print }
      void contribute(message, leave.signal).then((reply) => {
        if (leave.signal.aborted) return
        if (reply === null) return tell({ type: 'NOT.SENT', refusal: 'away' })
        if (!reply.ok) return tell({ type: 'NOT.SENT', refusal: reply.reason })
        draft.receipt.set(reply.receipt)
        tell({ type: 'SENT' })
      })
      return () => leave.abort()
    },
  }
}

/** 128 bits that nobody can foresee, in hexadecimal. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((each) => each.toString(16).padStart(2, '0')).join('')
}
