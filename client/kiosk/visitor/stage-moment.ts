import { OWN_LIGHT, type StageIntent } from '../stage/contract.ts'
import type { FlowSnapshot } from './flow.ts'

const GATHERS = ['language', 'care', 'approach'] as const
/** The light is held until the visitor lets it go. */
const STAYS_GATHERED = ['listen', 'silence', 'reflect', 'respond', 'offer'] as const

/** The light gathers with what is written, and stays so while one weighs and sends it. */
const GATHERS_AS_WRITTEN = ['write', 'wish', 'sending', 'notSent'] as const
/** Whole, once it has arrived, and while the words go to it. */
const WHOLE = ['receipt', 'letting'] as const

/** What the picture does in each state of the flow. `written`: how far what stands on the page makes a light, 0–1. */
export function stageMoment(
  flow: FlowSnapshot,
  written: number,
): Pick<StageIntent, 'moment' | 'chosen' | 'gathered'> {
  if (GATHERS_AS_WRITTEN.some((visit) => flow.matches({ visit })))
    return { moment: 'write', chosen: OWN_LIGHT, gathered: written }
  if (WHOLE.some((visit) => flow.matches({ visit })))
    return { moment: 'write', chosen: OWN_LIGHT, gathered: 1 }
  return { ...listeningMoment(flow), gathered: 1 }
}

function listeningMoment(flow: FlowSnapshot): Pick<StageIntent, 'moment' | 'chosen'> {
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
