/** `npx untold stories`, as a person runs it beside a running server. */
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { storiesCommand } from '../../../server/command-line/stories-command.ts'
import { makeDraft, makeDraftText } from '../../core/editorial/story-builders.ts'
import { untold, type Ended } from '../../helpers/command-line.ts'
import { DeskCrew } from '../../helpers/desk.ts'
import { PASSWORD, startTestServer, type TestServer } from '../../helpers/server.ts'
import { zipOf } from '../../helpers/zip.ts'

vi.setConfig({ testTimeout: 120_000 })

let server: TestServer
let crew: DeskCrew
let place: string
beforeAll(async () => {
  server = await startTestServer()
  crew = await DeskCrew.at(server)
  place = await mkdtemp(join(tmpdir(), 'untold-stories-'))
})
afterAll(async () => {
  await server.close()
  await rm(place, { recursive: true, force: true })
})

function run(words: readonly string[], input = `${PASSWORD}\n`): Promise<Ended> {
  const at = ['--as', crew.curator.username, '--server', server.url]
  return untold(['stories', ...words, ...at], { input, env: { UNTOLD_DATA_DIR: place } })
}

test('what may leave is written to a new file, what stays is said why, and nothing is written over', async () => {
  const { id } = await crew.begin('composite', makeDraft({ text: { en: makeDraftText('a fence') } }))
  const told = await crew.begin('narrator', makeDraft({ text: { en: makeDraftText('a hedge') } }))
  const file = join(place, 'out.zip')
  const sent = await run(['export', file, '--story', id, '--story', told.id])
  expect([sent.code, sent.err]).toEqual([1, ''])
  expect(sent.out).toMatch(new RegExp(`leaves +${id} +en`))
  expect(sent.out).toContain('the narrator has not agreed to this')
  expect(sent.out).toContain('1 of 2 may leave.')
  expect((await readFile(file)).equals((await crew.send([id])).bytes)).toBe(true)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  await expect(storiesCommand.run(['export', file, '--as', 'x'])).rejects.toThrow(/is there already/)
})

test('an import tells what would change, and changes nothing until it is told to', async () => {
  const { teller, topics, sensitive, arc, seed, review } = makeDraft()
  const manifest = { format: 'untold-story/1', id: 'a-roof', revision: 1, basis: 'narrator' }
  const content = JSON.stringify({ ...manifest, teller, topics, sensitive, arc, seed, review })
  const text = `# A roof\n\n> Content note: About a roof.\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n\n## Stays\n\nA roof.\n`
  const file = join(place, 'in.zip')
  await writeFile(
    file,
    zipOf([
      { name: 'a-roof/story.json', content },
      { name: 'a-roof/en.md', content: text },
    ]),
  )
  const looked = await run(['import', file, '--dry-run'])
  expect(looked.code).toBe(0)
  expect(looked.out).toMatch(/new +a-roof +en, revision 1/)
  expect(looked.out).toContain('No approval, no consent and no receipt comes in a package')
  expect(await run(['import', file])).toMatchObject({ code: 2, err: expect.stringContaining('--yes') })
  expect((await crew.get(crew.curator, '/stories/a-roof')).status).toBe(404)
  const taken = await run(['import', file, '--yes'])
  expect(taken).toMatchObject({ code: 0, out: expect.stringContaining('Taken in: 1 new') })
  expect((await crew.open('a-roof')).state).toBe('draft')
})

test('a wrong password is refused before anything is sent, and a wrong call before anybody types one', async () => {
  const file = join(place, 'bad.zip')
  await writeFile(file, zipOf([{ name: '../x', content: '' }]))
  expect(await run(['import', file], 'not this one\n')).toMatchObject({ code: 2, out: '' })
  const wrong = (...words: string[]) => expect(storiesCommand.run(words)).rejects
  await wrong('import', join(place, 'none.zip'), '--as', 'x').toThrow(/There is no file/)
  await wrong('import', file).toThrow(/--as/)
  await wrong('import', file, '--as', 'x', '--story', 'a').toThrow(/takes the whole archive/)
  await wrong('elsewhere').toThrow(/export or import/)
})
