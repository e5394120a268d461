/**
 * No theme can make the picture jump (VIS-5): however short a fade was asked for, the mean luminance moves
 * by less than 2 % from one frame to the next. LEAVE and calm are exempt, as the rule says.
 */
import { luminanceOf, linearFromOklab } from '../../../core/model/oklab.ts'
import { colourOffset, SCENE_OFFSET } from '../../../core/show/theme-fade.ts'
import { SCENE_KEYS } from '../../../core/model/theme.ts'

/** Relative change of the estimate per frame; the rest up to 2 % is left to breath, voice and hand. */
export const MOST_PER_FRAME = 0.012

/** Share of the picture that each colour stands for; a test compares the estimate with drawn pixels. */
const ZENITH = { at: colourOffset('zenith'), share: 0.65 }
const HORIZON = { at: colourOffset('horizon'), share: 0.055 }
const GROUND = { at: colourOffset('ground'), share: 0.28 }
const GLOW = SCENE_OFFSET + SCENE_KEYS.indexOf('glow')
const LIGHTS = SCENE_OFFSET + SCENE_KEYS.indexOf('lights')
const LIGHT = colourOffset('light')
const LAMPS = 0.006
/** What five thousand lights of a wall add to it. */
const STARS = 0.006

const rgb = [0, 0, 0]

/** Mean luminance of a picture drawn with these numbers, estimated. `field`: how many lights of a wall it has. */
export function estimateLuminance(theme: Float64Array, field: number): number {
  return zenithOf(theme) + horizonOf(theme) + groundOf(theme) + lampsOf(theme, field)
}

/** How much light comes and goes between two pictures, as a share of the first; gains do not excuse losses. */
export function changeBetween(a: Float64Array, b: Float64Array, field: number): number {
  const moved =
    Math.abs(zenithOf(b) - zenithOf(a)) +
    Math.abs(horizonOf(b) - horizonOf(a)) +
    Math.abs(groundOf(b) - groundOf(a)) +
    Math.abs(lampsOf(b, field) - lampsOf(a, field))
  return moved / estimateLuminance(a, field)
}

/** Moves `shown` towards `wanted`: all the way where that is gentle, else as far as one frame may go, and says so. */
export function approachTheme(
  shown: Float64Array,
  wanted: Float64Array,
  scratch: Float64Array,
  field: number,
): 'arrived' | 'held back' {
  if (changeBetween(shown, wanted, field) <= MOST_PER_FRAME) {
    shown.set(wanted)
    return 'arrived'
  }
  let reached = 0
  let beyond = 1
  for (let i = 0; i < HALVINGS; i++) {
    const step = (reached + beyond) / 2
    for (let n = 0; n < shown.length; n++) scratch[n] = shown[n]! + (wanted[n]! - shown[n]!) * step
    if (changeBetween(shown, scratch, field) <= MOST_PER_FRAME) reached = step
    else beyond = step
  }
  for (let n = 0; n < shown.length; n++) shown[n] = shown[n]! + (wanted[n]! - shown[n]!) * reached
  return 'held back'
}

/** Finds the step to a thousandth. */
const HALVINGS = 12

function zenithOf(theme: Float64Array): number {
  return ZENITH.share * luminanceAt(theme, ZENITH.at)
}

function horizonOf(theme: Float64Array): number {
  return HORIZON.share * luminanceAt(theme, HORIZON.at) * theme[GLOW]!
}

function groundOf(theme: Float64Array): number {
  return GROUND.share * luminanceAt(theme, GROUND.at)
}

/** On a wall all lights but one go where a theme asks for one at a time (field.glsl.ts). */
function lampsOf(theme: Float64Array, field: number): number {
  const lights = theme[LIGHTS]!
  if (field === 0) return LAMPS * luminanceAt(theme, LIGHT) * lights
  const solo = Math.min(1, Math.max(0, (0.5 - lights) / 0.2))
  const share = LAMPS + STARS * Math.min(1, field / 5_000)
  return share * luminanceAt(theme, LIGHT) * lights * (1 - 0.94 * solo)
}

function luminanceAt(theme: Float64Array, at: number): number {
  linearFromOklab(theme[at]!, theme[at + 1]!, theme[at + 2]!, rgb, 0)
  return luminanceOf(Math.max(0, rgb[0]!), Math.max(0, rgb[1]!), Math.max(0, rgb[2]!))
}
