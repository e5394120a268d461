/** Names that people give to things of the house. Signs that nobody sees in them could make one pass for another. */
import * as z from 'zod/mini'

/** Controls, line ends, halves of characters, marks of direction, blanks without width, tags. */
const HIDDEN =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u
const ALL_HIDDEN = new RegExp(HIDDEN.source, 'gu')

export const HIDDEN_SENTENCE =
  'A name has signs in it that nobody sees, such as line breaks or marks of direction. Type it anew.'

export function hasHiddenSigns(text: string): boolean {
  return HIDDEN.test(text)
}

/** The same with a dot where something hidden was, so that it is seen. */
export function withoutHiddenSigns(text: string): string {
  return text.replaceAll(ALL_HIDDEN, '·')
}

/** 1 to `longest` characters, all of which can be seen. */
export function plainName(longest: number) {
  return z.string().check(
    z.minLength(1),
    z.maxLength(longest),
    z.refine((name) => !hasHiddenSigns(name), HIDDEN_SENTENCE),
  )
}
