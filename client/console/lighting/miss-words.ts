/** How far a lamp is from a colour, as people see it. */
import { hasWhitesOnly } from '../../../core/lighting/emitter-names.ts'
import type { FixtureProfile } from '../../../core/model/fixture.ts'
import type { LightsReply } from '../../../core/protocol/http.ts'
import type { LightingWords } from '../words/lighting/en.ts'

/**
 * CIEDE2000 and what it looks like, in a sentence. Of a lamp that has whites only it says so instead of the size:
 * the formula calls a warm white near to an orange that nobody would take it for. Null: a kind nobody knows.
 */
export function missWords(deltaE: number, profile: FixtureProfile | null, say: LightingWords): string {
  return say.miss[kindOf(deltaE, profile)](Math.round(deltaE))
}

/** The same for a table. */
export function missWord(deltaE: number, profile: FixtureProfile | null, say: LightingWords): string {
  return say.missShort[kindOf(deltaE, profile)](Math.round(deltaE))
}

function kindOf(
  deltaE: number,
  profile: FixtureProfile | null,
): 'none' | 'whites' | 'slight' | 'clear' | 'other' {
  if (deltaE < 5) return 'none'
  if (profile !== null && hasWhitesOnly(profile)) return 'whites'
  return deltaE < 12 ? 'slight' : deltaE < 25 ? 'clear' : 'other'
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
