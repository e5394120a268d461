import type { FlowSnapshot } from './flow.ts'

export type ScreenName =
  | 'rest'
  | 'choose'
  | 'care'
  | 'approach'
  | 'testimony'
  | 'stays'
  | 'reflect'
  | 'offer'
  | 'release'
  | 'calm'
  | 'neutral'

/** The screen that belongs to a state of the flow. */
export function screenOf(flow: FlowSnapshot): ScreenName {
  const { visit } = flow.value
  if (typeof visit === 'string') return visit === 'silence' ? 'stays' : visit
  if ('respond' in visit) return 'reflect'
  if ('cued' in visit) return visit.cued === 'stays' ? 'stays' : 'testimony'
  return 'testimony'
}
