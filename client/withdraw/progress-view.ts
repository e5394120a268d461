/** How far it has come: each screen by a number, dark or awaited, and whether everything is erased (CON-5). */
import type { ScreenStanding, WithdrawalReply } from '../../core/protocol/withdrawal.ts'
import { clockTime, isDone, standingOf } from '../lib/withdrawal/progress.ts'
import { element } from '../lib/element.ts'
import type { Words } from '../lib/withdrawal/words.ts'

export interface ProgressState {
  reply: WithdrawalReply
  /** The server did not answer the last time. */
  stale: boolean
  /** What to add to the server's instants to get this machine's. */
  offset: number
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
    element('span', { class: 'screen-word' }, standingOf(words, screen, time)),
  )
}
