import type { Kiosk } from '../../core/model/kiosk.ts'
import type { Person } from '../../core/model/person.ts'
import type { Origin } from '../../core/model/cue.ts'
import { mayAt, type Permission } from '../../core/protocol/access.ts'

/** Roles everywhere and at single venues, of a person or of a script. */
export type Held = Pick<Person, 'roles' | 'venueRoles'>

/** Who is calling, as far as their credentials say. */
export type Caller =
  | { kind: 'nobody' }
  | { kind: 'person'; person: Person; session: string }
  | ({ kind: 'script'; tokenId: string; name: string } & Held)
  | { kind: 'kiosk'; kiosk: Kiosk }

/** `venueId`: where; null for what belongs to the whole house. */
export function callerMay(caller: Caller, permission: Permission, venueId: string | null): boolean {
  switch (caller.kind) {
    case 'person':
      return mayAt(caller.person, permission, venueId)
    case 'script':
      return mayAt(caller, permission, venueId)
    case 'kiosk':
    case 'nobody':
      return false
    default:
      return caller satisfies never
  }
}

/** The single venues at which somebody holds roles. */
export function venuesOf(caller: Caller): string[] {
  const held = caller.kind === 'person' ? caller.person : caller.kind === 'script' ? caller : null
  return held?.venueRoles.map((each) => each.venueId) ?? []
}

/** Who a cue is from; screens and strangers give none. */
export function originOf(caller: Caller): Origin | null {
  if (caller.kind === 'person') return { kind: 'person', id: caller.person.id }
  if (caller.kind === 'script') return { kind: 'integration', id: caller.tokenId }
  return null
}

/** Who acted, for the audit log. */
export function actorOf(caller: Caller): string {
  switch (caller.kind) {
    case 'person':
      return `person:${caller.person.id}`
    case 'script':
      return `token:${caller.tokenId}`
    case 'kiosk':
      return `kiosk:${caller.kiosk.id}`
    case 'nobody':
      return 'nobody'
    default:
      return caller satisfies never
  }
}
