/** Bodies of the HTTP API for what technicians patch and programme. */
import * as z from 'zod/mini'
import { Fixture, FixtureProfile, Rig } from '../model/fixture.ts'
import { Identifier, InstantValue } from '../model/identifier.ts'
import { LANGUAGES, Localised } from '../model/language.ts'
import { Look } from '../model/look.ts'
import { hasHiddenSigns, HIDDEN_SENTENCE } from '../model/plain-name.ts'
import { RigChange } from '../model/rig-change.ts'
import { Wiring, WiringChange } from '../model/wiring.ts'

const revision = z.int().check(z.minimum(0))

/** Who made the newest revision, and what of it can be taken back. */
const PaperView = {
  /** 0: nobody has changed what was there at the beginning. */
  revision,
  at: z.nullable(InstantValue),
  /** In words: a display name, a script's name, `system`. */
  by: z.string(),
  /** What kind of edit it was. */
  what: z.string(),
  undoable: z.boolean(),
}

/** `GET /rooms/{id}/rig`. */
export const RigReply = z.strictObject({
  ...PaperView,
  rig: Rig,
  /** Lamps that somebody lets pulse just now. */
  identifying: z.nullable(z.strictObject({ fixtures: z.array(Identifier), until: InstantValue })),
})
export type RigReply = z.infer<typeof RigReply>

/** `POST /rooms/{id}/rig`: `revision` is the one that the change was made from. */
export const RigChangeRequest = z.strictObject({ revision, change: RigChange })
export type RigChangeRequest = z.infer<typeof RigChangeRequest>
/** `POST /rooms/{id}/rig/undo`: takes back this revision, when it still is the newest. */
export const UndoRequest = z.strictObject({ revision })

/** `GET /rooms/{id}/rig/free`. */
export const FreeAddressReply = z.strictObject({
  universe: Fixture.shape.universe,
  address: Fixture.shape.address,
})

/** `GET /fixture-profiles`: kinds of lamp that need no file. */
export const ProfilesReply = z.strictObject({ items: z.array(FixtureProfile) })

/** `POST /fixture-imports`: a definition of the Open Fixture Library, as it stands there. */
export const FixtureImportRequest = z.strictObject({
  /** Folder of the manufacturer and name of the file, where they are known; they become the profile's id. */
  manufacturer: z.optional(z.string().check(z.maxLength(100))),
  key: z.optional(z.string().check(z.maxLength(100))),
  definition: z.unknown(),
})
export const FixtureImportReply = z.strictObject({
  name: z.string(),
  modes: z.array(z.strictObject({ profile: FixtureProfile, notes: z.array(z.string()) })),
  /** Modes that no profile was made of, and why. */
  leftOut: z.array(z.string()),
})
export type FixtureImportReply = z.infer<typeof FixtureImportReply>

/** `POST /rooms/{id}/rig/identify`: these lamps pulse slowly until then, whatever is on; nobody stops them. */
export const IdentifyRequest = z.strictObject({
  fixtures: z.array(Identifier).check(z.maxLength(64)),
  /** 0 ends it now. */
  seconds: z.number().check(z.minimum(0), z.maximum(120)),
})
export const IdentifyReply = z.strictObject({ fixtures: z.array(Identifier), until: InstantValue })
export type IdentifyReply = z.infer<typeof IdentifyReply>

/** `GET /wiring`. */
export const WiringReply = z.strictObject({
  ...PaperView,
  /** What is in force. */
  wiring: Wiring,
  /** What the environment of this machine says, which nothing here changes; null where it says nothing. */
  pinned: z.strictObject({
    interface: z.nullable(z.string()),
    priority: z.nullable(z.number()),
  }),
  /** Addresses that this machine has now. */
  interfaces: z.array(
    z.strictObject({ name: z.string(), address: z.string(), broadcast: z.nullable(z.string()) }),
  ),
})
export type WiringReply = z.infer<typeof WiringReply>
/** `POST /wiring`: the wires that it names, whole, made from this revision. */
export const WiringRequest = z.strictObject({ revision, change: WiringChange })

/** A look as technicians see it: what it asks for, and where it comes from. */
export const LookView = z.strictObject({
  id: Identifier,
  name: Localised,
  ...PaperView,
  look: Look,
  /** `shipped`: as it came with Untold; `changed`: that, edited here; `own`: made here. */
  source: z.enum(['shipped', 'changed', 'own']),
  /** Themes whose lamps it is. */
  themes: z.array(Identifier),
})
export type LookView = z.infer<typeof LookView>
/** `GET /looks`. */
export const LooksReply = z.strictObject({ items: z.array(LookView) })
export type LooksReply = z.infer<typeof LooksReply>
/** `POST /looks/{id}`; `revision` 0 for a look that is new or as it was shipped. */
export const LookRequest = z.strictObject({
  revision,
  look: Look.check(
    z.refine(({ name }) => !LANGUAGES.some((language) => hasHiddenSigns(name[language])), HIDDEN_SENTENCE),
  ),
})
