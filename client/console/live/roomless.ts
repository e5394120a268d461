import type { Words } from '../words/words.ts'
import type { LiveState } from './live-state.ts'

/** What a page says that has no room: there is none, or nobody has been able to ask yet. */
export function roomlessWords(
  { state }: Pick<LiveState['link'], 'state'>,
  { verdict, connection }: Words,
): { title: string; hint: string } {
  return state === 'connected'
    ? { title: verdict.noRooms, hint: verdict.noRoomsHint }
    : { title: connection.connecting, hint: '' }
}
