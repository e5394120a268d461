import type { AuditWords } from '../words/audit/use-audit-words.ts'
import type { Words } from '../words/words.ts'
import type { AuditNames } from './audit-words.ts'

const SYSTEM: ReadonlySet<string> = new Set(['system', 'environment', 'setup', 'restore'])

/** Who did it, by name: a person, a script, the house itself; anything else as it was written. */
export function actorName(
  actor: string,
  names: Pick<AuditNames, 'person' | 'token' | 'kiosk'>,
  words: Words,
  say: AuditWords,
): string {
  const [kind, id = ''] = actor.split(':')
  if (SYSTEM.has(actor)) return words.audit.system
  switch (kind) {
    case 'person':
      return names.person(id) ?? say.gone.person
    case 'token': {
      const name = names.token(id)
      return name === undefined ? say.gone.token : `${words.audit.token} ${name}`
    }
    case 'kiosk':
      return `${say.actor.kiosk} ${names.kiosk(id) ?? ''}`.trim()
    case 'nobody':
    case 'narrator':
    case 'invitation':
      return say.actor[kind]
    case 'command-line':
      return say.actor.commandLine
    default:
      return actor
  }
}
