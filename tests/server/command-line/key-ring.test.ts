/** What `doctor` and `keys` say and do when the ring, the database or what was withdrawn is not as it should be. */
import { chmod, copyFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { untold as run, type Ended } from '../../helpers/command-line.ts'
import { bearer, startTestServer, type TestServer } from '../../helpers/server.ts'
import { TOLD, tellStory } from '../../helpers/told-story.ts'

vi.setConfig({ testTimeout: 600_000 })

let server: TestServer
let place: string
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'untold-ring-'))
})
afterEach(() => server.close())
afterAll(() => rm(place, { recursive: true, force: true }))

function untold(...words: string[]): Promise<Ended> {
  const { dataDir, keyFile } = server.config
  // A port that nobody listens on: whether the server runs is asked there.
  return run(words, { env: { UNTOLD_DATA_DIR: dataDir, UNTOLD_KEY_FILE: keyFile, PORT: '1' } })
}
const doctor = async () => {
  const { code, out } = await untold('doctor')
  return { code, out }
}
const beginAgain = () => untold('keys', '--begin-again')

describe('the doctor', () => {
  test('[SEC-4] finds a whole house, and says that the ring is better kept elsewhere', async () => {
    server = await startTestServer()
    await tellStory(server)
    const { code, out } = await doctor()
    expect(code).toBe(0)
    expect(out).toMatch(/MIND {2}key ring .*another disk.*keys of 1 stories/)
    expect(out).toMatch(/well {2}audit log .*whole/)
    expect(out).toMatch(/well {2}withdrawals {2}None so far/)
    expect(out).toContain('Nothing must be mended.')
  })

  test('names a ring that is gone, damaged, open to others or of another house, each with what to do', async () => {
    server = await startTestServer()
    await tellStory(server)
    const { keyFile } = server.config
    const copy = join(place, 'copy.keys')
    await copyFile(keyFile, copy)
    await chmod(keyFile, 0o644)
    expect(await doctor()).toMatchObject({ code: 1, out: expect.stringContaining(`chmod 600 ${keyFile}`) })
    await writeFile(keyFile, (await readFile(keyFile, 'utf8')).slice(0, -20))
    expect(await doctor()).toMatchObject({ code: 1, out: expect.stringMatching(/cut short.*Put its copy/) })
    await rm(keyFile)
    expect(await doctor()).toMatchObject({ code: 1, out: expect.stringContaining('--begin-again') })
    const other = await startTestServer()
    await copyFile(other.config.keyFile, keyFile)
    await other.close()
    expect(await doctor()).toMatchObject({ code: 1, out: expect.stringContaining('another installation') })
    await copyFile(copy, keyFile)
    await chmod(keyFile, 0o600)
    expect((await doctor()).code).toBe(0)
  })

  test('[SEC-4] names the entry at which somebody changed the past', async () => {
    server = await startTestServer()
    await server.context.audit.write({ at: 1, actor: 'a', action: 'b', subject: 'c' })
    const database = new Database(server.database)
    database.prepare('update audit set subject = ? where seq = 1').run('somebody else')
    database.close()
    expect(await doctor()).toMatchObject({ code: 1, out: expect.stringContaining('breaks at entry 1') })
  })

  test('[CON-6] says after a withdrawal that an older copy of the ring must be overwritten', async () => {
    server = await startTestServer()
    await tellStory(server)
    const { withdrawals } = server.context.installation
    await withdrawals.withdraw(TOLD, 'curator', { kind: 'system', id: 'test' })
    await withdrawals.settled()
    const { code, out } = await doctor()
    expect(out).toMatch(/1 so far/)
    expect(out).toMatch(/MIND {2}withdrawals .*older must be overwritten/)
    expect([code, out.includes(TOLD)]).toEqual([0, false])
  })

  test('says of a file that is no database what to do, and changes nothing', async () => {
    server = await startTestServer()
    await server.stopped(async () => {
      const kept = await readFile(server.database)
      await writeFile(server.database, 'this is no database, whatever it is called')
      expect(await doctor()).toMatchObject({ code: 1, out: expect.stringContaining('untold restore') })
      await writeFile(server.database, kept)
    })
  })
})

describe('beginning again', () => {
  test('never replaces a ring that can be read', async () => {
    server = await startTestServer()
    const before = await readFile(server.config.keyFile, 'utf8')
    const { code, err } = await beginAgain()
    expect([code, err]).toEqual([2, expect.stringContaining('nothing was changed')])
    expect(await readFile(server.config.keyFile, 'utf8')).toBe(before)
  })

  test('makes a new ring when the old one is lost: the house runs, what was sealed stays shut', async () => {
    server = await startTestServer()
    await tellStory(server)
    await server.stopped(async () => {
      await rm(server.config.keyFile)
      expect(await beginAgain()).toMatchObject({ code: 0, err: '' })
      expect((await stat(server.config.keyFile)).mode & 0o077).toBe(0)
    })
    expect(server.context.vault.holds(TOLD)).toBe(false)
    expect(server.context.installation.exhibitions.find(TOLD)).toBeNull()
    expect(server.logLines.join('')).toContain('its key is gone')
    const screen = (await server.admitKiosk()).token
    expect((await server.ask('/kiosk/exhibition', { headers: bearer(screen) })).status).toBe(200)
    expect((await doctor()).code).toBe(0)
  })

  test('[END-6] keeps a damaged ring beside the new one, and what was withdrawn stays withdrawn', async () => {
    server = await startTestServer()
    await tellStory(server)
    const { withdrawals } = server.context.installation
    await withdrawals.withdraw(TOLD, 'curator', { kind: 'system', id: 'test' })
    await withdrawals.settled()
    await server.stopped(async () => {
      await writeFile(server.config.keyFile, '{')
      expect((await beginAgain()).code).toBe(0)
      expect(await readFile(`${server.config.keyFile}.damaged`, 'utf8')).toBe('{')
    })
    expect(server.context.vault.withdrawn().has(TOLD)).toBe(true)
  })
})

test('[END-6] a backup taken amid writes is whole, and a screen that was there before takes the restored state', async () => {
  server = await startTestServer()
  await tellStory(server)
  const { token } = await server.token('operator')
  const screen = (await server.admitKiosk()).token
  const folder = join(place, 'amid')
  let writing = true
  const crowd = (async () => {
    let sent = 0
    for (; writing; sent++) await server.cue(token, { kind: 'volume', volume: (sent % 50) / 100 })
    return sent
  })()
  const saved = await untold('backup', folder)
  writing = false
  expect([saved.code, await crowd]).toEqual([0, expect.any(Number)])
  expect(await crowd).toBeGreaterThan(1)

  await server.cue(token, { kind: 'theme', theme: 'orange' })
  const { room } = (await server.kiosk(screen)).welcome
  if (room.kind !== 'snapshot') throw new Error('A new screen is told everything.')
  const before = room.state
  await server.stopped(async () => {
    expect((await untold('restore', folder)).code).toBe(0)
  })
  const after = server.context.installation.rooms.get('hall')!.state
  expect(after.epoch).toBeGreaterThan(before.epoch)
  expect(after.seq).toBeGreaterThanOrEqual(before.seq)
  const back = await server.kiosk(screen, before)
  expect(back.welcome.room).toEqual({ kind: 'snapshot', state: after })
  await server.cue(token, { kind: 'theme', theme: 'white' })
  const next = await back.nextCue()
  expect(next).toMatchObject({ seq: after.seq + 1, action: { theme: 'white' } })
  expect(next.epoch).toBeGreaterThanOrEqual(after.epoch)
})
