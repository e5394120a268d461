import type { CueReport, LightsReply } from '../../../core/protocol/http.ts'
import type { Words } from '../words/words.ts'

/** The wire as such, whatever became of any cue. */
export function wireWords(lamps: Pick<LightsReply, 'wire' | 'framesPerSecond'>, words: Words): string {
  switch (lamps.wire) {
    case 'off':
      return words.lights.off
    case 'waiting':
      return words.lights.silent
    case 'sent-unconfirmed':
      return words.lights.sent(Math.round(lamps.framesPerSecond))
    default:
      return lamps.wire satisfies never
  }
}

/** What became of one cue. One-way wires never say more than that something was sent (VEN-3). */
export function lampWords(state: CueReport['lights']['state'], words: Words): string {
  switch (state) {
    case 'off':
      return words.lights.off
    case 'waiting':
      return words.lights.waiting
    case 'sent-unconfirmed':
      return words.lights.unconfirmed
    default:
      return state satisfies never
  }
}
