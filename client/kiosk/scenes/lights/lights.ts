/**
 * Scene "Lights": a steppe at night, over it soft breathing lights. The chosen one gathers into a ring.
 * Every place and brightness is a function of seed, time and the frame's inputs; there is no state to drift.
 */
import { Camera, Scene as Graph, type Vector3, type WebGLRenderer } from 'three'
import { linearFromOklab } from '../../../../core/model/oklab.ts'
import { SCENE_KEYS } from '../../../../core/model/theme.ts'
import { colourOffset, SCENE_OFFSET } from '../../../../core/show/theme-fade.ts'
import { pictureLines } from '../../stage/glass-part.ts'
import { seeded } from '../../stage/seeded.ts'
import { THEME_COLUMNS, type Scene, type SceneFrame, type SceneLight } from '../contract.ts'
import { createField, type Field } from './field.ts'
import { createLamps, type Lamps } from './lamps.ts'
import { MOST_LIGHTS, RING } from './measures.ts'
import { createMotes, type Motes } from './motes.ts'
import { phase } from './phase.ts'
import { createRelief, type Relief } from './relief.ts'
import { ringAcross, ringDown } from './ring-place.ts'
import { createSky, type Sky } from './sky.ts'
import { sampleNearness, writeTraveller } from './travellers.ts'
import { createUniforms } from './uniforms.ts'

const ZENITH = colourOffset('zenith')
const HORIZON = colourOffset('horizon')
const GROUND = colourOffset('ground')
const LIGHT = colourOffset('light')
const parameter = (key: (typeof SCENE_KEYS)[number]) => SCENE_OFFSET + SCENE_KEYS.indexOf(key)
const GLOW = parameter('glow')
const DRIFT = parameter('drift')
const LIGHTS = parameter('lights')
const GRASS = parameter('grass')

interface Built {
  renderer: WebGLRenderer
  seed: number
  graph: Graph
  relief: Relief
  sky: Sky
  lamps: Lamps
  motes: Motes
  field: Field
}

export function createLights(): Scene {
  const uniforms = createUniforms()
  const camera = new Camera()
  const rgb = [0, 0, 0]
  const here = new Float64Array(HERE)
  let built: Built | null = null
  let lights: readonly SceneLight[] = []
  /** Per light, 0–1: its own phase, pace and warmth. */
  let natures: readonly Nature[] = []
  let aspect = 1

  function build(renderer: WebGLRenderer, seed: number): Built {
    const graph = new Graph()
    const relief = createRelief(uniforms)
    const sky = createSky(uniforms)
    const lamps = createLamps(uniforms)
    const motes = createMotes(uniforms, seed)
    const field = createField(uniforms)
    graph.add(sky.mesh, lamps.mesh, motes.mesh, field.stars, field.lamps)
    graph.matrixWorldAutoUpdate = false
    return { renderer, seed, graph, relief, sky, lamps, motes, field }
  }

  /** The theme's light where it was last sampled, a little warmer or colder. */
  function tintOf(out: Vector3, warmth: number): void {
    linearFromOklab(here[0]! - Math.abs(warmth) * 0.3, here[1]! + warmth * 0.35, here[2]! + warmth, rgb, 0)
    out.set(Math.max(0, rgb[0]!), Math.max(0, rgb[1]!), Math.max(0, rgb[2]!))
  }

  function colourOf(out: Vector3, theme: Float64Array, at: number): void {
    linearFromOklab(theme[at]!, theme[at + 1]!, theme[at + 2]!, rgb, 0)
    out.set(Math.max(0, rgb[0]!), Math.max(0, rgb[1]!), Math.max(0, rgb[2]!))
  }

  function drawAir(frame: Readonly<SceneFrame>): void {
    const { theme, time } = frame
    for (let column = 0; column < THEME_COLUMNS; column++) {
      const here = frame.across[column]!
      colourOf(uniforms.zenith.value[column]!, here, ZENITH)
      colourOf(uniforms.horizon.value[column]!, here, HORIZON)
      colourOf(uniforms.ground.value[column]!, here, GROUND)
      uniforms.air.value[column]!.set(here[GLOW]! * (1 - 0.85 * frame.silence), here[GRASS]!)
    }
    const metres = (frame.spanTo - frame.spanFrom) / aspect
    uniforms.along.value.set(frame.spanFrom, metres)
    uniforms.whole.value.set(
      (frame.spanFrom - frame.pictureFrom) / metres,
      (frame.pictureTo - frame.pictureFrom) / metres,
    )
    uniforms.ridges.value = frame.ridges
    uniforms.moves.value = 1 - frame.stillness
    uniforms.wander.value = (1 - frame.stillness) * theme[DRIFT]! * 2
    uniforms.swell.value = frame.voice
    uniforms.slow.value.set(phase(time, 173), phase(time, 13), phase(time, 611), phase(time, 431))
    uniforms.wind.value.set(phase(time, 7.7), phase(time, 11.3), 0, 0)
    uniforms.drift.value.set(phase(time, 41), phase(time, 53), phase(time, 29), phase(time, 67))
  }

  function drawLight(frame: Readonly<SceneFrame>, i: number): void {
    const light = lights[i]!
    const nature = natures[i]!
    const chosen = i === frame.chosen
    const gather = chosen ? frame.gather : 0
    const voice = chosen ? frame.voice : 0
    const moves = 1 - frame.stillness
    const breath = Math.sin(phase(frame.time, nature.breath) + nature.phase)
    const float = Math.sin(phase(frame.time, nature.float) + nature.phase * 2)
    const dx = (frame.handX - light.x) * aspect
    const dy = frame.handY - light.y
    const distance = Math.sqrt(dx * dx + dy * dy)
    const near = frame.handNear * Math.exp(-(distance * distance) / 0.055) * (1 - gather)
    const pull = (near * 0.075) / (distance + 0.12)
    // Among words a light has no heart and no edge.
    const hidden = (1 - frame.lit[i]!) * (1 - gather)
    const lift = gather * (0.5 - frame.arc) * 0.03
    const x = light.x * aspect
    const across = gather === 0 ? 0 : ringAcross(x, aspect, frame) * gather
    const down = gather === 0 ? 0 : ringDown(light.y, aspect, frame) * gather
    uniforms.body.value[i]!.set(
      x + across + 0.0016 * moves * Math.sin(phase(frame.time, nature.float * 1.7) + nature.phase),
      light.y + down + 0.0035 * moves * float + lift,
      (0.0085 + 0.044 * light.near * light.near) * (1 + 0.04 * moves * breath),
      0.12 + 0.88 * (light.near + (1 - light.near) * hidden),
    )
    const turn = turnOf(frame, i, lights.length)
    const present = turn + (Math.max(1, turn) * 1.1 - turn) * gather
    sampleAcross(frame, light, here)
    sampleNearness(frame, light, aspect, here)
    const lamp = here[3]! * (1 + 0.1 * moves * breath) * present
    const passed = here[4]! * (1 - gather)
    // The output's shoulder lifts what is dim; the exponent makes 25 % look like 25 %.
    const other = Math.pow(frame.others, 1.35)
    const lit = frame.lit[i]!
    // A ring is fine lines, which words may cross; a light among them is faint.
    const shown = chosen ? (1 + 0.2 * voice) * (lit + (1 - lit) * gather) : Math.min(other, lit)
    uniforms.state.value[i]!.set(
      gather,
      lamp * (shown * (1 + 0.35 * near + 0.85 * passed) + 0.16 * passed * frame.silence),
      dx * pull,
      dy * pull,
    )
    const warmth =
      (nature.warmth - 0.5) * (0.006 + 0.4 * chromaOf(frame.theme)) + gather * (frame.arc - 0.5) * 0.05
    tintOf(uniforms.tint.value[i]!, warmth)
  }

  function drawTraveller(frame: Readonly<SceneFrame>, i: number): void {
    const traveller = frame.travellers[i]!
    writeTraveller(uniforms, frame, i, aspect)
    const tint = uniforms.tint.value[MOST_LIGHTS + i]!
    // The front of a change has the colour that it brings.
    if (traveller.way === 0) return colourOf(tint, frame.coming, LIGHT)
    const warmth = (traveller.seed - 0.4) * (0.006 + 0.4 * chromaOf(frame.theme))
    sampleAcross(frame, traveller, here)
    tintOf(tint, warmth)
  }

  function takeDown(): void {
    built?.relief.dispose()
    built?.sky.dispose()
    built?.lamps.dispose()
    built?.motes.dispose()
    built?.field.dispose()
    built = null
  }

  return {
    mount(renderer, hung, seed) {
      lights = hung.slice(0, MOST_LIGHTS)
      natures = lights.map((each) => natureOf(each.seed))
      const chance = seeded(seed)
      uniforms.place.value.set(chance() * 2 - 1, chance() * 2 - 1)
      uniforms.ring.value = RING
      if (built !== null && built.seed !== seed) takeDown()
      built ??= build(renderer, seed)
      uniforms.count.value = Math.max(1, lights.length)
    },
    update(frame) {
      if (built === null) return
      drawAir(frame)
      built.relief.draw(built.renderer)
      for (let i = 0; i < lights.length; i++) drawLight(frame, i)
      for (let i = 0; i < frame.travelling; i++) drawTraveller(frame, i)
      uniforms.travelling.value = frame.travelling
      built.field.write(frame)
      const gathers = frame.chosen >= 0 && frame.chosen < lights.length && frame.gather > 0.001
      // On a wall they are drawn with the lamps of its field.
      const travelling = built.field.stars.visible ? 0 : frame.travelling
      built.lamps.count(lights.length, gathers ? frame.chosen : -1, travelling)
      // Thousands of lights are dust enough: four calls in all.
      built.motes.mesh.visible = lights.length > 0 && !built.field.stars.visible
      built.renderer.render(built.graph, camera)
    },
    resize(width, height, part) {
      const tall = pictureLines(height, part)
      aspect = width / tall
      uniforms.size.value.set(width, tall)
      built?.relief.resize(width, height, part)
      built?.motes.resize(height)
    },
    dispose: takeDown,
  }
}

interface Nature {
  phase: number
  warmth: number
  /** Periods in seconds. */
  breath: number
  float: number
}

function natureOf(seed: number): Nature {
  const chance = seeded(seed)
  return {
    phase: chance() * Math.PI * 2,
    warmth: chance(),
    breath: 6 + chance() * 5,
    float: 17 + chance() * 14,
  }
}

/** Seconds for which one light stands out under a theme that asks for one at a time. */
const TURN_SECONDS = 24

/** 1 under most themes; where lights are asked for at less than 0.5 they come forward one after another. */
function turnOf(frame: Readonly<SceneFrame>, i: number, count: number): number {
  const solo = Math.min(1, Math.max(0, (0.5 - frame.theme[LIGHTS]!) / 0.2))
  if (solo === 0 || count < 2) return 1
  const turn = (frame.time / 1000 / TURN_SECONDS) % count
  const away = Math.abs(((turn - i + count * 1.5) % count) - count / 2)
  const own = Math.min(1, Math.max(0, (0.66 - away) / 0.32))
  const turning = own * own * (3 - 2 * own)
  // Where nothing may move, none stands out.
  const eased = turning + (0.2 - turning) * frame.stillness
  return 1 + solo * (0.05 + 2.3 * eased - 1)
}

/** What is sampled for one light: the theme's light (3), its brightness of lights, how near what passes is. */
const HERE = 5

/** The theme at a place of the picture. Into an array: a number that a function returns may cost a box. */
function sampleAcross(
  { across }: Readonly<SceneFrame>,
  at: Readonly<{ x: number }>,
  out: Float64Array,
): void {
  const place = Math.min(1, Math.max(0, at.x)) * (THEME_COLUMNS - 1)
  const column = Math.min(THEME_COLUMNS - 2, Math.floor(place))
  const left = across[column]!
  const right = across[column + 1]!
  const share = place - column
  for (let i = 0; i < 3; i++) out[i] = left[LIGHT + i]! + (right[LIGHT + i]! - left[LIGHT + i]!) * share
  out[3] = left[LIGHTS]! + (right[LIGHTS]! - left[LIGHTS]!) * share
}

/** How coloured the lights of a theme are: white ones differ less from one another than lamps do. */
function chromaOf(theme: Float64Array): number {
  const a = theme[LIGHT + 1]!
  const b = theme[LIGHT + 2]!
  return Math.min(0.06, Math.sqrt(a * a + b * b))
}
