/** Universes filled to the last slot with RGB lamps: 170 in each. */
import type { Rig } from '../../core/model/fixture.ts'
import {
  byId,
  GREY,
  makeFixture,
  makeLook,
  makeRig,
  makeTheme,
  ORANGE,
} from '../../tests/core/lighting/light-room.ts'

export const LOOKS = byId(makeLook('dusk', 0.4), makeLook('orange', 1))
export const THEMES = byId(makeTheme('dusk', GREY), makeTheme('orange', ORANGE))
const LAMPS = 170

export function fullRig(universes: number): Rig {
  const fixtures = Array.from({ length: universes * LAMPS }, (_, i) =>
    makeFixture({
      id: `lamp-${i + 1}`,
      universe: Math.floor(i / LAMPS) + 1,
      address: (i % LAMPS) * 3 + 1,
    }),
  )
  return makeRig({ fixtures })
}
