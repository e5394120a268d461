import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { People } from '../../../server/access/people.ts'
import type { Store } from '../../../server/ports/store.ts'
import { openStore } from '../../../server/store/open-store.ts'
import { drivenClock } from '../../helpers/clock.ts'
import { PASSWORD } from '../../helpers/server.ts'

const HOUR = 3_600_000
let folder: string
let store: Store
let clock: ReturnType<typeof drivenClock>
let people: People
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'untold-people-'))
  store = await openStore(join(folder, 'untold.sqlite'))
  clock = drivenClock()
  people = new People(store.people, store.keepsakes, store.audit, clock)
  await people.add(
    { username: 'aliya', displayName: 'Aliya', password: PASSWORD, roles: ['curator'], language: 'kk' },
    'test',
  )
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

async function welcome() {
  const result = await people.signIn('aliya', PASSWORD, 'here')
  if (result.outcome !== 'welcome') throw new Error(result.outcome)
  return result
}

test('[SEC-2] a session ends after twelve hours, to the millisecond', async () => {
  const { token, expiresAt } = await welcome()
  expect(expiresAt).toBe(clock.now() + 12 * HOUR)
  clock.advance(12 * HOUR - 1)
  expect(await people.session(token)).toMatchObject({ person: { username: 'aliya' } })
  clock.advance(1)
  expect(await people.session(token)).toBeNull()
})

test('[SEC-2] expired sessions do not pile up', async () => {
  const { token } = await welcome()
  clock.advance(13 * HOUR)
  await welcome()
  clock.set(0)
  expect(await people.session(token)).toBeNull()
})

test('[SEC-1] a script’s token ends at its instant', async () => {
  const { token } = await people.addToken(
    { name: 'Desk', role: 'operator', venueId: null, expiresAt: clock.now() + HOUR },
    'test',
  )
  clock.advance(HOUR - 1)
  expect(await people.script(token)).toMatchObject({ kind: 'script', roles: ['operator'], venueRoles: [] })
  clock.advance(1)
  expect(await people.script(token)).toBeNull()
})

test('[SEC-2] sixty wrong passwords from many addresses lock an account for everybody for ten minutes, and then no longer', async () => {
  for (let n = 0; n < 60; n++)
    expect((await people.signIn('aliya', 'wrong', `address-${n}`)).outcome).toBe('refused')
  expect(await people.signIn('aliya', PASSWORD, 'elsewhere')).toMatchObject({ outcome: 'wait' })
  clock.advance(10 * 60_000)
  expect((await welcome()).person.username).toBe('aliya')
})

test('[SEC-2] twenty wrong ones from one address lock that address for every account', async () => {
  for (let n = 0; n < 20; n++)
    expect((await people.signIn(`guest-${n}`, 'wrong', 'here')).outcome).toBe('refused')
  expect((await people.signIn('aliya', PASSWORD, 'here')).outcome).toBe('wait')
  expect((await people.signIn('aliya', PASSWORD, 'elsewhere')).outcome).toBe('welcome')
})

test('[SEC-2] no more than eight passwords are tried at the same time', async () => {
  const tries = Array.from({ length: 30 }, (_, n) => people.signIn(`guest-${n}`, 'wrong', `address-${n}`))
  const outcomes = (await Promise.all(tries)).map((each) => each.outcome)
  expect(outcomes.filter((each) => each === 'refused')).toHaveLength(8)
  expect(outcomes.filter((each) => each === 'wait')).toHaveLength(22)
})

test('[SEC-4] a refused log-in is on the record without the name that was typed', async () => {
  await people.signIn('aliya', 'wrong', '192.168.7.7')
  const [entry] = await store.audit.read(null, 1)
  expect(entry).toMatchObject({ actor: 'nobody', action: 'sign-in.refused', subject: 'session' })
  expect(JSON.stringify(entry)).not.toMatch(/aliya|192\.168/)
})
