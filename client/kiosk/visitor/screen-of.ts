import type { FlowSnapshot } from './flow.ts'

export type ScreenName =
  | 'rest'
  | 'language'
  | 'care'
  | 'choose'
  | 'about'
  | 'approach'
  | 'testimony'
  | 'stays'
  | 'reflect'
  | 'offer'
  | 'release'
  | 'ways'
  | 'promise'
  | 'write'
  | 'wish'
  | 'sending'
  | 'not-sent'
  | 'receipt'
  | 'letting'
  | 'take-back'
  | 'calm'
  | 'neutral'

/** The screen that belongs to a state of the flow. */
export function screenOf(flow: FlowSnapshot): ScreenName {
  const { visit } = flow.value
  if (visit === 'silence') return 'stays'
  if (visit === 'parted') return 'release'
  if (visit === 'notSent') return 'not-sent'
  if (visit === 'takeBack') return 'take-back'
  if (typeof visit === 'string') return visit
  if ('rest' in visit) return 'rest'
  if ('approach' in visit) return visit.approach === 'about' ? 'about' : 'approach'
  if ('respond' in visit) return 'reflect'
  if ('cued' in visit) return visit.cued === 'stays' ? 'stays' : 'testimony'
  return 'testimony'
}
