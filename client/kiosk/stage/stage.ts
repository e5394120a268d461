/** Wires canvas, renderer, frame loop, quality and one scene together; the only part that holds state. */
import type { Instant, Milliseconds } from '../../../core/model/time.ts'
import { sampleThemeFade, THEME_NUMBERS } from '../../../core/show/theme-fade.ts'
import type { Scene, SceneFrame, SceneLight } from '../scenes/contract.ts'
import { approachTheme } from './brightness-limit.ts'
import type { Stage, StageIntent } from './contract.ts'
import { runFrames, type Beat, type FramePhases } from './frame-loop.ts'
import { aimDimming, createLightDimming, moveDimming, settleDimming } from './light-dimming.ts'
import { layLights } from './light-layout.ts'
import { createMovements, move, moveVoice, settleMovements, writeFrame, type Wish } from './movements.ts'
import { openPicture, type Picture } from './picture.ts'
import { countFrame, SOFTWARE_LINES, startQuality, TIERS } from './quality.ts'
import { clampTheme } from './theme-clamp.ts'
import type { WordBox } from './word-box.ts'
import { aimMask, createWordMask, moveMask, settleMask } from './word-mask.ts'

/** A pause between two frames that no tier explains. */
const SLEPT: Milliseconds = 5_000

export interface StageOptions {
  canvas: HTMLCanvasElement
  scene: Scene
  /** Fixes the picture; rooms give each kiosk its own. */
  seed: number
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
  const wanted = new Float64Array(THEME_NUMBERS)
  const scratch = new Float64Array(THEME_NUMBERS)
  const frame: SceneFrame = {
    time: 0,
    elapsed: 0,
    theme: new Float64Array(THEME_NUMBERS),
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
  }
  const wish: Wish = { moment: 'hang', chosen: -1, stillness: 0, replacing: false, hand: null }
  let intent: StageIntent | null = null
  let lights: readonly SceneLight[] = []
  let waiting: readonly SceneLight[] | null = null
  let words: readonly WordBox[] = []
  let voice: () => number = silent
  let arc: () => number = middle
  let themed = false
  let seeking = false
  let frames = 0
  let pace = 0
  let drawn: { at: Instant; then: (drawnAt: Instant) => void }[] = []

  const shape = { aspect: 16 / 9, screenLines: 1080, finest: 0 }
  measureCanvas()
  const picture: Picture = openPicture({ canvas, scene, mask, seed, readable: mode === 'test' })
  const quality = startQuality(Math.min(shape.screenLines, picture.software ? SOFTWARE_LINES : Infinity))
  const observer = new ResizeObserver(resize)
  observer.observe(canvas)
  resize()

  const phases: FramePhases = {
    time(beat) {
      frame.time = beat.time
      frame.elapsed = beat.elapsed
    },
    theme() {
      if (intent === null) return
      const name = sampleThemeFade(intent.fade, frame.time, wanted)
      if (name === null) return
      clampTheme(wanted)
      wish.stillness = name === 'calm' ? 1 : intent.stillness
      // Calm has no time to lose; behind LEAVE and before the first frame nobody sees a jump.
      const free = !themed || seeking || name === 'calm' || movements.dark.value > 0.99
      if (free) frame.theme.set(wanted)
      else approachTheme(frame.theme, wanted, scratch)
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
      const listening = wish.moment === 'listen' && movements.chosen >= 0 && movements.chosen === wish.chosen
      const within = seeking ? 100 : beat.elapsed
      moveVoice(movements, listening ? voice() : 0, listening ? arc() : 0.5, within)
    },
    scene(beat) {
      writeFrame(movements, frame)
      if (seeking) settleMask(mask)
      if (seeking) settleDimming(dimming)
      else moveDimming(dimming, beat.elapsed)
      const moved = seeking || moveMask(mask, beat.elapsed)
      if (themed) picture.draw(frame, lights, movements.dark.value, moved)
    },
    report(beat) {
      frames += 1
      if (beat.took > 0) pace = pace === 0 ? 1000 / beat.took : pace + (1000 / beat.took - pace) * 0.05
      acknowledge(beat)
      judge(beat)
    },
  }
  const loop = runFrames(phases, options.now, mode)

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

  function measureCanvas(): void {
    const width = canvas.clientWidth || 16
    const height = canvas.clientHeight || 9
    shape.aspect = width / height
    shape.screenLines = Math.round(height * devicePixelRatio)
    shape.finest = startQuality(shape.screenLines).tier
  }

  function resize(): void {
    measureCanvas()
    const most = options.lines === 'measured' ? TIERS[quality.tier]! : options.lines
    const lines = options.lines === 'measured' ? Math.min(most, Math.max(360, shape.screenLines)) : most
    picture.resize(Math.round(lines * shape.aspect), lines)
    aimAtWords()
  }

  function aimAtWords(): void {
    aimMask(mask, lights, words, shape.aspect)
    aimDimming(dimming, lights, words, shape.aspect)
  }

  return {
    hang(stories) {
      const laid = layLights(stories, seed, shape.aspect)
      const same = sameLights(laid, lights)
      waiting = same ? null : laid
      if (lights.length === 0) hangWaiting()
      return laid
    },
    intend(next) {
      intent = next
      wish.moment = next.moment
      wish.stillness = next.stillness
      if (next.moment === 'leave') {
        settleMovements(movements, wish)
        picture.darken()
      }
    },
    hand(where) {
      wish.hand = where
    },
    words(boxes) {
      words = boxes
      aimAtWords()
    },
    follow(nextVoice, nextArc) {
      voice = nextVoice
      arc = nextArc
    },
    whenDrawn(instant, then) {
      drawn.push({ at: instant, then })
    },
    report() {
      return { frames, fps: Math.round(pace * 10) / 10, webgl: picture.state() }
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

function sameLights(a: readonly SceneLight[], b: readonly SceneLight[]): boolean {
  return a.length === b.length && a.every((each, i) => each.id === b[i]!.id && each.seed === b[i]!.seed)
}

function silent(): number {
  return 0
}

function middle(): number {
  return 0.5
}
