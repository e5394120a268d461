import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { SCENES } from '../../../../client/kiosk/scenes/catalogue.ts'

const DOCUMENT = new URL('../../../../docs/scenes.md', import.meta.url)
const CONTRACT = new URL('../../../../client/kiosk/scenes/contract.ts', import.meta.url)
const page = readFileSync(DOCUMENT, 'utf8')

/** Whoever writes a scene follows the page step by step; here somebody does. */
test('every file that the page of scenes points to is there', () => {
  const links = [...page.matchAll(/\]\((\.\.\/[^)#]+)\)/g)].map((link) => link[1]!)
  expect(links.length).toBeGreaterThan(10)
  // `<name>` stands for the scene's own.
  expect(links.filter((link) => !existsSync(new URL(link, DOCUMENT)))).toEqual([])
})

test('the sibling to copy is there under the name that the page gives, and in the catalogue', () => {
  expect(page).toContain('Copy `scenes/lights/lights.ts`')
  expect(existsSync(new URL('../client/kiosk/scenes/lights/lights.ts', DOCUMENT))).toBe(true)
  expect(Object.keys(SCENES)).toContain('lights')
})

test('the page explains all that the room brings into a frame', () => {
  const frame = readFileSync(CONTRACT, 'utf8').split('export interface SceneFrame')[1]!
  const room = ['travellers', 'across', 'coming', 'sun', 'ridges', 'silence', 'warmth', 'spanFrom', 'spanTo']
  for (const name of room) {
    expect(frame).toContain(`  ${name}:`)
    expect(page).toContain(`\`${name}\``)
  }
})

test('every method of the contract stands on the page', () => {
  for (const method of ['mount', 'update', 'resize', 'dispose']) expect(page).toContain(`\`${method}\``)
})
