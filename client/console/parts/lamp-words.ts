import type { CueReport } from '../../../core/protocol/http.ts'
import type { Words } from '../words/words.ts'

/** One-way wires never say more than that something was sent (VEN-3). */
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
