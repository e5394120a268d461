import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { Exhibition } from '../../../core/protocol/exhibition.ts'
import type { Route } from '../../../server/http/route.ts'
import { routesOf } from '../../../server/http/app.ts'
import { makeDraft, makeDraftText } from '../../core/editorial/story-builders.ts'
import { filesWith } from '../../helpers/canary.ts'
import { untold as run } from '../../helpers/command-line.ts'
import { DeskCrew, story } from '../../helpers/desk.ts'
import { bearer, PASSWORD, startTestServer, type TestServer } from '../../helpers/server.ts'

vi.setConfig({ testTimeout: 600_000 })

const HOUR = 3_600_000
/** Two words that stand nowhere else, so that finding either of them is finding the story. */
const CANARY = ['Zephyrine', 'obsidian kettle'] as const
const SAID = `${CANARY[0]} put the ${CANARY[1]} on the stove.`
const draft = makeDraft({
  text: {
    en: makeDraftText('x', { title: 'The stove', beats: [SAID, 'Two.', 'Three.', 'Four.'], stays: SAID }),
  },
})

let server: TestServer
let crew: DeskCrew
let place: string
let screen: string
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'untold-canary-'))
  server = await startTestServer()
  crew = await DeskCrew.at(server)
  screen = (await server.admitKiosk()).token
})
afterAll(async () => {
  await server.close()
  await rm(place, { recursive: true, force: true })
})

async function untold(
  words: readonly string[],
  folder: string,
): Promise<{ code: number | null; out: string }> {
  // A port that nobody listens on: whether the server runs is asked there.
  const env = { UNTOLD_DATA_DIR: folder, UNTOLD_KEY_FILE: server.config.keyFile, PORT: '1' }
  const { code, out, err } = await run(words, { env })
  return { code, out: out + err }
}

const found = (folder: string) => filesWith(folder, CANARY)

/** What every address that can be read answers, to each role and to a screen. */
async function everyAnswer(id: string): Promise<string> {
  const callers: Record<string, string>[] = [bearer(screen), {}]
  for (const role of ['curator', 'reviewer', 'operator', 'technician', 'admin'] as const)
    callers.push({ Cookie: (await server.staff(role)).cookie })
  callers.push({ Cookie: crew.curator.cookie })
  const readable = routesOf(server.context).filter((each: Route) => each.method === 'get')
  expect(readable.length).toBeGreaterThan(20)
  let answers = ''
  for (const { path } of readable) {
    const filled = path
      .replace('/desk/stories/{id}', `/desk/stories/${id}`)
      .replace('/venues/{id}', '/venues/astana')
      .replace('/rooms/{id}', '/rooms/hall')
      .replace('{n}', '1')
      .replace(/\{\w+\}/g, id)
    for (const headers of callers) answers += (await server.ask(filled, { headers })).text
  }
  return answers
}

async function shown(): Promise<string> {
  return (await server.ask('/kiosk/exhibition', { headers: bearer(screen) })).text
}

async function signInAgain(): Promise<void> {
  const [curator, first, second] = await Promise.all(
    [crew.curator, crew.first, crew.second].map((each) => server.signIn(each.username, PASSWORD)),
  )
  Object.assign(crew, { curator, first, second })
}

test('[CON-6, END-6] a story that was shown, kept in a backup and withdrawn is nowhere, and no restore brings it back', async () => {
  const { id } = await crew.begin('narrator', draft)
  await crew.act(crew.curator, id, 'autosave', { base: 1, draft })
  await crew.act(crew.curator, id, 'check', { draft })
  await crew.act(crew.curator, id, 'preview', { draft })
  const replaced = makeDraft({
    text: {
      en: makeDraftText('x', {
        beats: ['Somebody put it on the stove.', 'Two.', 'Three.', 'Four.'],
        stays: `The ${CANARY[1]} stays.`,
      }),
    },
  })
  story(await crew.act(crew.curator, id, 'revisions', { base: 1, draft: replaced, restores: null }))
  await crew.consent(id)
  await crew.clear(id)
  expect(await found(server.config.dataDir)).toEqual([])

  await crew.later(73 * HOUR)
  await signInAgain()
  story(await crew.publish(id))
  expect(await shown()).toContain(CANARY[1])
  // Shown to everybody, and still nowhere on the disk in plain.
  expect(await found(server.config.dataDir)).toEqual([])

  const backup = join(place, 'backup')
  const saved = await untold(['backup', backup], server.config.dataDir)
  expect(saved).toMatchObject({ code: 0 })
  expect(await readdir(backup)).not.toContain('untold.keys')
  expect(await found(backup)).toEqual([])
  const { epoch } = server.context.installation

  const withdrawn = await crew.act(crew.curator, id, 'withdraw')
  expect(withdrawn.status).toBeLessThan(300)
  await server.context.installation.withdrawals.settled()
  expect(await shown()).not.toContain(CANARY[1])
  expect(await found(server.config.dataDir)).toEqual([])
  const answers = await everyAnswer(id)
  const log = server.logLines.join('')
  for (const word of CANARY) expect([answers.includes(word), log.includes(word)]).toEqual([false, false])

  await server.stopped(async () => {
    expect(await untold(['restore', backup], server.config.dataDir)).toMatchObject({ code: 0 })
  })
  await signInAgain()
  await server.context.installation.withdrawals.settled()
  expect(server.context.installation.epoch).toBeGreaterThan(epoch)
  expect(Exhibition.parse(JSON.parse(await shown())).stories.map((each) => each.id)).not.toContain(id)
  expect((await crew.get(crew.curator, `/stories/${id}`)).status).toBe(410)
  expect(await found(server.config.dataDir)).toEqual([])
  expect(await found(backup)).toEqual([])
  const again = await everyAnswer(id)
  for (const word of CANARY) expect(again.includes(word)).toBe(false)
})

test('[CON-6] the search above would find it', async () => {
  const { writeFile } = await import('node:fs/promises')
  await writeFile(join(place, 'plain'), SAID)
  await writeFile(join(place, 'wide'), Buffer.from(SAID, 'utf16le'))
  await writeFile(join(place, 'sixty-four'), Buffer.from(`{"x":"${SAID}"}`).toString('base64'))
  expect((await found(place)).map((file) => file.split('/').at(-1)).sort()).toEqual([
    'plain',
    'sixty-four',
    'wide',
  ])
})

test('a backup never overwrites, and says what is wrong with where it should go', async () => {
  await untold(['backup', join(place, 'once')], server.config.dataDir)
  const twice = await untold(['backup', join(place, 'once')], server.config.dataDir)
  expect([twice.code === 0, twice.out]).toEqual([false, expect.stringContaining('is not empty')])
  const inside = await untold(['backup', join(server.config.dataDir, 'x')], server.config.dataDir)
  expect([inside.code === 0, inside.out]).toEqual([false, expect.stringContaining('another disk')])
  const nothing = await untold(['restore', join(place, 'nowhere')], server.config.dataDir)
  expect([nothing.code === 0, nothing.out]).toEqual([false, expect.stringContaining('no backup.json')])
})

test('the doctor names what it looked at and finds a whole house', async () => {
  const { code, out } = await untold(['doctor'], server.config.dataDir)
  expect([code, out.length > 80]).toEqual([0, true])
})
