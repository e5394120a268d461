/** What a lighting network does on a bad day: noise, a desk that means harm, a cable that is pulled, a clock that jumps. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { whyNoNamespace } from '../../helpers/venue-network.ts'
import { RoughNetwork } from './rough-network.shape.ts'

const missing = whyNoNamespace()

describe.skipIf(missing !== null)('on a bad day', () => {
  let seen: RoughNetwork

  beforeAll(async () => {
    seen = RoughNetwork.parse(await inNamespace(new URL('./rough-network.script.ts', import.meta.url)))
    const { noise, noiseMs, rates } = seen
    const each = [noise[5568], noise[6454]].map((count) => Math.round((count * 1_000) / noiseMs))
    process.stderr.write(
      `noise: ${each.join(' and ')} packets a second on the two ports; ${rates.map((rate) => rate.toFixed(1)).join(' → ')} frames a second\n`,
    )
  }, 240_000)

  /** No packet is missing between two of one universe. */
  const unbroken = (sequences: readonly number[]): boolean =>
    sequences.slice(1).every((each, i) => each === ((sequences[i]! + 1) & 255))
  const rises = (levels: readonly number[]): boolean => levels.slice(1).every((each, i) => each >= levels[i]!)
  const falls = (levels: readonly number[]): boolean => rises([...levels].reverse())

  test('thousands of packets of noise a second on both ports move no lamp, lose no packet, and end no worker', () => {
    for (const count of [seen.noise[5568], seen.noise[6454]]) expect(count).toBeGreaterThan(5_000)
    expect(rises(seen.quiet.levels)).toBe(true)
    expect(falls(seen.noisy.levels)).toBe(true)
    expect([unbroken(seen.quiet.sequences), unbroken(seen.noisy.sequences)]).toEqual([true, true])
    expect(seen.restarts).toBe(0)
  })

  test('a clock that jumps an hour forward in the middle of a fade, and back, does not move it', () => {
    const { levels, sequences, ms } = seen.stepped
    expect(rises(levels)).toBe(true)
    expect(new Set(levels).size).toBeGreaterThan(40)
    expect(unbroken(sequences)).toBe(true)
    // Never shorter than it was asked; how much longer is the machine's load.
    expect(ms).toBeGreaterThan(5_000)
  })

  test('[VIS-5] of two desks the one of priority 200 has the lamps, and though it flickers they do not flash', () => {
    expect(seen.beaten).toEqual(
      expect.arrayContaining([
        { priority: 100, used: false },
        { priority: 200, used: true },
      ]),
    )
    const { taken, swings, seconds, heldBack } = seen.strobe
    expect(taken).toBe(true)
    expect(swings).toBeLessThanOrEqual(3 * (Math.ceil(seconds) + 1))
    expect(heldBack).toBeGreaterThan(0)
  })

  test('[VEN-3] an interface that is gone is said to be gone on both wires, and rendering goes on', () => {
    expect(seen.cut).toMatchObject({ state: 'failing', artnet: 'failing', preview: true })
    expect(seen.cut.problem).not.toBeNull()
  })

  test('when it is there again levels go out, nodes are asked, and the desk is heard', () => {
    expect(seen.back).toMatchObject({ state: 'sending', artnet: 'polling', desk: 'heard' })
  })

  test('of two that were started from one data folder each takes a CID of its own, says so, and no lamp moves', () => {
    expect(seen.copied.cids).toBe(2)
    expect(seen.copied.levels).toHaveLength(1)
    expect(seen.copied.said).toContainEqual(
      expect.stringMatching(/10\.78\.0\.2 sends E1\.31 with the CID of this one/),
    )
  })
})

async function inNamespace(script: URL): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'untold-rough-'))
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const clock = new URL('./stepping-clock.mjs', import.meta.url).href
  const child = spawn('unshare', ['-n', process.execPath, '--import', tsx, fileURLToPath(script)], {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: `--import ${clock}`, STEP_FILE: join(folder, 'step') },
  })
  const [, out, err, answer] = child.stdio
  let printed = ''
  let result = ''
  for (const stream of [out, err]) stream?.on('data', (chunk) => (printed += String(chunk)))
  answer?.on('data', (chunk) => (result += String(chunk)))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  rmSync(folder, { recursive: true, force: true })
  if (code !== 0) throw new Error(`In the rough network (exit ${code}):\n${printed}`)
  return JSON.parse(result)
}
