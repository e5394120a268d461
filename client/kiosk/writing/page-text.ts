/** What may stand on the page, and how it is sent: at most `LONGEST_CONTRIBUTION` UTF-16 units. */
import { tidyText } from '../../../core/contribution/tidy-text.ts'
import { LONGEST_CONTRIBUTION } from '../../../core/model/contribution.ts'

/** Cut where it is too long, never between the halves of one sign. */
export function fitting(text: string, room: number): string {
  if (text.length <= room) return text
  const cut = text.slice(0, Math.max(0, room))
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut
}

/** As it is sent. */
export function sentText(text: string): string {
  return fitting(tidyText(text), LONGEST_CONTRIBUTION)
}
