/** Readings that leave and arrive in packages: the same bytes, taken in anew, heard before they are approved. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { Ingest } from '../../../core/protocol/readings.ts'
import { storyArchive } from '../../../server/library/story-archive.ts'
import type { PackagedStory } from '../../../server/ports/story-archive.ts'
import { makeDraft, makeDraftText } from '../../core/editorial/story-builders.ts'
import { DeskCrew, reasonsOf, story } from '../../helpers/desk.ts'
import { readAloud, turnedInto } from '../../helpers/recordings.ts'
import { startTestServer, type TestServer } from '../../helpers/server.ts'
import { zipOf } from '../../helpers/zip.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const TEXT = makeDraftText('a door')
const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

let server: TestServer
let elsewhere: TestServer
let crew: DeskCrew
let others: DeskCrew
let recording: Buffer
/** A story with a reading, as it leaves. */
let id: string
let away: Buffer
let packed: PackagedStory
beforeAll(async () => {
  ;[server, elsewhere] = await Promise.all([startTestServer(), startTestServer()])
  crew = await DeskCrew.at(server)
  others = await DeskCrew.at(elsewhere)
  recording = readAloud(TEXT.beats, 'en', 0.8)
  ;({ id } = await crew.begin('composite', makeDraft({ text: { en: TEXT } })))
  const sent = await server.ask(`/desk/stories/${id}/readings/en?voice=reader`, {
    method: 'POST',
    headers: { Cookie: crew.curator.cookie, 'Content-Type': 'application/octet-stream' },
    raw: recording,
  })
  await ended(crew, sent.read(Ingest))
  // A mark that was moved by hand goes along.
  const { draft, revision } = await crew.open(id)
  const { items } = JSON.parse((await crew.get(crew.curator, `/stories/${id}/readings`)).text) as {
    items: { beats: { from: number; to: number }[] }[]
  }
  const beats = items[0]!.beats.map((each, i) => (i === 2 ? { ...each, from: each.from + 0.4 } : each))
  const moved = { ...draft, readings: { en: { ...draft.readings.en!, beats } } }
  story(await crew.act(crew.curator, id, 'revisions', { base: revision, draft: moved, restores: null }))
  away = (await crew.send([id])).bytes
  const reading = await storyArchive.read(away)
  const first = reading.ok ? reading.packages[0] : undefined
  if (first?.ok !== true) throw new Error('It does not even leave.')
  packed = first.story
})
afterAll(() => Promise.all([server.close(), elsewhere.close()]))

async function ended(at: DeskCrew, { id: ingest }: Ingest): Promise<Ingest['state']> {
  return vi.waitFor(
    async () => {
      const { state } = (await at.get(at.curator, `/ingests/${ingest}`)).read(Ingest)
      expect(['done', 'failed']).toContain(state.kind)
      return state
    },
    { timeout: 60_000, interval: 200 },
  )
}

test('a reading leaves under the sum of its bytes, tied to the text beside it', () => {
  const entry = packed.manifest.readings!.en!
  expect(sumOf(packed.sounds!.en!)).toBe(entry.audio)
  expect(away.includes(`${id}/${entry.audio}.ogg`)).toBe(true)
  expect(entry).toMatchObject({ voice: 'reader', beats: { length: 4 } })
})

test('the round trip: it arrives elsewhere, is taken in anew, and leaves from there as the same bytes', async () => {
  const foreseen = await others.bring(away, 'yes')
  expect(foreseen.items[0]!.notes.map(({ en }) => en).join()).toContain('a reading comes along')
  expect(foreseen.readings).toEqual([])
  const { items, readings } = await others.bring(away, 'no')
  expect(items[0]!.fate).toBe('new')
  // Not before it has gone the way of every recording.
  expect(readings).toHaveLength(1)
  expect(await ended(others, readings[0]!)).toMatchObject({ kind: 'done' })
  const there = await others.open(id)
  const entry = packed.manifest.readings!.en!
  expect(there.draft.readings.en).toMatchObject({ audio: entry.audio, beats: entry.beats })
  expect((await others.send([id])).bytes.equals(away)).toBe(true)
  expect((await others.bring(away, 'no')).items[0]!.fate).toBe('same')
  expect((await crew.bring(away, 'no')).items[0]!.fate).toBe('same')
})

test('[ANO-7] what came along is heard here before anybody approves it', async () => {
  const reviewers = [others.first.id, others.second.id]
  story(await others.act(others.curator, id, 'team', { curators: [others.curator.id], reviewers }))
  const { revision } = story(await others.act(others.curator, id, 'send'))
  const deaf = await others.act(others.first, id, 'approve', { revision })
  expect([deaf.status, reasonsOf(deaf)]).toEqual([409, ['reading-not-heard']])
  story(await others.act(others.first, id, 'approve', { revision, heard: ['en'] }))
})

describe('[SEC-5] a reading in an archive is believed in nothing', () => {
  const text = (name: string): string => {
    const at = away.indexOf(`${id}/${name}`) + `${id}/${name}`.length
    const length = away.readUInt32LE(away.indexOf(`${id}/${name}`) - 12)
    return away.toString('utf8', at, at + length)
  }
  const archive = (manifest: object, sounds: Record<string, Buffer>): Buffer =>
    zipOf([
      { name: 'a-copy/story.json', content: JSON.stringify({ ...manifest, id: 'a-copy' }) },
      { name: 'a-copy/en.md', content: text('en.md') },
      ...Object.entries(sounds).map(([name, content]) => ({ name: `a-copy/${name}.ogg`, content })),
    ])
  const problemsOf = async (bytes: Buffer): Promise<string> =>
    JSON.stringify((await others.bring(bytes, 'no')).items.map(({ fate, problems }) => [fate, problems]))

  test('not its name, its text, its place, nor a voice that it claims', async () => {
    const { readings, ...bare } = packed.manifest
    const entry = readings!.en!
    const sound = Buffer.from(packed.sounds!.en!)
    const named = { ...bare, readings: { en: entry } }
    const bent = Buffer.from(sound)
    bent[bent.length - 1]! ^= 1
    expect(await problemsOf(archive(named, { [entry.audio]: bent }))).toContain('is not what its name says')
    expect(await problemsOf(archive(named, {}))).toContain('is missing; story.json names it')
    expect(await problemsOf(archive(bare, { [entry.audio]: sound }))).toContain('named nowhere')
    const other = { ...bare, readings: { en: { ...entry, text: 'a'.repeat(64) } } }
    expect(await problemsOf(archive(other, { [entry.audio]: sound }))).toContain('a reading of another text')
    for (const claim of [{ voice: 'narrator' }, { approved: true }]) {
      const forged = { ...bare, readings: { en: { ...entry, ...claim } } }
      expect(await problemsOf(archive(forged, { [entry.audio]: sound }))).toContain('"refused"')
    }
    expect((await others.get(others.curator, '/stories/a-copy')).status).toBe(404)
  })

  test('[ANO-8] what is no sound is refused, and what was not made here is made anew, without its tags', async () => {
    const { readings, ...bare } = packed.manifest
    const entry = readings!.en!
    const tries = [
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      turnedInto(recording, '-metadata', 'title=Dana, kitchen', '-c:a', 'libopus', '-f', 'ogg'),
    ]
    const ends = []
    for (const sound of tries) {
      const manifest = { ...bare, readings: { en: { ...entry, audio: sumOf(sound) } } }
      const { readings: begun } = await others.bring(archive(manifest, { [sumOf(sound)]: sound }), 'no')
      ends.push(await ended(others, begun[0]!))
    }
    expect(ends[0]).toMatchObject({ kind: 'failed', fault: 'not-audio' })
    expect(ends[1]).toMatchObject({ kind: 'done' })
    const made = (await others.open('a-copy')).draft.readings.en!.audio
    expect(made).not.toBe(sumOf(tries[1]!))
    const kept = Buffer.from((await elsewhere.context.sounds.fetch('a-copy', made))!)
    expect([kept.includes('Dana'), sumOf(kept)]).toEqual([false, made])
  })
})
