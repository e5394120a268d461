/** How far a lamp is from a colour, as people see it. */
import type { LightsReply } from '../../../core/protocol/http.ts'
import type { LightingWords } from '../words/lighting/en.ts'

/** CIEDE2000 and what it looks like, in a sentence. */
export function missWords(deltaE: number, say: LightingWords): string {
  return say.miss[sizeOf(deltaE)](Math.round(deltaE))
}

/** The same for a table. */
export function missWord(deltaE: number, say: LightingWords): string {
  return say.missShort[sizeOf(deltaE)](Math.round(deltaE))
}

function sizeOf(deltaE: number): 'none' | 'slight' | 'clear' | 'other' {
  return deltaE < 5 ? 'none' : deltaE < 12 ? 'slight' : deltaE < 25 ? 'clear' : 'other'
}

/** By fixture: how far it is from the colour of a theme; who is not in it gives what is asked. */
export function missesUnder(
  theme: string,
  roomId: string,
  approximate: LightsReply['approximate'],
): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const miss of approximate) {
    if (miss.roomId !== roomId || miss.theme !== theme) continue
    for (const id of miss.fixtures) found.set(id, miss.deltaE)
  }
  return found
}
