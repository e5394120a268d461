/** How far it has come: each screen by a number, dark or awaited, and whether everything is erased (CON-5). */
import type { ScreenStanding, WithdrawalReply } from '../../core/protocol/withdrawal.ts'
import { element } from '../lib/element.ts'
import type { Words } from './words.ts'

export interface ProgressState {
  reply: WithdrawalReply
  /** The server did not answer the last time. */
  stale: boolean
  /** What to add to the server's instants to get this machine's. */
  offset: number
}

export function isDone({ screens, erasedAt }: WithdrawalReply): boolean {
  return erasedAt !== null && screens.every((screen) => screen.state !== 'awaited')
}

export function progressView(words: Words, { reply, stale, offset }: ProgressState): HTMLElement {
  const { screens, erasedAt } = reply
  const time = (instant: number) => clockTime(instant + offset)
  const dark = screens.filter((screen) => screen.state !== 'awaited').length
  const count = screens.length === 0 ? words.none : words.count(dark, screens.length)
  return element(
    'div',
    { class: isDone(reply) ? 'progress progress-done' : 'progress' },
    element('h1', { tabindex: '-1' }, isDone(reply) ? words.gone : words.going),
    element('p', { class: 'lead', role: 'status' }, count),
    screens.length === 0
      ? null
      : element('ul', { class: 'screens' }, ...screens.map((screen) => screenLine(words, screen, time))),
    element('p', { class: 'erasure' }, erasedAt === null ? words.erasing : words.erased(time(erasedAt))),
    stale ? element('p', { class: 'trouble' }, words.stale) : null,
    element('p', { class: 'promise' }, words.print, ' ', words.again),
  )
}

function screenLine(words: Words, screen: ScreenStanding, time: (instant: number) => string): HTMLElement {
  return element(
    'li',
    { class: `screen screen-${screen.state}` },
    element('span', { class: 'screen-mark', 'aria-hidden': 'true' }),
    element('span', { class: 'screen-name' }, words.screen(screen.ordinal)),
    element('span', { class: 'screen-word' }, standing(words, screen, time)),
  )
}

function standing(words: Words, screen: ScreenStanding, time: (instant: number) => string): string {
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
function clockTime(instant: number): string {
  const date = new Date(instant)
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`
}
