/** Stories that leave and arrive as packages, over HTTP, as a curator does it. */
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { PURPOSES } from '../../../core/model/consent.ts'
import { LANGUAGES, type Language } from '../../../core/model/language.ts'
import type { StoryManifest } from '../../../core/model/story.ts'
import { storyMarkdown } from '../../../core/model/story-markdown.ts'
import { AuditReply } from '../../../core/protocol/http.ts'
import { ExportReport, type ImportReport } from '../../../core/protocol/story-packages.ts'
import { StoryListReply } from '../../../core/protocol/stories.ts'
import { storyArchive } from '../../../server/library/story-archive.ts'
import type { PackagedStory } from '../../../server/ports/story-archive.ts'
import { makeConsent, makeDossier, makeDraft, makeDraftText } from '../../core/editorial/story-builders.ts'
import { leaving } from '../../../core/editorial/leaving.ts'
import { NOON } from '../../helpers/clock.ts'
import { filesWith } from '../../helpers/canary.ts'
import { DeskCrew, story } from '../../helpers/desk.ts'
import { PASSWORD, startTestServer, type TestServer } from '../../helpers/server.ts'
import { zipOf } from '../../helpers/zip.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Nothing that the anonymiser could take for a detail of somebody. */
const CANARY = 'velvet thimble'

let server: TestServer
let crew: DeskCrew
beforeAll(async () => {
  server = await startTestServer()
  crew = await DeskCrew.at(server)
})
afterAll(() => server.close())

const manifest = (overrides: Partial<StoryManifest> = {}): StoryManifest => {
  const { teller, topics, sensitive, arc, seed } = makeDraft()
  const review = { kk: 'needs-native-review', ru: 'needs-native-review', en: 'signed-off' } as const
  return {
    format: 'untold-story/1',
    id: 'a-gate',
    revision: 1,
    basis: 'composite',
    teller,
    topics,
    sensitive,
    arc,
    seed,
    review,
    ...overrides,
  }
}
const archiveOf = (...stories: PackagedStory[]): Promise<Buffer> => storyArchive.write(stories)
const packageOf = (overrides: Partial<StoryManifest> = {}, word = 'a gate'): PackagedStory => ({
  manifest: manifest(overrides),
  text: { en: makeDraftText(word) },
})

async function storiesIn(archive: Buffer): Promise<PackagedStory[]> {
  const reading = await storyArchive.read(archive)
  return reading.ok ? reading.packages.flatMap((each) => (each.ok ? [each.story] : [])) : []
}

async function outlook(stories: 'all' | string[]): Promise<ExportReport> {
  return (await crew.post(crew.curator, '/exports/check', { stories })).read(ExportReport)
}

const fates = (report: ImportReport) => report.items.map(({ story: id, fate }) => [id, fate])

describe('the round trip', () => {
  test('a story leaves, arrives elsewhere as a draft, and leaves from there as the same bytes', async () => {
    const draft = makeDraft({ text: { en: makeDraftText('a lamp'), kk: makeDraftText('шам') } })
    const { id } = await crew.begin('composite', draft)
    const away = await crew.send([id])
    expect(away.headers['content-type']).toBe('application/zip')
    expect(away.headers['content-disposition']).toMatch(
      /^attachment; filename="untold-stories-\d{4}-\d\d-\d\d\.zip"$/,
    )
    const elsewhere = await startTestServer()
    try {
      const others = await DeskCrew.at(elsewhere)
      const foreseen = await others.bring(away.bytes, 'yes')
      expect(fates(foreseen)).toEqual([[id, 'new']])
      expect((await others.get(others.curator, `/stories/${id}`)).status).toBe(404)
      expect(fates(await others.bring(away.bytes, 'no'))).toEqual([[id, 'new']])
      const there = await others.open(id)
      expect(there).toMatchObject({ state: 'draft', revision: 1, consents: [], draft: { text: draft.text } })
      expect((await others.send([id])).bytes.equals(away.bytes)).toBe(true)
      // And back again: what is the same is left alone.
      expect(fates(await crew.bring(away.bytes, 'no'))).toEqual([[id, 'same']])
      expect((await crew.open(id)).revision).toBe(1)
    } finally {
      await elsewhere.close()
    }
  })

  test('a newer text arrives as a revision, under the number that it has where it comes from', async () => {
    const first = await archiveOf(packageOf({ id: 'a-wall' }))
    expect(fates(await crew.bring(first, 'no'))).toEqual([['a-wall', 'new']])
    const later = await archiveOf(packageOf({ id: 'a-wall', revision: 9 }, 'a wall'))
    const [item] = (await crew.bring(later, 'yes')).items
    expect(item).toMatchObject({ fate: 'revision', revision: 9 })
    expect((await crew.open('a-wall')).revision).toBe(1)
    await crew.bring(later, 'no')
    expect((await crew.open('a-wall')).revision).toBe(9)
    expect((await crew.send(['a-wall'])).bytes.equals(later)).toBe(true)
    // An older number is never taken back to: it becomes the next one.
    await crew.bring(first, 'no')
    expect((await crew.open('a-wall')).revision).toBe(10)
  })

  test('a language that the package has not keeps its text', async () => {
    const { id } = await crew.begin(
      'composite',
      makeDraft({ text: { en: makeDraftText('a pot'), kk: makeDraftText('қазан') } }),
    )
    const [item] = (await crew.bring(await archiveOf(packageOf({ id, revision: 2 }, 'a pan')), 'no')).items
    expect(item?.notes.map(({ en }) => en)).toContain(
      'Kazakh: the package has no such text; yours stays as it is.',
    )
    const { draft } = await crew.open(id)
    expect([draft.text.en?.title, draft.text.kk?.title]).toEqual(['a pan title', 'қазан title'])
  })
})

describe('[CON-1] an export obeys the narrator’s consent', () => {
  test('what was allowed on screens may not leave; what was allowed to leave does, in those languages', async () => {
    const text = { en: makeDraftText('a key'), kk: makeDraftText('кілт'), ru: makeDraftText('ключ') }
    const { id } = await crew.begin('narrator', makeDraft({ text }))
    const codes = async () => (await outlook([id])).items[0]?.reasons.map(({ reason }) => reason.code)
    expect(await codes()).toEqual(['wrong-state', 'consent-none', 'consent-none', 'consent-none'])
    await crew.clear(id)
    await crew.consent(id)
    expect(await codes()).toEqual(['consent-none', 'consent-none', 'consent-none'])
    await crew.consent(id, 30, { purposes: ['export'], languages: ['kk', 'en'], venues: ['astana'] })
    expect(await codes()).toEqual(['consent-waits', 'consent-none', 'consent-waits'])
    expect((await crew.send([id])).problem()).toBe('nothing_may_leave')
    await crew.later(73 * HOUR)
    crew = await renewed()
    const { items } = await outlook([id])
    expect(items).toMatchObject([
      {
        fate: 'leaves',
        languages: ['kk', 'en'],
        reasons: [{ reason: { code: 'consent-none', language: 'ru' } }],
      },
    ])
    const [gone] = await storiesIn((await crew.send([id])).bytes)
    expect(Object.keys(gone?.text ?? {}).sort()).toEqual(['en', 'kk'])
    story(await crew.act(crew.curator, id, 'narrow', { purposes: ['exhibition'] }))
    expect((await crew.send([id])).problem()).toBe('nothing_may_leave')
    expect((await crew.open(id)).state).toBe('cleared')
  })

  test('whatever was allowed, for whatever revision and dates: nothing leaves that is not covered', () => {
    const scope = fc.record({
      purposes: fc.subarray([...PURPOSES], { minLength: 1 }),
      venues: fc.constant('every' as const),
      languages: fc.subarray([...LANGUAGES], { minLength: 1 }),
      media: fc.subarray(['text' as const, 'narration' as const], { minLength: 1 }),
      from: fc.integer({ min: NOON - 10 * DAY, max: NOON + DAY }),
      until: fc.integer({ min: NOON - DAY, max: NOON + 10 * DAY }),
    })
    const consents = fc.array(
      fc.record({
        scope,
        revisions: fc.record({
          kind: fc.constantFrom('only' as const, 'from' as const),
          revision: fc.constantFrom(1, 2),
        }),
        recordedAt: fc.integer({ min: NOON - 6 * DAY, max: NOON }),
      }),
      { maxLength: 4 },
    )
    const text = Object.fromEntries(LANGUAGES.map((each) => [each, makeDraftText('a key')]))
    const head = makeDraft({ text })
    fc.assert(
      fc.property(consents, fc.constantFrom('draft' as const, 'cleared' as const), (given, kind) => {
        const work = kind === 'draft' ? { kind } : { kind, since: NOON, by: 'curator-a', approvals: [] }
        const dossier = makeDossier({ head: 2, work, consents: given.map((each) => makeConsent(each)) })
        const way = leaving(dossier, {
          now: NOON,
          head,
          shown: null,
          look: () => ({ missing: [], findings: [] }),
        })
        const allowed = (language: Language) =>
          kind === 'cleared' &&
          given.some(
            ({ scope: { purposes, languages, media, from, until }, revisions, recordedAt }) =>
              purposes.includes('export') &&
              languages.includes(language) &&
              media.includes('text') &&
              from <= NOON &&
              NOON < until &&
              recordedAt + 72 * HOUR <= NOON &&
              (revisions.kind === 'from' ? revisions.revision <= 2 : revisions.revision === 2),
          )
        expect(way.ok ? way.languages : []).toEqual(LANGUAGES.filter(allowed))
      }),
    )
  })

  test('no original leaves: neither a draft that names somebody nor a word that the narrator forbade', async () => {
    const named = makeDraft({
      text: { en: makeDraftText('a cup', { stays: 'Call me on +7 701 234 56 78.' }) },
    })
    const composite = await crew.begin('composite', named)
    const told = await crew.begin('narrator', makeDraft({ text: { en: makeDraftText('a spoon') } }))
    story(await crew.act(crew.curator, told.id, 'forbidden', { words: ['spoon'] }))
    const { items } = await outlook([composite.id, told.id])
    const reasons = Object.fromEntries(
      items.map((each) => [each.story, each.reasons.map(({ reason }) => reason.code)]),
    )
    expect(reasons[composite.id]).toEqual(['direct-finding'])
    expect(reasons[told.id]).toEqual(
      expect.arrayContaining(['wrong-state', 'direct-finding', 'consent-none']),
    )
    const all = (await crew.send('all')).bytes.toString()
    for (const secret of ['701 234', 'spoon']) expect(all).not.toContain(secret)
  })

  test('a colleague’s unpublished story stays, and its title is not told', async () => {
    const { id } = await crew.begin('composite', makeDraft({ text: { en: makeDraftText('a comb') } }))
    const other = await server.staff('curator')
    const answer = await crew.post(other, '/exports/check', { stories: ['nowhere', id] })
    expect(answer.read(ExportReport).items).toMatchObject([
      { story: 'nowhere', title: null, fate: 'stays', reasons: [{ reason: { code: 'no-such-story' } }] },
      { story: id, title: null, fate: 'stays', reasons: [{ reason: { code: 'not-your-story' } }] },
    ])
    expect((await crew.send([id], other)).problem()).toBe('nothing_may_leave')
  })

  test('every story that left is in the audit log, without content', async () => {
    const { id } = await crew.begin('composite', makeDraft({ text: { en: makeDraftText('a bell') } }))
    await crew.send([id])
    const log = await server.ask('/audit', { headers: { Cookie: (await server.admin()).cookie } })
    expect(log.read(AuditReply).items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          action: 'story.export',
          subject: `story:${id}`,
          actor: `person:${crew.curator.id}`,
        }),
      ]),
    )
    expect(log.text).not.toContain('bell')
  })
})

describe('nothing in a file stands for a person’s word', () => {
  test('[ANO-6] a forged approval, consent or receipt is refused by name, and a claim of sign-off is only a note', async () => {
    const forged = {
      ...manifest({ id: 'forged' }),
      approvals: [{ by: 'reviewer-a', at: 1 }],
      consents: [makeConsent()],
      show: 'published',
      receipt: 'river bread window lamp road',
    }
    const archive = zipOf([
      { name: 'forged/story.json', content: JSON.stringify(forged) },
      { name: 'forged/en.md', content: storyMarkdown(makeDraftText('a gate')) },
      { name: 'honest/story.json', content: JSON.stringify(manifest({ id: 'honest', basis: 'narrator' })) },
      { name: 'honest/en.md', content: storyMarkdown(makeDraftText('a gate')) },
    ])
    const report = await crew.bring(archive, 'no')
    expect(fates(report)).toEqual([
      [null, 'refused'],
      ['honest', 'new'],
    ])
    expect(report.items[0]?.problems.map(({ words }) => words.en)).toEqual(
      ['approvals', 'consents', 'show', 'receipt'].map(
        (field) => `${field}: is not a field of a story; remove it, or correct its spelling`,
      ),
    )
    expect(report.items[1]?.notes.map(({ en }) => en).join(' ')).toMatch(/consent.*native speaker/s)
    expect(report.notes[0]?.en).toContain('No approval, no consent and no receipt comes in a package')
    const honest = await crew.open('honest')
    expect(honest).toMatchObject({ state: 'draft', consents: [], reviewers: [], authors: [crew.curator.id] })
    expect(honest.ahead.publish.length).toBeGreaterThan(0)
  })

  test('an import voids the approvals of what it changes, and leaves what is on show alone', async () => {
    const { id } = await crew.begin('composite', makeDraft({ text: { en: makeDraftText('a stove') } }))
    await crew.clear(id)
    story(await crew.publish(id))
    const [item] = (await crew.bring(await archiveOf(packageOf({ id, revision: 2 }, 'a hearth')), 'no')).items
    expect(item?.notes.map(({ en }) => en)).toContain(
      'What is on show stays on show; the new text waits beside it for review.',
    )
    const after = await crew.open(id)
    expect(after).toMatchObject({ state: 'published', pending: 'draft', show: { revision: 1 }, revision: 2 })
    // And what leaves is what is on show, not what waits.
    expect((await storiesIn((await crew.send([id])).bytes))[0]?.text.en?.title).toBe('a stove title')
  })

  test('what somebody told never becomes a composite; a colleague’s story is not written over', async () => {
    const told = await crew.begin('narrator', makeDraft({ text: { en: makeDraftText('a broom') } }))
    const other = await server.staff('curator')
    const archive = await archiveOf(packageOf({ id: told.id, revision: 2 }, 'a mop'))
    const codes = (report: ImportReport) => report.items[0]?.reasons.map(({ reason }) => reason.code)
    expect(codes(await crew.bring(archive, 'no'))).toEqual(['basis-cannot-change'])
    expect(codes(await crew.bring(archive, 'no', other))).toEqual(['basis-cannot-change', 'not-your-story'])
    expect((await crew.open(told.id)).draft.text.en?.title).toBe('a broom title')
  })

  test('a script reports and takes nothing in; a story that ships is not replaced', async () => {
    const { token } = await server.token('curator')
    const archive = await archiveOf(packageOf({ id: 'from-a-script' }))
    const answer = await server.ask('/desk/imports?dryRun=no', {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/zip' },
      raw: archive,
    })
    expect(answer.text).toContain('people-only')
    expect((await crew.get(crew.curator, '/stories/from-a-script')).status).toBe(404)
    const shipped = (await crew.get(crew.curator, '/stories'))
      .read(StoryListReply)
      .items.find((each) => each.shipped)
    const report = await crew.bring(await archiveOf(packageOf({ id: shipped!.id })), 'no')
    expect(report.items[0]).toMatchObject({
      fate: 'refused',
      reasons: [{ reason: { code: 'ships-with-untold' } }],
    })
    const own = await crew.send([shipped!.id])
    expect(fates(await crew.bring(own.bytes, 'no'))).toEqual([[shipped!.id, 'same']])
  })
})

test('[ANO-2] a dry run says what the check finds, with a place and a reason in three languages', async () => {
  const named = {
    ...packageOf({ id: 'a-name' }),
    text: { en: makeDraftText('a gate', { note: 'Write to aigul@example.com.' }) },
  }
  const report = await crew.bring(await archiveOf(named), 'yes')
  expect(report.items[0]?.findings.map(({ words }) => words.en)).toEqual([
    'English, content note: an e-mail address leads straight to a person. Write it differently; it cannot stay.',
  ])
  expect(report.items[0]?.findings[0]?.words.kk).toMatch(/^Ағылшынша, түсініктемесі: пошта/)
})

describe('[CON-3] a story that was withdrawn does not come back in a package', () => {
  test('and the report says so', async () => {
    const { id } = await crew.begin('narrator', makeDraft({ text: { en: makeDraftText('a shawl') } }))
    await crew.act(crew.curator, id, 'withdraw')
    await server.context.installation.withdrawals.settled()
    const archive = await archiveOf(packageOf({ id, basis: 'narrator' }, 'a shawl'))
    for (const dryRun of ['yes', 'no'] as const) {
      const [item] = (await crew.bring(archive, dryRun)).items
      expect(item).toMatchObject({ fate: 'refused', reasons: [{ reason: { code: 'withdrawn' } }] })
    }
    expect(server.context.stories.shelf.get(id)).toBeNull()
    const { items } = await outlook([id])
    expect(items).toMatchObject([
      { fate: 'stays', title: null, reasons: [{ reason: { code: 'withdrawn' } }] },
    ])
  })

  test('nor when it is withdrawn while the archive is being taken in', async () => {
    const id = 'a-coat'
    await crew.bring(await archiveOf(packageOf({ id, basis: 'narrator' }, 'a coat')), 'no')
    const archive = await archiveOf(packageOf({ id, basis: 'narrator', revision: 2 }, 'a jacket'))
    const { stories, installation } = server.context
    // The withdrawal is decided between what was foreseen and what is written.
    const written = vi.spyOn(stories.shelf, 'change').mockImplementationOnce(async (...change) => {
      written.mockRestore()
      await installation.withdrawals.withdraw(id, 'narrator', { kind: 'system', id: 'receipt' })
      return stories.shelf.change(...change)
    })
    const [item] = (await crew.bring(archive, 'no')).items
    expect(item).toMatchObject({ fate: 'refused', reasons: [{ reason: { code: 'withdrawn' } }] })
    await installation.withdrawals.settled()
    expect(stories.shelf.get(id)).toBeNull()
    expect(await filesWith(server.config.dataDir, ['a jacket'])).toEqual([])
  })

  test('nor does it leave when it is withdrawn while the archive is being written', async () => {
    const id = 'a-scarf'
    await crew.bring(await archiveOf(packageOf({ id }, 'a scarf'), packageOf({ id: 'a-hat' }, 'a hat')), 'no')
    const { installation } = server.context
    const written = vi.spyOn(storyArchive, 'write').mockImplementationOnce(async (stories) => {
      written.mockRestore()
      await installation.withdrawals.withdraw(id, 'curator', { kind: 'system', id: 'receipt' })
      return storyArchive.write(stories)
    })
    const { bytes } = await crew.send([id, 'a-hat'])
    expect((await storiesIn(bytes)).map((each) => each.manifest.id)).toEqual(['a-hat'])
    expect(bytes.toString()).not.toContain('scarf')
    await installation.withdrawals.settled()
  })
})

test('[CON-2] nor does a language leave whose consent is taken back while the archive is being written', async () => {
  const now = server.context.clock.now()
  const scope = {
    purposes: ['export' as const],
    venues: 'every' as const,
    media: ['text' as const],
    from: 0,
    until: now + DAY,
  }
  const consent = makeConsent({
    scope: { ...scope, languages: ['en'] },
    recordedAt: now - 4 * DAY,
  })
  const work = {
    kind: 'cleared' as const,
    since: now,
    by: crew.curator.id,
    approvals: [crew.first.id, crew.second.id].map((by) => ({ by, at: now })),
  }
  const people = {
    authors: [crew.curator.id],
    curators: [crew.curator.id],
    reviewers: [crew.first.id, crew.second.id],
  }
  const dossier = makeDossier({ id: 'a-ribbon', consents: [consent], work, ...people })
  const draft = makeDraft({ text: { en: makeDraftText('a ribbon') } })
  const file = { dossier, changedAt: now, open: { direct: 0, quasi: 0 }, facts: [] }
  await server.context.stories.shelf.add(file, { at: now, by: crew.curator.id, draft })
  expect((await storiesIn((await crew.send(['a-ribbon'])).bytes))[0]?.manifest.basis).toBe('narrator')
  const written = vi.spyOn(storyArchive, 'write').mockImplementationOnce(async (stories) => {
    written.mockRestore()
    story(await crew.act(crew.curator, 'a-ribbon', 'narrow', { purposes: [] }))
    return storyArchive.write(stories)
  })
  expect((await crew.send(['a-ribbon'])).problem()).toBe('nothing_may_leave')
})

describe('the file that is sent', () => {
  const raw = (body: Buffer | string, headers: Record<string, string> = {}) =>
    server.ask('/desk/imports', {
      method: 'POST',
      headers: { Cookie: crew.curator.cookie, 'Content-Type': 'application/zip', ...headers },
      raw: body,
    })

  test('[SEC-5] is refused by one clear sentence, and nothing is written', async () => {
    const before = (await crew.get(crew.curator, '/stories')).read(StoryListReply).total
    const escape = zipOf([{ name: '../evil/story.json', content: JSON.stringify(manifest({ id: 'evil' })) }])
    const report = await crew.bring(escape, 'no')
    expect(report).toMatchObject({ items: [], problems: [{ file: '../evil/story.json' }] })
    expect((await raw('no archive at all')).text).toContain('This is not a zip archive')
    expect((await raw('')).text).toContain('This is not a zip archive')
    expect((await raw('x', { 'Content-Type': 'text/plain' })).problem()).toBe('not_this_file')
    expect((await raw('x', { 'Content-Encoding': 'gzip' })).status).toBe(415)
    expect((await crew.get(crew.curator, '/stories')).read(StoryListReply).total).toBe(before)
  })

  test('[SEC-5] is not kept once it is larger than fits', async () => {
    const answer = await raw(Buffer.alloc(129 * 1024 * 1024))
    expect(answer.status).toBe(413)
    expect(answer.text).toContain('At most 128 MB fit here')
  })
})

test('[CON-6] neither an export nor an import leaves a word on the disk', async () => {
  const temporary = await mkdtemp(join(tmpdir(), 'untold-packages-'))
  vi.stubEnv('TMPDIR', temporary)
  try {
    const archive = await archiveOf(packageOf({ id: 'a-canary' }, CANARY))
    await crew.bring(archive, 'yes')
    await crew.bring(archive, 'no')
    const sent = await crew.send(['a-canary'])
    expect(sent.bytes.toString()).toContain(CANARY)
    expect(await filesWith(server.config.dataDir, [CANARY])).toEqual([])
    expect(await readdir(temporary)).toEqual([])
    expect(server.logLines.join('')).not.toContain(CANARY)
    await crew.act(crew.curator, 'a-canary', 'withdraw')
    await server.context.installation.withdrawals.settled()
    expect((await crew.send('all')).bytes.toString()).not.toContain(CANARY)
    expect((await crew.bring(archive, 'no')).items[0]?.fate).toBe('refused')
    expect(await filesWith(server.config.dataDir, [CANARY])).toEqual([])
  } finally {
    vi.unstubAllEnvs()
    await rm(temporary, { recursive: true, force: true })
  }
})

/** The same people, signed in again after a time in which their sessions ended. */
async function renewed(): Promise<DeskCrew> {
  const again = [crew.curator, crew.first, crew.second].map(({ username }) =>
    server.signIn(username, PASSWORD),
  )
  const [curator, first, second] = await Promise.all(again)
  return Object.assign(crew, { curator, first, second })
}
