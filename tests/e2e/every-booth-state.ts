/** Walks somebody through every state that a booth adds, in one language, and looks at each. */
import type { Language } from '../../core/model/language.ts'
import { CATALOGUE } from '../../client/kiosk/words/catalogue.ts'
import type { TestServer } from '../helpers/server.ts'
import { touchGround, type Screen } from './kiosk-page.ts'
import type { Walk } from './every-state.ts'

/** One sentence with a name in it. */
export const WRITTEN: Readonly<Record<Language, string>> = {
  kk: 'Ұзақ уақыт үндемесем, бәрі өзі өтеді деп ойладым. Көршім Гүлнар естіп, бір күні есікті қақты. Содан бері білемін: қағу керек.',
  ru: 'Я долго думала, что если молчать, всё пройдёт само. Соседка Гульнара услышала и однажды постучала. С тех пор я знаю: стучать надо.',
  en: 'For a long time I thought that it would pass if I kept quiet. My neighbour Gulnara heard it and one day she knocked. Since then I know: one has to knock.',
}
export const DANGER: Readonly<Record<Language, string>> = {
  kk: ' Ол мені ұрады.',
  ru: ' Он меня бьёт.',
  en: ' He hits me.',
}

/** Everything that a booth must have before anybody writes in it (CON-9, BOO-5). */
export async function openBooths(server: TestServer): Promise<void> {
  const [venue] = server.context.installation.timetables.keys()
  await server.context.inbox.booths.change(venue!, {
    wayBack: { address: 'untold.example/withdraw', telephone: '150' },
    lead: { name: 'A. Lead', reach: '+7 700 000 00 00' },
    procedure: 'The lead is called at once.',
    writing: 'open',
  })
}

/** As staff do on a day on which nobody can read what comes in. */
async function shutBooths(server: TestServer): Promise<void> {
  const [venue] = server.context.installation.timetables.keys()
  await server.context.inbox.booths.change(venue!, { writing: 'shut' })
}

/** Somebody has chosen a language and is asked what they came for. */
export async function enterBooth({ page, reaches }: Screen, language: Language): Promise<void> {
  await touchGround(page)
  await reaches('language')
  await page.getByRole('button', { name: CATALOGUE[language].name, exact: true }).click()
  await reaches('ways')
}

/** From the three ways to the empty page. */
export async function beginWriting({ page, reaches }: Screen, language: Language): Promise<void> {
  await page.locator('.way').nth(1).click()
  await reaches('promise')
  await page.getByRole('button', { name: CATALOGUE[language].booth.promise.begin, exact: true }).click()
  await reaches('write')
}

/** The screen must be opened with `impatient`, in a booth that is open; `server` is the one it belongs to. */
export async function everyBoothState(
  screen: Screen,
  server: TestServer,
  { language, turned, look }: Omit<Walk, 'place'>,
): Promise<void> {
  const { page, reaches } = screen
  const words = CATALOGUE[language]
  const { booth } = words
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  await enterBooth(screen, language)
  await look('ways')
  await page.locator('.way').nth(1).click()
  await reaches('promise')
  for (const setting of turned) await press(words.settings[setting])
  await look('promise')
  await press(booth.promise.begin)
  await reaches('write')
  await look('empty page')
  await page.keyboard.insertText(WRITTEN[language])
  await page.waitForSelector('.finding-write')
  await look('written page')
  await page.keyboard.insertText(DANGER[language])
  await page.waitForSelector('.danger')
  await look('present danger')
  await press(booth.danger.close)
  await press(booth.keys.signs)
  await look('signs')
  await page.evaluate(() => (window.__impatient = true))
  await page.keyboard.press('Control')
  await page.waitForSelector('.idle')
  await look('idle, writing')
  await page.evaluate(() => (window.__impatient = false))
  await press(words.idle.stay)
  await press(booth.page.ready)
  await reaches('wish')
  await look('wish')
  await page.locator('.wish-way').first().click()
  await press(booth.wish.print)
  await look('wish, chosen')
  await shutBooths(server)
  await page.waitForFunction(() => window.__untold!.state().booth === 'closed')
  await press(booth.wish.send)
  await reaches('notSent')
  await look('not sent')
  await openBooths(server)
  await page.waitForFunction(() => window.__untold!.state().booth === 'open')
  await press(booth.notSent.again)
  await reaches('receipt')
  await look('receipt')
  const number = (await page.locator('.receipt-digits').innerText()).trim()
  await press(booth.receipt.finish)
  await reaches('parted')
  await look('sent')
  await page.locator('.bar-leave').click()
  await page.mouse.click(5, 5)
  await enterBooth(screen, language)
  await page.locator('.way').nth(2).click()
  await reaches('takeBack')
  await page.locator('#receipt').fill('0000 0000 0000 0000')
  await page.locator('.write-acts .primary').click()
  await page.waitForFunction(() => document.querySelector('.take-back-trouble')?.textContent !== '')
  await look('take back')
  await page.locator('#receipt').fill(number)
  await page.locator('.write-acts .primary').click()
  await page.waitForSelector('.gone')
  await look('taken back')
  await page.locator('.deck .primary').click()
  await reaches('ways')
  await beginWriting(screen, language)
  await page.keyboard.insertText(WRITTEN[language])
  await press(booth.page.letGo)
  await reaches('letting')
  await look('letting go')
  await reaches('parted')
  await look('let go')
  await page.locator('.bar-leave').click()
  await shutBooths(server)
  await page.mouse.click(5, 5)
  await enterBooth(screen, language)
  await page.waitForSelector('.way-closed')
  await look('ways, nobody writes')
  await page.locator('.bar-leave').click()
  await openBooths(server)
}
