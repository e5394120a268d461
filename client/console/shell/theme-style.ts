/** A theme's palette as the style sheet's variables. */
import type { CSSProperties } from 'react'
import type { Oklch } from '../../../core/model/colour.ts'
import { hexOf } from '../../../core/model/oklab.ts'
import type { ThemeItem } from '../api/holdings.ts'

/** Below this lightness an accent would not reach 4.5:1 on the console's near-black, nor under dark text. */
const LEAST_LIGHTNESS = 0.72
const NO_ACCENT = '#e2cfa8'

export function accentOf(theme: ThemeItem | null): string {
  if (theme === null) return NO_ACCENT
  const { primary } = theme.palette
  return hexOf({ ...primary, l: Math.max(primary.l, LEAST_LIGHTNESS) })
}

export function themeStyle(theme: ThemeItem | null): CSSProperties {
  if (theme === null) return {}
  const { zenith, horizon, ground, light } = theme.palette
  return variables({
    '--zenith': css(zenith),
    '--horizon': css(horizon),
    '--steppe': css(ground),
    '--lamp': css(light),
  })
}

/** Custom properties are not in React's type of a style, but pass through it unchanged. */
export function variables(values: Record<`--${string}`, string>): CSSProperties {
  return values
}

function css({ l, c, h }: Oklch): string {
  return `oklch(${l} ${c} ${h})`
}
