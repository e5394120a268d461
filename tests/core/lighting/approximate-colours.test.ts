import { expect, test } from 'vitest'
import { approximateColours } from '../../../core/lighting/approximate-colours.ts'
import { patchRig } from '../../../core/lighting/patch.ts'
import {
  byId,
  emitters,
  GREY,
  makeFixture,
  makeLook,
  makeProfile,
  makeRig,
  makeTheme,
  ORANGE,
  slots,
} from './light-room.ts'

test('staff are told which lamps only come near to a theme, and by how much', () => {
  const bulb = makeProfile({ id: 'bulb', channels: slots('dimmer'), emitters: { white: emitters().white! } })
  const rig = makeRig({
    profiles: [makeProfile(), bulb],
    fixtures: [makeFixture({ id: 'colour' }), makeFixture({ id: 'white', profile: 'bulb', address: 10 })],
  })

  const found = approximateColours(
    patchRig(rig).patch,
    byId(makeLook('orange', 1), makeLook('grey', 0.5)),
    byId(makeTheme('orange', ORANGE), makeTheme('grey', GREY)),
  )

  expect(found.map(({ fixtures, theme }) => ({ fixtures, theme }))).toEqual([
    { fixtures: ['white'], theme: 'orange' },
    { fixtures: ['white'], theme: 'grey' },
  ])
  expect(found[0]!.deltaE).toBeGreaterThan(10)
})
