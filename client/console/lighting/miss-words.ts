import type { LightingWords } from '../words/lighting/en.ts'

/** CIEDE2000 as people see it. */
export function missWords(deltaE: number, say: LightingWords): string {
  const size = deltaE < 5 ? 'none' : deltaE < 12 ? 'slight' : deltaE < 25 ? 'clear' : 'other'
  return say.miss[size](Math.round(deltaE))
}
