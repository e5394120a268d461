/** What a browser test can ask of the stage and its scenes; bundled for the page, never imported by a test. */
import {
  BufferAttribute,
  BufferGeometry,
  Camera,
  Points,
  PointsMaterial,
  Scene as Graph,
  WebGLRenderer,
  WebGLRenderTarget,
} from 'three'
import { SCENES } from '../../../../client/kiosk/scenes/catalogue.ts'
import { THEME_COLUMNS, type SceneFrame, type SceneLight } from '../../../../client/kiosk/scenes/contract.ts'
import type { RoomView, Stage, StageIntent } from '../../../../client/kiosk/stage/contract.ts'
import { createStage } from '../../../../client/kiosk/stage/stage.ts'
import { MASK_HEIGHT, MASK_WIDTH } from '../../../../client/kiosk/stage/word-mask.ts'
import { createForward } from '../../../../client/kiosk/wall/forward.ts'
import { createFieldKeeper } from '../../../../client/kiosk/wall/field-keeper.ts'
import { WHOLE, type Part } from '../../../../core/model/glass.ts'
import { Theme } from '../../../../core/model/theme.ts'
import { buildThemeFade, themeNumbers } from '../../../../core/show/theme-fade.ts'
import { hangWall } from '../../../../core/wall/sky.ts'
import { trackAt } from '../../../../core/show/travelling-change.ts'

const THEMES = new Map<string, Theme>()
/** An evening of the campaign. */
const EVENING = Date.UTC(2026, 10, 25, 15, 0, 0)

export interface Setting {
  scene: string
  seed: number
  lines: number
  lights: number
}

export interface Wished {
  theme: string
  /** A second theme that begins after so many milliseconds. */
  then?: { theme: string; after: number; fadeMs: number }
  chosen: number | null
  moment: StageIntent['moment']
  stillness: 0 | 1
  /** What differs from an evening on which nothing travels. */
  room?: Partial<RoomView>
  /** Another part of the picture's height than all of it. */
  part?: Part
  audience?: StageIntent['audience']
  leaving?: { light: string; from: number }
}

/** A screen of two metres in the middle of a room of six. */
const QUIET: RoomView = {
  span: { from: 2, to: 4 },
  picture: { from: 2, to: 4 },
  horizon: { from: 0, to: 6 },
  evening: { sun: { from: 0, stepMs: 600_000, altitudes: [-6] }, ridges: [], silences: [] },
  changes: [],
  lights: [],
  warmth: 0,
  silences: [],
}

export interface WallWished {
  count: number
  after: number
  how: 'settled' | 'moving'
  /** One that has been taken back. */
  without?: string
  spans?: { from: number; to: number }[]
  own?: number
  /** Which part of its picture each of them shows; all of it where nothing is said. */
  parts?: Part[]
}
const keeper = createFieldKeeper()
const forward = createForward(keeper.indexOf)
let wanted = 0

let stage: Stage | null = null
let counts = { draws: 0, programs: 0, textures: 0, buffers: 0 }
let hung: readonly SceneLight[] = []
let stories = 0
let shown: Part = WHOLE
let voice = 0
let arc = 0.5

/** How often, at the most, 300 frames are drawn to see what they cost. */
const BATCHES = 40
/** Bytes of a frame that are three's own small lists; a vector per light and frame would be 1.5 kB more. */
const OWN_LISTS = 1_024

const page = {
  evening: EVENING,
  /** The files of assets/themes, which a page cannot read by itself. */
  themes(files: readonly unknown[]) {
    for (const file of files) {
      const theme = Theme.parse(file)
      THEMES.set(theme.id, theme)
    }
  },
  open(setting: Setting) {
    const canvas = document.querySelector('canvas')!
    const scene = SCENES[setting.scene]!()
    const { seed, lines } = setting
    shown = WHOLE
    stage = createStage({ canvas, scene, seed, landSeed: seed, now: () => EVENING, mode: 'test', lines })
    stage.follow(
      () => voice,
      () => arc,
    )
    hung = stage.hang(storiesOf(setting.lights), WHOLE)
    stories = setting.lights
    return hung
  },
  hang(lights: number) {
    hung = opened().hang(storiesOf(lights), shown)
    stories = lights
    return hung
  },
  intend(wished: Wished) {
    if (wished.part !== undefined) {
      shown = wished.part
      hung = opened().hang(storiesOf(stories), shown)
    }
    const track = [{ from: 0, theme: wished.theme, fadeMs: 0 }]
    if (wished.then) {
      track.push({ from: EVENING + wished.then.after, theme: wished.then.theme, fadeMs: wished.then.fadeMs })
    }
    const own = wished.room?.span ?? QUIET.span
    const room = { ...QUIET, picture: own, ...wished.room }
    const travels = room.changes.length > 0
    const places = travels ? Array.from({ length: THEME_COLUMNS }, (_, i) => i / (THEME_COLUMNS - 1)) : [0.5]
    const fades = places.map((share) => {
      const place = room.span.from + share * (room.span.to - room.span.from)
      const way = travels ? ('along-horizon' as const) : ('at-once' as const)
      const ways = track.map((each, i) => ({ ...each, way: i === 0 ? ('at-once' as const) : way }))
      return buildThemeFade(trackAt(ways, place, room.horizon), THEMES)
    })
    opened().intend({
      fades,
      room,
      audience: wished.audience ?? 'nobody',
      leaving: wished.leaving ? { light: wished.leaving.light, from: hung[wished.leaving.from]!.id } : null,
      chosen: wished.chosen === null ? null : hung[wished.chosen]!.id,
      moment: wished.moment,
      gathered: 1,
      stillness: wished.stillness,
    })
  },
  /** A wall of so many contributions, `after` so many milliseconds of the evening. */
  wall({ count, after, how, without, spans, own, parts }: WallWished) {
    const walls = spans ?? [QUIET.span]
    const span = walls[own ?? 0]!
    const glass = parts ?? walls.map(() => WHOLE)
    const height = (span.to - span.from) / opened().aspect() / glass[own ?? 0]!.tall
    const texts = textsOf(count).filter(({ id }) => id !== without)
    keeper.hang(hangWall(texts, { walls, parts: glass, height }), { span, height }, EVENING + after, how)
    opened().field(keeper.field())
    opened().comeForward((_, elapsed, into) => forward.write(wanted, elapsed, into))
    return keeper.field().count
  },
  /** Whose turn it is, and where its light comes to. */
  turn(of: { id: string; x: number; y: number } | null) {
    forward.aim(of)
    wanted = of === null ? 0 : 1
  },
  speak(presence: number, place: number) {
    voice = presence
    arc = place
  },
  hand: (at: { x: number; y: number } | null) => opened().hand(at),
  near: (rests: boolean) => opened().near(rests),
  words: (boxes: { x: number; y: number; width: number; height: number }[]) => opened().words(boxes),
  step: (frames: number) => opened().step(frames),
  seek: (after: number) => opened().seek(EVENING + after),
  report: () => opened().report(),
  drawnAfter(after: number) {
    return new Promise<number>((drawn) => opened().whenDrawn(EVENING + after, (t) => drawn(t - EVENING)))
  },
  /** Mean relative luminance of what is on the canvas. */
  luminance: () => measure().mean,
  measure,
  /** A digest of every pixel. */
  async pixels() {
    const digest = await crypto.subtle.digest('SHA-256', read().bytes)
    return [...new Uint8Array(digest)].map((each) => each.toString(16).padStart(2, '0')).join('')
  },
  /** Where the picture is brightest between two heights, as a share from the left. */
  brightestColumn(top: number, bottom: number) {
    let best = { x: -1, mean: -1 }
    for (let i = 0; i < 240; i++) {
      const { mean } = measure({ x: i / 240, y: top, width: 1 / 120, height: bottom - top })
      if (mean > best.mean) best = { x: (i + 1) / 240, mean }
    }
    return best.x
  },
  /** The greatest share by which one of the next frames is brighter or darker than the last. */
  worstChange(frames: number) {
    let worst = 0
    let before = measure().mean
    for (let i = 0; i < frames; i++) {
      opened().step(1)
      const now = measure().mean
      worst = Math.max(worst, Math.abs(now - before) / before)
      before = now
    }
    return worst
  },
  /** How long each of so many frames takes until its pixels are there, in milliseconds. */
  times(frames: number) {
    return timed(frames, () => opened().step(1), pixelOf(document.querySelector('canvas')!))
  },
  /** The yardstick of the bench: ten thousand plain points over a filled picture, nothing else. */
  calibrate(frames: number, width: number, height: number) {
    const canvas = document.createElement('canvas')
    const renderer = new WebGLRenderer({ canvas, antialias: false })
    renderer.setSize(width, height, false)
    const place = new Float32Array(30_000).map((_, i) => Math.sin(i * 12.9898) % 1)
    const geometry = new BufferGeometry().setAttribute('position', new BufferAttribute(place, 3))
    const points = new Points(
      geometry,
      new PointsMaterial({ size: 3, sizeAttenuation: false, transparent: true }),
    )
    const graph = new Graph().add(points)
    const camera = new Camera()
    // The first frames build what all others use.
    timed(3, () => renderer.render(graph, camera), pixelOf(canvas))
    const took = timed(frames, () => renderer.render(graph, camera), pixelOf(canvas))
    renderer.dispose()
    return took
  },
  heap() {
    collect()
    return heap()
  },
  /** Counts what the context is asked for from now on: draw calls, and what is made and not let go of. */
  count() {
    const gl = document.querySelector('canvas')!.getContext('webgl2')!
    const counted = { draws: 0, programs: 0, textures: 0, buffers: 0 }
    const add = (name: string, to: keyof typeof counted, by: 1 | -1) => {
      const own = Reflect.get(gl, name) as (...given: unknown[]) => unknown
      Reflect.set(gl, name, (...given: unknown[]) => {
        counted[to] += by
        return own.apply(gl, given)
      })
    }
    for (const name of ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced'])
      add(name, 'draws', 1)
    add('createProgram', 'programs', 1)
    add('deleteProgram', 'programs', -1)
    add('createTexture', 'textures', 1)
    add('deleteTexture', 'textures', -1)
    add('createBuffer', 'buffers', 1)
    add('deleteBuffer', 'buffers', -1)
    counts = counted
  },
  counted: () => ({ ...counts }),
  /** Bytes that so many frames leave behind once everything that can be freed is free. */
  retained(frames: number) {
    opened().step(frames)
    let least = Infinity
    // What stays is in every attempt; what an engine in the midst of compiling holds is not.
    for (let attempt = 0; attempt < 4 && least > 16 * 1_024; attempt++) {
      collect()
      const before = heap()
      opened().step(frames)
      collect()
      least = Math.min(least, heap() - before)
    }
    return least
  },
  image: () => document.querySelector('canvas')!.toDataURL('image/png'),
  background: () => document.querySelector('canvas')!.style.background,
  lose: () => contextLoss().loseContext(),
  restore: () => contextLoss().restoreContext(),
  close() {
    opened().dispose()
    stage = null
  },
  /** Runs a scene without a stage: how many draw calls, what stays allocated, what a frame costs in heap. */
  bare(name: string) {
    const renderer = new WebGLRenderer({ canvas: document.createElement('canvas') })
    const target = new WebGLRenderTarget(160, 90)
    const scene = SCENES[name]!()
    const lights = lightsOf(24)
    scene.mount(renderer, lights, 5)
    scene.resize(160, 90, WHOLE)
    const frame = frameOf('dusk')
    renderer.setRenderTarget(target)
    scene.update(frame)
    const calls = renderer.info.render.calls
    // Nobody wipes what was there: whatever it was, the picture is the same.
    renderer.autoClear = false
    const [overBlack, overWhite] = [0x000000, 0xffffff].map((before) => {
      renderer.setClearColor(before)
      renderer.clear()
      scene.update(frame)
      const bytes = new Uint8Array(160 * 90 * 4)
      renderer.readRenderTargetPixels(target, 0, 0, 160, 90, bytes)
      return bytes.join()
    })
    const built = { ...renderer.info.memory, programs: renderer.info.programs?.length ?? 0 }
    for (let i = 0; i < 200; i++) {
      frame.time += 16
      scene.update(frame)
    }
    // The least of many: before the engine has compiled a loop it boxes numbers, which is not ours to free. It takes
    // some thousands of frames to compile all of them; what a frame really makes is in every batch. The picture is
    // waited for between batches: frames that pile up unseen keep the next page from starting.
    let bytesPerFrame = Infinity
    const pixel = new Uint8Array(4)
    for (let batch = 0; batch < BATCHES && bytesPerFrame >= OWN_LISTS; batch++) {
      const before = heap()
      for (let i = 0; i < 300; i++) {
        frame.time += 16
        scene.update(frame)
      }
      const spent = (heap() - before) / 300
      if (spent >= 0) bytesPerFrame = Math.min(bytesPerFrame, spent)
      renderer.readRenderTargetPixels(target, 0, 0, 1, 1, pixel)
    }
    scene.mount(renderer, lights.slice(0, 7), 5)
    scene.update(frame)
    const rehung = { ...renderer.info.memory, programs: renderer.info.programs?.length ?? 0 }
    scene.dispose()
    target.dispose()
    const left = { ...renderer.info.memory, programs: renderer.info.programs?.length ?? 0 }
    renderer.dispose()
    return { calls, built, rehung, left, fills: overBlack === overWhite, bytesPerFrame, most: OWN_LISTS }
  },
}
export type ScenePage = typeof page
Object.assign(globalThis, { page })

function opened(): Stage {
  if (stage === null) throw new Error('open a stage first')
  return stage
}

function storiesOf(count: number) {
  return Array.from({ length: count }, (_, i) => ({ id: `story-${i}`, seed: 101 + i * 37 }))
}

function textsOf(count: number) {
  return Array.from({ length: count }, (_, i) => ({
    id: `contribution-${i}`,
    seed: Math.imul(i + 1, 2_654_435_761) >>> 0,
  }))
}

function lightsOf(count: number): SceneLight[] {
  return storiesOf(count).map((each, i) => ({ ...each, x: 0.1 + (i % 6) * 0.15, y: 0.3, near: i / count }))
}

function frameOf(theme: string): SceneFrame {
  const numbers = themeNumbers(THEMES.get(theme)!)
  const light = { x: 0.4, lift: 0, fromY: 0, bright: 1, seed: 0.4, way: 1, pace: 0.3 }
  return {
    time: EVENING,
    elapsed: 0.016,
    theme: numbers,
    coming: numbers,
    across: Array.from({ length: THEME_COLUMNS }, () => numbers),
    spanFrom: 0,
    spanTo: 2,
    pictureFrom: 0,
    pictureTo: 2,
    partTop: 0,
    partTall: 1,
    sun: -6,
    ridges: 0,
    warmth: 0,
    silence: 0,
    travellers: [light, { ...light, x: 0.7 }],
    travelling: 2,
    chosen: 2,
    gather: 0.5,
    voice: 0.5,
    arc: 0.5,
    others: 0.5,
    lit: new Float64Array(24).fill(1),
    handX: 0.5,
    handY: 0.5,
    handNear: 0.5,
    stillness: 0,
    field: null,
    forward: new Float64Array(8).fill(-1),
    clear: new Uint8Array(MASK_WIDTH * MASK_HEIGHT * 2).fill(255),
    clearVersion: 0,
  }
}

function read() {
  const canvas = document.querySelector('canvas')!
  const gl = canvas.getContext('webgl2')!
  const bytes = new Uint8Array(canvas.width * canvas.height * 4)
  gl.bindFramebuffer(gl.FRAMEBUFFER, null)
  gl.readPixels(0, 0, canvas.width, canvas.height, gl.RGBA, gl.UNSIGNED_BYTE, bytes)
  return { bytes, width: canvas.width, height: canvas.height }
}

const LINEAR = Float64Array.from({ length: 256 }, (_, i) =>
  i / 255 <= 0.04045 ? i / 255 / 12.92 : ((i / 255 + 0.055) / 1.055) ** 2.4,
)

/** Luminances inside a box, in shares from the top left; the whole picture without one. */
function measure(box = { x: 0, y: 0, width: 1, height: 1 }) {
  const { bytes, width, height } = read()
  let sum = 0
  let highest = 0
  let count = 0
  for (let y = Math.ceil(box.y * height); y < Math.floor((box.y + box.height) * height); y++) {
    for (let x = Math.ceil(box.x * width); x < Math.floor((box.x + box.width) * width); x++) {
      const at = ((height - 1 - y) * width + x) * 4
      const r = LINEAR[bytes[at]!]!
      const g = LINEAR[bytes[at + 1]!]!
      const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * LINEAR[bytes[at + 2]!]!
      sum += luminance
      highest = Math.max(highest, luminance)
      count += 1
    }
  }
  return { mean: sum / count, highest }
}

function contextLoss(): WEBGL_lose_context {
  const gl = document.querySelector('canvas')!.getContext('webgl2')!
  // Asked of a lost context the extension is null, so it is kept from the first time.
  kept ??= gl.getExtension('WEBGL_lose_context')
  if (kept === null) throw new Error('this browser cannot lose a context')
  return kept
}
let kept: WEBGL_lose_context | null = null

function timed(frames: number, draw: () => void, wait: () => void): number[] {
  return Array.from({ length: frames }, () => {
    const begun = performance.now()
    draw()
    wait()
    return performance.now() - begun
  })
}

/** Reading one pixel back waits for all that was asked for before. */
function pixelOf(canvas: HTMLCanvasElement): () => void {
  const gl = canvas.getContext('webgl2')!
  const pixel = new Uint8Array(4)
  return () => gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel)
}

/** Needs --js-flags=--expose-gc. */
function collect(): void {
  const gc: unknown = Reflect.get(globalThis, 'gc')
  if (typeof gc !== 'function') throw new Error('start the browser with --js-flags=--expose-gc')
  for (let i = 0; i < 4; i++) gc()
}

/** Chromium's own count; precise with --enable-precise-memory-info. */
function heap(): number {
  const memory: unknown = Reflect.get(performance, 'memory')
  if (typeof memory !== 'object' || memory === null) return Number.NaN
  return Number(Reflect.get(memory, 'usedJSHeapSize'))
}
