/** The floor of a lamp, measured on the bytes that leave: bright enough to go by, and in the colour that was asked. */
import { differenceCiede2000 } from 'culori'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { approximateColours } from '../../../core/lighting/approximate-colours.ts'
import { keepEgress } from '../../../core/lighting/egress.ts'
import { brightestMix } from '../../../core/lighting/emitters.ts'
import { patchRig, type Patch } from '../../../core/lighting/patch.ts'
import { levelsInSlots } from '../../../core/lighting/seen-colour.ts'
import { writeSlots } from '../../../core/lighting/slots.ts'
import type { Oklch } from '../../../core/model/colour.ts'
import { linearFromOklab } from '../../../core/model/oklab.ts'
import { brightest } from '../../../core/lighting/lamp-colour.ts'
import { xyzFromLinear } from '../../../core/lighting/xyz.ts'
import {
  byId,
  emitters,
  makeFixture,
  makeLook,
  makeProfile,
  makeRig,
  makeTheme,
  ORANGE,
  slots,
} from './light-room.ts'

const PROFILES = [
  makeProfile(),
  makeProfile({ id: 'dimmed', channels: slots('dimmer', 'red', 'green', 'blue') }),
  makeProfile({
    id: 'rgbw',
    channels: slots('dimmer', 'red', 'green', 'blue', 'white'),
    emitters: emitters(),
  }),
  makeProfile({ id: 'fine', channels: slots('red', 'red-fine', 'green', 'green-fine', 'blue', 'blue-fine') }),
]

const colour = fc.record({
  l: fc.constant(0.7),
  c: fc.double({ min: 0, max: 0.2, noNaN: true }),
  h: fc.double({ min: 0, max: 360, noNaN: true }),
})

describe('[VEN-4] a lamp that is asked for less than its floor', () => {
  test('[VEN-4] gives its floor, and keeps the colour where it has that much of it', () => {
    let kept = 0
    fc.assert(
      fc.property(
        fc.constantFrom(...PROFILES),
        colour,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.oneof(
          fc.double({ min: 0.01, max: 0.4, noNaN: true }),
          fc.double({ min: 0.4, max: 1, noNaN: true }),
        ),
        (profile, asked, intensity, egress) => {
          const { patch, mix, given, sent } = shown(profile.id, asked, intensity, egress)
          const bare = luminance(patch, mix)
          expect(given).toBeGreaterThanOrEqual(egress - 1e-9)
          // Its own colour at full is enough, and what is asked is not all but dark; few steps of 8 bits miss a colour.
          if (bare < egress + 0.005 || bare * intensity < egress * 0.11 || egress < 0.1) return
          kept++
          expect(difference(patch, mix, sent)).toBeLessThan(5)
        },
      ),
      { numRuns: 2_000 },
    )
    expect(kept).toBeGreaterThan(50)
  })

  test('[VEN-4] takes white only for what is missing, and comes to white in the dark without a jump', () => {
    const full = shown('rgb', ORANGE, 1, 0.8)
    expect(full.sent[0]).toBe(1)
    expect(full.given).toBeLessThan(0.81)
    expect(shown('rgb', ORANGE, 0, 0.3).sent.every((each, _, all) => each === all[0])).toBe(true)
    let before = shown('rgb', ORANGE, 0, 0.3).sent
    for (let intensity = 0; intensity <= 1; intensity += 1 / 2_000) {
      const { sent } = shown('rgb', ORANGE, intensity, 0.3)
      sent.forEach((each, i) => expect(Math.abs(each - before[i]!)).toBeLessThan(0.03))
      before = sent
    }
  })

  test('[VEN-4] Orange at a floor of 30 % is orange; where the floor pales it, staff are told by how much', () => {
    const orange = shown('rgb', ORANGE, 0.1, 0.3)
    const [r, g, b] = orange.sent
    expect([g! / r!, b! / r!]).toEqual([expect.closeTo(54 / 255, 1), expect.closeTo(0, 1)])

    const rig = makeRig({
      fixtures: [
        makeFixture({ id: 'free' }),
        makeFixture({ id: 'low', address: 10, egress: 0.3 }),
        makeFixture({ id: 'high', address: 20, egress: 0.8 }),
      ],
    })
    const { patch } = patchRig(rig)
    const found = approximateColours(patch, byId(makeLook('orange', 0.1)), byId(makeTheme('orange', ORANGE)))
    expect(found.map(({ fixtures }) => fixtures)).toEqual([['high']])
    const high = shown('rgb', ORANGE, 0.1, 0.8)
    expect(found[0]!.deltaE).toBeCloseTo(difference(high.patch, high.mix, high.sent), 0)
  })
})

/** `mix`: the colour at its brightest, before the floor; `sent`: the levels that the bytes on the wire make. */
function shown(profile: string, asked: Oklch, intensity: number, egress: number) {
  const { patch } = patchRig(makeRig({ profiles: PROFILES, fixtures: [makeFixture({ profile, egress })] }))
  const lamp = patch.lamps[0]!
  const rgb = [0, 0, 0]
  linearFromOklab(...brightest(asked), rgb, 0)
  const xyz = new Float64Array(3)
  xyzFromLinear(rgb[0]!, rgb[1]!, rgb[2]!, xyz)
  const mix = new Float64Array(patch.levelCount)
  brightestMix(lamp.kind.emitters, xyz[0]!, xyz[1]!, xyz[2]!, mix)
  const levels = mix.map((each) => each * intensity)
  keepEgress(patch, levels)
  const universe = new Uint8Array(512)
  writeSlots(lamp, levels, universe)
  const sent = levelsInSlots(lamp.kind, 1, universe)
  return { patch, mix, sent, given: luminance(patch, sent) }
}

function luminance(patch: Patch, levels: Float64Array): number {
  return levels.reduce((sum, level, k) => sum + level * patch.luminance[k]!, 0)
}

/** CIEDE2000 at the same luminance. */
function difference(patch: Patch, asked: Float64Array, sent: Float64Array): number {
  const { xyz } = patch.lamps[0]!.kind.emitters
  const [want, have] = [asked, sent].map((levels) =>
    [0, 1, 2].map((axis) => levels.reduce((sum, level, k) => sum + level * xyz[k * 3 + axis]!, 0)),
  ) as [number[], number[]]
  const scale = want[1]! / have[1]!
  return differenceCiede2000()(
    { mode: 'xyz65', x: want[0]!, y: want[1]!, z: want[2]! },
    { mode: 'xyz65', x: have[0]! * scale, y: have[1]! * scale, z: have[2]! * scale },
  )
}
