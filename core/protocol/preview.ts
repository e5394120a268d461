/**
 * What the desk and the kiosk's own page inside it say to each other (`postMessage`, same origin). The page holds
 * nothing when it is opened and keeps nothing; what it shows is told to it.
 */
import * as z from 'zod/mini'
import { Identifier } from '../model/identifier.ts'
import { Language } from '../model/language.ts'
import { Exhibition } from './exhibition.ts'

/** A place in the way of a visitor through one story. `beat` counts from 0. */
export const PreviewPlace = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('about') }),
  z.strictObject({ at: z.literal('beat'), beat: z.int().check(z.minimum(0)) }),
  z.strictObject({ at: z.literal('stays') }),
])
export type PreviewPlace = z.infer<typeof PreviewPlace>

export const ToPreview = z.discriminatedUnion('kind', [
  /** The story (the only one of the exhibition), and how it is to be met. */
  z.strictObject({
    kind: z.literal('show'),
    exhibition: Exhibition,
    theme: Identifier,
    language: Language,
  }),
  /** The same story, with other themes or words around it; the visit goes on where it is. */
  z.strictObject({ kind: z.literal('exhibition'), exhibition: Exhibition }),
  /** It changes as it does in a room: over the usual fade. */
  z.strictObject({ kind: z.literal('theme'), theme: Identifier }),
  z.strictObject({ kind: z.literal('go'), to: PreviewPlace }),
  z.strictObject({ kind: z.literal('play'), play: z.boolean() }),
])
export type ToPreview = z.infer<typeof ToPreview>

export const FromPreview = z.discriminatedUnion('kind', [
  /** The page listens. */
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({
    kind: z.literal('at'),
    /** `other`: somewhere else on a visitor's way, before or behind the story. */
    place: z.union([z.literal('other'), PreviewPlace]),
    /** Whether a voice sounds now. */
    playing: z.boolean(),
    /** `qobyz` also where a reading could not be had. */
    voice: z.enum(['reading', 'qobyz']),
  }),
])
export type FromPreview = z.infer<typeof FromPreview>
