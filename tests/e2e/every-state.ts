/** Walks a visitor through every state that can be seen, in one language, and looks at each. */
import type { Language } from '../../core/model/language.ts'
import { CATALOGUE } from '../../client/kiosk/words/catalogue.ts'
import { touchGround, type Screen } from './kiosk-page.ts'

export interface Walk {
  language: Language
  /** Settings that are turned in CARE, before anything else is looked at there. */
  turned: readonly ('text' | 'contrast' | 'motion' | 'position')[]
  /** Which story of the list. */
  place: number
  look(name: string): Promise<void>
}

/** The screen must be opened with `hurry` and `impatient`: a voice of seconds, a warning after two. */
export async function everyState(screen: Screen, { language, turned, place, look }: Walk): Promise<void> {
  const { page, reaches } = screen
  const words = CATALOGUE[language]
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  await reaches('rest.invite')
  await look('rest')
  await touchGround(page)
  await reaches('language')
  await look('language')
  await press(words.name)
  await reaches('care')
  for (const setting of turned) await press(words.settings[setting])
  await look('care')
  await press(words.care.go)
  await reaches('choose')
  await look('choose')
  await page.locator('.choose-story').nth(place).click()
  await reaches('approach.about')
  await look('about')
  await press(words.about.begin)
  await reaches('approach.gathering')
  await look('approach')
  await reaches('listen.playing')
  await page.waitForSelector('.beat .line')
  await press(words.listen.pause)
  await look('listen')
  await page.locator('.settings-open').click()
  await look('settings')
  await page.locator('.settings-close').click()
  await page.locator('.bar-support').click()
  await look('support')
  await page.locator('.support-close').click()
  await press(words.listen.goOn)
  await reaches('silence')
  await look('silence')
  await reaches('reflect')
  await look('reflect')
  await press(words.reflect.word)
  await look('a word')
  await page.locator('.respond-back').click()
  await press(words.reflect.act)
  await look('what I will do')
  await page.locator('.answer').last().click()
  await reaches('offer')
  await look('offer')
  await page.evaluate(() => (window.__impatient = true))
  await page.keyboard.press('Control')
  await page.waitForSelector('.idle')
  await look('idle')
  await page.evaluate(() => (window.__impatient = false))
  await press(words.idle.stay)
  await press(words.offer.finish)
  await reaches('release')
  await look('release')
  await page.locator('.bar-leave').click()
  await look('neutral')
}
