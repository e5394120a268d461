/**
 * Bodies of the curators' Inbox, `/api/v1/inbox/…`, and of what a venue settles about its booths and its wall. No body
 * says when or where something was written: the day on which it will be destroyed is all that anybody is told (BOO-3).
 */
import * as z from 'zod/mini'
import { Finding } from '../anonymise/finding.ts'
import { InboxReason } from '../contribution/reason.ts'
import { addressTrouble, isTelephone } from '../contribution/way-back.ts'
import { BoothSettings } from '../model/booth-settings.ts'
import { ContributionWish, LONGEST_CONTRIBUTION, WallText } from '../model/contribution.ts'
import { Identifier } from '../model/identifier.ts'
import {
  Caution,
  CautionKind,
  ContributionState,
  DeclineReason,
  KeptDetail,
  WallVersion,
} from '../model/kept-contribution.ts'
import { Language, Localised } from '../model/language.ts'
import { BoothReason } from './booth.ts'
import { Problem } from './http.ts'
import { DiffRun } from './stories.ts'

/**
 * Where a contribution stands, as the Inbox sorts it. `calls`: somebody may be in need, and nobody has seen to it yet.
 * `held`: a slur or a threat. `first`: nobody has approved it. `second`: one has. `read`: for the curators only.
 */
export const INBOX_TRAYS = [
  'calls',
  'first',
  'second',
  'held',
  'read',
  'approved',
  'on-wall',
  'declined',
] as const
export const InboxTray = z.enum(INBOX_TRAYS)
export type InboxTray = z.infer<typeof InboxTray>

/** One line of the list: nothing of the text, so that nobody reads what they did not open. */
export const InboxRow = z.strictObject({
  id: Identifier,
  venueId: Identifier,
  tray: InboxTray,
  language: Language,
  /** Length of the text in UTF-16 units, rounded up to tens. */
  length: z.int(),
  wish: ContributionWish,
  print: z.boolean(),
  cautions: z.array(CautionKind),
  /** Details of the wall's text that are not settled. */
  open: z.strictObject({ direct: z.int(), quasi: z.int() }),
  approvals: z.array(Identifier),
  editors: z.array(Identifier),
  /** How many others say the same words; decided together. */
  copies: z.int(),
  /** The last day on which it is kept unless it is approved; null when it is. */
  until: z.nullable(z.iso.date()),
  /** Whose turn it is, among those who are at the Inbox now; null: nobody there may. */
  reader: z.nullable(Identifier),
})
export type InboxRow = z.infer<typeof InboxRow>

/** `ahead=true`: for a page that is not open yet, so whoever asks is not counted as present. */
export const InboxQuery = z.strictObject({ ahead: z.optional(z.literal('true')) })

/** `GET /inbox`: asking marks the asking person as present, which splits the load. */
export const InboxReply = z.strictObject({
  items: z.array(InboxRow),
  /** Who is at the Inbox now. */
  present: z.array(z.strictObject({ id: Identifier, name: z.string() })),
  venues: z.array(
    z.strictObject({
      id: Identifier,
      name: Localised,
      wall: BoothSettings.shape.wall,
      /** Lights on the wall. */
      lights: z.int(),
      /** Approved and waiting for a batch of at least five from at least two hours. */
      waiting: z.int(),
      /** Lights whose writers allowed print. */
      printable: z.int(),
      /** Why its booths cannot be written in; without what depends on the single booth's line. */
      reasons: z.array(BoothReason),
    }),
  ),
})
export type InboxReply = z.infer<typeof InboxReply>

/** `GET /inbox/{id}`, and the answer to everything that changes it. Opening is on the record (SEC-4). */
export const InboxItem = z.strictObject({
  row: InboxRow,
  /** As it was written. */
  text: z.string(),
  /** What the wall would show, and how that differs from what was written. */
  wall: WallVersion,
  changes: z.array(DiffRun),
  /** In `wall.text`; `kept` says why a detail stays. */
  findings: z.array(z.strictObject({ ...Finding.shape, kept: z.nullable(KeptDetail) })),
  /** In `text`. */
  cautions: z.array(Caution),
  state: ContributionState,
  /** Where few texts of the exhibition share what this one says, for all to read (ANO-4). It warns; a person decides. */
  rare: z.array(z.strictObject({ words: Localised })),
  /** Already on this venue's wall, in these very words. */
  onWallAlready: z.boolean(),
  /** What would stand in the way of approving it now; empty: it can be. */
  ahead: z.array(z.strictObject({ reason: InboxReason, words: Localised })),
})
export type InboxItem = z.infer<typeof InboxItem>

/** `POST /inbox/{id}/propose`. */
export const ProposeRequest = z.strictObject({
  base: WallVersion.shape.number,
  text: z.string().check(z.maxLength(LONGEST_CONTRIBUTION)),
  language: Language,
  kept: z
    .array(
      z.strictObject({
        start: KeptDetail.shape.start,
        end: KeptDetail.shape.end,
        type: KeptDetail.shape.type,
        reason: z.string().check(z.maxLength(400)),
      }),
    )
    .check(z.maxLength(400)),
})
export type ProposeRequest = z.infer<typeof ProposeRequest>
/** `POST /inbox/{id}/check`: the findings of words that are not proposed yet; nothing of them is kept. */
export const CheckWallRequest = z.strictObject({
  text: z.string().check(z.maxLength(LONGEST_CONTRIBUTION)),
  language: Language,
})
export const CheckWallReply = z.strictObject({
  /** As it would be kept; offsets count in it. */
  text: z.string(),
  findings: z.array(Finding),
  changes: z.array(DiffRun),
  /** As of an item (ANO-4), of these words instead of the proposed ones. */
  rare: z.array(z.strictObject({ words: Localised })),
})
export type CheckWallReply = z.infer<typeof CheckWallReply>
/** `POST /inbox/{id}/approve`: this version, and no other. */
export const ApproveWallRequest = z.strictObject({ base: WallVersion.shape.number })
/** `POST /inbox/{id}/decline`. */
export const DeclineRequest = z.strictObject({ reason: DeclineReason })
/** `POST /inbox/{id}/draft` → the story that it became. */
export const DraftReply = z.strictObject({ story: Identifier })
/** A decision that leaves nothing to show: the item is gone. */
export const GoneReply = z.strictObject({ gone: z.literal(true) })

/** A refusal of the Inbox: RFC 9457 with every reason in words. */
export const InboxProblem = z.object({
  ...Problem.shape,
  reasons: z.optional(InboxItem.shape.ahead),
})
export type InboxProblem = z.infer<typeof InboxProblem>

/** `GET /venues/{id}/booth`. */
export const BoothReply = z.strictObject({ settings: BoothSettings, reasons: z.array(BoothReason) })
export type BoothReply = z.infer<typeof BoothReply>
/** What leads nowhere is refused: it would stand on receipts (CON-9). */
const WayHome = BoothSettings.shape.wayBack.check(
  z.refine(({ address }) => address === null || addressTrouble(address) === null, {
    path: ['address'],
    error: 'An address that is reached from home over https, e.g. untold.example/withdraw.',
  }),
  z.refine(({ telephone }) => telephone === null || isTelephone(telephone), {
    path: ['telephone'],
    error: 'A telephone number of three to fifteen digits; after a comma, its hours.',
  }),
)
/** `PATCH /venues/{id}/booth`: what is named changes. The wall has a switch of its own. */
export const BoothChange = z.strictObject({
  wayBack: z.optional(WayHome),
  lead: z.optional(BoothSettings.shape.lead),
  procedure: z.optional(BoothSettings.shape.procedure),
  writing: z.optional(BoothSettings.shape.writing),
})
export type BoothChange = z.infer<typeof BoothChange>
/** `POST /venues/{id}/book`: the language that opens it. */
export const BookRequest = z.strictObject({ language: Language })
/** `GET /venues/{id}/wall`, and the answer to pausing and resuming: what hangs there, for the curators. */
export const WallReply = z.strictObject({ wall: BoothSettings.shape.wall, texts: z.array(WallText) })
export type WallReply = z.infer<typeof WallReply>
