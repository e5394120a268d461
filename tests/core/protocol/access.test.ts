import { expect, test } from 'vitest'
import { ROLES, type Role } from '../../../core/model/person.ts'
import { may, PERMISSIONS, type Permission } from '../../../core/protocol/access.ts'

/** Written out by hand: whoever changes what a role may do changes it here as well, knowingly. */
const TABLE: Record<Permission, Record<Role, boolean>> = {
  see: { curator: true, reviewer: true, operator: true, technician: true, admin: true },
  calm: { curator: true, reviewer: true, operator: true, technician: true, admin: true },
  run: { curator: false, reviewer: false, operator: true, technician: true, admin: true },
  kiosks: { curator: false, reviewer: false, operator: false, technician: true, admin: true },
  desk: { curator: true, reviewer: true, operator: false, technician: false, admin: true },
  edit: { curator: true, reviewer: false, operator: false, technician: false, admin: true },
  review: { curator: false, reviewer: true, operator: false, technician: false, admin: true },
  inbox: { curator: true, reviewer: true, operator: false, technician: false, admin: true },
  booths: { curator: true, reviewer: false, operator: false, technician: false, admin: true },
  lighting: { curator: false, reviewer: false, operator: false, technician: true, admin: true },
  venues: { curator: false, reviewer: false, operator: false, technician: false, admin: true },
  backups: { curator: false, reviewer: false, operator: false, technician: false, admin: true },
  people: { curator: false, reviewer: false, operator: false, technician: false, admin: true },
}

test('[SEC-1] every role may do what the table says, and nothing else', () => {
  expect(Object.keys(TABLE).sort()).toEqual(Object.keys(PERMISSIONS).sort())
  for (const [permission, roles] of Object.entries(TABLE) as [Permission, Record<Role, boolean>][])
    for (const role of ROLES)
      expect([role, permission, may([role], permission)]).toEqual([role, permission, roles[role]])
})

test('[SEC-1] of several roles the one that may counts, and nobody without a role may anything', () => {
  expect(may(['curator', 'operator'], 'run')).toBe(true)
  expect(may([], 'see')).toBe(false)
})
