import { mkdtemp, readdir, rm, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BackupPoint, BackupsReply, PointTest } from '../../../core/protocol/backups.ts'
import { PairingReply, PairingTokenReply } from '../../../core/protocol/http.ts'
import { VenueSettingsReply } from '../../../core/protocol/venue-settings.ts'
import { openHouse, type House } from '../../../server/house.ts'
import { ask, type Asked } from '../../helpers/ask.ts'
import { KioskClient } from '../../helpers/kiosk-client.ts'
import { makePackageRoot, type PackageRoot } from '../../helpers/package-root.ts'
import { ADMIN_PASSWORD, bearer, keptLog, PASSWORD, sessionCookie, testConfig } from '../../helpers/server.ts'

let folder: string
let root: PackageRoot
let house: House
let admin: Record<string, string>
beforeAll(async () => {
  root = await makePackageRoot()
  folder = await mkdtemp(join(tmpdir(), 'untold-house-'))
  const config = {
    ...testConfig(join(folder, 'data')),
    backupDir: join(folder, 'backups'),
    packageRoot: root.path,
    startAt: Date.parse('2026-06-10T08:05:00Z'),
  }
  const lost = (fault?: unknown): never => {
    throw new Error('The house was lost.', { cause: fault })
  }
  house = await openHouse(config, keptLog([]), { onOvertaken: lost, onLost: lost })
  admin = await signIn('admin', ADMIN_PASSWORD)
})
afterAll(async () => {
  await house.close()
  await rm(folder, { recursive: true, force: true })
  await root.remove()
})

const address = () => `http://127.0.0.1:${house.running().port}`
const call = (path: string, asked: Asked = {}) => ask(`${address()}/api/v1${path}`, asked)
const post = (path: string, json: unknown, headers = admin) => call(path, { method: 'POST', headers, json })

async function signIn(username: string, password: string): Promise<Record<string, string>> {
  const answer = await call('/session', { method: 'POST', json: { username, password } })
  expect(answer.status).toBe(201)
  return { Cookie: sessionCookie(answer) }
}

async function admitScreen(): Promise<string> {
  const begun = (await call('/pairings', { method: 'POST' })).read(PairingReply)
  await post(`/pairings/${begun.userCode}/approve`, {
    roomId: 'hall',
    name: 'Screen',
    role: 'listening',
    audio: 'none',
  })
  const { deviceCode } = begun
  return (await call('/pairings/token', { method: 'POST', json: { deviceCode } })).read(PairingTokenReply)
    .token
}

test('[END-6] one goes back in the console: what was settled returns, whoever was turned away and whatever was withdrawn does not', async () => {
  const { people } = house.running().context
  const gone = await people.add(
    { username: 'gone', displayName: 'Gone', password: PASSWORD, roles: ['operator'], language: 'en' },
    'test',
  )
  const token = await people.addToken(
    { name: 'desk', role: 'operator', venueId: null, expiresAt: null },
    'test',
  )
  const screen = await admitScreen()
  const { port } = house.running()
  const before = (await call('/venues/astana/settings', { headers: admin })).read(VenueSettingsReply)
  const point = (await post('/backups', undefined)).read(BackupPoint)

  const renamed = { ...before.settings, name: { kk: 'Басқа', ru: 'Другой', en: 'Another' } }
  await post('/venues/astana/settings', { revision: before.revision, settings: renamed })
  await people.disable(gone!.id, 'test')
  await people.revokeToken(token.id, 'test')
  expect((await post('/desk/stories/the-bowl/withdraw', undefined)).status).toBeLessThan(300)
  await house.running().context.installation.withdrawals.settled()
  const { epoch } = house.running().context.installation
  const client = await KioskClient.connect(address(), screen, null)

  const slip = await post(`/backups/${point.name}/restore`, { confirm: '2020-01-01t00-00-00z-nightly' })
  expect([slip.status, slip.problem()]).toEqual([422, 'not_confirmed'])
  expect((await post(`/backups/${point.name}/restore`, { confirm: point.name })).status).toBe(202)
  await house.settled()
  client.close()

  expect(house.running().port).toBe(port)
  const closed = await call('/venues/astana/settings', { headers: admin })
  expect([closed.status, closed.problem()]).toEqual([401, 'not_signed_in'])
  admin = await signIn('admin', ADMIN_PASSWORD)
  const after = (await call('/venues/astana/settings', { headers: admin })).read(VenueSettingsReply)
  expect(after.settings.name).toEqual(before.settings.name)
  const refused = await call('/session', { method: 'POST', json: { username: 'gone', password: PASSWORD } })
  expect(refused.status).toBe(401)
  expect((await call('/rooms', { headers: bearer(token.token) })).status).toBe(401)
  const shown = await call('/kiosk/exhibition', { headers: bearer(screen) })
  expect(shown.status).toBe(200)
  expect(JSON.parse(shown.text).stories.length).toBeGreaterThan(5)
  expect(shown.text).not.toContain('"the-bowl"')
  expect(house.running().context.installation.epoch).toBeGreaterThan(epoch)
  const again = await KioskClient.connect(address(), screen, null)
  expect(again.state.epoch).toBeGreaterThan(epoch)
  again.close()

  const { audit } = house.running().context
  const [newest] = (await audit.read(null, 20)).filter((each) => each.action.startsWith('backup.'))
  expect(newest).toMatchObject({ action: 'backup.restored', subject: `backup:${point.name}` })
  expect(await audit.firstBroken()).toBeNull()
  const view = (await call('/backups', { headers: admin })).read(BackupsReply)
  expect(view).toMatchObject({ busy: null, restored: { name: point.name, fault: null } })
  expect(
    (await readdir(join(folder, 'data'))).filter((each) => each.startsWith('before-restore-')),
  ).toHaveLength(1)
})

test('[END-6] a point is tested by really restoring it, and one that is damaged is refused before anything changes', async () => {
  const good = (await post('/backups', undefined)).read(BackupPoint)
  const tested = (await post(`/backups/${good.name}/test`, undefined)).read(PointTest)
  expect(tested).toMatchObject({ fault: null, rooms: 1, people: 1 })
  const view = (await call('/backups', { headers: admin })).read(BackupsReply)
  expect(view.points.find((each) => each.name === good.name)?.test).toEqual(tested)

  await truncate(join(folder, 'backups', good.name, 'untold.sqlite'), 20_000)
  const bad = (await post(`/backups/${good.name}/test`, undefined)).read(PointTest)
  expect(bad.fault).not.toBeNull()
  const { epoch } = house.running().context.installation
  const refused = await post(`/backups/${good.name}/restore`, { confirm: good.name })
  expect([refused.status, refused.problem()]).toEqual([422, 'not_restorable'])
  await house.settled()
  expect(house.running().context.installation.epoch).toBe(epoch)
  expect(await readdir(join(folder, 'data'))).not.toContain('restoring')
  expect((await readdir(join(folder, 'backups'))).filter((each) => each.startsWith('.testing'))).toEqual([])

  expect((await call(`/backups/${good.name}`, { method: 'DELETE', headers: admin })).status).toBe(204)
  expect((await call(`/backups/${good.name}`, { method: 'DELETE', headers: admin })).status).toBe(404)
})

test('a name that is no point reaches no other folder', async () => {
  for (const name of ['..', '%2e%2e%2fdata', 'data', '2026-06-10t08-05-00z-by-hand%2f..']) {
    const answer = await post(`/backups/${name}/restore`, { confirm: name })
    expect([400, 404, 405]).toContain(answer.status)
  }
})
