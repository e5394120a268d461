import type { Person } from '../../../core/model/person.ts'
import type { TokenItem } from '../people/people-queries.ts'
import type { Words } from '../words/words.ts'

/** `person:<id>` and `token:<id>` as names; anything else as it was written. */
export function actorName(
  actor: string,
  people: readonly Person[],
  tokens: readonly TokenItem[],
  words: Words,
): string {
  const [kind, id] = actor.split(':')
  if (['system', 'environment', 'setup'].includes(actor)) return words.audit.system
  if (kind === 'person') return people.find((each) => each.id === id)?.displayName ?? actor
  if (kind === 'token') {
    const token = tokens.find((each) => each.id === id)
    return token === undefined ? actor : `${words.audit.token} ${token.name}`
  }
  return actor
}
