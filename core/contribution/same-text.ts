/** Two texts that read the same: whatever their case, spaces, signs and look-alike letters. */
import { fold } from '../anonymise/fold.ts'

/** What is compared; itself as secret as the text. Empty when there is no letter and no digit. */
export function sameTextKey(text: string): string {
  const { text: plain } = fold(text, false)
  return (
    plain
      .toLowerCase()
      .replaceAll('ё', 'е')
      .replace(/[^\p{L}\p{N}]+/gu, '')
      // `нееееет` is `неет`: a key that was held down is no other text.
      .replace(/(.)\1{2,}/gu, '$1$1')
  )
}
