/** Commands to screens, on every wire: to the screen, back from it, and to whoever asked. */
import * as z from 'zod/mini'
import { Identifier, InstantValue } from '../model/identifier.ts'
import { CommandAction, CommandFailure, KioskCommand } from '../model/kiosk-command.ts'
import { SelfTest } from '../model/self-test.ts'

/** The longest tiny picture, in characters of base64: a JPEG of at most 160 × 160. */
export const MOST_PICTURE = 40_000
/** The widest side of a tiny picture, in pixels. */
export const PICTURE_SIDE = 160

/** `command`, server → kiosk: at least once; the same id again is the same command. */
export const CommandMessage = z.strictObject({
  id: Identifier,
  action: CommandAction,
  /** After this instant it is not done any more. */
  expiresAt: InstantValue,
})
export type CommandMessage = z.infer<typeof CommandMessage>

/** `command:report`, kiosk → server: said again whenever the same command arrives again. */
export const CommandReport = z.discriminatedUnion('stage', [
  z.strictObject({ id: Identifier, stage: z.literal('received') }),
  z.strictObject({
    id: Identifier,
    stage: z.literal('done'),
    test: z.nullable(SelfTest),
    /** JPEG in base64. It is kept in the server's memory for two minutes, and nowhere else. */
    picture: z.nullable(z.string().check(z.regex(/^[A-Za-z0-9+/]+=*$/), z.maxLength(MOST_PICTURE))),
  }),
  z.strictObject({ id: Identifier, stage: z.literal('failed'), why: CommandFailure }),
])
export type CommandReport = z.infer<typeof CommandReport>

/** `woke`, kiosk → server: somebody touched a screen that slept. */
export const WokeMessage = z.strictObject({ at: InstantValue })

/** `POST /kiosks/{id}/commands` and, for all screens of a room, `POST /rooms/{id}/kiosk-commands`. */
export const CommandRequest = z.strictObject({ action: CommandAction })

/** A command as staff see it. `by` in words: a display name, a script's name, or why nobody had to ask. */
export const CommandView = z.strictObject({
  ...KioskCommand.shape,
  byName: z.nullable(z.string()),
  /** Whether its tiny picture can be fetched now (`GET /kiosks/{id}/picture`). */
  pictured: z.boolean(),
})
export type CommandView = z.infer<typeof CommandView>
/** `GET /kiosk-commands`: of each screen the newest command of each kind, newest first. */
export const CommandsReply = z.strictObject({ items: z.array(CommandView) })
export type CommandsReply = z.infer<typeof CommandsReply>
/** `commands`, server → console: what changed, four times a second at most. */
export const CommandsMessage = z.strictObject({ commands: z.array(CommandView) })
