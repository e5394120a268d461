/** Recorded readings at the desk, in a real browser: brought, listened to, approved, refused in words, removed. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { STORIES_WORDS } from '../../client/console/words/stories/use-stories-words.ts'
import type { Language } from '../../core/model/language.ts'
import { makeDraft, makeDraftText } from '../core/editorial/story-builders.ts'
import { violations } from '../helpers/axe.ts'
import { launchChromium } from '../helpers/chromium.ts'
import { DeskCrew, story } from '../helpers/desk.ts'
import { REPOSITORY } from '../helpers/package-root.ts'
import { readAloud } from '../helpers/recordings.ts'
import { startTestServer, type Staff, type TestServer } from '../helpers/server.ts'
import { openConsole, openDesk, type Desk } from './console-page.ts'

vi.setConfig({ testTimeout: 600_000, hookTimeout: 120_000 })

const say = STORIES_WORDS.en
const TEXT = makeDraftText('a door')
/** For whoever wants to look: pictures of what the tests see. */
const PICTURES = process.env['UNTOLD_PICTURES']

let server: TestServer
let browser: Browser
let crew: DeskCrew
let folder: string
/** A recording of the text, and a drawing that calls itself one. */
let recording: string
let drawing: string
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startTestServer({ packageRoot: REPOSITORY }), launchChromium()])
  crew = await DeskCrew.at(server)
  folder = await mkdtemp(join(tmpdir(), 'untold-recordings-'))
  recording = join(folder, 'Dana in her kitchen.wav')
  drawing = join(folder, 'voice.wav')
  await writeFile(recording, readAloud(TEXT.beats, 'en', 0.8))
  await writeFile(drawing, '<svg xmlns="http://www.w3.org/2000/svg"/>')
})
afterAll(async () => {
  await browser.close()
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

async function atStory(who: Staff, id: string, language: Language = 'en'): Promise<Desk> {
  const desk = await openDesk(browser, server, language, who.cookie)
  await openConsole(desk, server, `/stories/${id}`)
  await desk.page.getByRole('heading', { level: 1 }).waitFor()
  await panel(desk, STORIES_WORDS[language].reading.title)
  return desk
}
function press(desk: Desk, name: string): Locator {
  return desk.page.getByRole('button', { name, exact: true })
}
async function panel(desk: Desk, name: string): Promise<void> {
  await desk.page.locator('aside').getByText(name, { exact: true }).first().click()
}
async function picture(desk: Desk, name: string): Promise<void> {
  if (PICTURES === undefined) return
  await mkdir(PICTURES, { recursive: true })
  await desk.page.screenshot({ path: join(PICTURES, `${name}.png`) })
}
/** Chooses a file as a person does, once it was said who reads. */
async function bring(desk: Desk, file: string, label = say.reading.choose): Promise<void> {
  const chooser = desk.page.waitForEvent('filechooser')
  await press(desk, label).click()
  await (await chooser).setFiles(file)
}
/** Lets it sound to its end, faster than a person would. */
async function listen(desk: Desk): Promise<void> {
  await press(desk, say.reading.play).click()
  await desk.page.locator('audio').evaluate((each: HTMLAudioElement) => (each.playbackRate = 4))
  await desk.page
    .locator('audio')
    .evaluate(
      (each: HTMLAudioElement) =>
        new Promise<void>((done) => (each.ended ? done() : each.addEventListener('ended', () => done()))),
    )
}

test('a curator says who reads, brings a file, sees it come, and hears it; its name goes nowhere (ANO-8)', async () => {
  const { id } = await crew.begin('composite', makeDraft({ text: { en: TEXT } }))
  const desk = await atStory(crew.curator, id)
  const asked: string[] = []
  desk.page.on('request', (request) => asked.push(`${request.url()} ${JSON.stringify(request.headers())}`))
  await press(desk, `${say.reading.choose} (${say.reading.whoFirst})`).waitFor()
  await desk.page.getByText(say.reading.readers.narrator, { exact: true }).click()
  await desk.page.getByText(say.reading.narratorWhat).waitFor()
  await picture(desk, 'narrator')
  await desk.page.getByText(say.reading.readers.reader, { exact: true }).click()
  await picture(desk, 'bring')
  expect(await violations(desk.page)).toEqual([])

  await bring(desk, drawing)
  await desk.page.getByText(say.reading.fault['not-audio']).waitFor()
  await picture(desk, 'refused')
  await bring(desk, recording, say.reading.chooseAnother)
  await desk.page.getByText(say.reading.working).waitFor()
  await picture(desk, 'coming')
  await press(desk, say.reading.play).waitFor()
  expect(asked.join()).not.toMatch(/Dana|kitchen/)
  await listen(desk)
  await picture(desk, 'heard')
  expect(await violations(desk.page)).toEqual([])
  expect(desk.complaints).toEqual([])

  // The words below the curve are those that are said at that place.
  await desk.page.getByRole('slider', { name: say.reading.seek }).fill('0')
  await desk.page.getByText(TEXT.beats[0]!, { exact: true }).last().waitFor()

  // A mark is moved by keys, saved as a revision of its own, and taken back to what was measured.
  const before = (await crew.open(id)).revision
  const mark = desk.page.getByRole('slider', { name: /^Beat 3 begins/ })
  const from = Number(await mark.getAttribute('aria-valuenow'))
  await mark.press('Shift+ArrowRight')
  await mark.press('ArrowLeft')
  await vi.waitFor(async () =>
    expect(Number(await mark.getAttribute('aria-valuenow'))).toBeCloseTo(from + 0.45, 1),
  )
  await desk.page.getByText(say.reading.timesMoved).waitFor()
  await picture(desk, 'marks')
  expect(await violations(desk.page)).toEqual([])
  await desk.page.keyboard.press('Control+s')
  await vi.waitFor(async () => {
    const { revision, draft } = await crew.open(id)
    expect(revision).toBe(before + 1)
    expect(draft.readings.en?.beats?.[2]?.from).toBeCloseTo(from + 0.45, 1)
  }, 20_000)

  // The preview is the kiosk itself: what is read before, then the words with the reading, in any theme.
  await panel(desk, say.review.title)
  await press(desk, say.review.preview).click()
  const kiosk = desk.page.frameLocator('iframe')
  await kiosk.getByText(TEXT.note).waitFor()
  await desk.page.getByText(say.preview.saying('about', 'reading')).waitFor()
  await desk.page.getByRole('combobox', { name: 'Theme' }).selectOption('orange')
  await desk.page.getByRole('slider', { name: say.preview.beat(0, 4) }).fill('2')
  await kiosk.getByText(TEXT.beats[2]!).waitFor()
  await desk.page.getByText(say.preview.saying('beat', 'reading')).waitFor()
  await picture(desk, 'preview')
  expect(await violations(desk.page)).toEqual([])
  await desk.page.getByRole('combobox', { name: say.preview.voice }).selectOption('qobyz')
  await kiosk.getByText(TEXT.note).waitFor()
  // The kiosk in the frame goes from screen to screen, and the keys are still the curator's.
  await kiosk
    .locator('.passing:not(.passing-away) [data-first]')
    .first()
    .evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  expect(await desk.page.evaluate(() => document.activeElement?.tagName)).not.toBe('IFRAME')
  await desk.page.getByRole('slider', { name: say.preview.beat(0, 4) }).fill('4')
  await kiosk.getByText(TEXT.stays).waitFor()
  expect(desk.complaints).toEqual([])
  await desk.page.keyboard.press('Escape')
  await desk.page.locator('iframe').waitFor({ state: 'detached' })
  await panel(desk, say.reading.title)

  await press(desk, say.reading.remove).click()
  await desk.page.getByRole('dialog').getByRole('button', { name: say.reading.remove }).click()
  await desk.page.getByText(say.reading.none).waitFor()
  await desk.close()
})

test('stopped on its way it leaves nothing behind', async () => {
  const { id } = await crew.begin('composite', makeDraft({ text: { en: TEXT } }))
  const desk = await atStory(crew.curator, id)
  await desk.page.getByText(say.reading.readers.reader, { exact: true }).click()
  await bring(desk, recording)
  await press(desk, say.reading.cancel).click()
  await press(desk, say.reading.choose).waitFor()
  expect((await crew.open(id)).draft.readings).toEqual({})
  await desk.close()
})

test('[ANO-7] a reviewer cannot approve before the reading has sounded to its end', async () => {
  const { id } = await crew.begin('composite', makeDraft({ text: { en: TEXT } }))
  const desk = await atStory(crew.curator, id)
  await desk.page.getByText(say.reading.readers.reader, { exact: true }).click()
  await bring(desk, recording)
  await press(desk, say.reading.play).waitFor()
  await desk.close()
  const reviewers = [crew.first.id, crew.second.id]
  story(await crew.act(crew.curator, id, 'team', { curators: [crew.curator.id], reviewers }))
  story(await crew.act(crew.curator, id, 'send'))
  const reviewer = await atStory(crew.first, id)
  await reviewer.page.getByText(say.reading.notHeard).waitFor()
  await panel(reviewer, say.review.title)
  await press(reviewer, `${say.review.approve} (${say.reading.notHeard})`).waitFor()
  await panel(reviewer, say.reading.title)
  await listen(reviewer)
  await reviewer.page.getByText(say.reading.heard).waitFor()
  await panel(reviewer, say.review.title)
  await press(reviewer, say.review.approve).click()
  await vi.waitFor(async () => {
    const { work } = await crew.open(id)
    expect(work.kind === 'in-review' && work.approvals.length).toBe(1)
  }, 20_000)
  await reviewer.close()
  for (const language of ['kk', 'ru'] as const) {
    const other = await atStory(crew.second, id, language)
    await other.page.getByText(STORIES_WORDS[language].reading.notHeard).waitFor()
    await picture(other, `review-${language}`)
    expect(await violations(other.page)).toEqual([])
    await other.close()
  }
})
