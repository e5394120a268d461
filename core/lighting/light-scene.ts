/** What a room's lamps should do over time: built once when the state changes, then only sampled. */
import { MOST_EMITTERS } from '../model/fixture.ts'
import type { Metres } from '../model/horizon.ts'
import type { Look } from '../model/look.ts'
import { linearFromOklab } from '../model/oklab.ts'
import type { Theme } from '../model/theme.ts'
import type { Instant } from '../model/time.ts'
import { deskTrack, grandTrack, lookTrack } from '../show/lamp-tracks.ts'
import { themeTrack } from '../show/on-at.ts'
import type { RoomProgramme } from '../show/programme.ts'
import type { RoomState } from '../show/room-state.ts'
import { trackAt, type Place } from '../show/travelling-change.ts'
import type { TravellingLight } from '../model/travelling-light.ts'
import { buildThemeFade, sampleThemeFade, THEME_NUMBERS, type ThemeFade } from '../show/theme-fade.ts'
import { buildDeskFade, type DeskFade } from './desk-fade.ts'
import type { RoomEvents } from './effect.ts'
import { brightestMix } from './emitters.ts'
import { buildGrandFade, grandAt, type GrandFade } from './grand-fade.ts'
import { lightCells, type LightCell } from './light-cells.ts'
import { lampTheme } from './lamp-colour.ts'
import { INTENT_NUMBERS, LookBook } from './look-book.ts'
import {
  buildLookFade,
  colourOf,
  hasEffects,
  sampleLookFade,
  standsStill,
  withEffects,
  type LookFade,
} from './look-fade.ts'
import type { Patch } from './patch.ts'
import { roomEvents } from './room-events.ts'
import { safeMoves, type SafeMove } from './safe-moves.ts'
import type { VoiceEnvelope } from './voice-envelope.ts'
import { xyzFromLinear } from './xyz.ts'

/** Lamps that every change reaches at the same instant. */
interface ScenePlace {
  theme: ThemeFade
  look: LookFade
  /** Its cells among those of the scene: from, and how many. */
  first: number
  cells: readonly LightCell[]
}

export interface LightScene {
  patch: Patch
  places: readonly ScenePlace[]
  cellCount: number
  cellOf: Uint32Array
  /** The place of each cell. */
  placeOf: Uint32Array
  grand: GrandFade
  desk: DeskFade
  safeMoves: readonly SafeMove[]
  events: RoomEvents
}

/** Looks and themes made ready for one rig, so that a cue does not do it again. */
export interface SceneLibrary {
  patch: Patch
  book: LookBook
  /** As lamps see them. */
  lampThemes: ReadonlyMap<string, Theme>
}

export function sceneLibrary(
  patch: Patch,
  looks: ReadonlyMap<string, Look>,
  themes: ReadonlyMap<string, Theme>,
): SceneLibrary {
  const lampThemes = new Map([...themes].map(([id, theme]) => [id, lampTheme(theme)]))
  return { patch, book: new LookBook(patch, looks), lampThemes }
}

/** What a scene is built from. An unknown theme or look keeps what was on. */
export interface LightSceneSource extends SceneLibrary {
  state: RoomState
  programme: RoomProgramme
  /** Lights that are under way through the room. */
  lights: readonly TravellingLight[]
  /** Envelopes of narrations by story. */
  voices: ReadonlyMap<string, VoiceEnvelope>
}

export function buildLightScene(source: LightSceneSource): LightScene {
  const { patch, book, lampThemes, state, programme } = source
  const lookOf = (theme: string): string => lampThemes.get(theme)?.look ?? theme
  const themes = themeTrack(state, programme)
  const changes = lookTrack(state, programme, lookOf).flatMap((change) => {
    const page = book.page(change.looks)
    return page === null ? [] : [{ ...change, page }]
  })
  const pages = [...new Set(changes.map(({ page }) => page))]
  const { spots, spotOf } = spotsOf(patch)
  const { cells, ofLamp } = lightCells(patch, spotOf, pages)
  const moves = safeMoves(state, programme)
  let first = 0
  const places = spots.map((spot, i): ScenePlace => {
    const own = cells.filter(({ place }) => place === i)
    const place = {
      theme: buildThemeFade(trackAt(themes, spot, programme.horizon), lampThemes),
      look: buildLookFade(own, trackAt(changes, spot, programme.horizon)),
      first,
      cells: own,
    }
    first += own.length
    return place
  })
  return {
    patch,
    places,
    cellCount: cells.length,
    cellOf: ofLamp,
    placeOf: Uint32Array.from(cells, ({ place }) => place),
    grand: buildGrandFade(grandTrack(state, programme)),
    desk: buildDeskFade(deskTrack(state, programme)),
    safeMoves: moves,
    events: roomEvents({ ...source, safeMoves: moves }),
  }
}

/** How near lamps must hang for a change that travels to reach them together; it goes 2 m a second. */
const TOGETHER: Metres = 0.25

/** Where a travelling change arrives at different instants: places along the horizon, and the façade. */
function spotsOf({ lamps }: Patch): { spots: Place[]; spotOf: Uint32Array } {
  const spots: Place[] = []
  const indexes = new Map<Place, number>()
  const spotOf = Uint32Array.from(lamps, ({ fixture }) => {
    const spot = fixture.role === 'facade' ? 'facade' : Math.round(fixture.position.x / TOGETHER) * TOGETHER
    let index = indexes.get(spot)
    if (index === undefined) {
      index = spots.push(spot) - 1
      indexes.set(spot, index)
    }
    return index
  })
  return { spots, spotOf }
}

/** Room to compute in, so that sampling makes no objects. Grows with the cells of a scene, never shrinks. */
export interface SceneScratch {
  theme: Float64Array
  /** `INTENT_NUMBERS` per cell of one place. */
  looks: Float64Array[]
  colour: Float64Array
  rgb: number[]
  xyz: Float64Array
  mix: Float64Array
  /** Per cell: its intensity, whether effects are at work in it, and its levels at full, `MOST_EMITTERS` apart. */
  intensity: Float64Array
  moved: Uint8Array
  levels: Float64Array
}

export function sceneScratch(): SceneScratch {
  return {
    theme: new Float64Array(THEME_NUMBERS),
    looks: [],
    colour: new Float64Array(3),
    rgb: [0, 0, 0],
    xyz: new Float64Array(3),
    mix: new Float64Array(MOST_EMITTERS),
    intensity: new Float64Array(0),
    moved: new Uint8Array(0),
    levels: new Float64Array(0),
  }
}

/** Called when a scene begins, so that no frame makes room. */
export function fitScratch(scratch: SceneScratch, { places, cellCount }: LightScene): void {
  scratch.looks = places.map(({ cells }, i) => {
    const numbers = cells.length * INTENT_NUMBERS
    return scratch.looks[i]?.length === numbers ? scratch.looks[i] : new Float64Array(numbers)
  })
  if (scratch.intensity.length >= cellCount) return
  scratch.intensity = new Float64Array(cellCount)
  scratch.moved = new Uint8Array(cellCount)
  scratch.levels = new Float64Array(cellCount * MOST_EMITTERS)
}

/** Writes the levels that the scene asks for at `t` into `levels`, one per emitter, 0–1 in linear light. */
export function sampleLightScene(
  scene: LightScene,
  t: Instant,
  scratch: SceneScratch,
  levels: Float64Array,
): void {
  const { patch, places, cellOf } = scene
  const grand = grandAt(scene.grand, t)
  for (let i = 0; i < places.length; i++) mixPlace(places[i]!, scratch.looks[i]!, t, grand, scratch)
  const silence = scene.events.silence(t)
  const { intensity, moved } = scratch
  const mixed = scratch.levels
  const { starts, lamps } = patch
  for (let lamp = 0; lamp < cellOf.length; lamp++) {
    const cell = cellOf[lamp]!
    let share = moved[cell] === 0 ? intensity[cell]! : movedIntensity(scene, lamp, cell, t, grand, scratch)
    if (silence !== null) share *= scene.events.dimmed(silence, t, lamps[lamp]!.fixture.position.x)
    let from = cell * MOST_EMITTERS
    for (let k = starts[lamp]!; k < starts[lamp + 1]!; k++) levels[k] = mixed[from++]! * share
  }
}

/**
 * Which part of the scene holds at `t` while nothing in it moves; −1 while a fade or an effect is at work. Between
 * two instants with the same part every level is the same.
 */
export function restingAt(scene: LightScene, t: Instant): number {
  const { places, grand, desk, safeMoves: moves, events } = scene
  if (events.silence(t) !== null) return -1
  let part = 0
  for (let i = 0; i < places.length; i++) {
    const { theme, look } = places[i]!
    if (!standsStill(look, t, events) || !hasArrived(theme.segments, t)) return -1
    part += begun(theme.segments, t) + begun(look.segments, t)
  }
  if (!hasArrived(grand.segments, t) || !hasArrived(desk.segments, t)) return -1
  for (let i = 0; i < moves.length; i++) {
    const { from, until } = moves[i]!
    part += (from <= t ? 1 : 0) + (until !== null && until <= t ? 1 : 0)
  }
  return part + begun(grand.segments, t) + begun(desk.segments, t)
}

/** How many have begun: never fewer later, so that equal sums mean equal parts. */
function begun(segments: readonly { from: Instant }[], t: Instant): number {
  let count = 0
  for (let i = 0; i < segments.length; i++) if (segments[i]!.from <= t) count++
  return count
}

function hasArrived(segments: readonly { from: Instant; fadeMs: number }[], t: Instant): boolean {
  for (let i = segments.length - 1; i >= 0; i--)
    if (segments[i]!.from <= t) return t - segments[i]!.from >= segments[i]!.fadeMs
  return true
}

function movedIntensity(
  { places, placeOf, patch, events }: LightScene,
  lamp: number,
  cell: number,
  t: Instant,
  grand: number,
  scratch: SceneScratch,
): number {
  const { look, first } = places[placeOf[cell]!]!
  const asked = scratch.looks[placeOf[cell]!]![(cell - first) * INTENT_NUMBERS]!
  const { position } = patch.lamps[lamp]!.fixture
  return withEffects(look, cell - first, asked, t, position, events) * grand
}

function mixPlace(
  { theme, look, first, cells }: ScenePlace,
  asked: Float64Array,
  t: Instant,
  grand: number,
  scratch: SceneScratch,
): void {
  sampleThemeFade(theme, t, scratch.theme)
  sampleLookFade(look, t, asked)
  for (let i = 0; i < cells.length; i++) {
    const cell = first + i
    const moved = hasEffects(look, i, t)
    scratch.moved[cell] = moved ? 1 : 0
    scratch.intensity[cell] = asked[i * INTENT_NUMBERS]! * grand
    mixCell(cells[i]!, i, cell, asked, scratch)
  }
}

/** The levels of a cell at full intensity. */
function mixCell(
  { kind }: LightCell,
  i: number,
  cell: number,
  asked: Float64Array,
  scratch: SceneScratch,
): void {
  const { theme, colour, rgb, xyz, mix, levels } = scratch
  const { count } = kind.emitters
  colourOf(asked, theme, i, colour)
  linearFromOklab(colour[0]!, colour[1]!, colour[2]!, rgb, 0)
  // Between two bright colours OKLab passes through darker ones; the lamps pass through them with the screens.
  const brightness = Math.min(1, Math.max(rgb[0]!, rgb[1]!, rgb[2]!))
  xyzFromLinear(rgb[0]!, rgb[1]!, rgb[2]!, xyz)
  brightestMix(kind.emitters, xyz[0]!, xyz[1]!, xyz[2]!, mix)
  let share = count === 1 ? 1 : Math.max(0, brightness)
  if (kind.fullLevel < 1) share /= Math.max(1, sumOf(mix))
  for (let k = 0; k < count; k++) levels[cell * MOST_EMITTERS + k] = mix[k]! * share
}

function sumOf(levels: Float64Array): number {
  let sum = 0
  for (let i = 0; i < levels.length; i++) sum += levels[i]!
  return sum
}
