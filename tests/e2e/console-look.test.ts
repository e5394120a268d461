import { test, vi } from 'vitest'
import { launchChromium } from '../helpers/chromium.ts'
import { REPOSITORY } from '../helpers/package-root.ts'
import { startTestServer } from '../helpers/server.ts'
import { openConsole, openDesk } from './console-page.ts'
vi.setConfig({ testTimeout: 60_000 })
test('look', async () => {
  const [server, browser] = await Promise.all([startTestServer({ packageRoot: REPOSITORY }), launchChromium()])
  const door = await server.kiosk((await server.admitKiosk('Door')).token)
  await server.admitKiosk('Wall', 'wall')
  await server.admitKiosk('Booth', 'booth')
  door.pulse({ activity: 'rest', fps: 9 })
  await door.heard()
  const desk = await openDesk(browser, server, 'en', (await server.staff('operator')).cookie)
  const { page } = desk
  await page.setViewportSize({ width: 768, height: 1024 })
  await openConsole(desk, server, '/live')
  const draw = async () => {
    const cue = await door.nextCue()
    for (const stage of ['received', 'applied', 'rendered'] as const) door.acknowledge(cue.id, stage, cue.atServerTime)
    await door.heard()
  }
  await page.getByRole('button', { name: /^Orange/ }).click()
  await draw()
  await page.waitForTimeout(1500)
  await page.screenshot({ path: '/tmp/console-eng/live768.png' })
  await page.setViewportSize({ width: 390, height: 844 })
  await page.waitForTimeout(300)
  await page.screenshot({ path: '/tmp/console-eng/live390.png' })
  await page.setViewportSize({ width: 1280, height: 800 })
  const token = (await server.token('operator')).token
  for (const kind of ['alarm', 'calm']) {
    const a = await server.tryCue(token, { kind })
    console.log(kind, a.status, a.text.slice(0, 200))
  }
  await page.waitForTimeout(2500)
  await page.screenshot({ path: '/tmp/console-eng/alarm.png' })
  await page.setViewportSize({ width: 768, height: 1024 })
  await page.keyboard.press('?')
  await page.waitForTimeout(500)
  await page.screenshot({ path: '/tmp/console-eng/sheet768.png' })
  await browser.close()
  await server.close()
})
