/**
 * The many lights of a wall, up to thousands: stars and the dust around lamps are points, as small as they look; the few
 * lamps, and who is forward, are glows. Their places and what becomes of them are numbers that change seldom; a frame
 * changes uniforms only.
 */
import {
  BufferAttribute,
  BufferGeometry,
  DataTexture,
  DynamicDrawUsage,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  LinearFilter,
  Mesh,
  Points,
  type RawShaderMaterial,
  RGFormat,
  UnsignedByteType,
  Vector4,
} from 'three'
import { SCENE_KEYS } from '../../../../core/model/theme.ts'
import { colourOffset, SCENE_OFFSET } from '../../../../core/show/theme-fade.ts'
import { linearFromOklab } from '../../../../core/model/oklab.ts'
import { MASK_HEIGHT, MASK_WIDTH } from '../../stage/word-mask.ts'
import {
  MOST_FORWARD,
  MOST_TRAVELLERS,
  THEME_COLUMNS,
  type LightField,
  type SceneFrame,
} from '../contract.ts'
import { glowing } from './glowing.ts'
import { dustOf } from './dust.ts'
import {
  LAMPS_AND_PASSING_VERTEX,
  LAMPS_VERTEX,
  LEAST_LAMP,
  STARS_FRAGMENT,
  STARS_VERTEX,
} from './field.glsl.ts'
import { LAMP_FRAGMENT, octagon } from './lamp.glsl.ts'
import { PASSING_FRAGMENT } from './passing.glsl.ts'
import { phase } from './phase.ts'
import type { LightsUniforms } from './uniforms.ts'

export interface Field {
  stars: Points<BufferGeometry, RawShaderMaterial>
  lamps: Mesh<InstancedBufferGeometry, RawShaderMaterial>
  /** Takes over what has changed, and writes this frame's uniforms. */
  write(frame: Readonly<SceneFrame>): void
  dispose(): void
}

const LIGHT = colourOffset('light')
const LIGHTS = SCENE_OFFSET + SCENE_KEYS.indexOf('lights')

export function createField(shared: LightsUniforms): Field {
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
  let points = starsFor(1)
  let glows = lampsFor(1)
  const stars = new Points(points, glowing(uniforms, STARS_VERTEX, STARS_FRAGMENT))
  const hanging = glowing(uniforms, LAMPS_VERTEX, LAMP_FRAGMENT)
  const passing = glowing({ ...shared, ...uniforms }, LAMPS_AND_PASSING_VERTEX, PASSING_FRAGMENT)
  const lamps = new Mesh(glows, hanging)
  for (const each of [stars, lamps]) {
    each.frustumCulled = false
    each.visible = false
  }
  stars.renderOrder = 3
  lamps.renderOrder = 4
  const rgb = [0, 0, 0]
  const called = new Float64Array(MOST_FORWARD)
  let taken = Number.NaN
  let starRoom = 0
  let lampRoom = 0
  let clearTaken = Number.NaN

  function take(field: LightField): void {
    taken = field.version
    called.fill(-1)
    takeStars(field)
    takeLamps(field)
  }

  function takeStars(field: LightField): void {
    const dust = dustOf(field)
    const count = field.count + dust.length
    if (count > starRoom) {
      // A geometry never draws more than it was first drawn with.
      starRoom = roomier(count)
      points.dispose()
      points = starsFor(starRoom)
      stars.geometry = points
    }
    const [to, from, mote, rich] = STAR.map(([name]) => points.getAttribute(name) as BufferAttribute)
    to!.array.set(field.to.subarray(0, field.count * 4))
    from!.array.set(field.from.subarray(0, field.count * 4))
    for (let i = 0; i < count; i++) {
      const own = i < field.count ? null : dust[i - field.count]!
      const of = own === null ? i : own.of
      if (own !== null) {
        copy(to!, i, field.to, of)
        copy(from!, i, field.from, of)
      }
      rich!.setX(i, field.rich[of]!)
      mote!.setXYZW(i, own?.x ?? 0, own?.y ?? 0, own?.power ?? 0, of)
    }
    changed([to!, from!, mote!, rich!], 0, count)
    points.setDrawRange(0, count)
  }

  function takeLamps(field: LightField): void {
    const which: number[] = []
    for (let i = 0; i < field.count; i++)
      if (Math.max(field.to[i * 4 + 2]!, field.from[i * 4 + 2]!) >= LEAST_LAMP) which.push(i)
    const count = RESERVED + which.length
    if (count > lampRoom) {
      lampRoom = roomier(count)
      glows.dispose()
      glows = lampsFor(lampRoom)
      lamps.geometry = glows
    }
    const all = LAMP.map(([name]) => glows.getAttribute(name) as InstancedBufferAttribute)
    for (let i = 0; i < RESERVED; i++) all[2]!.setX(i, NOBODY)
    for (const [i, of] of which.entries()) putLamp(field, RESERVED + i, of)
    changed(all, 0, count)
    glows.instanceCount = count
  }

  function putLamp(field: LightField, i: number, of: number): void {
    copy(glows.getAttribute('to'), i, field.to, of)
    copy(glows.getAttribute('before'), i, field.from, of)
    glows.getAttribute('index').setX(i, of)
  }

  /** Whoever is forward has the first places among the lamps. */
  function call(frame: Readonly<SceneFrame>, field: LightField): void {
    for (let i = 0; i < MOST_FORWARD; i++) {
      const at = i * 4
      const { forward } = frame
      uniforms.forward.value[i]!.set(forward[at]!, forward[at + 1]!, forward[at + 2]!, forward[at + 3]!)
      const index = forward[at]!
      if (index === called[i]) continue
      called[i] = index
      if (index < 0 || index >= field.count) glows.getAttribute('index').setX(i, NOBODY)
      else putLamp(field, i, index)
      changed(
        LAMP.map(([name]) => glows.getAttribute(name) as InstancedBufferAttribute),
        0,
        MOST_FORWARD,
      )
    }
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
    stars,
    lamps,
    write(frame) {
      const { field, time, across } = frame
      if (field !== null && field.version !== taken) take(field)
      stars.visible = field !== null && field.count > 0
      lamps.visible = stars.visible
      if (field === null || !stars.visible) return
      if (frame.clearVersion !== clearTaken) takeClear(frame)
      call(frame, field)
      lamps.material = frame.travelling > 0 ? passing : hanging
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
    },
    dispose() {
      taken = Number.NaN
      clearTaken = Number.NaN
      starRoom = 0
      lampRoom = 0
      uniforms.clear.value?.dispose()
      uniforms.clear.value = null
      points.dispose()
      glows.dispose()
      stars.material.dispose()
      hanging.dispose()
      passing.dispose()
    },
  }
}

/** The index of no light. */
const NOBODY = -2
/** The first places among the lamps: who is forward, and lights on their way, which are no contributions. */
const RESERVED = MOST_FORWARD + MOST_TRAVELLERS

/** Attributes of a star or a mote; `mote`: offset x and y, power (0: it is the light itself), whose. */
const STAR = [
  ['to', 4],
  ['before', 4],
  ['mote', 4],
  ['rich', 1],
] as const

/** Attributes of a lamp; `index`: which light of the field. */
const LAMP = [
  ['to', 4],
  ['before', 4],
  ['index', 1],
] as const

function starsFor(room: number): BufferGeometry {
  const geometry = new BufferGeometry()
  geometry.setDrawRange(0, 0)
  for (const [name, size] of STAR) {
    const attribute = new BufferAttribute(new Float32Array(room * size), size)
    geometry.setAttribute(name, attribute.setUsage(DynamicDrawUsage))
  }
  return geometry
}

function lampsFor(room: number): InstancedBufferGeometry {
  const geometry = new InstancedBufferGeometry()
  octagon(geometry)
  geometry.instanceCount = 0
  for (const [name, size] of LAMP) {
    const attribute = new InstancedBufferAttribute(new Float32Array(room * size), size)
    geometry.setAttribute(name, attribute.setUsage(DynamicDrawUsage))
  }
  return geometry
}

function roomier(count: number): number {
  return Math.ceil(count * 1.25) + 64
}

function changed(attributes: readonly BufferAttribute[], from: number, count: number): void {
  for (const each of attributes) {
    // What was to be uploaded of this very attribute is uploaded with it.
    const until = each.updateRanges.reduce((most, range) => Math.max(most, range.start + range.count), 0)
    each.clearUpdateRanges()
    each.addUpdateRange(from, Math.max(until, (from + count) * each.itemSize))
    each.needsUpdate = true
  }
}

function copy(
  into: { setXYZW(i: number, x: number, y: number, z: number, w: number): unknown },
  i: number,
  from: Float32Array,
  of: number,
): void {
  const at = of * 4
  into.setXYZW(i, from[at]!, from[at + 1]!, from[at + 2]!, from[at + 3]!)
}
