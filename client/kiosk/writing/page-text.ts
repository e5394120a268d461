/** What may stand on the page, and how it is sent: at most `LONGEST_CONTRIBUTION` UTF-16 units. */
import { tidyText } from '../../../core/contribution/tidy-text.ts'
import { LONGEST_CONTRIBUTION } from '../../../core/model/contribution.ts'

/** Cut where it is too long, never between the halves of one sign. */
export function fitting(text: string, room: number): string {
  if (text.length <= room) return text
  const cut = text.slice(0, Math.max(0, room))
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut
}

/** Signs that turn the direction of writing, or hide it. No key of the screen has them; a keyboard of keys may. */
const TURNING = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu

/** What stands in the field without signs that turn the words as they are read, and where the caret is then. */
export function unturned(text: string, caret: number): { text: string; caret: number } {
  const before = text.slice(0, caret).replace(TURNING, '')
  return { text: before + text.slice(caret).replace(TURNING, ''), caret: before.length }
}

/** As it is sent. */
export function sentText(text: string): string {
  return fitting(tidyText(text), LONGEST_CONTRIBUTION)
}
