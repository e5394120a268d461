/** Runs inside the venue's network: our lamps go from dusk to orange, OLA says what it hears. */
import { makeArtNet, makeE131, NO_SIMULATOR } from './light-settings.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod/mini'
import { Rig } from '../../../core/model/fixture.ts'
import { Look } from '../../../core/model/look.ts'
import { Theme } from '../../../core/model/theme.ts'
import { monotonic } from '../../../server/clock.ts'
import { startLights } from '../../../server/lights/lights.ts'
import { offTheMixture } from './orange-mixture.ts'
import { byId, makeProgramme, makeState, themeCue } from '../../core/lighting/light-room.ts'
import { OLA_ART_NET, type VenueNetwork } from '../../helpers/venue-network.ts'

export const SYNC_UNIVERSE = 7_962

const assets = new URL('../../../assets/', import.meta.url)
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, assets), 'utf8'))
const all = (folder: string): unknown[] =>
  readdirSync(new URL(folder, assets)).map((file) => read(`${folder}${file}`))

/** OLA's levels, and the share of the fade at which they were read. */
const Sample = z.object({ share: z.number(), levels: z.array(z.number()) })
export const OrangeFade = z.object({
  samples: z.array(Sample),
  /** The same over Art-Net. */
  artNetSamples: z.array(Sample),
  /** What passed over E1.31 in a minute: slow fades, one of three seconds, and a while of rest after it. */
  recorded: z.array(z.object({ at: z.number(), from: z.string(), to: z.string(), payload: z.string() })),
  captured: z.array(z.object({ universe: z.number(), sourceName: z.string(), priority: z.number() })),
  artNet: z.array(z.record(z.string(), z.string())),
  nodes: z.array(z.object({ to: z.string(), name: z.nullable(z.string()), state: z.string() })),
  problems: z.array(z.string()),
})
export type OrangeFade = z.infer<typeof OrangeFade>

export default async function orangeFade(venue: VenueNetwork): Promise<OrangeFade> {
  const rig = Rig.parse(read('rig/demonstration.json'))
  const problems: string[] = []
  const { decoded } = await venue.capture(40)
  const artNet = await venue.captureArtNet()
  const record = await venue.record(5_568)
  const lights = startLights({
    rigs: [rig],
    looks: byId(...all('looks/').map((each) => Look.parse(each))),
    themes: byId(...all('themes/').map((each) => Theme.parse(each))),
    clockOffset: 0,
    voices: new Map(),
    e131: makeE131({ to: { kind: 'multicast' }, interface: venue.address, syncUniverse: SYNC_UNIVERSE }),
    artnet: makeArtNet({ poll: true, interface: venue.address }),
    simulator: NO_SIMULATOR,
    cid: '2f0c9f0e-52c8-4f0e-9d6b-0a7b6f1f6d11',
    sourceName: 'Астана',
    log: { info: () => undefined, warn: (detail, message) => problems.push(message, JSON.stringify(detail)) },
    workerUrl: new URL('../../../server/lights/worker-typescript.mjs', import.meta.url),
  })
  const programme = makeProgramme('dusk')
  lights.update(rig.roomId, { ...makeState(), roomId: rig.roomId }, programme, [])
  // A thread on a busy machine takes its time to begin; the minute counts from what it sends.
  while (lights.status().wire !== 'sent-unconfirmed') await pause(20)
  const begun = monotonic()
  // The lamps rise from the safe look to dusk first.
  await pause(4_500)
  while (!lights.status().nodes.some(({ state }) => state === 'answering')) await pause(100)
  venue.letOlaPoll()

  // A fade so slow that a reading is not out of date before it is there: a step of 8 bits takes a second.
  const samples: OrangeFade['samples'] = []
  const artNetSamples: OrangeFade['samples'] = []
  const slowMs = 300_000
  for (const share of [0.25, 0.5, 0.75, 1.1]) {
    const state = makeState({ at: monotonic() - share * slowMs, action: themeCue('orange', slowMs) })
    lights.update(rig.roomId, { ...state, roomId: rig.roomId }, programme, [])
    samples.push({ share, levels: await arrived(venue, 1, share) })
    artNetSamples.push({ share, levels: await arrived(venue, OLA_ART_NET, share) })
  }
  // And one as people see it, with a while of rest after it.
  const now = monotonic()
  const dusk = makeState(
    { at: now - 60_000, action: themeCue('orange', 0) },
    { at: now, action: themeCue('dusk', 3_000) },
  )
  lights.update(rig.roomId, { ...dusk, roomId: rig.roomId }, programme, [])
  await pause(Math.max(REST_MS, RECORD_MS - (monotonic() - begun)))
  const recorded = await record.end()
  const captured = await decoded
  const nodes = lights.status().nodes.map(({ to, name, state }) => ({ to, name, state }))
  await lights.stop()
  return { samples, artNetSamples, recorded, captured, artNet: await artNet.end(), nodes, problems }
}

/** What is looked at packet by packet: a minute from the first packet on, and of that so much after the last cue. */
const RECORD_MS = 61_000
const REST_MS = 14_000

/** What OLA has once it has heard of the mixture; what it has after five seconds where it never does. */
async function arrived(venue: VenueNetwork, universe: number, share: number): Promise<number[]> {
  const until = monotonic() + 5_000
  for (;;) {
    const levels = await venue.levels(universe)
    if (offTheMixture(levels, share) <= 1 || monotonic() > until) return levels
    await pause(50)
  }
}
