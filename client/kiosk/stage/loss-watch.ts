/** A picture whose context was lost and does not come back is mended as the page is: by loading it anew (END-4). */
import type { Milliseconds } from '../../../core/model/time.ts'
import type { StageReport } from './contract.ts'

/** Looked at once a second, so that the page begins anew within five. */
export const LOST_FOR: Milliseconds = 4_000

/** Call once a second with what the stage reports; true when the page should load itself anew. */
export function createLossWatch(): (webgl: StageReport['webgl'], now: Milliseconds) => boolean {
  let since: Milliseconds | null = null
  return (webgl, now) => {
    if (webgl !== 'lost') since = null
    else since ??= now
    return since !== null && now - since >= LOST_FOR
  }
}
