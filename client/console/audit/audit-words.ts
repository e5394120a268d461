/** Entries of the audit log as staff read them; a code or an id that nothing is known of stays as it was written. */
import type { Localised } from '../../../core/model/language.ts'
import type { AuditActions } from '../words/audit/en.ts'
import type { AuditWords } from '../words/audit/use-audit-words.ts'

type Verbs = Readonly<Record<string, string | undefined>>
/** The same, to be asked for families that may not be there. */
const byFamily = (actions: AuditActions): Readonly<Record<string, Verbs | undefined>> => actions

/** `rule.add` → `Rule of the schedule: added`. Wires are changed several at a time: `wiring.e131-artnet`. */
export function actionWords(action: string, { actions }: AuditWords): string {
  const dot = action.indexOf('.')
  const family = dot === -1 ? action : action.slice(0, dot)
  const verb = dot === -1 ? 'done' : action.slice(dot + 1)
  const verbs = byFamily(actions)[family]
  const done = verbs?.[verb] ?? joined(verb, verbs)
  return verbs === undefined || done === null ? action : `${verbs['name']}: ${done}`
}

function joined(verb: string, verbs: Verbs | undefined): string | null {
  const parts = verb.split('-').map((each) => verbs?.[each])
  return parts.every((each) => each !== undefined) ? parts.join(', ') : null
}

export interface ActionGroup {
  group: string
  items: { value: string; label: string }[]
}

/** What the log can be narrowed to: everything of one kind, or one thing that was done. A value is how the code begins. */
export function actionChoices(words: AuditWords): ActionGroup[] {
  return Object.entries(byFamily(words.actions))
    .map(([family, verbs]) => {
      const name = verbs?.['name'] ?? family
      const done = Object.keys(verbs ?? {}).filter((each) => each !== 'name' && each !== 'done')
      return {
        group: name,
        items: [
          { value: 'done' in (verbs ?? {}) ? family : `${family}.`, label: words.allOf(name) },
          ...done.map((each) => ({ value: `${family}.${each}`, label: `${name}: ${verbs?.[each]}` })),
        ],
      }
    })
    .toSorted((a, b) => a.group.localeCompare(b.group, words.locale))
}

export interface AuditNames {
  person(id: string): string | undefined
  token(id: string): string | undefined
  room(id: string): Localised | undefined
  venue(id: string): Localised | undefined
  kiosk(id: string): string | undefined
  rule(id: string): Localised | undefined
  theme(id: string): string
  look(id: string): string
  show(id: string): string
  story(id: string): string
}

/** `room:hall` → `Hall`. */
export function subjectWords(
  subject: string,
  names: AuditNames,
  words: AuditWords,
  language: keyof Localised,
): string {
  const colon = subject.indexOf(':')
  const [kind, id] = colon === -1 ? [subject, ''] : [subject.slice(0, colon), subject.slice(colon + 1)]
  switch (kind) {
    case 'person':
    case 'token':
    case 'kiosk':
      return names[kind](id) ?? words.gone[kind]
    case 'room':
    case 'venue':
    case 'rule':
      return names[kind](id)?.[language] ?? words.gone[kind]
    case 'theme':
    case 'look':
    case 'show':
    case 'story': {
      const name = names[kind](id)
      return name === id ? words.gone[kind] : name
    }
    case 'contribution':
      return words.contribution(id.slice(-6))
    case 'invitation':
      return words.invitation
    case 'backup':
      return id === 'plan' ? words.plan : id
    case 'session':
    case 'audit':
    case 'house':
    case 'vault':
      return words.itself[kind]
    default:
      return subject
  }
}
