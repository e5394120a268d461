/** How far a withdrawal has come, as words (CON-5). */
import type { ScreenStanding, WithdrawalReply } from '../../../core/protocol/withdrawal.ts'
import type { Words } from './words.ts'

export function isDone({ screens, erasedAt }: WithdrawalReply): boolean {
  return erasedAt !== null && screens.every((screen) => screen.state !== 'awaited')
}

export function standingOf(words: Words, screen: ScreenStanding, time: (instant: number) => string): string {
  switch (screen.state) {
    case 'dark':
      return words.dark(time(screen.at))
    case 'awaited':
      return screen.until === null ? words.awaitedOpen : words.awaited(time(screen.until))
    case 'ended':
      return words.ended(time(screen.until))
    default:
      return screen satisfies never
  }
}

/** `14:02`, in the place where the page is read. */
export function clockTime(instant: number): string {
  const date = new Date(instant)
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`
}
