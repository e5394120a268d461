/**
 * What this console asked of a room, and what became of it. Every press has a key, so that trying again never
 * does it twice; calm is tried again by itself, because the person who pressed it has turned to the hall.
 */
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react'
import type { Milliseconds } from '../../../core/model/time.ts'
import { CueReply, CueReport } from '../../../core/protocol/http.ts'
import type { CueRequest } from '../../../core/protocol/cue-request.ts'
import { ask, Refused, type Refusal } from '../api/ask.ts'
import { monotonic } from '../../lib/clock.ts'
import { useConnection, useLive } from './live-context.tsx'

export type CueAsk = {
  key: string
  roomId: string
  request: CueRequest
  /** When it was pressed, monotonic. */
  at: Milliseconds
} & (
  | { state: 'sending' }
  /** Only calm: not taken yet, trying again until then. */
  | { state: 'trying'; refusal: Refusal; until: Milliseconds }
  | { state: 'refused'; refusal: Refusal }
  | { state: 'taken'; reply: CueReply }
)

export interface CueAsks {
  /** All asks of a room that are still remembered, newest first. */
  all(roomId: string): readonly CueAsk[]
  /** The newest ask of a room, or null. */
  latest(roomId: string): CueAsk | null
  /** The newest ask of a room of one of these kinds, or null. */
  latestOf(roomId: string, kinds: readonly CueRequest['kind'][]): CueAsk | null
  press(roomId: string, request: CueRequest): void
  again(key: string): void
  forget(key: string): void
}

/** For how long calm is tried again, and how often, in milliseconds. */
export const CALM_TRIES_FOR: Milliseconds = 30_000
const CALM_TRIES_EVERY: Milliseconds = 1_000
const KEPT = 12

const AsksContext = createContext<CueAsks | null>(null)

export function useAsks(): CueAsks {
  const asks = useContext(AsksContext)
  if (asks === null) throw new Error('useAsks needs a CueAsksProvider')
  return asks
}

export function CueAsksProvider({ children }: { children: ReactNode }) {
  const [asks, setAsks] = useState<readonly CueAsk[]>([])
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>())
  const forgotten = useRef(new Set<string>())
  useEffect(() => {
    const pending = timers.current
    return () => pending.forEach((timer) => clearTimeout(timer))
  }, [])

  const put = useCallback((next: CueAsk) => {
    setAsks((all) => [next, ...all.filter((each) => each.key !== next.key)].slice(0, KEPT))
  }, [])

  const attempt = useCallback(
    async (pressed: CueAsk) => {
      const { key, roomId, request, at } = pressed
      try {
        const reply = await ask(
          'POST',
          `/rooms/${roomId}/cues`,
          { ...request, idempotencyKey: key },
          CueReply,
        )
        put({ key, roomId, request, at, state: 'taken', reply })
      } catch (problem) {
        if (!(problem instanceof Refused)) throw problem
        if (forgotten.current.delete(key)) return
        const { refusal } = problem
        const until = at + CALM_TRIES_FOR
        if (request.kind !== 'calm' || !mayPass(refusal) || monotonic() >= until) {
          put({ key, roomId, request, at, state: 'refused', refusal })
          return
        }
        const trying: CueAsk = { key, roomId, request, at, state: 'trying', refusal, until }
        put(trying)
        timers.current.set(
          key,
          setTimeout(() => void attempt(trying), CALM_TRIES_EVERY),
        )
      }
    },
    [put],
  )

  const value = useMemo<CueAsks>(() => {
    const latestOf: CueAsks['latestOf'] = (roomId, kinds) =>
      asks.find((each) => each.roomId === roomId && kinds.includes(each.request.kind)) ?? null
    const begin = (pressed: CueAsk) => {
      put(pressed)
      void attempt(pressed)
    }
    return {
      all: (roomId) => asks.filter((each) => each.roomId === roomId),
      latest: (roomId) => asks.find((each) => each.roomId === roomId) ?? null,
      latestOf,
      press: (roomId, request) =>
        begin({
          key: crypto.getRandomValues(new Uint32Array(4)).join('-'),
          roomId,
          request,
          at: monotonic(),
          state: 'sending',
        }),
      again: (key) => {
        const known = asks.find((each) => each.key === key)
        if (known !== undefined)
          begin({ key, roomId: known.roomId, request: known.request, at: monotonic(), state: 'sending' })
      },
      forget: (key) => {
        clearTimeout(timers.current.get(key))
        forgotten.current.add(key)
        setAsks((all) => all.filter((each) => each.key !== key))
      },
    }
  }, [asks, attempt, put])

  return (
    <AsksContext value={value}>
      <ReportFetcher ask={asks[0] ?? null} />
      {children}
    </AsksContext>
  )
}

/** Whether a refusal may pass by itself, so that trying again makes sense. */
function mayPass(refusal: Refusal): boolean {
  return (
    refusal.kind === 'away' ||
    (refusal.kind === 'refused' && (refusal.status >= 500 || refusal.status === 429))
  )
}

const REPORT_EVERY: Milliseconds = 1_000

/**
 * Reports come over the socket as screens acknowledge. Fetched is the newest cue's while the socket is away or
 * has not brought it, and one whose screens have come or gone since, which is no acknowledgement.
 */
function ReportFetcher({ ask: newest }: { ask: CueAsk | null }) {
  const connection = useConnection()
  const { reports, kiosks, link } = useLive()
  const wanted = wantedReport()
  const [roomId, cueId] = wanted?.split('/') ?? []
  useEffect(() => {
    if (roomId === undefined || cueId === undefined) return
    let over = false
    const fetchReport = async () => {
      const report = await ask('GET', `/rooms/${roomId}/cues/${cueId}`, null, CueReport).catch(() => null)
      if (report !== null && !over) connection.takeReport(report)
    }
    const timer = setInterval(() => void fetchReport(), REPORT_EVERY)
    return () => {
      over = true
      clearInterval(timer)
    }
  }, [roomId, cueId, connection])
  return null

  /** `room/cue`: a text, so that the same wish begins no new timer. */
  function wantedReport(): string | null {
    if (newest?.state === 'taken') {
      const { cueId: asked } = newest.reply
      const known = reports.some((each) => each.cue.id === asked)
      if (!known || link.state !== 'connected') return `${newest.roomId}/${asked}`
    }
    const last = reports[0]
    const moved = last?.kiosks.some((each) => {
      const kiosk = kiosks.get(each.kioskId)
      return kiosk !== undefined && kiosk.online !== each.online
    })
    return last !== undefined && moved === true ? `${last.cue.roomId}/${last.cue.id}` : null
  }
}
