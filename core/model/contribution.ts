/**
 * What a visitor writes in a booth. Before it is sent it exists on the page alone (BOO-1); what is sent is this and
 * nothing else: no booth, no time, no name. Who may read it, and when the wall may show it: `core/contribution`.
 */
import * as z from 'zod/mini'
import { Identifier } from './identifier.ts'
import { Language } from './language.ts'

/** UTF-16 units. Longer than anybody writes standing up, short enough to read in one breath of the wall. */
export const LONGEST_CONTRIBUTION = 4_000

/** `wall`: the wall may show it. `curators`: only the curators read it. Letting go sends nothing. */
export const ContributionWish = z.enum(['wall', 'curators'])
export type ContributionWish = z.infer<typeof ContributionWish>

/** `contribute`, booth → server: sent by the visitor's own press, once. */
export const SentContribution = z.strictObject({
  /** Made on the page for this one press: a repeated send of the same press is one contribution. */
  key: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  text: z.string().check(z.minLength(1), z.maxLength(LONGEST_CONTRIBUTION)),
  /** The language of the page; the server guesses the text's own. */
  language: Language,
  wish: ContributionWish,
  /** A separate yes to a book or any print, of which no copy can be called back (BOO-2). */
  print: z.boolean(),
})
export type SentContribution = z.infer<typeof SentContribution>

/** One contribution as every wall of the room has it: approved, batched, shuffled, without any trace of its booth (BOO-3). */
export const WallText = z.strictObject({
  id: Identifier,
  language: Language,
  text: z.string().check(z.minLength(1), z.maxLength(LONGEST_CONTRIBUTION)),
  /** Where and how its light hangs: from chance at the time of showing, never from a booth's place. */
  seed: z.int().check(z.minimum(0), z.maximum(0xffffffff)),
})
export type WallText = z.infer<typeof WallText>

/** Where a narrator withdraws from home: what the receipt prints. At least one is there once a booth is open. */
export const WayBack = z.strictObject({
  /** An address that people can type, without a scheme, e.g. `untold.example/withdraw`. */
  address: z.nullable(z.string().check(z.minLength(4), z.maxLength(120))),
  telephone: z.nullable(z.string().check(z.minLength(3), z.maxLength(40))),
})
export type WayBack = z.infer<typeof WayBack>
