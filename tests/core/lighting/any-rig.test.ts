/** A new venue is in the theme's colour without programming, whatever lamps it has. */
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { approximateColours } from '../../../core/lighting/approximate-colours.ts'
import { brightestMix, emittersOf, type Emitters } from '../../../core/lighting/emitters.ts'
import { buildLightScene, sceneLibrary } from '../../../core/lighting/light-scene.ts'
import { patchRig } from '../../../core/lighting/patch.ts'
import { beginScene, framesFor, lightOutput, renderLight } from '../../../core/lighting/render-light.ts'
import type { Channel } from '../../../core/model/fixture.ts'
import { FixtureRole, Look } from '../../../core/model/look.ts'
import { Theme } from '../../../core/model/theme.ts'
import {
  byId,
  emitters,
  makeFixture,
  makeProfile,
  makeProgramme,
  makeRig,
  makeState,
  NOBODY,
  slots,
} from './light-room.ts'

const assets = new URL('../../../assets/', import.meta.url)
const all = (folder: string): unknown[] =>
  readdirSync(new URL(folder, assets))
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(new URL(folder + file, assets), 'utf8')))
const looks = byId(...all('looks/').map((each) => Look.parse(each)))
const themes = byId(...all('themes/').map((each) => Theme.parse(each)))

const temperature: Channel = {
  ...{ kind: 'temperature', warm: 'white', cold: 'daylight', part: 'whole' },
  kelvin: [2_700, 6_500],
}
const KINDS: Record<string, Channel[]> = {
  rgb: slots('red', 'green', 'blue'),
  rgbw: slots('red', 'green', 'blue', 'white'),
  rgba: slots('red', 'green', 'blue', 'amber'),
  rgbwa: slots('red', 'green', 'blue', 'white', 'amber'),
  cct: [...slots('dimmer'), temperature],
  dimmer: slots('dimmer'),
}
const daylight = { xy: [0.3127, 0.329] as [number, number], luminance: 0.9, assumed: true }
const profiles = Object.entries(KINDS).map(([id, channels]) =>
  makeProfile({ id, channels, emitters: { ...emitters(), daylight } }),
)
const rig = makeRig({
  profiles,
  fixtures: Object.keys(KINDS).flatMap((profile, kind) =>
    FixtureRole.options.map((role, i) =>
      makeFixture({ id: `${profile}-${role}`, profile, role, address: (kind * 4 + i) * 6 + 1 }),
    ),
  ),
})
const { patch, problems } = patchRig(rig)

describe('every theme that ships', () => {
  test('lights lamps of every kind in the roles that its look names', () => {
    expect(problems).toEqual([])
    for (const theme of themes.values()) {
      const look = looks.get(theme.look)!
      const scene = buildLightScene({
        ...sceneLibrary(patch, looks, themes),
        ...NOBODY,
        state: makeState(),
        programme: makeProgramme(theme.id),
      })
      const output = lightOutput(patch, framesFor([patch]))
      beginScene(output, scene)
      renderLight(scene, 1_000_000, output)
      patch.lamps.forEach(({ fixture, kind }) => {
        const bytes = output.frames
          .get(1)!
          .subarray(fixture.address - 1, fixture.address - 1 + kind.slots.length)
        const asked = look.roles[fixture.role]?.intensity ?? 0
        const brightest = Math.max(...(fixture.profile === 'cct' ? bytes.subarray(0, 1) : bytes))
        if (asked === 0) expect(brightest).toBe(0)
        else expect(brightest, `${theme.id} on ${fixture.id}`).toBeGreaterThan(asked * 255 * 0.4)
      })
    }
  })

  test('names the lamps that cannot do its colour, and only those: orange is beyond white ones', () => {
    const missed = approximateColours(patch, looks, themes).filter(({ theme }) => theme === 'orange')
    const kinds = new Set(missed.flatMap(({ fixtures }) => fixtures.map((each) => each.split('-')[0])))
    expect(kinds).toEqual(new Set(['cct', 'dimmer']))
    for (const { deltaE } of missed) expect(deltaE).toBeGreaterThan(5)
    expect(Math.max(...missed.map(({ deltaE }) => deltaE))).toBeGreaterThan(10)
  })
})

/** The brightest mixture by trying every corner of the linear programme: slow, and sure. */
function brightestByTrying({ count, xyz }: Emitters, target: readonly number[]): number {
  let best = 0
  for (let full = 0; full < 1 << count; full++)
    for (let i = 0; i < count; i++)
      for (let j = i + 1; j < count; j++) {
        if ((full & (1 << i)) !== 0 || (full & (1 << j)) !== 0) continue
        const at = (e: number) => [xyz[e * 3]!, xyz[e * 3 + 1]!, xyz[e * 3 + 2]!]
        const sum = [0, 0, 0]
        for (let e = 0; e < count; e++) if ((full & (1 << e)) !== 0) at(e).forEach((x, k) => (sum[k]! += x))
        const [a, b, t, f] = [at(i), at(j), target.map((x) => -x), sum.map((x) => -x)]
        const all = det(a, b, t)
        if (Math.abs(all) < 1e-12) continue
        const [u, v, s] = [det(f, b, t) / all, det(a, f, t) / all, det(a, b, f) / all]
        if (u > -1e-6 && v > -1e-6 && u < 1 + 1e-6 && v < 1 + 1e-6) best = Math.max(best, s)
      }
  return best
}
const det = (a: number[], b: number[], c: number[]): number =>
  a[0]! * (b[1]! * c[2]! - b[2]! * c[1]!) +
  a[1]! * (b[2]! * c[0]! - b[0]! * c[2]!) +
  a[2]! * (b[0]! * c[1]! - b[1]! * c[0]!)

test('a mixture is the brightest that there is, for any lamp of three to seven emitters', () => {
  const emitter = fc.record({
    x: fc.double({ min: 0.1, max: 0.7, noNaN: true }),
    y: fc.double({ min: 0.05, max: 0.8, noNaN: true }),
    luminance: fc.double({ min: 0.05, max: 1, noNaN: true }),
  })
  const lamp = fc.array(emitter, { minLength: 3, maxLength: 7 })
  const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 7, maxLength: 7 })
  fc.assert(
    fc.property(lamp, shares, (made, mix) => {
      fc.pre(made.every(({ x, y }) => x + y < 0.98))
      const emittersOfLamp = emittersOf(
        made.map(({ x, y, luminance }) => ({ xy: [x, y], luminance, assumed: true })),
      )
      // A colour that the lamp can give: some mixture of its emitters.
      const target = [0, 1, 2].map((k) =>
        made.reduce((sum, _, i) => sum + mix[i]! * emittersOfLamp.xyz[i * 3 + k]!, 0),
      )
      fc.pre(target[1]! > 0.02)
      const levels = new Float64Array(7)
      brightestMix(emittersOfLamp, target[0]!, target[1]!, target[2]!, levels)
      const luminance = made.reduce((sum, each, i) => sum + levels[i]! * each.luminance, 0)
      expect(luminance / target[1]!).toBeGreaterThan(brightestByTrying(emittersOfLamp, target) * 0.995)
      expect(Math.max(...levels)).toBeLessThanOrEqual(1)
      expect(Math.min(...levels)).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 300 },
  )
})
