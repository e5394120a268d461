/** Counts what happens on this screen and tells the server, a little later and never who (VIS-4). */
import type { Instant, Milliseconds } from '../../../core/model/time.ts'
import type { CountBatch } from '../../../core/protocol/counts.ts'
import type { Happening } from '../visitor/visit-model.ts'
import type { BatchDrawer } from './batch-drawer.ts'
import { counted } from './tally.ts'

export interface CounterOutside {
  drawer: BatchDrawer
  /** `taken` and `refused` are the end of a batch; `away`: it is sent again. */
  send(batch: CountBatch): Promise<'taken' | 'refused' | 'away'>
  now(): Instant
  freshId(now: Instant): string
  /** 0–1. */
  chance(): number
}

export interface Counter {
  count(happening: Happening): void
  dispose(): void
}

/** Sent some time after it happened, so that no number tells when somebody touched the glass. */
export const SOONEST_MS: Milliseconds = 4_000
export const LATEST_MS: Milliseconds = 16_000
const AGAIN_MS: Milliseconds = 30_000

export function createCounter(outside: CounterOutside): Counter {
  let open: CountBatch | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let disposed = false
  let tail: Promise<void> = Promise.resolve()

  /** One thing after the other: a number is kept before it is sent, and sent before it is taken out. */
  const inTurn = (act: () => Promise<void>): void => {
    tail = tail.then(act).catch((trouble: unknown) => console.warn('Counting:', trouble))
  }
  const sendIn = (ms: Milliseconds): void => {
    if (timer !== undefined || disposed) return
    timer = setTimeout(() => {
      timer = undefined
      inTurn(sendAll)
    }, ms)
  }
  const soon = (): Milliseconds => SOONEST_MS + outside.chance() * (LATEST_MS - SOONEST_MS)

  async function sendAll(): Promise<void> {
    // What happens from now on is in another batch: this one may be on its way.
    open = null
    for (const batch of await outside.drawer.all()) {
      if ((await outside.send(batch)) === 'away') return sendIn(AGAIN_MS)
      await outside.drawer.take(batch.id)
    }
  }

  sendIn(soon())
  return {
    count(happening) {
      const now = outside.now()
      const batch = counted(open ?? { id: outside.freshId(now), counted: [] }, happening, now)
      open = batch
      inTurn(() => outside.drawer.put(batch))
      sendIn(soon())
    },
    dispose() {
      disposed = true
      clearTimeout(timer)
    },
  }
}
