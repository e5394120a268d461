/** What every wire has to be; the driver of docs/lighting/writing-a-driver.md is one of them. */
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import type { UniverseOutput } from '../../../core/model/light-wire.ts'
import { ArtNetSender } from '../../../server/lights/artnet/sender.ts'
import type { LightDriver } from '../../../server/lights/driver.ts'
import { E131Sender } from '../../../server/lights/e131/sender.ts'
import { SimulatorSender } from '../../../server/lights/simulator/sender.ts'
import { makeArtNet, makeE131, NO_DESK, outputs } from './light-settings.ts'

const lights = new URL('../../../server/lights/', import.meta.url)
const docs = new URL('../../../docs/lighting/', import.meta.url)
const page = readFileSync(new URL('writing-a-driver.md', docs), 'utf8')
const example = /```ts driver\n([\s\S]*?)```/.exec(page)![1]!
// Beside nothing of ours: whoever reads the folder of drivers meanwhile must not find it there.
const folder = mkdtempSync(join(tmpdir(), 'untold-driver-'))
const written = pathToFileURL(join(folder, 'text-sender.ts'))
writeFileSync(
  written,
  example.replaceAll(/from '(\.[^']*)'/g, (_, path) => `from '${fileURLToPath(new URL(path, lights))}'`),
)
afterAll(() => rmSync(folder, { recursive: true }))
type TextSender = new (
  to: { port: number; address: string },
  universes: readonly UniverseOutput[],
) => LightDriver

/** Nobody listens there, and nothing leads to the second. */
const NOWHERE = ['127.85.0.1', '203.0.113.77']
const who = { name: 'Untold', sequences: new Map(), now: 0, tell: () => undefined }
const DRIVERS: Record<string, (universes: UniverseOutput[]) => Promise<LightDriver>> = {
  e131: async (universes) =>
    new E131Sender({
      ...{ ...who, universes, source: { cid: '6b796c65-4865-6e73-656c-44656661756c', name: 'Untold' } },
      settings: makeE131({ to: { kind: 'unicast', addresses: NOWHERE } }),
    }),
  artnet: async (universes) =>
    new ArtNetSender({
      ...{ ...who, universes, interfaces: () => [], desk: NO_DESK },
      settings: makeArtNet({ nodes: NOWHERE }),
    }),
  simulator: async (universes) =>
    new SimulatorSender({ universes, now: 0, settings: { on: true, onStop: 'terminate' } }),
  'of the page': async (universes) => {
    const { TextSender } = (await import(written.href)) as { TextSender: TextSender }
    return new TextSender({ port: 9, address: '127.85.0.1' }, universes)
  },
}

describe.each(Object.entries(DRIVERS))('the driver %s', (_, make) => {
  const frames = (level: number) =>
    new Map([1, 2, 300].map((universe) => [universe, new Uint8Array(512).fill(level)]))

  test('never throws and never waits, though nobody is at the other end', async () => {
    const driver = await make(outputs(1, 2))
    for (let i = 0; i < 200; i++) {
      driver.send(frames(i), i * 23)
      if (i % 20 === 0) await pause(1)
    }
    expect(driver.report().universes.map(({ universe }) => universe)).toEqual([1, 2])
    await driver.stop()
  })

  test('takes other universes, keeps the numbers of those that stay, and bears frames that lack one', async () => {
    const driver = await make(outputs(1, 2))
    driver.send(frames(1), 0)
    await pause(5)
    driver.send(frames(2), 23)
    const before = driver.sequences().get(1)
    driver.change(outputs(1, 300, 40_000), 46)
    expect(driver.sequences().get(1)).toBe(before)
    for (let i = 0; i < 10; i++) driver.send(frames(3), 69 + i * 23)
    const universes = driver.report().universes.map(({ universe }) => universe)
    expect(universes).toEqual(expect.arrayContaining([1, 300]))
    expect(universes).not.toContain(2)
    await driver.stop()
  })

  test('[VEN-3] claims nothing that it cannot know', async () => {
    const driver = await make(outputs(1))
    for (let i = 0; i < 5; i++) driver.send(frames(i), i * 23)
    for (const { delivery } of driver.report().universes)
      expect(['off', 'waiting', 'sent-unconfirmed']).toContain(delivery)
    await driver.stop()
  })
})

test('the driver of the page brings the first slot of every universe to who listens', async () => {
  const sink = createSocket('udp4')
  sink.bind(0, '127.85.0.2')
  await once(sink, 'listening')
  const heard: string[] = []
  sink.on('message', (packet) => heard.push(packet.toString()))
  const { TextSender } = (await import(written.href)) as { TextSender: TextSender }
  const driver = new TextSender({ port: sink.address().port, address: '127.85.0.2' }, outputs(7))
  driver.send(new Map([[7, new Uint8Array(512).fill(54)]]), 0)
  while (heard.length === 0) await pause(5)
  expect(heard[0]).toBe('7 054')
  await driver.stop()
  sink.close()
})

test('every wire has the same four files and a page', () => {
  const folders = readdirSync(lights, { withFileTypes: true })
    .filter((each) => each.isDirectory() && existsSync(new URL(`${each.name}/sender.ts`, lights)))
    .map(({ name }) => name)
  expect(folders.sort()).toEqual(['artnet', 'e131', 'simulator'])
  for (const folder of folders) {
    for (const file of ['settings.ts', 'packet.ts', 'node.ts', 'sender.ts'])
      expect(existsSync(new URL(`${folder}/${file}`, lights)), `${folder}/${file}`).toBe(true)
    expect(existsSync(new URL(`${folder}.md`, docs)), `docs/lighting/${folder}.md`).toBe(true)
  }
})
