/** What is broken now, and what that does to the log: pure, so that an entry opens once and closes by itself. */
import type { Incident, IncidentKind } from '../model/incident.ts'
import type { Instant, Milliseconds } from '../model/time.ts'

export interface Trouble {
  kind: IncidentKind
  kioskId: string | null
  name: string
  cause: readonly string[]
  /** Since when, where that is known; else since it was seen. */
  since: Instant | null
}

/** How long each must last before it is worth an entry: a reload is no incident. */
export const WORTH_MS: Record<IncidentKind, Milliseconds> = {
  'kiosk-away': 2 * 60_000,
  picture: 20_000,
  'self-test': 0,
  'ghost-touch': 0,
  node: 30_000,
  display: 0,
  clock: 0,
}

/** A display that was woken from its deepest sleep is on the network again within this time, and a lost answer is none. */
const ANSWERS_WITHIN_MS: Milliseconds = 2 * 60_000

export function worthAfter({ kind, cause }: Pick<Trouble, 'kind' | 'cause'>): Milliseconds {
  const silent = kind === 'display' && cause.length > 0 && cause.every((each) => each === 'unreachable')
  return silent ? ANSWERS_WITHIN_MS : WORTH_MS[kind]
}

/** A machine’s clock that differs by more from the server’s was set, or the machine slept. */
export const CLOCK_STRAYS_MS: Milliseconds = 10_000

export interface LogStep {
  opened: { trouble: Trouble; at: Instant }[]
  closed: Incident[]
  /** Entries whose cause is another now. */
  changed: Incident[]
}

/** What a thing is, whatever it is called meanwhile. */
export function keyOf({ kind, kioskId, name }: Pick<Incident, 'kind' | 'kioskId' | 'name'>): string {
  return `${kind} ${kioskId ?? name}`
}

/** `seen`: when each trouble was first seen, by its key. `open`: entries that are open. */
export function stepLog(
  open: readonly Incident[],
  troubles: readonly Trouble[],
  seen: ReadonlyMap<string, Instant>,
  now: Instant,
): LogStep {
  const present = new Map(troubles.map((trouble) => [keyOf(trouble), trouble]))
  const known = new Map(open.map((incident) => [keyOf(incident), incident]))
  const opened = [...present].flatMap(([key, trouble]) => {
    const at = trouble.since ?? seen.get(key) ?? now
    return known.has(key) || now - at < worthAfter(trouble) ? [] : [{ trouble, at }]
  })
  const closed = open
    .filter((incident) => !present.has(keyOf(incident)))
    .map((incident) => ({ ...incident, closedAt: now }))
  const changed = open.flatMap((incident) => {
    const cause = present.get(keyOf(incident))?.cause
    return cause === undefined || cause.join() === incident.cause.join()
      ? []
      : [{ ...incident, cause: [...cause] }]
  })
  return { opened, closed, changed }
}
