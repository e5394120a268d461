/** A rehearsed day made ready for drawing: what is on stretch by stretch, and everything that changes. */
import type { Instant } from '../../../../core/model/time.ts'
import type { RehearsalReply } from '../../../../core/protocol/rehearsal.ts'
import { edgesOf, onAt } from '../../../../core/show/on-at.ts'
import { ahead, settled } from '../../../../core/show/show-ahead.ts'
import type { RoomState } from '../../../../core/show/room-state.ts'

export interface ThemeStretch {
  from: Instant
  to: Instant
  theme: string
  /** Whether a show, or a press, holds it, or the schedule. */
  by: 'schedule' | 'show' | 'press'
}

export type DayEvent =
  | { at: Instant; kind: 'theme'; theme: string }
  | { at: Instant; kind: 'cue'; cue: string; number: string }
  | { at: Instant; kind: 'show-ends' | 'opens' | 'closes' }
  | { at: Instant; kind: 'refused'; why: string }

export interface RehearsedDay {
  stretches: ThemeStretch[]
  /** Ascending. */
  events: DayEvent[]
}

/** Each press's state with the time in which it holds. */
function partsOf(reply: RehearsalReply): { from: Instant; to: Instant; state: RoomState }[] {
  const starts = [{ at: reply.from, state: reply.first }, ...reply.steps]
  return starts.flatMap(({ at, state }, i) => {
    const [from, to] = [Math.max(at, reply.from), Math.min(starts[i + 1]?.at ?? reply.to, reply.to)]
    return to > from ? [{ from, to, state }] : []
  })
}

export function rehearsedDay(reply: RehearsalReply): RehearsedDay {
  const stretches: ThemeStretch[] = []
  const events: DayEvent[] = []
  for (const { from, to, state } of partsOf(reply)) {
    const { claims } = ahead(state)
    const edges = [from, ...edgesOf(claims, reply.programme).filter((at) => at > from && at < to)]
    for (const [i, at] of edges.entries()) {
      const { theme } = onAt(state, reply.programme, at)
      const by = theme.level === 'schedule' ? 'schedule' : theme.level === 'show' ? 'show' : 'press'
      const end = edges[i + 1] ?? to
      const last = stretches.at(-1)
      if (last?.theme === theme.value && last.by === by) last.to = end
      else {
        if (last !== undefined && last.theme !== theme.value)
          events.push({ at, kind: 'theme', theme: theme.value })
        stretches.push({ from: at, to: end, theme: theme.value, by })
      }
    }
    const { show } = state
    for (const step of show?.pending ?? [])
      if (step.at >= from && step.at < to)
        events.push({ at: step.at, kind: 'cue', cue: step.cue, number: step.number })
    const ends = show?.endsAt ?? null
    if (ends !== null && ends >= from && ends < to) events.push({ at: ends, kind: 'show-ends' })
  }
  for (const { at, refused } of reply.steps)
    if (refused !== null) events.push({ at, kind: 'refused', why: refused })
  for (const { from, to } of reply.open ?? [])
    events.push({ at: from, kind: 'opens' }, { at: to, kind: 'closes' })
  return {
    stretches,
    events: events.filter(({ at }) => at >= reply.from && at < reply.to).sort((a, b) => a.at - b.at),
  }
}

/** The room at an instant of it. */
export function stateOn(reply: RehearsalReply, t: Instant): RoomState {
  return reply.steps.findLast((each) => each.at <= t)?.state ?? reply.first
}

/** The same, with what has come by then folded in. */
export function settledOn(reply: RehearsalReply, t: Instant): RoomState {
  return settled(stateOn(reply, t), t)
}
