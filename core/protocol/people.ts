/** Bodies of invitations, sessions and passwords. */
import * as z from 'zod/mini'
import { Identifier, InstantValue } from '../model/identifier.ts'
import { Language, Localised } from '../model/language.ts'
import { Password, Role, Username, VenueRoles } from '../model/person.ts'
import { Holding, holdsSomething } from './http.ts'

/** `PATCH /people/{id}/roles`. */
export const RolesRequest = Holding.check(holdsSomething)

export const InvitationRequest = z
  .strictObject({
    /** For whom, in the inviting person's own words; seen by administrators only. */
    label: z.string().check(z.trim(), z.minLength(1), z.maxLength(64)),
    ...Holding.shape,
    language: Language,
    hours: z.int().check(z.minimum(1), z.maximum(24 * 14)),
  })
  .check(holdsSomething)
/** The link is `/console/join#<token>`; told this once. */
export const InvitationMade = z.strictObject({ id: Identifier, token: z.string() })

export const Invitation = z.strictObject({
  id: Identifier,
  label: z.string(),
  roles: z.array(Role),
  venueRoles: z.array(VenueRoles),
  language: Language,
  createdAt: InstantValue,
  /** Who made it, by name. */
  by: z.string(),
  expiresAt: InstantValue,
  endedAt: z.nullable(InstantValue),
})
export type Invitation = z.infer<typeof Invitation>
export const InvitationsReply = z.strictObject({ items: z.array(Invitation) })

const token = z.string().check(z.minLength(20), z.maxLength(200))

/** `POST /invitations/look`: what the link offers, before anybody has typed anything. */
export const InvitationLook = z.strictObject({ token })
export const InvitationSeen = z.strictObject({
  by: z.string(),
  roles: z.array(Role),
  venueRoles: z.array(z.strictObject({ venue: Localised, roles: z.array(Role) })),
  language: Language,
  expiresAt: InstantValue,
  /** Where the venue's clock hangs; null before there is a venue. */
  timeZone: z.nullable(z.string()),
})
export type InvitationSeen = z.infer<typeof InvitationSeen>

/** `POST /invitations/join`: the invited person sets the password; nobody else ever knows it. */
export const JoinRequest = z.strictObject({
  token,
  username: Username,
  displayName: z.string().check(z.trim(), z.minLength(1), z.maxLength(64)),
  password: Password,
  language: Language,
})

export const SessionView = z.strictObject({
  id: Identifier,
  personId: Identifier,
  createdAt: InstantValue,
  expiresAt: InstantValue,
  seenAt: z.nullable(InstantValue),
  /** A page of the console is open there now. */
  open: z.boolean(),
  /** `Firefox, Windows`; empty where it is no browser that we know. */
  device: z.string(),
  /** The one that asks. */
  current: z.boolean(),
})
export type SessionView = z.infer<typeof SessionView>
export const SessionsReply = z.strictObject({ items: z.array(SessionView) })

export const PasswordRequest = z.strictObject({
  current: z.string().check(z.minLength(1), z.maxLength(256)),
  next: Password,
})

/** `POST /people/{id}/reset`: a link for a new password, `/console/reset#<token>`. */
export const ResetRequest = z.strictObject({ hours: z.int().check(z.minimum(1), z.maximum(72)) })
export const ResetMade = z.strictObject({ id: Identifier, token: z.string() })

/** A link that still opens something. */
export const ResetView = z.strictObject({
  id: Identifier,
  personId: Identifier,
  createdAt: InstantValue,
  /** Who made it, by name. */
  by: z.string(),
  expiresAt: InstantValue,
})
export type ResetView = z.infer<typeof ResetView>
export const ResetsReply = z.strictObject({ items: z.array(ResetView) })

/** `POST /resets/look`: whose password it is, before anybody has typed anything. */
export const ResetLook = z.strictObject({ token })
export const ResetSeen = z.strictObject({
  displayName: z.string(),
  username: Username,
  language: Language,
  expiresAt: InstantValue,
  /** As in `InvitationSeen`. */
  timeZone: z.nullable(z.string()),
})
export type ResetSeen = z.infer<typeof ResetSeen>
/** `POST /resets/use`. */
export const ResetUse = z.strictObject({ token, password: Password })
