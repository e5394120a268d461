import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Exhibition } from '../../../core/protocol/exhibition.ts'
import { ExhibitionMessage } from '../../../core/protocol/kiosk-events.ts'
import {
  AsideReply,
  ContactBody,
  DeskProblem,
  RevisionsReply,
  StoryListReply,
} from '../../../core/protocol/stories.ts'
import { AuditReply } from '../../../core/protocol/http.ts'
import { makeDraft, makeDraftText } from '../../core/editorial/story-builders.ts'
import { DeskCrew, reasonsOf, story } from '../../helpers/desk.ts'
import { bearer, startTestServer, type TestServer } from '../../helpers/server.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

let server: TestServer
let crew: DeskCrew
let screen: string
beforeAll(async () => {
  server = await startTestServer()
  crew = await DeskCrew.at(server)
  screen = (await server.admitKiosk()).token
})
afterAll(() => server.close())

async function onScreens(): Promise<string[]> {
  const answer = await server.ask('/kiosk/exhibition', { headers: bearer(screen) })
  return answer.read(Exhibition).stories.map((each) => each.id)
}

test('a composite goes from the first word to the screens, beside the stories that ship', async () => {
  const { id } = await crew.begin()
  expect(await onScreens()).not.toContain(id)
  const cleared = await crew.clear(id)
  expect(cleared.state).toBe('cleared')
  expect(cleared.ahead.publish).toEqual([])
  const shown = story(await crew.publish(id))
  expect(shown).toMatchObject({ state: 'published', showing: [{ venue: 'astana', language: 'en' }] })
  const stories = await onScreens()
  expect(stories).toContain(id)
  expect(stories.length).toBeGreaterThan(1)
  const all = await server.ask('/stories', { headers: { Cookie: crew.curator.cookie } })
  expect(all.text).toContain('a door title')
  story(await crew.act(crew.curator, id, 'pause'))
  expect(await onScreens()).not.toContain(id)
  story(await crew.act(crew.curator, id, 'resume'))
  expect(await onScreens()).toContain(id)
  await server.restart()
  expect(await onScreens()).toContain(id)
})

test('a screen that is connected hears at once that the exhibition changed', async () => {
  const { id } = await crew.begin()
  await crew.clear(id)
  const client = await server.kiosk(screen)
  story(await crew.publish(id))
  const shown = ExhibitionMessage.parse(await client.line.next('exhibition'))
  story(await crew.act(crew.curator, id, 'pause'))
  const paused = ExhibitionMessage.parse(await client.line.next('exhibition'))
  expect(new Set([client.welcome.exhibition, shown.exhibition, paused.exhibition]).size).toBe(2)
  expect(paused.exhibition).toBe(client.welcome.exhibition)
})

test('[CON-8] what somebody told is refused for 72 hours, and the refusal says until when', async () => {
  const { id } = await crew.begin('narrator')
  await crew.clear(id)
  expect(reasonsOf(await crew.publish(id))).toEqual(['consent-none'])
  await crew.consent(id)
  const early = await crew.publish(id)
  expect(early.status).toBe(409)
  const { reasons } = early.read(DeskProblem)
  expect(reasons?.[0]?.reason.code).toBe('consent-waits')
  for (const words of Object.values(reasons![0]!.words)) expect(words).toMatch(/UTC/)
  await crew.later(73 * HOUR)
  crew = await renewed()
  expect(story(await crew.publish(id)).state).toBe('published')
  expect(await onScreens()).toContain(id)
})

test('[CON-2] a text that changes is asked about again, while the old one may stay', async () => {
  const { id } = await crew.begin('narrator')
  await crew.clear(id)
  const now = server.context.clock.now()
  const scope = {
    purposes: ['exhibition'],
    venues: 'every',
    languages: ['en'],
    media: ['text'],
    from: now,
    until: now + 60 * DAY,
  }
  const consent = { scope, revisions: { kind: 'only', revision: 1 }, form: 'signed', givenAt: now }
  story(await crew.act(crew.curator, id, 'consents', consent))
  await crew.later(73 * HOUR)
  crew = await renewed()
  story(await crew.publish(id))
  const draft = makeDraft({ text: { en: makeDraftText('another door') } })
  story(await crew.act(crew.curator, id, 'revisions', { base: 1, draft, restores: null }))
  expect(await crew.open(id)).toMatchObject({ state: 'published', pending: 'draft', revision: 2 })
  expect(await onScreens()).toContain(id)
  await crew.clear(id)
  expect(reasonsOf(await crew.publish(id))).toEqual(['consent-other-text'])
  const shown = await server.ask('/kiosk/exhibition', { headers: bearer(screen) })
  expect(shown.text).not.toContain('another door')
})

test('[CON-2] what a narrator takes back is gone from the screens at once', async () => {
  const { id } = await crew.begin('narrator')
  await crew.clear(id)
  await crew.consent(id)
  await crew.later(73 * HOUR)
  crew = await renewed()
  story(await crew.publish(id))
  expect(await onScreens()).toContain(id)
  // Any curator writes it down, also one who may not read the story.
  const other = await server.staff('curator')
  const answer = await crew.act(other, id, 'narrow', { languages: ['kk'] })
  expect([answer.status, answer.text]).toEqual([200, ''])
  expect(await onScreens()).not.toContain(id)
})

test('[VEN-2] a script cannot have a native speaker sign off words that it sends along', async () => {
  const begun = await crew.begin('composite', makeDraft({ text: { en: makeDraftText('a gate') } }))
  expect(begun.draft.review.en).toBe('needs-native-review')
  const save = async (base: number, draft: typeof begun.draft, restores: number | null = null) =>
    story(await crew.act(crew.curator, begun.id, 'revisions', { base, draft, restores }))
  const signed = { ...begun.draft, review: { ...begun.draft.review, en: 'signed-off' as const } }
  const read = await save(1, signed)
  expect(read.draft.review.en).toBe('signed-off')
  const other = { ...signed, text: { en: makeDraftText('a wall') } }
  const changed = await save(2, other)
  expect(changed.draft.text.en?.title).toBe('a wall title')
  expect(changed.draft.review.en).toBe('needs-native-review')
  expect((await save(3, read.draft, 2)).draft.review.en).toBe('signed-off')
})

test('[CON-1] a consent that ends takes its story off by itself, also while it plays', async () => {
  const { id } = await crew.begin('narrator')
  await crew.clear(id)
  const until = server.context.clock.now() + 100 * HOUR
  await crew.consent(id, 0, { until })
  await crew.later(73 * HOUR)
  crew = await renewed()
  story(await crew.publish(id))
  await crew.later(until - server.context.clock.now() - 5_000)
  const client = await server.kiosk(screen)
  const operator = await server.token('operator')
  await server.cue(operator.token, { kind: 'story', story: id })
  expect(await onScreens()).toContain(id)
  await client.line.next('exhibition')
  expect(await onScreens()).not.toContain(id)
  expect(server.context.clock.now()).toBeGreaterThanOrEqual(until)
  expect([await client.nextCue(), await client.nextCue()].map((cue) => cue.action.kind)).toEqual([
    'story',
    'stopStory',
  ])
  crew = await renewed()
  await expect
    .poll(async () => (await crew.open(id)).show)
    .toMatchObject({ kind: 'paused', why: 'consent-ended' })
  expect(reasonsOf(await crew.act(crew.curator, id, 'resume'))).toEqual(['consent-over'])
  const again = await server.tryCue(operator.token, { kind: 'story', story: id })
  expect(again.status).not.toBe(202)
})

describe('[ANO-6] four eyes', () => {
  test('[ANO-6] a reviewer whose account ends in mid-review takes the approval along', async () => {
    const { id } = await crew.begin()
    const third = await server.staff('reviewer')
    const reviewers = [crew.first.id, third.id]
    story(await crew.act(crew.curator, id, 'team', { curators: [crew.curator.id], reviewers }))
    story(await crew.act(crew.curator, id, 'send'))
    story(await crew.act(third, id, 'approve', { revision: 1 }))
    expect(story(await crew.act(crew.first, id, 'approve', { revision: 1 })).state).toBe('cleared')
    await server.context.people.disable(third.id, 'test')
    expect((await crew.open(id)).state).toBe('in-review')
    expect(reasonsOf(await crew.publish(id))).toContain('wrong-state')
  })

  test('[ANO-6] nobody approves what they wrote, not even an administrator', async () => {
    const admin = await server.admin()
    const begun = await crew.post(admin, '/stories', { basis: 'composite', draft: makeDraft() })
    const { id } = story(begun)
    const reviewers = [admin.id, crew.first.id]
    const asked = await crew.act(admin, id, 'team', { curators: [admin.id], reviewers })
    expect(reasonsOf(asked)).toEqual(['reviewer-wrote'])
    expect(reasonsOf(await crew.act(admin, id, 'approve', { revision: 1 }))).toContain(
      'author-cannot-approve',
    )
  })

  test('[ANO-6] a script may not write, send or approve', async () => {
    const { id } = await crew.begin()
    for (const [role, act, json] of [
      ['curator', 'send', undefined],
      ['reviewer', 'approve', { revision: 1 }],
    ] as const) {
      const headers = bearer((await server.token(role)).token)
      const answer = await server.ask(`/desk/stories/${id}/${act}`, {
        method: 'POST',
        headers,
        ...(json && { json }),
      })
      expect(reasonsOf(answer)).toContain('people-only')
    }
    const headers = bearer((await server.token('curator')).token)
    const begun = await server.ask('/desk/stories', {
      method: 'POST',
      headers,
      json: { basis: 'composite', draft: makeDraft() },
    })
    expect(reasonsOf(begun)).toEqual(['people-only'])
  })
})

describe('two people in one story', () => {
  test('the second is told, sees both differences, and chooses; nothing of either is lost', async () => {
    const { id, draft } = await crew.begin()
    const text = draft.text.en!
    const one = { ...draft, text: { en: { ...text, title: 'One title' } } }
    const two = { ...draft, text: { en: { ...text, stays: 'Two stay.' } } }
    story(await crew.act(crew.curator, id, 'revisions', { base: 1, draft: one, restores: null }))
    const late = await crew.act(crew.curator, id, 'revisions', { base: 1, draft: two, restores: null })
    expect(late.status).toBe(409)
    const { conflict } = late.read(DeskProblem)
    expect(conflict).toMatchObject({ head: 2, by: crew.curator.id, theirs: one })
    expect(conflict!.theirChanges.passages.map((each) => each.part)).toEqual(['title'])
    expect(conflict!.yourChanges.passages.map((each) => each.part)).toEqual(['stays'])
    expect(conflict!.merged?.text.en).toMatchObject({ title: 'One title', stays: 'Two stay.' })
    const both = { base: 2, draft: conflict!.merged, restores: null }
    const saved = story(await crew.act(crew.curator, id, 'revisions', both))
    expect(saved).toMatchObject({ revision: 3, draft: { text: { en: { title: 'One title' } } } })
    const history = (await crew.get(crew.curator, `/stories/${id}/revisions`)).read(RevisionsReply)
    expect(history.items.map((each) => [each.revision, each.act])).toEqual([
      [3, 'saved'],
      [2, 'saved'],
      [1, 'created'],
    ])
    const back = (await crew.get(crew.curator, `/stories/${id}/revisions/1`)).text
    const undone = { base: 3, draft: (JSON.parse(back) as { draft: unknown }).draft, restores: 1 }
    const restored = story(await crew.act(crew.curator, id, 'revisions', undone))
    expect(restored).toMatchObject({ revision: 4, draft: { text: { en: { title: text.title } } } })
    expect(restored.history.at(-1)?.act).toBe('restored')
  })

  test('who wrote in the same place is sent all three texts, to choose place by place', async () => {
    const { id, draft } = await crew.begin()
    const titled = (title: string) => ({ ...draft, text: { en: { ...draft.text.en!, title } } })
    await crew.act(crew.curator, id, 'revisions', { base: 1, draft: titled('One'), restores: null })
    const late = { base: 1, draft: titled('  Two '), restores: null }
    const { conflict } = (await crew.act(crew.curator, id, 'revisions', late)).read(DeskProblem)
    expect(conflict).toMatchObject({
      began: draft,
      yours: titled('Two'),
      theirs: titled('One'),
      merged: null,
    })
  })

  test('words that were not taken are kept for whoever wrote them, until they let them go', async () => {
    const { id, draft } = await crew.begin()
    const colleague = await server.staff('curator')
    const curators = [crew.curator.id, colleague.id]
    await crew.act(crew.curator, id, 'team', { curators, reviewers: [] })
    const mine = { ...draft, text: { en: { ...draft.text.en!, title: 'Mine' } } }
    await crew.act(crew.curator, id, 'autosave', { base: 1, draft: mine })
    const lay = () => crew.act(crew.curator, id, 'asides', { base: 1, draft: mine })
    expect(story(await lay()).asides).toMatchObject([{ n: 1, base: 1 }])
    // They lie there now, so nobody is asked again whether to go on with them.
    expect((await crew.open(id)).autosaved).toBeNull()
    // Pressed twice it is there once.
    await lay()
    await server.restart()
    expect((await crew.open(id)).asides).toHaveLength(1)
    const read = (await crew.get(crew.curator, `/stories/${id}/asides/1`)).read(AsideReply)
    expect(read.draft).toEqual(mine)
    expect(read.changes.passages.map((each) => each.part)).toEqual(['title'])
    expect((await crew.open(id, colleague)).asides).toEqual([])
    expect((await crew.get(colleague, `/stories/${id}/asides/1`)).status).toBe(404)
    expect((await crew.act(crew.first, id, 'asides', { base: 1, draft: mine })).status).toBe(403)
    const gone = await server.ask(`/desk/stories/${id}/asides/1`, {
      method: 'DELETE',
      headers: { Cookie: crew.curator.cookie },
    })
    expect(story(gone).asides).toEqual([])
  })

  test('two saves at the very same moment: one is kept, the other is told', async () => {
    const { id, draft } = await crew.begin()
    const saves = ['A', 'B', 'C'].map((title) =>
      crew.act(crew.curator, id, 'revisions', {
        base: 1,
        draft: { ...draft, text: { en: { ...draft.text.en!, title } } },
        restores: null,
      }),
    )
    const statuses = (await Promise.all(saves)).map((each) => each.status)
    expect(statuses.toSorted()).toEqual([201, 409, 409])
  })

  test('what is typed and not saved is there after a restart, for its writer alone', async () => {
    const { id, draft } = await crew.begin()
    const typed = { ...draft, text: { en: { ...draft.text.en!, title: 'Half a tit' } } }
    expect((await crew.act(crew.curator, id, 'autosave', { base: 1, draft: typed })).status).toBe(204)
    await server.restart()
    expect((await crew.open(id)).autosaved).toMatchObject({ base: 1, draft: typed })
    story(await crew.act(crew.curator, id, 'revisions', { base: 1, draft: typed, restores: null }))
    expect((await crew.open(id)).autosaved).toBeNull()
  })

  test('of two pages that were closed unsaved, the newer text is offered and the older lies aside', async () => {
    const { id, draft } = await crew.begin()
    const titled = (title: string) => ({ ...draft, text: { en: { ...draft.text.en!, title } } })
    const type = async (page: string, title: string) => {
      const typed = await crew.act(crew.curator, id, 'autosave', { base: 1, draft: titled(title), page })
      expect(typed.status).toBe(204)
    }
    const aside = async () => {
      const { asides } = await crew.open(id)
      const read = asides.map(({ n }) => crew.get(crew.curator, `/stories/${id}/asides/${n}`))
      return (await Promise.all(read)).map((each) => each.read(AsideReply).draft.text.en?.title)
    }
    await type('page-1', 'One')
    await type('page-1', 'One more')
    expect(await aside()).toEqual([])
    await type('page-2', 'Two')
    expect(await aside()).toEqual(['One more'])
    // Whoever goes to and fro leaves one text a page, its newest.
    await type('page-1', 'One more word')
    await type('page-2', 'Two words')
    expect((await crew.open(id)).autosaved?.draft.text.en?.title).toBe('Two words')
    expect(await aside()).toEqual(['One more word'])
    // Saved, it lies nowhere else.
    const saving = { base: 1, draft: titled('One more word'), restores: null }
    story(await crew.act(crew.curator, id, 'revisions', saving))
    expect(await aside()).toEqual([])
  })
})

describe('[CON-6] unpublished texts', () => {
  test('[CON-6] no word of one touches the disk or the log in plain, whatever is done with it', async () => {
    const canary = 'Zephyrine canary kept the kettle quiet'
    const draft = makeDraft({
      text: { en: makeDraftText('x', { beats: [canary, 'Two.', 'Three.', 'Four.'] }) },
    })
    const { id } = await crew.begin('narrator', draft)
    const typed = { ...draft, text: { en: { ...draft.text.en!, stays: `${canary}, she said` } } }
    await crew.act(crew.curator, id, 'autosave', { base: 1, draft: typed })
    await crew.act(crew.curator, id, 'forbidden', { words: ['Zephyrine'] })
    const contact = { how: 'Zephyrine, +7 701 555 01 02', safe: 'mornings; say that it is the library' }
    expect(story(await crew.act(crew.curator, id, 'contact', { contact })).contact).toBe(true)
    await crew.act(crew.curator, id, 'check', { draft })
    await crew.get(crew.curator, '/stories?search=zephyrine')
    story(await crew.act(crew.curator, id, 'revisions', { base: 1, draft: typed, restores: null }))
    for (const file of await everyFile(server.config.dataDir)) {
      const bytes = await readFile(file)
      for (const word of ['Zephyrine', 'kettle quiet', '701 555', 'the library'])
        expect([file, bytes.includes(word)]).toEqual([file, false])
    }
    expect(server.logLines.join('')).not.toContain('Zephyrine')
    const audit = await server.ask('/audit', { headers: { Cookie: (await server.admin()).cookie } })
    expect(audit.text).not.toContain('Zephyrine')
    const actions = audit.read(AuditReply).items.map((each) => each.action)
    expect(actions).toEqual(expect.arrayContaining(['story.created', 'story.saved', 'story.forbidden-words']))
  })

  test('[ANO-1] how a narrator can be reached is told to the story’s curators alone, on the record, and goes with it', async () => {
    const { id } = await crew.begin('narrator')
    const contact = { how: 'her sister’s shop', safe: 'never on Sundays' }
    const kept = await crew.act(crew.curator, id, 'contact', { contact })
    expect(kept.text).not.toContain('sister')
    expect((await crew.get(crew.curator, `/stories/${id}/contact`)).read(ContactBody)).toEqual({ contact })
    const reviewers = [crew.first.id, crew.second.id]
    story(await crew.act(crew.curator, id, 'team', { curators: [crew.curator.id], reviewers }))
    for (const other of [crew.first, await server.staff('curator'), await server.admin()]) {
      expect((await crew.get(other, `/stories/${id}/contact`)).status).toBe(403)
      expect((await crew.act(other, id, 'contact', { contact: null })).status).toBeGreaterThanOrEqual(400)
    }
    const audit = await server.ask('/audit', { headers: { Cookie: (await server.admin()).cookie } })
    expect(audit.read(AuditReply).items.map((each) => each.action)).toContain('story.read-contact')
    expect((await crew.open(id)).contact).toBe(true)
    expect(story(await crew.act(crew.curator, id, 'contact', { contact: null })).contact).toBe(false)
    const nobody = (await crew.begin('composite')).id
    const refused = await crew.act(crew.curator, nobody, 'contact', { contact })
    expect(reasonsOf(refused)).toContain('composite-needs-none')
  })

  test('[ANO-1] who does not work on a story reads nothing of it, and cannot search for it either', async () => {
    const draft = makeDraft({ text: { en: makeDraftText('hidden', { title: 'Quincunx' }) } })
    const { id } = await crew.begin('narrator', draft)
    for (const role of ['curator', 'reviewer', 'admin'] as const) {
      const other = await server.staff(role)
      const found = (await crew.get(other, '/stories?search=quincunx')).read(StoryListReply)
      expect([role, found.total]).toEqual([role, 0])
      const row = (await crew.get(other, '/stories?limit=200'))
        .read(StoryListReply)
        .items.find((each) => each.id === id)
      expect(row?.title).toBeNull()
      for (const path of ['', '/revisions', '/revisions/1', '/difference?from=1&to=1']) {
        const answer = await crew.get(other, `/stories/${id}${path}`)
        expect([role, path, answer.status]).toEqual([role, path, 403])
        expect(answer.text).not.toContain('Quincunx')
      }
    }
    const mine = (await crew.get(crew.curator, '/stories?search=quincunx')).read(StoryListReply)
    expect(mine.items.map((each) => each.id)).toEqual([id])
  })

  test('[CON-6] a withdrawn story is gone from the desk, from the database and for good', async () => {
    const draft = makeDraft({ text: { en: makeDraftText('x', { title: 'Obsidian lantern' }) } })
    const { id } = await crew.begin('composite', draft)
    await crew.clear(id)
    story(await crew.publish(id))
    expect(await onScreens()).toContain(id)
    const { withdrawals } = server.context.installation
    await withdrawals.withdraw(id, 'curator', { kind: 'person', id: crew.curator.id })
    await withdrawals.settled()
    expect(await onScreens()).not.toContain(id)
    const opened = await crew.get(crew.curator, `/stories/${id}`)
    expect([opened.status, reasonsOf(opened)]).toEqual([410, ['withdrawn']])
    const saved = await crew.act(crew.curator, id, 'revisions', { base: 1, draft, restores: null })
    expect(reasonsOf(saved)).toEqual(['withdrawn'])
    await server.restart()
    expect((await crew.get(crew.curator, `/stories/${id}`)).status).toBe(410)
    for (const file of await everyFile(server.config.dataDir))
      expect([file, (await readFile(file)).includes('Obsidian')]).toEqual([file, false])
  })
})

/** After a restart the sessions are those of before; only the crew's server is another. */
async function renewed(): Promise<DeskCrew> {
  const [curator, first, second] = [crew.curator, crew.first, crew.second]
  const fresh = await Promise.all(
    [curator, first, second].map((each) => server.signIn(each.username, PASSWORD)),
  )
  return Object.assign(crew, { curator: fresh[0], first: fresh[1], second: fresh[2] })
}
const PASSWORD = 'a long enough sentence'

async function everyFile(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name))
}
