import { chance } from '../../lib/chance.ts'
import type { Instant } from '../../../core/model/time.ts'

/** Crockford's 32 signs. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const TIME_SIGNS = 10
const CHANCE_SIGNS = 16

/** A sortable id that two screens never share: the time, then 80 bits of chance. */
export function ulid(now: Instant): string {
  let time = ''
  for (let left = Math.floor(now), i = 0; i < TIME_SIGNS; i++, left = Math.floor(left / 32))
    time = SIGNS[left % 32]! + time
  return time + Array.from({ length: CHANCE_SIGNS }, () => SIGNS[Math.floor(chance() * 32)]).join('')
}
