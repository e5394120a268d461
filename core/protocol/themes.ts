/** Themes of the venue's own, as administrators keep them. */
import * as z from 'zod/mini'
import { Identifier, InstantValue } from '../model/identifier.ts'
import { Localised } from '../model/language.ts'
import { OwnTheme } from '../model/own-theme.ts'
import { Exhibition } from './exhibition.ts'

const revision = z.int().check(z.minimum(0))

/** Where a theme is used. `room`: it is on there, or somebody holds it. */
export const ThemeUse = z.strictObject({
  kind: z.enum(['rule', 'show', 'room']),
  id: Identifier,
  name: Localised,
})
export type ThemeUse = z.infer<typeof ThemeUse>

export const OwnThemeView = z.strictObject({
  theme: OwnTheme,
  revision,
  at: InstantValue,
  by: z.string(),
  usedIn: z.array(ThemeUse),
})
export type OwnThemeView = z.infer<typeof OwnThemeView>
export const OwnThemesReply = z.strictObject({ items: z.array(OwnThemeView) })
export type OwnThemesReply = z.infer<typeof OwnThemesReply>

/** `POST /own-themes/{id}`: `revision` is the one that was seen; 0 for a new theme. */
export const OwnThemeRequest = z.strictObject({ revision, theme: OwnTheme })
/** `POST /own-themes/preview`: the theme as it would look; nothing is kept. */
export const ThemePreviewRequest = z.strictObject({ theme: OwnTheme })
export const ThemePreviewReply = z.strictObject({ exhibition: Exhibition })
export type ThemePreviewReply = z.infer<typeof ThemePreviewReply>
