import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Cue } from '../../../core/model/cue.ts'
import { monotonic } from '../../../server/clock.ts'
import { startLights, type Lights, type LightsOptions } from '../../../server/lights/lights.ts'
import {
  byId,
  GREY,
  makeFixture,
  makeLook,
  makeProgramme,
  makeRig,
  makeState,
  makeTheme,
  ORANGE,
  themeCue,
} from '../../core/lighting/light-room.ts'
import { playNode } from './artnet/played-node.ts'
import { e131Sink } from './e131-sink.ts'
import { makeArtNet, makeE131, NO_SIMULATOR } from './light-settings.ts'

const running: { close(): Promise<void> | void }[] = []
afterEach(async () => {
  for (const each of running.splice(0)) await each.close()
})

function light(overrides: Partial<LightsOptions> = {}): { lights: Lights; warnings: string[] } {
  const warnings: string[] = []
  const lights = startLights({
    rigs: [makeRig()],
    looks: byId(makeLook('dusk', 0.5), makeLook('orange', 1), makeLook('calm', 0.4), makeLook('house', 1)),
    themes: byId(makeTheme('dusk', GREY), makeTheme('orange', ORANGE), makeTheme('calm', GREY)),
    clockOffset: 0,
    voices: new Map(),
    e131: makeE131(),
    artnet: makeArtNet(),
    simulator: NO_SIMULATOR,
    cid: '6b796c65-4865-6e73-656c-44656661756c',
    sourceName: 'Untold',
    log: { info: () => undefined, warn: (_detail, message) => warnings.push(message) },
    workerUrl: new URL('../../../server/lights/worker-typescript.mjs', import.meta.url),
    ...overrides,
  })
  running.push({ close: () => lights.stop() })
  return { lights, warnings }
}

function makeCue(overrides: Partial<Cue>): Cue {
  return {
    ...{ id: 'cue-1', roomId: 'hall', epoch: 1, seq: 1, issuedAt: 1, atServerTime: 1, level: 'person' },
    origin: { kind: 'person', id: 'somebody' },
    action: themeCue('orange', 0),
    ...overrides,
  }
}

const orangeSince = (at: number) => makeState({ at, action: themeCue('orange', 0) })
const lamp = (levels: Uint8Array | null): number[] => Array.from(levels ?? []).slice(0, 3)
const slow = { timeout: 60_000, interval: 50 }

describe('lights', () => {
  test('with no wire the lamps are rendered all the same', async () => {
    const { lights } = light()
    lights.update('hall', orangeSince(1), makeProgramme('dusk'), [])

    await vi.waitFor(async () => expect(lamp(lights.levels(1))).toEqual([255, 54, 0]), slow)

    expect(lights.levels(2)).toBeNull()
    expect(lights.status()).toMatchObject({ worker: 'running', wire: 'off', heldBack: 0, problems: [] })
    expect(lights.status().rate).toBeGreaterThan(30)
  })

  test('a room is in the safe look until somebody says what should be on', async () => {
    const { lights } = light()

    const safe = Math.round(0.4 * 255)
    await vi.waitFor(() => expect(lamp(lights.levels(1))).toEqual([safe, safe, safe]), slow)
  })

  test('a worker that dies starts again from what was asked last', async () => {
    const sink = await e131Sink('127.82.0.1')
    running.push(sink)
    const { lights, warnings } = light({
      workerUrl: new URL('./mortal-worker.mjs', import.meta.url),
      e131: makeE131({ to: { kind: 'unicast', addresses: ['127.82.0.1'] } }),
    })
    lights.update('hall', orangeSince(1), makeProgramme('dusk'), [])

    await vi.waitFor(() => expect(lights.status().restarts).toBe(1), slow)
    await vi.waitFor(() => expect(lights.status().worker).toBe('running'), slow)

    await vi.waitFor(() => expect(lamp(lights.levels(1))).toEqual([255, 54, 0]), slow)
    expect(warnings).toContain('The light worker ended; it starts again from what was asked last')
    // §6.7.2: a receiver drops what lies up to 20 behind; ours lies well ahead.
    await vi.waitFor(() => {
      const numbers = sink.arrived.map(({ sequence }) => sequence)
      const steps = numbers.slice(1).map((number, i) => (number - numbers[i]!) & 255)
      const leaps = steps.filter((step) => step !== 1)
      expect(leaps).toHaveLength(1)
      expect(leaps[0]).toBeLessThan(128)
    }, slow)
  })

  test(
    '[VEN-3] a cue on a one-way wire is sent, unconfirmed, once a frame at its instant has gone out',
    {
      timeout: 180_000,
    },
    async () => {
      const sink = await e131Sink('127.82.0.2')
      running.push(sink)
      const { lights } = light({
        e131: makeE131({ to: { kind: 'unicast', addresses: ['127.82.0.2'] } }),
      })
      const at = monotonic() + 600
      const state = orangeSince(at)
      const cue = makeCue({ issuedAt: at, atServerTime: at })
      lights.update('hall', state, makeProgramme('dusk'), [])
      expect(lights.wordOn(cue)).toEqual({ state: 'waiting', at: null })

      await vi.waitFor(() => expect(lights.wordOn(cue).state).toBe('sent-unconfirmed'), slow)

      expect(lights.wordOn(cue).at).toBeGreaterThanOrEqual(at)
      expect(lights.wordOn({ ...cue, roomId: 'cellar' }).state).toBe('off')
      expect(lights.status().universes[0]).toMatchObject({ universe: 1, delivery: 'sent-unconfirmed' })
    },
  )

  test(
    '[VEN-3] over Art-Net a cue is sent, unconfirmed, and waits while a universe of its room goes nowhere',
    { timeout: 180_000 },
    async () => {
      const node = await playNode('127.82.0.5', '127.82.0.6', null)
      running.push(node)
      const far = makeFixture({ id: 'far', universe: 40_000 })
      const { lights } = light({
        rigs: [makeRig(), makeRig({ roomId: 'roof', fixtures: [makeFixture({ id: 'near' }), far] })],
        artnet: makeArtNet({ nodes: ['127.82.0.5'], interface: '127.82.0.6' }),
      })
      const state = orangeSince(1)
      lights.update('hall', state, makeProgramme('dusk'), [])
      lights.update('roof', { ...state, roomId: 'roof' }, makeProgramme('dusk'), [])
      const cue = makeCue({ seq: state.seq })

      await vi.waitFor(() => expect(lights.wordOn(cue).state).toBe('sent-unconfirmed'), slow)

      expect(lights.wordOn({ ...cue, roomId: 'roof' }).state).toBe('waiting')
      expect(lights.status()).toMatchObject({ wire: 'sent-unconfirmed' })
      const report = lights.status().nodes.find(({ to }) => to === '127.82.0.5')
      expect(report).toMatchObject({ protocol: 'artnet', state: 'sending', problem: null })
      expect(monotonic() - report!.since).toBeLessThan(20_000)
    },
  )

  test('stop ends every universe with three terminated packets', async () => {
    const sink = await e131Sink('127.82.0.3')
    running.push(sink)
    const { lights } = light({
      rigs: [makeRig({ fixtures: [makeFixture(), makeFixture({ id: 'far', universe: 9 })] })],
      e131: makeE131({ to: { kind: 'unicast', addresses: ['127.82.0.3'] } }),
    })
    await vi.waitFor(() => expect(sink.arrived.length).toBeGreaterThan(2), slow)

    await lights.stop()

    await vi.waitFor(() => {
      for (const universe of [1, 9]) {
        const options = sink.arrived.filter((each) => each.universe === universe).map((each) => each.options)
        expect(options.slice(-3)).toEqual([0x40, 0x40, 0x40])
      }
    }, slow)
    expect(lights.levels(1)).toBeNull()
    expect(lights.status().worker).toBe('stopped')
  })

  test('other lamps and looks are taken up by the worker that runs', async () => {
    const sink = await e131Sink('127.82.0.7')
    running.push(sink)
    const { lights } = light({ e131: makeE131({ to: { kind: 'unicast', addresses: ['127.82.0.7'] } }) })
    lights.update('hall', orangeSince(1), makeProgramme('dusk'), [])
    await vi.waitFor(() => expect(lamp(lights.levels(1))).toEqual([255, 54, 0]), slow)
    const seen: Map<number, number[]>[] = []
    const release = lights.watch((changed) =>
      seen.push(new Map([...changed].map(([universe, slots]) => [universe, lamp(slots)]))),
    )
    expect(seen).toEqual([new Map([[1, [255, 54, 0]]])])

    lights.setRig(makeRig({ fixtures: [makeFixture({ universe: 3 })] }))

    await vi.waitFor(() => expect(lamp(lights.levels(3))).toEqual([255, 54, 0]), slow)
    expect(lights.levels(1)).toBeNull()
    await vi.waitFor(() => expect(seen.at(-1)!.get(3)).toEqual([255, 54, 0]), slow)
    await vi.waitFor(() => {
      const ended = sink.arrived.filter(({ universe }) => universe === 1).map(({ options }) => options)
      expect(ended.slice(-3)).toEqual([0x40, 0x40, 0x40])
    }, slow)
    lights.setLooks(
      byId(makeLook('dusk', 0.5), makeLook('orange', 0.5), makeLook('calm', 0.4), makeLook('house', 1)),
    )
    await vi.waitFor(() => expect(lamp(lights.levels(3))).toEqual([128, 27, 0]), slow)
    expect(() => lights.setLooks(new Map())).toThrow('The look "calm" is missing')
    const told = seen.length
    release()
    lights.identify('hall', ['lamp'], monotonic() + 5_000)
    await vi.waitFor(() => expect(lights.levels(3)![2]).toBeGreaterThan(20), slow)
    expect(seen.length).toBe(told)
    expect(lights.status().restarts).toBe(0)
  })

  test('told to, it leaves the lamps in the safe look before it ends', async () => {
    const sink = await e131Sink('127.82.0.8')
    running.push(sink)
    const { lights } = light({
      e131: makeE131({ to: { kind: 'unicast', addresses: ['127.82.0.8'] }, onStop: 'safe-look' }),
    })
    lights.update('hall', orangeSince(1), makeProgramme('dusk'), [])
    await vi.waitFor(() => expect(sink.arrived.at(-1)?.slots.slice(0, 3)).toEqual([255, 54, 0]), slow)

    await lights.stop()

    const safe = Math.round(0.4 * 255)
    await vi.waitFor(() => expect(sink.arrived.at(-1)!.options).toBe(0x40), slow)
    const last = sink.arrived.filter(({ options }) => options === 0).at(-1)!
    expect(last.slots.slice(0, 3)).toEqual([safe, safe, safe])
    const reds = sink.arrived.map(({ slots }) => slots[0]!)
    expect(reds.filter((red) => red < 255 && red > safe).length).toBeGreaterThan(20)
  })

  test('[VEN-1] without the looks that calm and alarm need it does not start', () => {
    expect(() => light({ looks: byId(makeLook('calm', 1)) })).toThrow('The look "house" is missing')
  })
})
