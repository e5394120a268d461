/** Displays over HTTP. */
import * as z from 'zod/mini'
import { PJLINK_PORT, DisplaySettings, DisplayState, DisplayWish } from '../model/display.ts'

const settings = DisplaySettings.shape

/** Without its password, which is in no answer. */
export const DisplayView = z.strictObject({
  kioskId: settings.kioskId,
  address: settings.address,
  port: settings.port,
  hasPassword: z.boolean(),
  mac: settings.mac,
  followsDay: settings.followsDay,
  state: z.nullable(DisplayState),
  wish: z.nullable(DisplayWish),
})
export type DisplayView = z.infer<typeof DisplayView>
export const DisplaysReply = z.strictObject({ items: z.array(DisplayView) })

/** `PATCH /kiosks/{id}/display`. `password`: null takes it away, left out keeps it. */
export const DisplayChange = z.strictObject({
  address: settings.address,
  port: z._default(settings.port, PJLINK_PORT),
  password: z.optional(settings.password),
  mac: settings.mac,
  followsDay: z._default(settings.followsDay, true),
})
export type DisplayChange = z.infer<typeof DisplayChange>

/** `POST /kiosks/{id}/display/power`. */
export const DisplayPowerRequest = z.strictObject({ power: z.enum(['on', 'off']) })
