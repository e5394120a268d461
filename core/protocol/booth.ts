/**
 * The wire between booth, server and wall, in the namespace `/kiosk`.
 * Server → booth: `booth`, after `welcome` and when it changes. Booth → server: `contribute`, acknowledged with the
 * receipt; then `contribute:kept`, once the receipt has come. A contribution whose receipt never came is destroyed, so
 * that "it was not sent" is true (`client/kiosk/connection/send-contribution.ts` does both).
 * Server → wall: `wall`, after `welcome` and when it changes; never to a screen of another role. A text that was taken
 * back leaves by the cue `withdraw`, which names its id as it names a story's, and is reported with `purged` (CON-4).
 */
import * as z from 'zod/mini'
import { SentContribution, WallText, WayBack } from '../model/contribution.ts'
import { Identifier } from '../model/identifier.ts'

/**
 * Why WRITE is off. `line-open`: neither TLS nor this machine (SEC-8). `no-way-back`: no address and no telephone
 * number at which one withdraws from home (CON-9). `no-lead`, `no-procedure`: nobody is named for safeguarding, or
 * what is done when a child discloses is not recorded (BOO-5). `shut`: the curators have closed the booths for now.
 */
export const BOOTH_REASONS = ['line-open', 'no-way-back', 'no-lead', 'no-procedure', 'shut'] as const
export const BoothReason = z.enum(BOOTH_REASONS)
export type BoothReason = z.infer<typeof BoothReason>

/** `booth`: whether somebody may write here now. Ready when no reason is left. */
export const BoothMessage = z.strictObject({ reasons: z.array(BoothReason), wayBack: WayBack })
export type BoothMessage = z.infer<typeof BoothMessage>

/** `contribute`. */
export const ContributeMessage = SentContribution
export type ContributeMessage = z.infer<typeof ContributeMessage>

/**
 * Why a contribution was not taken; nothing of it is kept then. `not-a-booth`, `malformed`: this page cannot send.
 * `off`: WRITE is off here (`booth` says why). `empty`: no letter can be seen in it. `too-many`: this booth has sent
 * more than people write; later it takes again. `already-sent`: the receipt of this key came, and was shown: there is
 * no second one. `trouble`: it could not be kept; the same key may be sent again.
 */
export const ContributeRefusal = z.enum([
  'not-a-booth',
  'malformed',
  'off',
  'empty',
  'too-many',
  'already-sent',
  'trouble',
])
export type ContributeRefusal = z.infer<typeof ContributeRefusal>

/**
 * The acknowledgement: it is durable, and this is its receipt, for the visitor's eyes once. `number` is in groups of
 * four digits. Without an answer the same key is sent again, which is answered with a receipt that counts alone; or it
 * is given up and the visitor is told that it was not sent.
 */
export const ContributeReply = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    receipt: z.strictObject({ words: z.array(z.string()).check(z.length(5)), number: z.string() }),
  }),
  z.strictObject({ ok: z.literal(false), reason: ContributeRefusal }),
])
export type ContributeReply = z.infer<typeof ContributeReply>

/** `contribute:kept`, booth → server, acknowledged with `true`: the receipt of this key has come and will be shown. */
export const ContributeKept = z.strictObject({ key: SentContribution.shape.key })
export type ContributeKept = z.infer<typeof ContributeKept>

/** How long a contribution waits for `contribute:kept` before it is destroyed, in milliseconds. */
export const KEPT_PATIENCE_MS = 5 * 60_000

/** As many texts as one `wall` message carries. */
export const WALL_PIECE = 200

/**
 * `wall`: `whole` replaces everything that this wall holds; what does not fit follows at once as `change`s, in order.
 * `change` adds and takes away; an id that is not there is none to take away. `paused`: the curators have paused the
 * wall; it goes on without words. Without word from the server the texts are shown as long as leases last (CON-4).
 */
export const WallMessage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('whole'), paused: z.boolean(), texts: z.array(WallText) }),
  z.strictObject({
    kind: z.literal('change'),
    paused: z.boolean(),
    added: z.array(WallText),
    removed: z.array(Identifier),
  }),
])
export type WallMessage = z.infer<typeof WallMessage>
