import type { SupportLine } from '../../../core/model/venue.ts'
import { idOf } from './id-of.ts'

/** `line-111`, or with a number behind it where that is taken. */
export function freeLineId(number: string, taken: readonly Pick<SupportLine, 'id'>[]): string {
  const wanted = `line-${idOf(number)}`
  const free = (id: string): boolean => !taken.some((each) => each.id === id)
  for (let n = 1; ; n++) {
    const id = n === 1 ? wanted : `${wanted}-${n}`
    if (free(id)) return id
  }
}
