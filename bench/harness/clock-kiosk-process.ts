/** One kiosk without its picture: the client's own connection and clock, in a process of its own. */
import { linkKiosk } from '../../client/kiosk/connection/kiosk-link.ts'
import { monotonic as pageTime } from '../../client/lib/clock.ts'
import { createServerClock } from '../../client/lib/server-clock.ts'
import type { Cue } from '../../core/model/cue.ts'
import type { Instant, Milliseconds } from '../../core/model/time.ts'
import { monotonic } from '../../server/clock.ts'
import { tellParent } from './child.ts'
import { KioskOrder, type KioskHeard } from './clock-kiosk.ts'

const LOOK_MS = 50

process.once('message', (message) => begin(KioskOrder.parse(message)))

function begin({ origin, token }: KioskOrder): void {
  // The client connects to the server that its page came from.
  Object.defineProperty(globalThis, 'location', { value: new URL(origin) })
  const clock = createServerClock()
  let lastOffset: Milliseconds | null = null
  const ignore = (): void => undefined
  const link = linkKiosk({
    token,
    last: () => null,
    welcome: ignore,
    cues: ({ cues }) => cues.forEach(hear),
    snapshot: ignore,
    programme: ignore,
    light: ignore,
    warmth: ignore,
    wall: ignore,
    voiceShare: ignore,
    command: ignore,
    said: ignore,
    exhibition: ignore,
    leases: ignore,
    booth: () => undefined,
    dismissed: (reason) => {
      throw new Error(`The server sent this kiosk away: ${reason}.`)
    },
  })
  clock.ask(async (t0) => {
    const reply = await link.clock(t0)
    if (reply !== null) lastOffset = (reply.t1 + reply.t2 - t0 - pageTime()) / 2
    return reply
  })

  function hear(cue: Cue): void {
    const received = monotonic()
    setTimeout(
      () => {
        const fired = monotonic()
        const believed = fired + (cue.atServerTime - clock.now())
        const lastPing = fired + (cue.atServerTime - byLastPing())
        tellParent({ seq: cue.seq, received, believed, lastPing, fired } satisfies KioskHeard)
      },
      Math.max(0, cue.atServerTime - clock.now()),
    )
  }

  function byLastPing(): Instant {
    return pageTime() + (lastOffset ?? 0)
  }

  const looking = setInterval(() => {
    if (clock.bound() === null) return
    clearInterval(looking)
    tellParent({ ready: true })
  }, LOOK_MS)
}
