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
import { byId, makeProgramme, makeState, themeCue } from '../../core/lighting/light-room.ts'
import { OLA_ART_NET, type VenueNetwork } from '../../helpers/venue-network.ts'

const assets = new URL('../../../assets/', import.meta.url)
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, assets), 'utf8'))
const all = (folder: string): unknown[] =>
  readdirSync(new URL(folder, assets)).map((file) => read(`${folder}${file}`))

const Sample = z.object({ asked: z.number(), answered: z.number(), levels: z.array(z.number()) })
export const OrangeFade = z.object({
  /** When the fade began, on the clock of the samples, in milliseconds. */
  at: z.number(),
  fadeMs: z.number(),
  samples: z.array(Sample),
  /** The same over Art-Net. */
  artNetSamples: z.array(Sample),
  captured: z.array(z.object({ universe: z.number(), sourceName: z.string(), priority: z.number() })),
  artNet: z.array(z.record(z.string(), z.string())),
  nodes: z.array(z.object({ to: z.string(), name: z.nullable(z.string()), state: z.string() })),
  problems: z.array(z.string()),
})
export type OrangeFade = z.infer<typeof OrangeFade>

export default async function orangeFade(venue: VenueNetwork): Promise<OrangeFade> {
  const rig = Rig.parse(read('rig/demonstration.json'))
  const problems: string[] = []
  const { decoded } = await venue.capture(20)
  const artNet = await venue.captureArtNet()
  const lights = startLights({
    rigs: [rig],
    looks: byId(...all('looks/').map((each) => Look.parse(each))),
    themes: byId(...all('themes/').map((each) => Theme.parse(each))),
    clockOffset: 0,
    voices: new Map(),
    e131: makeE131({ to: { kind: 'multicast' }, interface: venue.address }),
    artnet: makeArtNet({ poll: true, interface: venue.address }),
    simulator: NO_SIMULATOR,
    cid: '2f0c9f0e-52c8-4f0e-9d6b-0a7b6f1f6d11',
    sourceName: 'Астана',
    log: { info: () => undefined, warn: (detail, message) => problems.push(message, JSON.stringify(detail)) },
    workerUrl: new URL('../../../server/lights/worker-typescript.mjs', import.meta.url),
  })
  const programme = makeProgramme('dusk')
  lights.update(rig.roomId, { ...makeState(), roomId: rig.roomId }, programme, [])
  // The lamps rise from the safe look to dusk first.
  await pause(4_500)
  while (!lights.status().nodes.some(({ state }) => state === 'answering')) await pause(100)
  venue.letOlaPoll()

  const fadeMs = 3_000
  const at = monotonic() + 250
  const state = makeState({ at, action: themeCue('orange', fadeMs) })
  lights.update(rig.roomId, { ...state, roomId: rig.roomId }, programme, [])
  const samples: OrangeFade['samples'] = []
  const artNetSamples: OrangeFade['samples'] = []
  const sample = async (universe: number): Promise<OrangeFade['samples'][number]> => {
    const asked = monotonic()
    return { asked, levels: await venue.levels(universe), answered: monotonic() }
  }
  for (const share of [0, 0.25, 0.5, 0.75, 1.2]) {
    await pause(Math.max(0, at + share * fadeMs - monotonic()))
    samples.push(await sample(1))
    artNetSamples.push(await sample(OLA_ART_NET))
  }
  const captured = await decoded
  const nodes = lights.status().nodes.map(({ to, name, state }) => ({ to, name, state }))
  await lights.stop()
  return { at, fadeMs, samples, artNetSamples, captured, artNet: await artNet.end(), nodes, problems }
}
