/** Whether a booth may be written in, and everything that is missing, all at once (CON-9, BOO-5, SEC-8). */
import type { BoothSettings } from '../model/booth-settings.ts'
import type { BoothReason } from '../protocol/booth.ts'
import { leadsHome } from './way-back.ts'

/** `line`: between this booth and the server nobody can read along (TLS, or the same machine), or somebody could. */
export function boothReasons(settings: BoothSettings, line: 'private' | 'open'): BoothReason[] {
  const { wayBack, lead, procedure, writing } = settings
  const reasons: BoothReason[] = []
  if (line === 'open') reasons.push('line-open')
  if (!leadsHome(wayBack)) reasons.push('no-way-back')
  if (lead.name === '' || lead.reach === '') reasons.push('no-lead')
  if (procedure === '') reasons.push('no-procedure')
  if (writing === 'shut') reasons.push('shut')
  return reasons
}
