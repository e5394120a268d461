import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { approximateColours } from '../../../core/lighting/approximate-colours.ts'
import { patchRig } from '../../../core/lighting/patch.ts'
import { Rig } from '../../../core/model/fixture.ts'
import { Look } from '../../../core/model/look.ts'
import { Theme } from '../../../core/model/theme.ts'
import { lightOfRoom } from '../../../core/lighting/light-of-room.ts'
import { rehearsedRoom } from '../../../core/lighting/rehearsed-room.ts'
import { envelopeOf } from '../../../core/lighting/voice-envelope.ts'
import { makeLight } from '../../helpers/builders.ts'
import { byId, makeProgramme, makeState } from './light-room.ts'

const assets = new URL('../../../assets/', import.meta.url)
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, assets), 'utf8'))
const files = (folder: string): string[] =>
  readdirSync(new URL(folder, assets)).filter((f) => f.endsWith('.json'))

const looks = files('looks/').map((file) => Look.parse(read(`looks/${file}`)))
const themes = files('themes/').map((file) => Theme.parse(read(`themes/${file}`)))
const rig = Rig.parse(read('rig/demonstration.json'))

describe('what ships', () => {
  test('every theme has its look, and the house has its light', () => {
    expect(looks.map((look) => look.id)).toEqual(
      expect.arrayContaining([...themes.map((theme) => theme.look), 'house']),
    )
  })

  test('the demonstration rig is a dozen RGB and RGBW lamps without a mistake in the patch', () => {
    const { patch, problems } = patchRig(rig)

    expect(problems).toEqual([])
    expect(patch.lamps).toHaveLength(12)
    expect(new Set(patch.lamps.map((lamp) => lamp.kind.emitters.count))).toEqual(new Set([3, 4]))
  })

  test('the demonstration rig shows every theme in its own colour', () => {
    expect(approximateColours(patchRig(rig).patch, byId(...looks), byId(...themes))).toEqual([])
  })

  /** The brightest slot of these lamps of the demonstration, frame by frame, for so many seconds. */
  function brightest(
    role: string,
    at: (t: number) => ReadonlyMap<number, Uint8Array>,
    seconds: number,
  ): number[] {
    const starts = rig.fixtures.filter((each) => each.role === role).map(({ address }) => address - 1)
    return Array.from({ length: seconds * 44 }, (_, i) => {
      const slots = at((i * 1_000) / 44).get(1)!
      return Math.max(...starts.map((start) => slots[start]!))
    })
  }
  const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values)

  test.each(themes.map(({ id }) => id).filter((id) => id !== 'calm'))(
    '[VIS-5] %s goes with a story and with a light that is let go, and the limiter has nothing to hold back',
    (theme) => {
      // Five syllables a second, with a breath after every second phrase: as fast as anybody reads aloud.
      const syllables = Array.from({ length: 240 }, (_, i) => {
        const start = i * 0.2 + Math.floor(i / 18) * 0.9
        return [start, 0.15, 0, i % 3 === 0 ? 1 : 0.1]
      })
      const state = makeState({ at: 2_000, action: { kind: 'story', story: 'tale', until: 90_000 } })
      const light = lightOfRoom({
        ...{ rig, looks: byId(...looks), themes: byId(...themes), state },
        programme: makeProgramme(theme),
        lights: [1, 2, 3].map((n) => makeLight({ id: `light-${n}`, x0: n, tStart: 1_000 + n * 1_700 })),
        voices: new Map([['tale', envelopeOf({ seconds: 60, beats: [{ syllables }] })]]),
      })
      const accents = brightest('accent', light.at, 40)

      expect(spread(accents.slice(44 * 4))).toBeGreaterThan(12)
      expect(light.heldBack()).toBe(0)
    },
  )

  test('the preview of a look shows what follows a light and a voice, and a look that follows neither stands still', () => {
    const dusk = looks.find(({ id }) => id === 'dusk')!
    const theme = themes.find(({ id }) => id === 'dusk')!
    const room = rehearsedRoom(rig, theme, dusk)

    expect([room.moves, [...room.seems].sort()]).toEqual([true, ['light', 'voice']])
    expect(spread(brightest('accent', room.at, 12))).toBeGreaterThan(12)
    expect(spread(brightest('wash', rehearsedRoom(rig, theme, dusk).at, 12))).toBeGreaterThan(12)
    expect(spread(brightest('facade', rehearsedRoom(rig, theme, dusk).at, 12))).toBe(0)
    const calm = looks.find(({ id }) => id === 'calm')!
    expect(rehearsedRoom(rig, theme, calm)).toMatchObject({ moves: false, seems: new Set() })
  })

  test('[VEN-4] house light is every lamp at full, and calm is steady and warm in every lamp', () => {
    const house = looks.find((look) => look.id === 'house')!
    const calm = looks.find((look) => look.id === 'calm')!

    for (const role of ['wash', 'accent', 'facade', 'house'] as const) {
      expect(house.roles[role]?.intensity).toBe(1)
      expect(calm.roles[role]?.colour).toMatchObject({ h: expect.closeTo(65, -1) })
    }
  })
})
