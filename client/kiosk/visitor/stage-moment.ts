import type { StageIntent } from '../stage/contract.ts'
import type { FlowSnapshot } from './flow.ts'

const GATHERS = ['language', 'care', 'approach'] as const
/** The light is held until the visitor lets it go. */
const STAYS_GATHERED = ['listen', 'silence', 'reflect', 'respond', 'offer'] as const

/** What the picture does in each state of the flow. */
export function stageMoment(flow: FlowSnapshot): Pick<StageIntent, 'moment' | 'chosen'> {
  const { visitor, room } = flow.context
  if (flow.matches({ visit: 'neutral' })) return { moment: 'leave', chosen: null }
  if (flow.matches({ visit: 'cued' })) return { moment: 'listen', chosen: room.story?.id ?? null }
  // A touched light answers at once: its motes begin to gather while one chooses a language and reads.
  if (visitor.story !== null && GATHERS.some((visit) => flow.matches({ visit })))
    return { moment: 'approach', chosen: visitor.story }
  if (STAYS_GATHERED.some((visit) => flow.matches({ visit })))
    return { moment: 'listen', chosen: visitor.story }
  return { moment: 'hang', chosen: null }
}
