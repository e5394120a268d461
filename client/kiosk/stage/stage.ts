/** Wires canvas, renderer, frame loop, quality and one scene together; the only part that holds state. */
import { samePart, WHOLE, type Part } from '../../../core/model/glass.ts'
import type { Instant, Milliseconds, Seconds } from '../../../core/model/time.ts'
import { sampleThemeFade, THEME_NUMBERS } from '../../../core/show/theme-fade.ts'
import { ridgesAt, silenceAt, sunAt, darknessIn } from '../../../core/show/evening.ts'
import {
  MOST_FORWARD,
  THEME_COLUMNS,
  type Scene,
  type SceneFrame,
  type SceneLight,
} from '../scenes/contract.ts'
import { approachTheme } from './brightness-limit.ts'
import type { RoomView, Stage, StageIntent } from './contract.ts'
import { at, ease, settle, type Easing } from './easing.ts'
import { tintTheme } from './evening-tint.ts'
import { boxesInPicture, inPicture, mostLines } from './glass-part.ts'
import { runFrames, type Beat, type FramePhases } from './frame-loop.ts'
import { aimDimming, createLightDimming, moveDimming, settleDimming } from './light-dimming.ts'
import { layLights } from './light-layout.ts'
import { createMovements, move, moveVoice, settleMovements, writeFrame, type Wish } from './movements.ts'
import { openPicture, type Picture } from './picture.ts'
import { countFrame, SOFTWARE_LINES, startQuality, TIERS } from './quality.ts'
import { clampTheme } from './theme-clamp.ts'
import { createTravellers, writeTravellers, type Passing } from './travellers.ts'
import type { WordBox } from './word-box.ts'
import { aimMask, createWordMask, moveMask, settleMask } from './word-mask.ts'

/** The evening's own changes are slow already; these only bridge what begins or ends in between. */
const SILENCE_FOLLOWS: Seconds = 1.6
const RIDGE_RISES: Seconds = 90
const WARMTH_FOLLOWS: Seconds = 20
/** By then a front has passed any room, and its theme has come. */
const FRONT_PASSED: Milliseconds = 60_000
/** Before anybody has said which room it is. */
const NOWHERE: RoomView = {
  span: { from: 0, to: 2 },
  picture: { from: 0, to: 2 },
  horizon: { from: 0, to: 2 },
  evening: { sun: { from: 0, stepMs: 600_000, altitudes: [-6] }, ridges: [], silences: [] },
  changes: [],
  lights: [],
  warmth: 0,
  silences: [],
}

/** What was sought is there, however far away it was. */
const SOUGHT: Seconds = 100

/** A pause between two frames that no tier explains. */
const SLEPT: Milliseconds = 5_000

export interface StageOptions {
  canvas: HTMLCanvasElement
  scene: Scene
  /** Fixes where lights hang; rooms give each kiosk its own. */
  seed: number
  /** Fixes sky and steppe; screens of one picture have the same. */
  landSeed: number
  /** The room's clock. */
  now: () => Instant
  /** `test`: frames advance by `step` and `seek`, and the drawing buffer can be read. */
  mode: 'live' | 'test'
  /** Lines of the drawing buffer; `measured` finds them by the time frames take. */
  lines: 'measured' | number
}

export function createStage(options: StageOptions): Stage {
  const { canvas, scene, seed, mode } = options
  const movements = createMovements()
  const mask = createWordMask()
  const dimming = createLightDimming()
  const across = Array.from({ length: THEME_COLUMNS }, () => new Float64Array(THEME_NUMBERS))
  const travellers = createTravellers()
  const silence = at(0)
  const ridges = at(0)
  const warmth = at(0)
  const wanted = new Float64Array(THEME_NUMBERS)
  const scratch = new Float64Array(THEME_NUMBERS)
  const frame: SceneFrame = {
    time: 0,
    elapsed: 0,
    theme: across[(THEME_COLUMNS - 1) / 2]!,
    across,
    coming: new Float64Array(THEME_NUMBERS),
    chosen: -1,
    gather: 0,
    voice: 0,
    arc: 0.5,
    others: 1,
    lit: dimming.lit,
    handX: 0.5,
    handY: 0.5,
    handNear: 0,
    stillness: 0,
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
    field: null,
    forward: new Float64Array(MOST_FORWARD * 4).fill(-1),
    clear: mask.bytes,
    clearVersion: 0,
    travellers: travellers.pool,
    travelling: 0,
  }
  const wish: Wish = {
    moment: 'hang',
    chosen: -1,
    gathered: 1,
    stillness: 0,
    replacing: false,
    hand: null,
    rests: false,
  }
  const passing: Passing = {
    room: NOWHERE,
    moment: 'hang',
    leaving: null,
    lights: [],
    seen: 1,
    silence: 0,
  }
  let intent: StageIntent | null = null
  let lights: readonly SceneLight[] = []
  let waiting: readonly SceneLight[] | null = null
  let words: readonly WordBox[] = []
  let voice: () => number = silent
  let arc: () => number = middle
  let write: Parameters<Stage['comeForward']>[0] = nobody
  let themed = false
  let seeking = false
  let frames = 0
  let holding = false
  let heldBack = 0
  let pace = 0
  let drawn: { at: Instant; then: (drawnAt: Instant) => void }[] = []
  let glimpses: { side: number; take: (small: HTMLCanvasElement | null) => void }[] = []

  /** `glass`: width over height of what is seen; `aspect`: of the picture that it is a part of. */
  const shape = { glass: 16 / 9, aspect: 16 / 9, screenLines: 1080, finest: 0 }
  let part: Part = WHOLE
  measureCanvas()
  const picture: Picture = openPicture({
    canvas,
    scene,
    mask,
    seed: options.landSeed,
    readable: mode === 'test',
  })
  const quality = startQuality(Math.min(shape.screenLines, picture.software ? SOFTWARE_LINES : Infinity))
  const observer = new ResizeObserver(resize)
  observer.observe(canvas)
  resize()

  const phases: FramePhases = {
    time(beat) {
      frame.time = beat.time
      frame.elapsed = beat.elapsed
    },
    room(beat) {
      if (intent === null) return
      const { room, audience } = intent
      const minute = audience === 'nobody' ? silenceAt(room.silences, frame.time) : null
      follow(silence, minute === null ? 0 : darknessIn(minute, frame.time), SILENCE_FOLLOWS, beat.elapsed)
      follow(ridges, ridgesAt(room.evening.ridges, frame.time), RIDGE_RISES, beat.elapsed)
      follow(warmth, room.warmth, WARMTH_FOLLOWS, beat.elapsed)
      frame.sun = sunAt(room.evening.sun, frame.time)
      frame.silence = Math.min(1, Math.max(0, silence.value))
      frame.ridges = Math.min(16, Math.max(0, ridges.value))
      frame.warmth = Math.min(1, Math.max(0, warmth.value))
      frame.spanFrom = room.span.from
      frame.spanTo = room.span.to
      frame.pictureFrom = room.picture.from
      frame.pictureTo = room.picture.to
      frame.partTop = part.top
      frame.partTall = part.tall
    },
    theme() {
      if (intent === null) return
      const { fades } = intent
      // Calm has no time to lose; behind LEAVE and before the first frame nobody sees a jump.
      let free = !themed || seeking || movements.dark.value > 0.99
      let held = false
      for (let column = 0; column < THEME_COLUMNS; column++) {
        if (column < fades.length) {
          const name = sampleThemeFade(fades[column]!, frame.time, wanted)
          if (name === null) return
          if (name === 'calm') free = true
          else tintTheme(wanted, frame)
          clampTheme(wanted)
          wish.stillness = name === 'calm' ? 1 : intent.stillness
        }
        if (free) across[column]!.set(wanted)
        else if (approachTheme(across[column]!, wanted, scratch, frame.field?.count ?? 0) === 'held back')
          held = true
      }
      if (held && !holding) heldBack++
      holding = held
      themed = true
    },
    intent(beat) {
      wish.replacing = waiting !== null
      wish.chosen = chosenIndex()
      if (seeking) settleMovements(movements, wish)
      else move(movements, wish, beat.elapsed)
      if (waiting !== null && movements.presence.value < 0.004) hangWaiting()
    },
    voice(beat) {
      const heard = wish.moment === 'listen' || wish.moment === 'write'
      const listening = heard && movements.chosen >= 0 && movements.chosen === wish.chosen
      const within = seeking ? 100 : beat.elapsed
      moveVoice(movements, listening ? voice() : 0, listening ? arc() : 0.5, within)
    },
    scene(beat) {
      writeFrame(movements, frame)
      frame.others *= 1 - frame.silence
      passThrough()
      if (seeking) settleMask(mask)
      if (seeking) settleDimming(dimming)
      else moveDimming(dimming, beat.elapsed)
      const moved = seeking || moveMask(mask, beat.elapsed)
      if (moved) frame.clearVersion += 1
      write(frame.time, seeking ? SOUGHT : beat.elapsed, frame.forward)
      if (themed) picture.draw(frame, lights, movements.dark.value, moved)
      // Now, or never: the browser takes the drawing buffer with it when this frame ends.
      if (themed && glimpses.length > 0) giveGlimpses()
    },
    report(beat) {
      frames += 1
      if (beat.took > 0) pace = pace === 0 ? 1000 / beat.took : pace + (1000 / beat.took - pace) * 0.05
      acknowledge(beat)
      judge(beat)
    },
  }
  const loop = runFrames(phases, options.now, mode)

  function follow(easing: Easing, target: number, within: Seconds, elapsed: Seconds): void {
    if (seeking || !themed) settle(easing, target)
    else ease(easing, target, within, elapsed)
  }

  function passThrough(): void {
    frame.travelling = 0
    if (intent === null) return
    passing.room = intent.room
    passing.moment = intent.moment
    passing.leaving = intent.leaving
    passing.lights = lights
    passing.seen = 1 - movements.stillness.value
    passing.silence = frame.silence
    writeTravellers(travellers, passing, frame.time)
    frame.travelling = travellers.count
    if (!travellers.front) return
    sampleThemeFade(intent.fades[0]!, frame.time + FRONT_PASSED, frame.coming)
    clampTheme(frame.coming)
  }

  function chosenIndex(): number {
    const id = intent?.chosen ?? null
    return id === null ? -1 : lights.findIndex((each) => each.id === id)
  }

  function hangWaiting(): void {
    if (waiting === null) return
    lights = waiting
    waiting = null
    picture.hang(lights)
    aimAtWords()
    // Nothing of them is seen yet.
    settleDimming(dimming)
  }

  function acknowledge(beat: Readonly<Beat>): void {
    if (drawn.length === 0 || !themed) return
    const due = drawn.filter((each) => each.at <= beat.time)
    if (due.length === 0) return
    drawn = drawn.filter((each) => each.at > beat.time)
    for (const each of due) each.then(beat.time)
  }

  function judge(beat: Readonly<Beat>): void {
    // The first frame, or a machine that slept: no measure of anything.
    if (options.lines !== 'measured' || beat.took <= 0 || beat.took > SLEPT) return
    if (countFrame(quality, beat.took, shape.finest)) resize()
  }

  function giveGlimpses(): void {
    const asked = glimpses
    glimpses = []
    for (const { side, take } of asked) take(picture.state() === 'drawing' ? inSmall(canvas, side) : null)
  }

  function measureCanvas(): void {
    const width = canvas.clientWidth || 16
    const height = canvas.clientHeight || 9
    shape.glass = width / height
    shape.aspect = shape.glass * part.tall
    shape.screenLines = Math.round(height * devicePixelRatio)
    shape.finest = startQuality(shape.screenLines).tier
  }

  function resize(): void {
    measureCanvas()
    const most = options.lines === 'measured' ? TIERS[quality.tier]! : options.lines
    const wanted = options.lines === 'measured' ? Math.min(most, Math.max(360, shape.screenLines)) : most
    const lines = Math.min(wanted, mostLines(part))
    picture.resize(Math.round(lines * shape.glass), lines, part)
    aimAtWords()
  }

  function aimAtWords(): void {
    const boxes = boxesInPicture(words, part)
    aimMask(mask, lights, boxes, shape.aspect, part.tall)
    aimDimming(dimming, lights, boxes, shape.aspect)
  }

  /** Staff have said where this glass hangs, or its neighbour's: another part of the picture is seen here than before. */
  function show(next: Part): void {
    part = next
    resize()
  }

  return {
    hang(stories, next) {
      const moved = !samePart(next, part)
      if (moved) show(next)
      const laid = layLights(stories, seed, shape.aspect, part)
      const same = !moved && sameLights(laid, lights)
      waiting = same ? null : laid
      if (lights.length === 0) hangWaiting()
      return laid
    },
    intend(next) {
      intent = next
      wish.moment = next.moment
      wish.gathered = next.gathered
      wish.stillness = next.stillness
      if (next.moment === 'leave') {
        settleMovements(movements, wish)
        picture.darken()
      }
    },
    hand(where) {
      wish.hand = where && { x: where.x, y: inPicture(where.y, part) }
    },
    near(rests) {
      wish.rests = rests
    },
    words(boxes) {
      words = boxes
      aimAtWords()
    },
    follow(nextVoice, nextArc) {
      voice = nextVoice
      arc = nextArc
    },
    field(next) {
      frame.field = next
    },
    comeForward(next) {
      write = next
    },
    aspect: () => shape.glass,
    whenDrawn(instant, then) {
      drawn.push({ at: instant, then })
    },
    report() {
      return { frames, fps: Math.round(pace * 10) / 10, heldBack, webgl: picture.state() }
    },
    machine: () => ({ card: picture.card, software: picture.software, lines: canvas.height }),
    glimpse(side, take) {
      if (picture.state() === 'drawing') glimpses.push({ side, take })
      else take(null)
    },
    step(count) {
      loop.step(count)
    },
    seek(t) {
      seeking = true
      hangWaiting()
      loop.seek(t)
      seeking = false
    },
    dispose() {
      loop.stop()
      observer.disconnect()
      picture.dispose()
      drawn = []
    },
  }
}

function inSmall(canvas: HTMLCanvasElement, side: number): HTMLCanvasElement | null {
  const scale = side / Math.max(canvas.width, canvas.height, 1)
  const small = document.createElement('canvas')
  small.width = Math.max(1, Math.round(canvas.width * scale))
  small.height = Math.max(1, Math.round(canvas.height * scale))
  const into = small.getContext('2d', { willReadFrequently: true })
  if (into === null) return null
  into.imageSmoothingQuality = 'high'
  into.drawImage(canvas, 0, 0, small.width, small.height)
  return small
}

function sameLights(a: readonly SceneLight[], b: readonly SceneLight[]): boolean {
  return a.length === b.length && a.every((each, i) => each.id === b[i]!.id && each.seed === b[i]!.seed)
}

function silent(): number {
  return 0
}

function nobody(): void {}

function middle(): number {
  return 0.5
}
