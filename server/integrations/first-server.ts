/**
 * A standby follows the first server's calm and alarm (VEN-4): lamps that go over to it stay in the silence that somebody
 * asked for there. It asks, with a token that may only look; the first server knows nothing of it.
 */
import type { Logger } from 'pino'
import * as z from 'zod/mini'
import type { LightProblem } from '../../core/model/light-problem.ts'
import type { RoomState } from '../../core/show/room-state.ts'
import { monotonic } from '../clock.ts'
import type { ServerContext } from '../context.ts'
import type { LiveRoom } from '../runtime/live-room.ts'
import type { WIRES } from './cue-door.ts'

export interface FirstServerSettings {
  /** As in `https://10.0.0.5:3000`. */
  url: string
  /** A token of any role there. Never logged. */
  token: string
}

export interface FirstServer {
  /** What staff at the standby should know of it. */
  problems(): LightProblem[]
  close(): Promise<void>
}

/** Calm is to be on everything within half a second (VEN-1); a standby hears of it in the next. */
const ASK_EVERY_MS = 500
const ANSWER_WITHIN_MS = 2_000
/** A lost answer or two are nothing to tell anybody. */
const AWAY_AFTER_MS = 5_000

const ME = 'first-server' satisfies keyof typeof WIRES
type Mode = 'calm' | 'alarm'
const MODES: readonly Mode[] = ['calm', 'alarm']

/** What of `GET /rooms/{id}/why` matters here; the first server may be of another version. */
const Holder = z.object({ level: z.string(), origin: z.object({ id: z.string() }) })
const Why = z.object({
  theme: z.object({ holder: Holder, beat: z.array(z.object({ holder: Holder })) }),
})

type Fault = Extract<LightProblem, { code: 'first-server' }>['why']

export function followFirstServer(
  { url, token }: FirstServerSettings,
  { installation }: Pick<ServerContext, 'installation'>,
  log: Logger,
): FirstServer {
  const ended = new AbortController()
  const address = new URL(url).host
  let fault: Fault | null = null
  let heardAt = monotonic()
  let timer: NodeJS.Timeout | undefined
  let round = Promise.resolve()

  /** The modes that were called for there, or why it cannot be said; then what is on here stays. */
  async function askFor(room: string): Promise<ReadonlySet<Mode> | Fault> {
    try {
      const answer = await fetch(new URL(`/api/v1/rooms/${room}/why`, url), {
        headers: { authorization: `Bearer ${token}` },
        redirect: 'error',
        signal: AbortSignal.any([ended.signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]),
      })
      const body: unknown = await answer.json()
      if (answer.status === 401 || answer.status === 403) return 'token'
      if (answer.status === 404) return 'room'
      const why = z.safeParse(Why, body)
      if (!answer.ok || !why.success) return 'away'
      const { theme } = why.data
      const held = [theme.holder, ...theme.beat.map(({ holder }) => holder)]
      // What it only follows itself is nobody's wish there: two that follow each other would never let go.
      const wished = held.filter(({ origin }) => origin.id !== ME)
      return new Set(MODES.filter((mode) => wished.some(({ level }) => level === mode)))
    } catch {
      return 'away'
    }
  }

  async function follow(): Promise<void> {
    let worst: Fault | null = null
    // All at once: where one room is slow to answer, no other waits for its calm.
    await Promise.all([...installation.rooms.values()].map(inRoom))
    if (!ended.signal.aborted) tell(worst)

    async function inRoom(live: LiveRoom): Promise<void> {
      const there = await askFor(live.room.id)
      if (ended.signal.aborted) return
      if (typeof there === 'string') {
        worst = there
        return
      }
      for (const mode of MODES) {
        const here = holderOf(live.state, mode)
        const request =
          there.has(mode) && here === null
            ? { kind: mode }
            : !there.has(mode) && here === ME
              ? { kind: 'release' as const, of: mode }
              : null
        if (request === null) continue
        const issued = await live.issue(request, { kind: 'integration', id: ME }, ME)
        log.info(
          { room: live.room.id, mode, there: there.has(mode), outcome: issued.outcome },
          'As the first server',
        )
      }
    }
  }

  function tell(worst: Fault | null): void {
    const now = monotonic()
    if (worst !== 'away') heardAt = now
    const next = worst === 'away' && now - heardAt < AWAY_AFTER_MS ? fault : worst
    if (next === fault) return
    fault = next
    if (fault === null) log.info({ address }, 'The first server is followed')
    else
      log.warn(
        { address, why: fault },
        'The first server cannot be followed; calm and alarm stay as they are here',
      )
  }

  function next(): void {
    round = follow().catch((problem: unknown) => log.error({ err: problem }, 'Calm could not be followed'))
    void round.then(() => {
      if (!ended.signal.aborted) timer = setTimeout(next, ASK_EVERY_MS)
    })
  }
  next()

  return {
    problems: () => (fault === null ? [] : [{ code: 'first-server', address, why: fault }]),
    async close() {
      ended.abort()
      clearTimeout(timer)
      await round
    },
  }
}

/** Who called for it here; null where nobody did. */
function holderOf(state: RoomState, mode: Mode): string | null {
  const held = state.claims.find(
    ({ aspect, value, until }) => aspect === 'mode' && value === mode && until === null,
  )
  return held?.origin.id ?? null
}
