import type { FlowSnapshot } from './flow.ts'

/** The story that a visitor has begun to listen to; null while it is only looked at, and for what sounds by a cue. */
export function heardStory(flow: FlowSnapshot): string | null {
  const { visitor } = flow.context
  const heard = (['listen', 'silence', 'reflect', 'respond', 'offer'] as const).some((visit) =>
    flow.matches({ visit }),
  )
  return heard ? visitor.story : null
}
