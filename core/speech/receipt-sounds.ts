/**
 * Every word that a receipt can have, as sounds in one file a language (CON-7). A screen fetches it whole, whatever
 * stands on a receipt: a request for one word would tell which was shown, and the server keeps only hashes so that nobody
 * can know.
 */
import * as z from 'zod/mini'

/** Ogg Opus in Base64, by the word. */
export const ReceiptSoundsFile = z.record(z.string(), z.string())
export type ReceiptSoundsFile = z.infer<typeof ReceiptSoundsFile>
