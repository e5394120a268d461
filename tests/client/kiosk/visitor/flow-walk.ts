/** Walks a kiosk's flow into every state that the steps can reach, by the shortest way to each. */
import type { FlowEvent } from '../../../../client/kiosk/visitor/visit-model.ts'
import type { FlowKiosk } from './flow-kiosk.ts'

export type Step = { send: FlowEvent } | { wait: number }

/** What makes two moments the same for a visitor: where the flow is, and what it remembers of them. */
function keyOf(k: FlowKiosk): string {
  const { visitor, room } = k.context()
  const { language, story, answer, text, written, wish } = visitor
  return JSON.stringify([
    k.value(),
    language,
    story,
    answer,
    text,
    written,
    wish,
    room.mode,
    room.story,
    room.stories.length,
  ])
}

export function arrive(start: () => FlowKiosk, path: readonly Step[]): FlowKiosk {
  const k = start()
  for (const step of path) take(k, step)
  return k
}

export function take(k: FlowKiosk, step: Step): void {
  if ('send' in step) k.send(step.send)
  else k.wait(step.wait)
}

/** The shortest way to every state, from which every step was tried. */
export function everyState(
  start: () => FlowKiosk,
  steps: readonly Step[],
): ReadonlyMap<string, readonly Step[]> {
  const ways = new Map<string, readonly Step[]>([[keyOf(start()), []]])
  for (const path of ways.values()) {
    for (const step of steps) {
      const k = arrive(start, path)
      take(k, step)
      const key = keyOf(k)
      if (!ways.has(key)) ways.set(key, [...path, step])
    }
  }
  return ways
}

export function inSession(k: FlowKiosk): boolean {
  return (
    k.at({ support: 'open' }) ||
    !(['rest', 'cued', 'neutral', 'calm'] as const).some((visit) => k.at({ visit }))
  )
}
