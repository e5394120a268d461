import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PublishedStory } from '../../../core/protocol/exhibition.ts'
import { Exhibition } from '../../../core/protocol/exhibition.ts'
import { DeskReadingsReply, Ingest } from '../../../core/protocol/readings.ts'
import type { DeskStory } from '../../../core/protocol/stories.ts'
import { COOLING_OFF_MS } from '../../../core/model/consent.ts'
import { makeDraft, makeDraftText } from '../../core/editorial/story-builders.ts'
import { DeskCrew, reasonsOf, story } from '../../helpers/desk.ts'
import { readAloud } from '../../helpers/recordings.ts'
import { bearer, startTestServer, type Staff, type TestServer } from '../../helpers/server.ts'

const BEATS = makeDraftText('a door').beats
let server: TestServer
let crew: DeskCrew
let sound: Buffer
let kiosk: Record<string, string>

beforeAll(async () => {
  server = await startTestServer()
  crew = await DeskCrew.at(server)
  sound = readAloud(BEATS, 'en', 0.7)
  kiosk = bearer((await server.admitKiosk()).token)
}, 60_000)
afterAll(() => server.close())

function bring(id: string, file: Buffer, who: Staff = crew.curator, voice = 'reader', language = 'en') {
  return server.ask(`/desk/stories/${id}/readings/${language}?voice=${voice}`, {
    method: 'POST',
    headers: { Cookie: who.cookie, 'Content-Type': 'audio/wav' },
    raw: file,
  })
}
async function ended(ingest: Ingest, who: Staff = crew.curator): Promise<Ingest['state']> {
  for (;;) {
    const now = (await crew.get(who, `/ingests/${ingest.id}`)).read(Ingest)
    if (now.state.kind === 'done' || now.state.kind === 'failed') return now.state
    await new Promise((wait) => setTimeout(wait, 50))
  }
}
/** A story with a reading in English. */
async function readStory(basis: 'composite' | 'narrator'): Promise<{ told: DeskStory; audio: string }> {
  const { id } = await crew.begin(basis, makeDraft())
  const state = await ended((await bring(id, sound)).read(Ingest))
  if (state.kind !== 'done') throw new Error(JSON.stringify(state))
  return { told: await crew.open(id), audio: state.audio }
}
/** Both reviewers listen, and approve what they have read and heard. */
async function clear(id: string): Promise<void> {
  const reviewers = [crew.first.id, crew.second.id]
  story(await crew.act(crew.curator, id, 'team', { curators: [crew.curator.id], reviewers }))
  const { revision } = story(await crew.act(crew.curator, id, 'send'))
  for (const who of [crew.first, crew.second])
    story(await crew.act(who, id, 'approve', { revision, heard: ['en'] }))
}
const show = (id: string) => crew.act(crew.curator, id, 'publish', { languages: ['en'], narration: true })
async function onKiosk(id: string): Promise<PublishedStory | null> {
  const exhibition = (await server.ask('/kiosk/exhibition', { headers: kiosk })).read(Exhibition)
  return exhibition.stories.find((each) => each.id === id) ?? null
}
async function heard(
  audio: string,
  range?: string,
): Promise<{ status: number; bytes: Buffer; headers: Headers }> {
  const response = await fetch(`${server.url}/api/v1/kiosk/sounds/${audio}`, {
    headers: { ...kiosk, ...(range !== undefined && { Range: range }) },
  })
  return {
    status: response.status,
    bytes: Buffer.from(await response.arrayBuffer()),
    headers: response.headers,
  }
}
/** Files of the data folder in which any of these bytes stand. */
async function filesHolding(needles: readonly (Buffer | string)[]): Promise<string[]> {
  const hits: string[] = []
  for (const entry of await readdir(server.config.dataDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const bytes = await readFile(file).catch(() => Buffer.alloc(0))
    if (needles.some((needle) => bytes.includes(needle))) hits.push(file)
  }
  return hits
}

test('a reading goes its whole way: taken in, heard by two, shown, and played on a screen', async () => {
  const { told, audio } = await readStory('composite')
  expect(told.draft.readings.en).toMatchObject({ audio, voice: 'reader' })
  const { items } = (await crew.get(crew.curator, `/stories/${told.id}/readings`)).read(DeskReadingsReply)
  expect(items[0]).toMatchObject({ audio, fits: true, words: BEATS, by: crew.curator.id })
  await clear(told.id)
  story(await show(told.id))
  const shown = (await onKiosk(told.id))!
  const reading = shown.readings.en!
  expect([reading.sound, reading.voice, reading.beats.length]).toEqual([audio, 'reader', 4])
  expect(Buffer.from(reading.envelope, 'base64')).toHaveLength(Math.ceil(reading.seconds * 20))
  const { status, bytes, headers } = await heard(audio)
  expect([status, bytes.subarray(0, 4).toString(), headers.get('content-type')]).toEqual([
    200,
    'OggS',
    'audio/ogg',
  ])
  expect([headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual([
    'no-store',
    'nosniff',
  ])
  const part = await heard(audio, 'bytes=4-11')
  expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 4-11/${bytes.length}`])
  expect(part.bytes).toEqual(bytes.subarray(4, 12))
  expect((await heard(audio, 'bytes=-5')).bytes).toEqual(bytes.subarray(-5))
  expect((await heard(audio, `bytes=${bytes.length}-`)).status).toBe(416)
  expect((await crew.open(told.id)).showing.map(({ narration }) => narration)).toContain(true)
  // The same file of another story has the same name: it is heard for as long as one of them is on show.
  story(await crew.act(crew.curator, told.id, 'pause'))
  expect((await heard(audio)).status).toBe(404)
}, 60_000)

describe('[ANO-7] a reading is of one text, by somebody else, and heard before it is approved', () => {
  test('the narrator’s own voice is refused, with the reason', async () => {
    const { id } = await crew.begin('composite', makeDraft())
    expect(reasonsOf(await bring(id, sound, crew.curator, 'narrator'))).toEqual(['reading-by-narrator'])
    expect(reasonsOf(await bring(id, sound, crew.curator, 'reader', 'kk'))).toEqual(['reading-without-text'])
  })

  test('who has not listened cannot approve, and whoever brought the reading cannot either', async () => {
    const { told } = await readStory('composite')
    const reviewers = [crew.first.id, crew.second.id]
    await crew.act(crew.curator, told.id, 'team', { curators: [crew.curator.id], reviewers })
    const { revision, authors } = story(await crew.act(crew.curator, told.id, 'send'))
    expect(authors).toEqual([crew.curator.id])
    expect(reasonsOf(await crew.act(crew.first, told.id, 'approve', { revision }))).toEqual([
      'reading-not-heard',
    ])
    story(await crew.act(crew.first, told.id, 'approve', { revision, heard: ['en'] }))
  }, 60_000)

  test('a change of the text voids it; another language’s text does not', async () => {
    const { told, audio } = await readStory('composite')
    const save = (draft: DeskStory['draft'], base: number) =>
      crew.act(crew.curator, told.id, 'revisions', { base, draft, restores: null })
    const both = { ...told.draft, text: { ...told.draft.text, ru: makeDraftText('дверь') } }
    const other = story(await save(both, told.revision))
    expect(other.ahead.send.map(({ reason }) => reason.code)).not.toContain('reading-of-other-text')
    const changed = { ...both, text: { ...both.text, en: makeDraftText('a gate') } }
    const next = story(await save(changed, other.revision))
    expect(next.ahead.send.map(({ reason }) => reason.code)).toContain('reading-of-other-text')
    const { items } = (await crew.get(crew.curator, `/stories/${told.id}/readings`)).read(DeskReadingsReply)
    expect(items).toMatchObject([{ audio, fits: false }])
    const back = story(await save(both, next.revision))
    expect(back.ahead.send.map(({ reason }) => reason.code)).not.toContain('reading-of-other-text')
  }, 60_000)

  test('a text that changes while its reading is taken in leaves the reading outside', async () => {
    const { id, draft } = await crew.begin('composite', makeDraft())
    const ingest = (await bring(id, sound)).read(Ingest)
    const changed = { ...draft, text: { en: makeDraftText('a gate') } }
    story(await crew.act(crew.curator, id, 'revisions', { base: 1, draft: changed, restores: null }))
    expect(await ended(ingest)).toMatchObject({
      kind: 'failed',
      fault: 'story',
      reasons: [{ reason: { code: 'reading-of-other-text' } }],
    })
    expect((await crew.open(id)).draft.readings).toEqual({})
  }, 60_000)

  test('no page can claim a reading that was never taken in, nor one of another story', async () => {
    const { told, audio } = await readStory('composite')
    const { id, draft } = await crew.begin('composite', makeDraft())
    const claimed = { ...draft, sensitive: true, readings: told.draft.readings }
    const saved = story(
      await crew.act(crew.curator, id, 'revisions', { base: 1, draft: claimed, restores: null }),
    )
    expect(saved.draft.readings).toEqual({})
    expect((await crew.get(crew.curator, `/stories/${id}/readings/${audio}/sound`)).status).toBe(404)
  }, 60_000)

  test('what was removed is destroyed, unless it is on show', async () => {
    const { told, audio } = await readStory('composite')
    await clear(told.id)
    story(await show(told.id))
    const remove = () =>
      server.ask(`/desk/stories/${told.id}/readings/en`, {
        method: 'DELETE',
        headers: { Cookie: crew.curator.cookie },
      })
    expect(story(await remove()).draft.readings).toEqual({})
    expect((await heard(audio)).status).toBe(200)
    expect(reasonsOf(await remove())).toEqual(['no-reading'])
    await clear(told.id)
    story(await show(told.id))
    expect((await onKiosk(told.id))!.readings).toEqual({})
    expect(await server.context.sounds.fetch(told.id, audio)).toBeNull()
    expect((await heard(audio)).status).toBe(404)
  }, 60_000)
})

describe('[SEC-5] what comes in', () => {
  test('is known by its content, limited in size, and refused in words', async () => {
    const { id } = await crew.begin('composite', makeDraft())
    const drawing = await bring(id, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))
    expect([drawing.status, drawing.problem()]).toEqual([415, 'recording_refused'])
    const huge = server.ask(`/desk/stories/${id}/readings/en?voice=reader`, {
      method: 'POST',
      headers: {
        Cookie: crew.curator.cookie,
        'Content-Length': String(200 * 1024 * 1024),
        Connection: 'close',
      },
      raw: Buffer.alloc(0),
    })
    expect((await huge).status).toBe(413)
    const foreign = await bring(id, sound, crew.first)
    expect(foreign.status).toBe(403)
  })

  test('is only its sender’s to watch and to stop; a few at once are enough', async () => {
    const { id } = await crew.begin('composite', makeDraft())
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => bring(id, sound)))
    const taken = answers.filter(({ status }) => status === 202).map((each) => each.read(Ingest))
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 202, 202, 429, 429])
    const other = await server.staff('curator')
    expect((await crew.get(other, `/ingests/${taken[2]!.id}`)).status).toBe(404)
    for (const each of taken) {
      const stopped = await server.ask(`/desk/ingests/${each.id}`, {
        method: 'DELETE',
        headers: { Cookie: crew.curator.cookie },
      })
      expect(stopped.status).toBe(200)
      expect(await ended(each)).toMatchObject({ kind: 'failed', fault: 'cancelled' })
    }
    expect((await crew.open(id)).draft.readings).toEqual({})
  }, 60_000)

  test('is stopped by what its sender calls it, before and after it has arrived whole', async () => {
    const { id } = await crew.begin('composite', makeDraft())
    const send = (upload: string) =>
      server.ask(`/desk/stories/${id}/readings/en?voice=reader&upload=${upload}`, {
        method: 'POST',
        headers: { Cookie: crew.curator.cookie, 'Content-Type': 'audio/wav' },
        raw: sound,
      })
    const stop = (upload: string, who: Staff = crew.curator) =>
      server.ask(`/desk/ingests/${upload}`, { method: 'DELETE', headers: { Cookie: who.cookie } })

    const after = (await send('after')).read(Ingest)
    const other = await server.staff('curator')
    expect((await stop('after', other)).status).toBe(404)
    expect((await stop('after')).status).toBe(200)
    expect(await ended(after)).toMatchObject({ kind: 'failed', fault: 'cancelled' })

    // The sender's word overtakes the file; somebody else's word about the same name stops nothing.
    expect((await stop('before')).status).toBe(404)
    const before = (await send('before')).read(Ingest)
    expect(before.state).toMatchObject({ kind: 'failed', fault: 'cancelled' })
    expect((await crew.open(id)).draft.readings).toEqual({})
    expect((await stop('mine', other)).status).toBe(404)
    expect(await ended((await send('mine')).read(Ingest))).toMatchObject({ kind: 'done' })
  }, 60_000)
})

describe('what a narrator allowed', () => {
  test('[CON-1] [CON-2] a reading sounds only with consent to being read, ends with it, and leaves the text', async () => {
    const { told, audio } = await readStory('narrator')
    await clear(told.id)
    const now = server.context.clock.now()
    await crew.consent(told.id, 30, { media: ['text', 'narration'], from: now })
    expect(reasonsOf(await show(told.id))).toEqual(['consent-waits', 'consent-waits'])
    await crew.later(COOLING_OFF_MS + 60_000)
    crew = await crew.again()
    story(await show(told.id))
    expect((await onKiosk(told.id))!.readings.en?.sound).toBe(audio)
    expect((await heard(audio)).status).toBe(200)
    story(await crew.act(crew.curator, told.id, 'narrow', { media: ['text'] }))
    expect(await onKiosk(told.id)).toMatchObject({ readings: {}, text: { en: { beats: BEATS } } })
    expect((await heard(audio)).status).toBe(404)
  }, 60_000)

  test('[CON-6] its sound is on no disk in plain, and after a withdrawal nowhere', async () => {
    const { told, audio } = await readStory('narrator')
    const bytes = Buffer.from((await server.context.sounds.fetch(told.id, audio))!)
    const marks = [Buffer.from('OpusHead'), bytes.subarray(200, 264), sound.subarray(4_000, 4_064), audio]
    expect(await filesHolding(marks)).toEqual([])
    const before = await sealedFiles()
    const { withdrawals } = server.context.installation
    // Another is being taken in while it is withdrawn.
    const late = (await bring(told.id, sound)).read(Ingest)
    await withdrawals.withdraw(told.id, 'curator', { kind: 'system', id: 'test' })
    await withdrawals.settled()
    expect((await crew.get(crew.curator, `/ingests/${late.id}`)).status).toBe(404)
    expect(await server.context.sounds.fetch(told.id, audio)).toBeNull()
    expect(await sealedFiles()).toBe(before - 1)
    expect((await heard(audio)).status).toBe(404)
    expect((await crew.get(crew.curator, `/stories/${told.id}/readings`)).status).toBe(410)
    expect(await filesHolding(marks)).toEqual([])
    expect(server.logLines.join('')).not.toContain(audio)
  }, 60_000)

  async function sealedFiles(): Promise<number> {
    const all = await readdir(join(server.config.dataDir, 'vault'), { recursive: true, withFileTypes: true })
    return all.filter((each) => each.isFile()).length
  }
})
