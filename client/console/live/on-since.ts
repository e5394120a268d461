/** Since when the theme of a room is on. */
import type { RoomStateReply, WhyReply } from '../../../core/protocol/http.ts'
import type { Instant } from '../../../core/model/time.ts'

/**
 * A person's or a show's wish says it itself; of the schedule the reasons say it, once they speak of the theme that is on.
 * Null: not known, or ever since.
 */
export function onSince(
  { overrides, theme }: Pick<RoomStateReply, 'overrides' | 'theme'>,
  why: Pick<WhyReply, 'theme'> | undefined,
): Instant | null {
  const held = overrides.find((each) => each.aspect === 'theme')
  if (held !== undefined) return held.since
  return why !== undefined && why.theme.value === theme && why.theme.since > 0 ? why.theme.since : null
}
