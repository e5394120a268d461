/** Universes filled to the last slot with RGB lamps, 170 in each, whose theme changes without end. */
import { readFileSync } from 'node:fs'
import { buildLightScene, sceneLibrary, type LightScene } from '../../core/lighting/light-scene.ts'
import { patchRig } from '../../core/lighting/patch.ts'
import { Rig } from '../../core/model/fixture.ts'
import { ONE_SCREEN } from '../../core/model/horizon.ts'
import { Look } from '../../core/model/look.ts'
import { Theme } from '../../core/model/theme.ts'
import type { RoomProgramme } from '../../core/show/programme.ts'
import { emptyRoom } from '../../core/show/room-state.ts'

const LAMPS = 170
const FADE_MS = 3_000
const THEMES = ['dusk', 'orange'] as const

/** One theme after the other from instant 0 on, always in a fade. */
export function fullHouse(universes: number, forMs: number): LightScene {
  const asset = (path: string): unknown =>
    JSON.parse(readFileSync(new URL(`../../assets/${path}`, import.meta.url), 'utf8'))
  const intervals = Array.from({ length: Math.ceil(forMs / FADE_MS) }, (_, i) => ({
    from: i * FADE_MS,
    to: (i + 1) * FADE_MS,
    theme: THEMES[i % 2]!,
    rule: `rule-${i}`,
    beat: [],
  }))
  const programme: RoomProgramme = {
    ...{ from: 0, to: forMs, intervals, horizon: ONE_SCREEN },
    evening: { sun: { from: 0, stepMs: 600_000, altitudes: [-6] }, ridges: [], silences: [] },
  }
  const { patch } = patchRig(fullRig(universes, Rig.parse(asset('rig/demonstration.json'))))
  const looks = new Map(THEMES.map((id) => [id, Look.parse(asset(`looks/${id}.json`))]))
  const themes = new Map(THEMES.map((id) => [id, Theme.parse(asset(`themes/${id}.json`))]))
  const library = sceneLibrary(patch, looks, themes)
  return buildLightScene({ ...library, state: emptyRoom('hall'), programme, lights: [], voices: new Map() })
}

function fullRig(universes: number, demonstration: Rig): Rig {
  const rgb = demonstration.profiles.find(({ id }) => id === 'generic-rgb')!
  const fixtures = Array.from({ length: universes * LAMPS }, (_, i): Rig['fixtures'][number] => ({
    id: `lamp-${i + 1}`,
    name: `Lamp ${i + 1}`,
    profile: rgb.id,
    universe: Math.floor(i / LAMPS) + 1,
    address: (i % LAMPS) * 3 + 1,
    role: 'wash',
    position: { x: 0, y: 0, z: 0 },
    egress: 0,
  }))
  return { roomId: 'hall', profiles: [rgb], fixtures }
}
