/** The names of contributions: nothing but chance, and told from a story's at a glance, also once it is gone. */
import { hiddenId } from '../chance.ts'

const PREFIX = 'words'

export function freshContributionId(): string {
  return hiddenId(PREFIX)
}

export function isContributionId(id: string): boolean {
  return id.startsWith(`${PREFIX}-`) && id.length === PREFIX.length + 33
}
