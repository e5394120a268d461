/** The last tier: where there is no WebGL, the same evening as a still, made of gradients. */
import { encodeSrgb, linearFromOklab } from '../../../core/model/oklab.ts'
import { SCENE_KEYS } from '../../../core/model/theme.ts'
import { colourOffset, SCENE_OFFSET } from '../../../core/show/theme-fade.ts'
import type { SceneFrame, SceneLight } from '../scenes/contract.ts'

/** Page colour of LEAVE and of the moment before the first frame. */
export const NEAR_BLACK = '#0b0c12'

const LIGHTS = SCENE_OFFSET + SCENE_KEYS.indexOf('lights')

/** A CSS `background` for this frame; lights are dimmed by what is chosen and by the words they hang under. */
export function stillPicture(
  frame: Readonly<Pick<SceneFrame, 'theme' | 'chosen' | 'others' | 'lit' | 'field' | 'partTop' | 'partTall'>>,
  lights: readonly SceneLight[],
): string {
  const { theme, chosen, others, lit } = frame
  const zenith = cssOf(theme, colourOffset('zenith'), 1)
  const horizon = cssOf(theme, colourOffset('horizon'), 0.62)
  const ground = cssOf(theme, colourOffset('ground'), 1)
  const { partTop, partTall } = frame
  const hung = frame.field === null ? lights : [...lights, ...frame.field.lamps]
  const glows = hung.map((light, i) => {
    const shown = theme[LIGHTS]! * Math.min(i === chosen ? 1 : others, i < lights.length ? lit[i]! : 1)
    const near = (0.6 + light.near) / partTall
    const at = `${percent(light.x)} ${percent(light.y)}`
    const heart = cssOf(theme, colourOffset('light'), 1, shown * 0.7)
    const air = cssOf(theme, colourOffset('light'), 1, shown * 0.1)
    const none = cssOf(theme, colourOffset('light'), 1, 0)
    return `radial-gradient(circle at ${at}, ${heart} 0, ${air} ${near}vh, ${none} ${near * 7}vh)`
  })
  const air = `linear-gradient(to bottom, ${zenith} 0%, ${zenith} 30%, ${horizon} 66%, ${ground} 68.5%, ${ground} 100%)`
  if (partTall === 1) return [...glows, air].join(', ')
  // Of a picture that is taller than the glass, what hangs behind it.
  const shown = `0 ${percent(partTop / (1 - partTall))} / 100% ${percent(1 / partTall)} no-repeat`
  return [...glows, air].map((each) => `${each} ${shown}`).join(', ')
}

/** sRGB of an OKLab colour at `at`, its lightness multiplied by `dim`. */
function cssOf(theme: Float64Array, at: number, dim: number, alpha = 1): string {
  const rgb = [0, 0, 0]
  linearFromOklab(theme[at]! * dim, theme[at + 1]! * dim, theme[at + 2]! * dim, rgb, 0)
  const [r, g, b] = rgb.map((each) => Math.round(encodeSrgb(each) * 255))
  return `rgb(${r} ${g} ${b} / ${Math.round(alpha * 1000) / 1000})`
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`
}
