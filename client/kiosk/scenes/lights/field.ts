/**
 * The many lights of a wall, up to thousands, drawn together: one square for each, as large as its glow. Around the
 * lamps hangs a little dust. Their places and what becomes of them are numbers that change seldom; a frame changes
 * uniforms only.
 */
import {
  AdditiveBlending,
  DataTexture,
  DynamicDrawUsage,
  Float32BufferAttribute,
  GLSL3,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  LinearFilter,
  Mesh,
  RawShaderMaterial,
  RGFormat,
  UnsignedByteType,
  Vector4,
} from 'three'
import { SCENE_KEYS } from '../../../../core/model/theme.ts'
import { colourOffset, SCENE_OFFSET } from '../../../../core/show/theme-fade.ts'
import { linearFromOklab } from '../../../../core/model/oklab.ts'
import { seeded } from '../../stage/seeded.ts'
import { MASK_HEIGHT, MASK_WIDTH } from '../../stage/word-mask.ts'
import { MOST_FORWARD, THEME_COLUMNS, type LightField, type SceneFrame } from '../contract.ts'
import { FIELD_FRAGMENT, FIELD_VERTEX } from './field.glsl.ts'
import { phase } from './phase.ts'
import type { LightsUniforms } from './uniforms.ts'

export interface Field {
  mesh: Mesh<InstancedBufferGeometry, RawShaderMaterial>
  /** Takes over what has changed, and writes this frame's uniforms. */
  write(frame: Readonly<SceneFrame>): void
  dispose(): void
}

/** Motes around the lamps, all together, and around one. */
const MOST_DUST = 2_400
const DUST_OF_ONE = 190
/** Among so many stars nobody would know dust from them. */
const DUSTLESS = 400
/** From this weight on a light is a lamp with dust around it. */
const LAMP = 0.5

const LIGHT = colourOffset('light')
const LIGHTS = SCENE_OFFSET + SCENE_KEYS.indexOf('lights')

export function createField(shared: LightsUniforms): Field {
  let geometry = squares(1)
  const uniforms = {
    size: shared.size,
    moves: shared.moves,
    clear: { value: null as DataTexture | null },
    /** Seconds since the field's epoch. */
    now: { value: 0 },
    /** How bright all are; how much one alone stands out. */
    present: { value: 1 },
    solo: { value: 0 },
    sway: { value: new Vector4() },
    /** Linear light and brightness from the left edge to the right one. */
    lamp: { value: Array.from({ length: THEME_COLUMNS }, () => new Vector4()) },
    forward: { value: Array.from({ length: MOST_FORWARD }, () => new Vector4(-1, 0, 0, 0)) },
  }
  const material = new RawShaderMaterial({
    glslVersion: GLSL3,
    uniforms,
    vertexShader: FIELD_VERTEX,
    fragmentShader: FIELD_FRAGMENT,
    depthTest: false,
    depthWrite: false,
    blending: AdditiveBlending,
    premultipliedAlpha: true,
    transparent: true,
  })
  const mesh = new Mesh(geometry, material)
  mesh.frustumCulled = false
  mesh.renderOrder = 3
  mesh.visible = false
  const rgb = [0, 0, 0]
  let taken = Number.NaN
  let room = 0
  let clearTaken = Number.NaN

  function take(field: LightField): void {
    taken = field.version
    const dust = dustOf(field)
    const count = field.count + dust.length
    if (count > room) {
      // A geometry never draws more than it was first drawn with.
      room = Math.ceil(count * 1.25) + 64
      geometry.dispose()
      geometry = squares(room)
      mesh.geometry = geometry
    }
    const [to, from, mote, rich] = SIZES.map(
      ([name]) => geometry.getAttribute(name) as InstancedBufferAttribute,
    )
    to!.array.set(field.to.subarray(0, field.count * 4))
    from!.array.set(field.from.subarray(0, field.count * 4))
    for (let i = 0; i < count; i++) {
      const own = i < field.count ? null : dust[i - field.count]!
      const of = own === null ? i : own.of
      if (own !== null) {
        copy(to!.array, i, field.to, of)
        copy(from!.array, i, field.from, of)
      }
      rich!.setX(i, field.rich[of]!)
      mote!.setXYZW(i, own?.x ?? 0, own?.y ?? 0, own?.power ?? 0, of)
    }
    for (const each of [to!, from!, mote!, rich!]) {
      each.clearUpdateRanges()
      each.addUpdateRange(0, count * each.itemSize)
      each.needsUpdate = true
    }
    geometry.instanceCount = count
    mesh.visible = count > 0
  }

  function takeClear(frame: Readonly<SceneFrame>): void {
    clearTaken = frame.clearVersion
    if (uniforms.clear.value?.image.data !== frame.clear) {
      uniforms.clear.value?.dispose()
      const texture = new DataTexture(frame.clear, MASK_WIDTH, MASK_HEIGHT, RGFormat, UnsignedByteType)
      texture.magFilter = LinearFilter
      texture.minFilter = LinearFilter
      uniforms.clear.value = texture
    }
    uniforms.clear.value.needsUpdate = true
  }

  return {
    mesh,
    write(frame) {
      const { field, time, forward, across } = frame
      if (field === null) {
        mesh.visible = false
        return
      }
      if (field.version !== taken) take(field)
      mesh.visible = geometry.instanceCount > 0
      if (!mesh.visible) return
      if (frame.clearVersion !== clearTaken) takeClear(frame)
      uniforms.now.value = (time - field.epoch) / 1_000
      uniforms.present.value = Math.pow(frame.others, 1.35)
      uniforms.solo.value = Math.min(1, Math.max(0, (0.5 - frame.theme[LIGHTS]!) / 0.2))
      uniforms.sway.value.set(phase(time, 29), phase(time, 41), phase(time, 9.1), phase(time, 13.7))
      for (let column = 0; column < THEME_COLUMNS; column++) {
        const here = across[column]!
        linearFromOklab(here[LIGHT]!, here[LIGHT + 1]!, here[LIGHT + 2]!, rgb, 0)
        uniforms.lamp.value[column]!.set(
          Math.max(0, rgb[0]!),
          Math.max(0, rgb[1]!),
          Math.max(0, rgb[2]!),
          here[LIGHTS]!,
        )
      }
      for (let i = 0; i < MOST_FORWARD; i++) {
        const at = i * 4
        uniforms.forward.value[i]!.set(forward[at]!, forward[at + 1]!, forward[at + 2]!, forward[at + 3]!)
      }
    },
    dispose() {
      taken = Number.NaN
      clearTaken = Number.NaN
      room = 0
      uniforms.clear.value?.dispose()
      uniforms.clear.value = null
      geometry.dispose()
      material.dispose()
    },
  }
}

/** Attributes of one light or mote; `mote`: offset x and y, power (0: it is the light itself), whose. */
const SIZES = [
  ['to', 4],
  ['before', 4],
  ['mote', 4],
  ['rich', 1],
] as const

function squares(room: number): InstancedBufferGeometry {
  const geometry = new InstancedBufferGeometry()
  geometry.setAttribute('position', new Float32BufferAttribute([-1, -1, 0, 1, -1, 0, -1, 1, 0, 1, 1, 0], 3))
  geometry.setIndex([0, 2, 1, 1, 2, 3])
  geometry.instanceCount = 0
  for (const [name, size] of SIZES) {
    const attribute = new InstancedBufferAttribute(new Float32Array(room * size), size)
    geometry.setAttribute(name, attribute.setUsage(DynamicDrawUsage))
  }
  return geometry
}

interface Mote {
  of: number
  x: number
  y: number
  power: number
}

/** Dense at a lamp and thinning out; the heavier a lamp, the more. */
function dustOf(field: LightField): Mote[] {
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

function copy(
  into: ArrayLike<number> & { [index: number]: number },
  i: number,
  from: Float32Array,
  of: number,
): void {
  for (let n = 0; n < 4; n++) into[i * 4 + n] = from[of * 4 + n]!
}
