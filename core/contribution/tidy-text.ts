/**
 * What a visitor typed or pasted, without what nobody can see: control characters, zero-width and bidirectional marks,
 * towers of combining marks, halves of characters. What joins small pictures into one, a family, stays. Everything that can be read stays as it is.
 */
const UNSEEN =
  /((?<=\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})?)\u200d(?=\p{Extended_Pictographic}))|\p{Cc}|\p{Cf}|\p{Cs}|\p{Co}|\p{Cn}|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u2800|\u3164|[\ufe00-\ufe0e]|\uffa0|\ufffd/gu
/** More marks on one letter than any language puts there. */
const TOWER = /(\p{M}{2})\p{M}+/gu

export function tidyText(raw: string): string {
  return raw
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(UNSEEN, (sign, joins?: string) =>
      sign === '\n' || joins !== undefined ? sign : sign === '\t' ? ' ' : '',
    )
    .normalize('NFC')
    .replace(TOWER, '$1')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Whether there is anything to read: signs and pictures alone say nothing that the wall's letters could show. */
export function hasWords(text: string): boolean {
  return /\p{L}/u.test(text)
}
