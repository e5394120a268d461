import * as z from 'zod/mini'

/** The languages of the installation, in the order in which they are offered. */
export const LANGUAGES = ['kk', 'ru', 'en'] as const
export const Language = z.enum(LANGUAGES)
export type Language = z.infer<typeof Language>

const sentence = z.string().check(z.minLength(1), z.maxLength(2_000))

/** A text that a person reads, in every language of the installation. */
export const Localised = z.strictObject({ kk: sentence, ru: sentence, en: sentence })
export type Localised = z.infer<typeof Localised>
