import type { Words } from '../words/words.ts'
import type { ScreenName } from './screen-of.ts'

export type GoesWith = keyof Words['idle']['goes']

/** What is lost when a visit ends by itself on this screen; `written`: something stands on the page. */
export function goesWith(screen: ScreenName, written: boolean): GoesWith | null {
  if (screen === 'receipt') return 'receipt'
  const unsent = screen === 'write' || screen === 'wish' || screen === 'not-sent'
  return unsent && written ? 'page' : null
}
