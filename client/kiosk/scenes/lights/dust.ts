/** The dust around the lamps of a wall: dense at a lamp and thinning out; the heavier a lamp, the more. */
import { seeded } from '../../stage/seeded.ts'
import type { LightField } from '../contract.ts'

/** Motes around the lamps, all together, and around one. */
const MOST_DUST = 2_400
const DUST_OF_ONE = 190
/** Among so many stars nobody would know dust from them. */
const DUSTLESS = 400
/** From this weight on a light is a lamp with dust around it. */
const LAMP = 0.5

export interface Mote {
  /** Index of its lamp. */
  of: number
  x: number
  y: number
  power: number
}

export function dustOf(field: LightField): Mote[] {
  const dust: Mote[] = []
  if (field.count > DUSTLESS) return dust
  for (let of = 0; of < field.count && dust.length < MOST_DUST; of++) {
    const weight = field.to[of * 4 + 2]!
    if (weight < LAMP) continue
    const chance = seeded(Math.floor(field.to[of * 4 + 3]! * 0xffffffff))
    const own = Math.round(DUST_OF_ONE * weight * (0.6 + 0.8 * chance()))
    for (let i = 0; i < own && dust.length < MOST_DUST; i++) {
      const angle = chance() * Math.PI * 2
      const away = (0.014 + 0.062 * chance()) * Math.sqrt(-Math.log(1 - chance() * 0.985))
      const power = 0.05 + 0.85 * chance() ** 9
      dust.push({ of, x: Math.cos(angle) * away * 1.15, y: Math.sin(angle) * away, power })
    }
  }
  return dust
}
