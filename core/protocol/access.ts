/** Who may do what: one table, obeyed by every route and event (SEC-1), and read by the console to explain. */
import type { Person, Role } from '../model/person.ts'

/** What a route can require of a member of staff or of a script with a role. */
export const PERMISSIONS = {
  /** See rooms, kiosks, programme, stories on show. */
  see: ['curator', 'reviewer', 'operator', 'technician', 'admin'],
  /** Call for calm or raise the alarm: anybody on the floor. */
  calm: ['curator', 'reviewer', 'operator', 'technician', 'admin'],
  /** Change what is on, and release calm and alarm. */
  run: ['operator', 'technician', 'admin'],
  /** Admit, change and remove screens. */
  kiosks: ['technician', 'admin'],
  /** Open the desk: read the stories that one works on or is asked to review. */
  desk: ['curator', 'reviewer', 'admin'],
  /** Write stories, record consent, publish, pause, withdraw. */
  edit: ['curator', 'admin'],
  /** Approve a story, or send it back; never one's own (ANO-6). */
  review: ['reviewer', 'admin'],
  /** Read what visitors wrote, and decide on it (two people for everything that becomes public, ANO-6). */
  inbox: ['curator', 'reviewer', 'admin'],
  /** Settle what a booth needs before it opens. */
  booths: ['curator', 'admin'],
  /** Patch lamps and programme looks. */
  lighting: ['technician', 'admin'],
  /** Make and settle venues, their rooms, facts and themes. */
  venues: ['admin'],
  /** Make, test and go back to backups. */
  backups: ['admin'],
  /** People, tokens, audit. */
  people: ['admin'],
} as const satisfies Record<string, readonly Role[]>
export type Permission = keyof typeof PERMISSIONS

export function may(roles: readonly Role[], permission: Permission): boolean {
  const allowed: readonly Role[] = PERMISSIONS[permission]
  return roles.some((role) => allowed.includes(role))
}

/**
 * The roles that count at a venue, or (null) for what belongs to the whole house: stories, the Inbox, shows, looks,
 * wires, people, backups. There a role at one venue does not count.
 */
export function rolesAt(person: Pick<Person, 'roles' | 'venueRoles'>, venueId: string | null): Role[] {
  const there = person.venueRoles.filter((each) => each.venueId === venueId).flatMap((each) => each.roles)
  return [...person.roles, ...there]
}

/** Whether somebody may do this there. Seeing is of the whole house, whatever the role and wherever. */
export function mayAt(
  person: Pick<Person, 'roles' | 'venueRoles'>,
  permission: Permission,
  venueId: string | null,
): boolean {
  if (permission !== 'see') return may(rolesAt(person, venueId), permission)
  return may([...person.roles, ...person.venueRoles.flatMap((each) => each.roles)], permission)
}

/** What is asked of a room, a screen or a venue; everything else is of the house. */
export const AT_A_VENUE: ReadonlySet<Permission> = new Set([
  'calm',
  'run',
  'kiosks',
  'booths',
  'venues',
  'lighting',
])
