import { readFile } from 'node:fs/promises'
import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { PACKAGES_WORDS } from '../../client/console/words/packages/use-packages-words.ts'
import { ASIDE_WORDS } from '../../client/console/words/stories/aside-words.ts'
import { CONFLICT_WORDS } from '../../client/console/words/stories/conflict-words.ts'
import { SIGN_OFF_WORDS } from '../../client/console/words/stories/sign-off-words.ts'
import { STORIES_WORDS } from '../../client/console/words/stories/use-stories-words.ts'
import { WORDS as SHEET_WORDS } from '../../client/sheet/words.ts'
import { LANGUAGES, type Language } from '../../core/model/language.ts'
import { storyMarkdown } from '../../core/model/story-markdown.ts'
import { Exhibition } from '../../core/protocol/exhibition.ts'
import { makeDraft, makeDraftText } from '../core/editorial/story-builders.ts'
import { violations } from '../helpers/axe.ts'
import { launchChromium } from '../helpers/chromium.ts'
import { DeskCrew } from '../helpers/desk.ts'
import { REPOSITORY } from '../helpers/package-root.ts'
import { bearer, startTestServer, type Staff, type TestServer } from '../helpers/server.ts'
import { zipOf, type ZipEntry } from '../helpers/zip.ts'
import { openConsole, openDesk, type Desk } from './console-page.ts'

vi.setConfig({ testTimeout: 600_000 })

const say = STORIES_WORDS.en
const both = CONFLICT_WORDS.en
const sign = SIGN_OFF_WORDS.en
const aside = ASIDE_WORDS.en

let server: TestServer
let browser: Browser
let crew: DeskCrew
let screen: string
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startTestServer({ packageRoot: REPOSITORY }), launchChromium()])
  crew = await DeskCrew.at(server)
  screen = (await server.admitKiosk()).token
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

async function at(who: Staff, path: string, language: Language = 'en'): Promise<Desk> {
  const desk = await openDesk(browser, server, language, who.cookie)
  await openConsole(desk, server, path)
  await desk.page.getByRole('heading', { level: 1 }).waitFor()
  return desk
}

const atStory = (who: Staff, id: string, language: Language = 'en') => at(who, `/stories/${id}`, language)

async function onScreens(): Promise<string[]> {
  const answer = await server.ask('/kiosk/exhibition', { headers: bearer(screen) })
  return answer.read(Exhibition).stories.map((each) => each.id)
}

/** The field of a passage in English. */
function field(desk: Desk, label: string): Locator {
  return desk.page.getByLabel(`${label}, English`, { exact: true })
}

function press(desk: Desk, name: string): Locator {
  return desk.page.getByRole('button', { name, exact: true })
}

async function panel(desk: Desk, name: string): Promise<void> {
  await desk.page.locator('aside').getByText(name, { exact: true }).click()
}

/** As from another program's clipboard. */
async function paste(into: Locator, paragraphs: readonly string[]): Promise<void> {
  await into.evaluate((element, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, paragraphs.join('\n\n'))
}

function isFocused(field: Locator): Promise<boolean> {
  return field.evaluate((element) => element === document.activeElement)
}

/** Pressed and saved: the press says so itself by having nothing left to do. */
async function save(desk: Desk): Promise<void> {
  await press(desk, say.editor.save).click()
  await saved(desk)
}

async function saved(desk: Desk): Promise<void> {
  await press(desk, `${say.editor.save} (${say.editor.saved})`).waitFor()
}

test('a newcomer brings a first story to review, two approve it, and it is put on show', async () => {
  // Whoever writes comes to the stories by themselves.
  const desk = await at(crew.curator, '')
  const { page } = desk
  await press(desk, say.begin).click()
  expect(page.url()).toMatch(/\/console\/stories$/)
  await page.getByRole('dialog').getByText(say.beginSheet.composite).click()
  await page.getByRole('dialog').getByLabel(say.beginSheet.language).selectOption('en')
  await page.getByRole('dialog').getByRole('button', { name: say.beginSheet.yes }).click()
  await page.waitForURL(/\/stories\/[\w-]+$/)
  const id = page.url().split('/').at(-1)!
  // Whoever types at once writes: in no field at all, "c" would be calm for the whole hall.
  await vi.waitFor(async () => expect(await isFocused(field(desk, say.editor.beat(1)))).toBe(true))

  await field(desk, say.editor.storyTitle).fill('The window was open')
  await field(desk, say.editor.note).fill('It speaks of fear in a home.')
  // What somebody told was written down elsewhere: a paragraph becomes a beat.
  // Whoever pastes before looking for a field, or into the title, finds it in the beats.
  await page.getByText(say.editor.wholeTextHint).waitFor()
  await paste(page.locator('body'), [
    'We lived quietly, on the fourth floor.',
    'Then Aigerim called me on +7 701 123 45 67.',
    'I opened the window\nand listened.',
    'In the morning we went away.',
  ])
  expect(await field(desk, say.editor.beat(3)).inputValue()).toBe('I opened the window and listened.')
  await field(desk, say.editor.beat(4)).press('Enter')
  expect(await field(desk, say.editor.beat(5)).inputValue()).toBe('')
  await press(desk, `${say.editor.removeBeat}: ${say.editor.beat(5)}`).click()
  await field(desk, say.editor.stays).fill('The window is open.')
  await page.locator('mark', { hasText: 'Aigerim' }).waitFor()
  await page.getByText(say.findings.hint).waitFor()
  expect(await page.getByText(say.editor.wholeTextHint).count()).toBe(0)
  // What still lacks leads to where it is mended.
  await page.locator('aside').getByRole('button', { name: /topic/i }).click()
  await vi.waitFor(async () =>
    expect(await isFocused(page.locator('[data-part="topics"] input').first())).toBe(true),
  )

  await page.keyboard.press('F8')
  await page.locator('mark[data-chosen]').waitFor()
  while ((await press(desk, say.findings.generalise).count()) > 0) {
    const before = await press(desk, say.findings.generalise).count()
    await press(desk, say.findings.generalise).first().click()
    await vi.waitFor(
      async () => expect(await press(desk, say.findings.generalise).count()).toBeLessThan(before),
      8_000,
    )
  }
  expect(await field(desk, say.editor.beat(2)).inputValue()).not.toMatch(/Aigerim|701/)
  await page.getByLabel(say.editor.topicNames.neighbours, { exact: true }).check()
  await field(desk, say.editor.stays).press('Control+s')
  await saved(desk)

  await panel(desk, say.review.title)
  // A venue would not open with it (VEN-2): said before it is shown, and mended here.
  await page.getByText(sign.lacks('English')).waitFor()
  await press(desk, sign.tick).click()
  const signOff = page.getByLabel(sign.read('English'), { exact: true })
  await vi.waitFor(async () => expect(await isFocused(signOff)).toBe(true))
  await page.keyboard.press('Space')
  expect(await signOff.isChecked()).toBe(true)
  await save(desk)
  await page.getByText(sign.lacks('English')).waitFor({ state: 'detached' })
  await page.getByLabel(crew.first.username, { exact: true }).check()
  await page.getByLabel(crew.second.username, { exact: true }).check()
  // The next step is in sight, whatever stands above it.
  await page.mouse.move(0, 0)
  const { y, height } = (await press(desk, say.review.send).boundingBox())!
  expect(y + height).toBeLessThanOrEqual((await page.locator('footer').boundingBox())!.y)
  await press(desk, say.review.send).click()
  await press(desk, say.review.recall).waitFor()

  for (const reviewer of [crew.first, crew.second]) {
    const theirs = await atStory(reviewer, id)
    await theirs.page.getByText(say.editor.readOnly).waitFor()
    // A language that nobody has written in says so, and offers nothing.
    await press(theirs, 'Kazakh').click()
    await theirs.page.getByText(say.editor.noText('Kazakh'), { exact: true }).waitFor()
    await panel(theirs, say.review.title)
    await press(theirs, say.review.approve).click()
    await theirs.page.getByText(say.review.approvedBy('').slice(0, 11)).waitFor()
    expect(theirs.complaints).toEqual([])
    await theirs.close()
  }

  await page.reload()
  await panel(desk, say.review.title)
  expect(await onScreens()).not.toContain(id)
  await press(desk, say.review.publish).click()
  await press(desk, say.review.pause).waitFor()
  await vi.waitFor(async () => expect(await onScreens()).toContain(id))
  await page.getByText(`${say.review.showing} English`).waitFor()
  expect(desk.complaints).toEqual([])
  await desk.close()
})

test('[CON-1] a consent is written down, and its 72 hours are named as what stands in the way of showing', async () => {
  const { id } = await crew.begin('narrator')
  const desk = await atStory(crew.curator, id)
  const { page } = desk
  await panel(desk, say.consent.title)
  await page.getByText(say.consent.none).waitFor()
  await press(desk, say.consent.add).click()
  await page.getByRole('dialog').getByRole('button', { name: say.consent.record }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByText(/72 hours, so that they can change their mind/).waitFor()
  // No more than was asked, and from which day until which.
  expect((await crew.open(id)).consents[0]?.revisions).toEqual({ kind: 'only', revision: 1 })
  await page.getByText(/ 20\d\d – .* 20\d\d$/).waitFor()
  await crew.clear(id)
  await page.reload()
  await panel(desk, say.review.title)
  await page
    .getByText(/Nobody can shorten this time to think/)
    .first()
    .waitFor()
  const publish = page.getByRole('button', { name: say.review.publish })
  expect(await publish.getAttribute('aria-disabled')).toBe('true')
  await publish.click({ force: true })
  expect((await crew.open(id)).state).toBe('cleared')
  expect(await onScreens()).not.toContain(id)
  expect(desk.complaints).toEqual([])
  await desk.close()
})

test('two who write at once choose where both wrote, and the rest goes together by itself', async () => {
  const { id } = await crew.begin()
  const colleague = await server.staff('curator')
  const curators = [crew.curator.id, colleague.id]
  await crew.act(crew.curator, id, 'team', { curators, reviewers: [] })
  const desk = await atStory(crew.curator, id)
  await field(desk, say.editor.beat(1)).fill('Mine, in the first.')
  await field(desk, say.editor.beat(3)).fill('Mine, in the third.')
  await field(desk, say.editor.stays).fill('Mine stays.')
  const { revision, draft } = await crew.open(id)
  const beats = draft.text.en!.beats.with(0, 'Theirs, in the first.').with(1, 'Theirs, in the second.')
  const theirs = { ...draft, text: { en: { ...draft.text.en!, beats, stays: 'Theirs stays.' } } }
  await crew.act(colleague, id, 'revisions', { base: revision, draft: theirs, restores: null })
  await press(desk, say.editor.save).click()
  const sheet = desk.page.getByRole('dialog')
  await sheet.getByText(both.title(colleague.username)).waitFor()
  await sheet.getByText(both.places(2, colleague.username)).waitFor()
  expect(await violations(desk.page)).toEqual([])

  // Escape decides nothing: what was written still stands there.
  await desk.page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
  expect(await field(desk, say.editor.beat(3)).inputValue()).toBe('Mine, in the third.')
  await press(desk, both.look).click()

  // By keyboard alone: mine in the first beat, theirs where both left a sentence that stays.
  const first = sheet.getByRole('group', { name: say.editor.beat(1) }).getByRole('radio')
  await first.first().focus()
  await desk.page.keyboard.press('ArrowRight')
  expect(await first.nth(1).isChecked()).toBe(true)
  const blocked = press(desk, `${both.save} (${both.left(1)})`)
  expect(await blocked.getAttribute('aria-disabled')).toBe('true')
  await desk.page.keyboard.press('Tab')
  await desk.page.keyboard.press('Space')
  await press(desk, both.save).focus()
  await desk.page.keyboard.press('Enter')
  await sheet.waitFor({ state: 'detached' })
  await saved(desk)
  expect((await crew.open(id)).draft.text.en).toMatchObject({
    beats: ['Mine, in the first.', 'Theirs, in the second.', 'Mine, in the third.', draft.text.en!.beats[3]],
    stays: 'Theirs stays.',
  })
  await press(desk, say.editor.undo).click()
  expect(await field(desk, say.editor.stays).inputValue()).toBe('Mine stays.')
  expect(desk.complaints).toEqual([])
  await desk.close()
})

test('whoever writes in two tabs is told of the other tab, and finds what they leave again with Undo', async () => {
  const { id } = await crew.begin()
  const [one, two] = await Promise.all([atStory(crew.curator, id), atStory(crew.curator, id)])
  await field(one, say.editor.beat(1)).fill('In one tab.')
  await field(two, say.editor.beat(3)).fill('In the other.')
  await save(one)
  await press(two, say.editor.save).click()
  const sheet = two.page.getByRole('dialog')
  await sheet.getByText(both.title(null)).waitFor()
  await sheet.getByText(both.together(null)).waitFor()
  await sheet.getByRole('button', { name: both.takeTheirs }).click()
  await sheet.waitFor({ state: 'detached' })
  await vi.waitFor(async () => expect(await field(two, say.editor.beat(1)).inputValue()).toBe('In one tab.'))
  await press(two, say.editor.undo).click()
  expect(await field(two, say.editor.beat(3)).inputValue()).toBe('In the other.')
  await two.page.getByText(say.editor.kept('').slice(0, 17)).waitFor()
  await Promise.all([one.close(), two.close()])

  // Undo ends with the page; what was not taken stays in the history of whoever wrote it.
  await crew.act(crew.curator, id, 'revisions', {
    base: 2,
    draft: (await crew.open(id)).draft,
    restores: null,
  })
  const later = await atStory(crew.curator, id)
  const { page } = later
  await panel(later, say.history.title)
  const words = page.locator('[data-aside]')
  await words.getByText(aside.onlyYou).waitFor()
  await words.getByRole('button', { name: aside.read }).click()
  await words.locator('ins', { hasText: 'other' }).waitFor()
  expect(await violations(page)).toEqual([])
  await words.getByRole('button', { name: aside.goOn }).click()
  expect(await field(later, say.editor.beat(3)).inputValue()).toBe('In the other.')
  await press(later, say.editor.save).click()
  await page.getByRole('dialog').getByRole('button', { name: both.save }).click()
  await saved(later)
  expect((await crew.open(id)).draft.text.en!.beats).toEqual([
    'In one tab.',
    'a door sentence b of the story.',
    'In the other.',
    'a door sentence d of the story.',
  ])
  await words.getByRole('button', { name: aside.letGo }).click()
  await page.getByRole('dialog').getByRole('button', { name: aside.letGo }).click()
  await words.waitFor({ state: 'detached' })
  expect(later.complaints).toEqual([])
  await later.close()
})

test('[END-6] what was typed and not saved is in the vault, and is there again after the page was closed', async () => {
  const { id } = await crew.begin()
  const desk = await atStory(crew.curator, id)
  await field(desk, say.editor.beat(2)).fill('This was never saved.')
  await desk.page.getByText(say.editor.kept('').slice(0, 17)).waitFor()
  await desk.close()
  const again = await atStory(crew.curator, id)
  // The vault has room for one: nobody types over it before it is decided what becomes of it.
  await press(again, say.editor.restore).waitFor()
  expect(await field(again, say.editor.beat(2)).isEditable()).toBe(false)
  await press(again, say.editor.restore).click()
  expect(await field(again, say.editor.beat(2)).inputValue()).toBe('This was never saved.')
  await save(again)
  expect((await crew.open(id)).draft.text.en?.beats[1]).toBe('This was never saved.')
  await field(again, say.editor.beat(2)).fill('This is left.')
  await again.page.getByText(say.editor.kept('').slice(0, 17)).waitFor()
  await again.close()

  // What is left is not asked about again, and lies in the history.
  const last = await atStory(crew.curator, id)
  await press(last, say.editor.discard).click()
  await press(last, say.editor.discard).waitFor({ state: 'detached' })
  await panel(last, say.history.title)
  await last.page.locator('[data-aside]').getByText(aside.onlyYou).waitFor()
  expect((await crew.open(id)).autosaved).toBeNull()
  await last.close()
})

test('what was kept on an older text does not write over what a colleague saved since', async () => {
  const { id } = await crew.begin()
  const { revision, draft } = await crew.open(id)
  const mine = { ...draft, text: { en: { ...draft.text.en!, stays: 'Mine stays.' } } }
  await crew.act(crew.curator, id, 'autosave', { base: revision, draft: mine })
  const theirs = { ...draft, text: { en: { ...draft.text.en!, title: 'Their title' } } }
  await crew.act(crew.curator, id, 'revisions', { base: revision, draft: theirs, restores: null })
  const { autosaved } = await crew.open(id)
  const desk = await atStory(crew.curator, id)
  if (autosaved === null) expect(await press(desk, say.editor.restore).count()).toBe(0)
  else {
    await press(desk, say.editor.restore).click()
    await press(desk, say.editor.save).click()
    await desk.page.getByRole('dialog').getByRole('button', { name: both.save }).click()
    await saved(desk)
    expect((await crew.open(id)).draft.text.en).toMatchObject({ title: 'Their title', stays: 'Mine stays.' })
  }
  await desk.close()
})

test('[CON-3] a story is withdrawn with one press and a yes; the page counts the screens that let it go', async () => {
  const { id } = await crew.begin()
  await crew.clear(id)
  await crew.publish(id)
  const client = await server.kiosk(screen)
  const desk = await atStory(crew.curator, id)
  await panel(desk, say.review.title)
  await press(desk, say.review.withdraw).click()
  await desk.page.getByRole('dialog').getByRole('button', { name: say.review.withdraw }).click()
  await desk.page.getByText(say.review.withdrawn).waitFor()
  await desk.page.getByText(say.review.erased).waitFor()
  await desk.page.getByText(/of 1 screens/).waitFor()
  expect(await onScreens()).not.toContain(id)
  client.close()
  expect(desk.complaints).toEqual([])
  await desk.close()
})

test('[ANO-6] whoever waits for a reviewer who left is told so, and asks somebody else', async () => {
  const { id } = await crew.begin()
  const leaving = await server.staff('reviewer')
  const reviewers = [crew.first.id, leaving.id]
  await crew.act(crew.curator, id, 'team', { curators: [crew.curator.id], reviewers })
  await crew.act(crew.curator, id, 'send')
  await server.context.people.disable(leaving.id, 'test')
  const desk = await atStory(crew.curator, id)
  await panel(desk, say.review.title)
  await desk.page.getByText(say.review.cannotApprove(leaving.username), { exact: false }).waitFor()
  await desk.page.getByText(say.review.waitsFor(crew.first.username), { exact: true }).waitFor()
  await press(desk, say.review.recall).click()
  await desk.page.getByLabel(crew.second.username, { exact: true }).check()
  await press(desk, say.review.send).click()
  await desk.page
    .getByText(say.review.waitsFor(`${crew.first.username}, ${crew.second.username}`), { exact: true })
    .waitFor()
  expect(desk.complaints).toEqual([])
  await desk.close()
})

test('words that are not saved yet cannot be signed off, and the box says so', async () => {
  const { id } = await crew.begin()
  const desk = await atStory(crew.curator, id)
  await field(desk, say.editor.beat(1)).fill('Other words.')
  const box = desk.page.getByLabel(sign.read('English'), { exact: true })
  await desk.page.getByText(sign.saveFirst).waitFor()
  await box.click({ force: true })
  expect(await box.isChecked()).toBe(false)
  await save(desk)
  await box.check()
  await save(desk)
  expect((await crew.open(id)).draft.review.en).toBe('signed-off')
  await desk.close()
})

test('the last of a long list is opened by keys alone', async () => {
  const { stories } = server.context
  const actor = { kind: 'person', id: crew.curator.id, manages: false } as const
  // More than one answer holds, and far more than stand in the document.
  for (let n = 0; n < 210; n++) {
    const title = `heron ${String(n).padStart(3, '0')}`
    const draft = makeDraft({ text: { en: makeDraftText('a heron', { title }) } })
    await stories.begin('composite', draft, { actor, signature: 'test' })
  }
  const desk = await at(crew.curator, '/stories')
  const { page } = desk
  await page.getByLabel(say.list.search).fill('heron')
  const all = page.locator('[aria-setsize="210"]')
  await all.first().waitFor()
  await page.getByLabel(say.list.sort).selectOption('title')
  await all.filter({ hasText: 'heron 000' }).first().waitFor()
  await page.getByLabel(say.list.search).press('ArrowDown')
  await page.keyboard.press('End')
  const last = page.locator('[aria-posinset="210"] a')
  await vi.waitFor(async () => expect(await isFocused(last)).toBe(true))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'heron 209' }).waitFor()
  await desk.close()
})

test('F8 walks from finding to finding and round again', async () => {
  const beats = ['Aigerim came.', 'Nothing here.', 'Call +7 701 123 45 67.', 'The end.']
  const { id } = await crew.begin(
    'composite',
    makeDraft({ text: { en: makeDraftText('a door', { beats }) } }),
  )
  const { findings } = await crew.open(id)
  expect(findings.length).toBeGreaterThan(1)
  const desk = await atStory(crew.curator, id)
  const chosen = desk.page.locator('mark[data-chosen]')
  await desk.page.locator('mark').first().waitFor()
  const met = []
  for (let i = 0; i <= findings.length; i++) {
    await desk.page.keyboard.press('F8')
    met.push(await chosen.textContent())
  }
  expect(met.at(-1)).toBe(met[0])
  expect(new Set(met).size).toBeGreaterThan(1)
  await desk.close()
})

test.each(LANGUAGES)(
  '[VIS-6] list, editor and every sheet have no barrier that axe finds, in %s',
  async (language) => {
    const words = STORIES_WORDS[language]
    const beats = ['Aigerim came from Almaty.', 'Nothing here.', 'I waited.', 'The end.']
    const text = { en: makeDraftText('a door', { beats }), ru: makeDraftText('дверь') }
    const { id } = await crew.begin('narrator', makeDraft({ text }))
    await crew.consent(id)
    const desk = await at(crew.curator, '/stories', language)
    const { page } = desk
    await page
      .getByText(/^(a door|дверь) title$/)
      .first()
      .waitFor()
    expect(await violations(desk.page)).toEqual([])
    await press(desk, words.begin).click()
    await page.getByRole('dialog').waitFor()
    expect(await violations(desk.page)).toEqual([])
    await desk.page.goto(`${server.url}/console/stories/${id}`)
    await page.locator('mark').first().waitFor()
    expect(await violations(desk.page)).toEqual([])
    for (const each of ['review', 'consent', 'history'] as const) {
      await panel(desk, words[each].title)
      expect(await violations(desk.page)).toEqual([])
    }
    await panel(desk, words.review.title)
    await sheet(press(desk, words.review.preview))
    await sheet(press(desk, words.review.withdraw))
    await panel(desk, words.consent.title)
    await sheet(press(desk, words.consent.add))
    await sheet(press(desk, words.consent.narrow))
    const printed = page.waitForEvent('popup')
    await page.getByRole('link', { name: words.consent.sheet, exact: true }).click()
    const paper = await printed
    await paper.getByRole('button', { name: SHEET_WORDS[language].desk.make }).click()
    await paper.locator('.sheet .words').waitFor()
    expect(await paper.locator('.sheet').getAttribute('lang')).toBe(language)
    await paper.close()
    await sheet(page.getByRole('button', { name: words.consent.forbidden }))
    await sheet(page.getByRole('button', { name: words.consent.contact }))
    expect(desk.complaints).toEqual([])
    await desk.close()

    async function sheet(opens: Locator): Promise<void> {
      await opens.click()
      await page.getByRole('dialog').waitFor()
      expect(await violations(desk.page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
  },
)

test('an archive is looked into before anything changes, taken in, and leaves again', async () => {
  const packages = PACKAGES_WORDS.en
  const desk = await at(crew.curator, '/stories')
  const { page } = desk
  const archive = (files: ZipEntry[]) => ({
    name: 'in.zip',
    mimeType: 'application/zip',
    buffer: zipOf(files),
  })
  const { teller, topics, sensitive, arc, seed, review } = makeDraft()
  const manifest = { format: 'untold-story/1', id: 'a-ladder', revision: 4, basis: 'composite' }
  await press(desk, packages.import.open).click()
  const dialog = page.getByRole('dialog')
  const file = dialog.locator('input[type=file]')
  await file.setInputFiles(archive([{ name: '../x', content: '' }]))
  await dialog.getByText('The name leads out of the archive', { exact: false }).waitFor()
  await press(desk, packages.import.another).click()
  await file.setInputFiles(
    archive([
      {
        name: 'a-ladder/story.json',
        content: JSON.stringify({ ...manifest, teller, topics, sensitive, arc, seed, review }),
      },
      { name: 'a-ladder/en.md', content: storyMarkdown(makeDraftText('a ladder')) },
      { name: 'forged/story.json', content: '{"approvals": []}' },
    ]),
  )
  await dialog.getByText(packages.import.foreseen).waitFor()
  await dialog.getByText('No approval, no consent and no receipt', { exact: false }).waitFor()
  expect(await violations(desk.page)).toEqual([])
  expect((await crew.get(crew.curator, '/stories/a-ladder')).status).toBe(404)
  await press(desk, packages.import.take(1)).click()
  await dialog.getByText(packages.import.done).waitFor()
  expect((await crew.open('a-ladder')).revision).toBe(4)
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()

  await page.getByLabel(packages.choose('a ladder title')).check()
  await press(desk, packages.export.open).click()
  await dialog.getByText(packages.export.leaves(1)).waitFor()
  expect(await violations(desk.page)).toEqual([])
  const download = page.waitForEvent('download')
  await press(desk, packages.export.save).click()
  const saved = await readFile(await (await download).path())
  expect(saved.equals((await crew.send(['a-ladder'])).bytes)).toBe(true)
  await dialog.getByText(packages.export.saved).waitFor()
  expect(desk.complaints).toEqual([])
  await desk.close()
})
