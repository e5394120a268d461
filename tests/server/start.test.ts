import { cp, mkdtemp, readFile, rm, unlink, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { StoriesReply } from '../../core/protocol/http.ts'
import { startServer } from '../../server/compose.ts'
import { StartFault } from '../../server/start-fault.ts'
import { makePackageRoot, REPOSITORY, type PackageRoot } from '../helpers/package-root.ts'
import { bearer, keptLog, startTestServer, testConfig } from '../helpers/server.ts'

let folder: string
let root: PackageRoot
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'untold-start-'))
  root = await makePackageRoot(['stories'])
})
afterEach(async () => {
  await root.remove()
  await rm(folder, { recursive: true, force: true })
})

const start = (overrides: object) =>
  startServer({ ...testConfig(folder), packageRoot: root.path, ...overrides }, keptLog([]))

describe('a start that cannot be is refused in a sentence that says what to do', () => {
  test('the port is in use; and the server that uses it keeps the lead', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    const failing = start({ port })
    await expect(failing).rejects.toThrow(StartFault)
    await expect(failing).rejects.toThrow(new RegExp(`Port ${port}.*in use.*PORT`))
    other.close()
  })

  test('a second start on the same port does not take the lead from the first', async () => {
    const first = await startTestServer()
    try {
      const token = (await first.token('operator')).token
      const again = startServer({ ...first.config, port: first.running.port }, keptLog([]))
      await expect(again).rejects.toThrow(/in use/)
      expect((await first.cue(token, { kind: 'calm' })).seq).toBe(1)
    } finally {
      await first.close()
    }
  })

  test.each(['inside a file', 'a file itself'])('the data folder is %s', async (where) => {
    const file = join(folder, 'file')
    await writeFile(file, '')
    const dataDir = where === 'a file itself' ? file : join(file, 'data')
    const failing = start({ dataDir })
    await expect(failing).rejects.toThrow(StartFault)
    await expect(failing).rejects.toThrow(/cannot be written.*UNTOLD_DATA_DIR/)
  })

  test('the address is none of this machine', async () => {
    await expect(start({ host: '203.0.113.7' })).rejects.toThrow(/HOST: 203\.0\.113\.7/)
  })

  test('the database was written by a newer version', async () => {
    await cp(join(REPOSITORY, 'stories'), join(root.path, 'stories'), { recursive: true })
    await (await start({})).close()
    const database = new Database(join(folder, 'untold.sqlite'))
    database.prepare('insert into migrations (id) values (9999)').run()
    database.close()
    await expect(start({})).rejects.toThrow(/newer Untold/)
  })
})

test('a story that lacks a language is named in the log and left out; the others are shown', async () => {
  await cp(join(REPOSITORY, 'stories'), join(root.path, 'stories'), { recursive: true })
  await unlink(join(root.path, 'stories', 'the-bowl', 'kk.md'))
  const server = await startTestServer({ packageRoot: root.path })
  try {
    expect(server.logLines.join()).toMatch(/the-bowl.*kk\.md.*is missing/)
    const headers = bearer((await server.token('curator')).token)
    const stories = (await server.ask('/stories', { headers }))
      .read(StoriesReply)
      .items.map((each) => each.id)
    expect(stories).toContain('the-kitchen')
    expect(stories).not.toContain('the-bowl')
  } finally {
    await server.close()
  }
})

test('[CON-1] a story that somebody told is never on a screen, in a list or in the log without consent', async () => {
  await cp(join(REPOSITORY, 'stories'), join(root.path, 'stories'), { recursive: true })
  const manifest = join(root.path, 'stories', 'the-bowl', 'story.json')
  await writeFile(manifest, (await readFile(manifest, 'utf8')).replace('"composite"', '"narrator"'))
  const server = await startTestServer({ packageRoot: root.path })
  try {
    const operator = (await server.token('operator')).token
    const { token } = await server.admitKiosk()
    const exhibition = await server.ask('/kiosk/exhibition', { headers: bearer(token) })
    const stories = await server.ask('/stories', { headers: bearer(operator) })
    const kiosk = await server.kiosk(token)
    expect(exhibition.status).toBe(200)
    for (const text of [exhibition.text, stories.text, JSON.stringify(kiosk.welcome), server.logLines.join()])
      expect(text).not.toContain('the-bowl')
    expect((await server.tryCue(operator, { kind: 'story', story: 'the-bowl' })).status).toBe(422)
  } finally {
    await server.close()
  }
})

test('a database that is none is named, with what to do', async () => {
  await writeFile(join(folder, 'untold.sqlite'), 'this is no database, '.repeat(500))
  await expect(start({})).rejects.toThrow(/untold\.sqlite cannot be opened.*UNTOLD_DATA_DIR/s)
})

test('a data folder below /proc is refused at once', async () => {
  await expect(start({ dataDir: '/proc/untold/data' })).rejects.toThrow(/cannot be written/)
})
