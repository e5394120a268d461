/** Runs inside the venue's network: two of us, a stranger, and OLA, which decides whom it follows; and OLA as a desk. */
import { createSocket } from 'node:dgram'
import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod/mini'
import { lightSentence } from '../../../core/model/light-problem.ts'
import { monotonic } from '../../../server/clock.ts'
import {
  dataPacket,
  E131_PORT,
  markTerminated,
  patchData,
  setSequence,
} from '../../../server/lights/e131/packet.ts'
import { readData } from '../../../server/lights/e131/read-data.ts'
import type { StopPolicy } from '../../../server/lights/driver.ts'
import { startLights, type Lights } from '../../../server/lights/lights.ts'
import {
  byId,
  GREY,
  makeFixture,
  makeLook,
  makeProgramme,
  makeRig,
  makeState,
  makeTheme,
} from '../../core/lighting/light-room.ts'
import type { VenueNetwork } from '../../helpers/venue-network.ts'
import { makeArtNet, makeE131, NO_SIMULATOR } from './light-settings.ts'

/** What the lamp has, by whom OLA follows. */
export const LEVELS = { main: 204, standby: 51, stranger: 7, desk: 33, artNetDesk: 44 }

/** How long OLA took to follow somebody else, in milliseconds; null: it never did. */
const took = z.nullable(z.number())
export const TwoSenders = z.object({
  both: z.number(),
  /** From the silence until OLA shows what only the standby sends, and its largest step on the way there. */
  afterSilence: took,
  silenceStep: z.number(),
  givenBack: took,
  /** What the first server sends when it starts again, packet by packet: its first slot. */
  firstLevel: z.number(),
  largestStep: z.number(),
  /** What the standby says of whom the lamps follow. */
  standbySays: z.array(z.string()),
  strangerSaid: z.array(z.string()),
  strangerSaidAfter: z.array(z.string()),
  afterEnd: took,
  endStep: z.number(),
  stranger: took,
  afterStranger: took,
  /** A desk that is OLA, over each wire: what our lamp shows, and what it shows once the desk is gone. */
  desk: took,
  deskTaken: z.boolean(),
  deskSource: z.string(),
  afterDesk: took,
  artNetDesk: took,
})
export type TwoSenders = z.infer<typeof TwoSenders>

export default async function twoSenders(venue: VenueNetwork): Promise<TwoSenders> {
  const follows = async (level: number, within = 10_000): Promise<number | null> => {
    const began = monotonic()
    while (monotonic() - began < within) {
      if ((await venue.levels(1))[0] === level) return Math.round(monotonic() - began)
      await pause(20)
    }
    return null
  }
  /** How long until OLA shows something else than `level`, and its largest step until it shows `next`. */
  const goesOver = async (level: number, next: number): Promise<{ after: number | null; step: number }> => {
    const began = monotonic()
    let after: number | null = null
    let step = 0
    let last = level
    while (monotonic() - began < 15_000 && last !== next) {
      const shown = (await venue.levels(1))[0] ?? last
      if (shown !== level) after ??= Math.round(monotonic() - began)
      step = Math.max(step, Math.abs(shown - last))
      last = shown
      await pause(20)
    }
    return { after: last === next ? after : null, step }
  }
  const standby = server(venue, 'standby', 90, LEVELS.standby, 'terminate')
  await follows(LEVELS.standby)
  let main = server(venue, 'main', 120, LEVELS.main, 'hold')
  await follows(LEVELS.main)
  const [both = -1] = await venue.levels(1)
  const says = async (words: string, there: boolean): Promise<string[]> => {
    const began = monotonic()
    let said: readonly string[] = []
    while (monotonic() - began < 10_000) {
      said = standby.status().problems.map(lightSentence)
      if (said.some((each) => each.includes(words)) === there) break
      await pause(50)
    }
    return [...said]
  }
  const standbySays = await says('priority 120', true)

  await main.stop()
  const { after: afterSilence, step: silenceStep } = await goesOver(LEVELS.main, LEVELS.standby)
  const heard = await listenTo(venue, 'Untold main')
  main = server(venue, 'main', 120, LEVELS.main, 'terminate')
  const givenBack = await follows(LEVELS.main)
  const back = heard.end()
  const steps = back.slice(1).map((level, i) => Math.abs(level - back[i]!))
  await main.stop()
  const { after: afterEnd, step: endStep } = await goesOver(LEVELS.main, LEVELS.standby)

  const stranger = await strangerAt200(venue)
  const strange = await follows(LEVELS.stranger)
  const strangerSaid = await says('priority 200', true)
  await stranger.end()
  const strangerSaidAfter = await says('priority 200', false)
  const afterStranger = await follows(LEVELS.standby)

  // OLA is the house desk now, and our lamps listen to it.
  const lamp = async (level: number, keep: () => void): Promise<number | null> => {
    const began = monotonic()
    while (monotonic() - began < 12_000) {
      keep()
      await pause(300)
      if (standby.levels(1)?.[0] === level) return Math.round(monotonic() - began)
    }
    return null
  }
  venue.letOlaSend('e131', 5)
  const desk = await lamp(LEVELS.desk, () => venue.setInOla(5, [LEVELS.desk, LEVELS.desk, LEVELS.desk]))
  const deskTaken = standby.status().takenOver.includes('hall')
  const deskSource = standby.status().inputs[0]?.sources[0]?.address ?? ''
  const afterDesk = await lamp(LEVELS.standby, () => undefined)
  venue.letOlaSend('artnet', 17)
  const slots = [LEVELS.artNetDesk, LEVELS.artNetDesk, LEVELS.artNetDesk]
  const artNetDesk = await lamp(LEVELS.artNetDesk, () => venue.setInOla(17, slots))
  await standby.stop()
  return {
    ...{ firstLevel: back[0] ?? -1, largestStep: Math.max(0, ...steps) },
    ...{ standbySays, strangerSaid, strangerSaidAfter },
    ...{ both, afterSilence, silenceStep, givenBack, afterEnd, endStep, stranger: strange, afterStranger },
    ...{ desk, deskTaken, deskSource, afterDesk, artNetDesk },
  }
}

function server(
  venue: VenueNetwork,
  name: string,
  priority: number,
  level: number,
  onStop: StopPolicy,
): Lights {
  const look = makeLook('dusk', level / 255)
  const lights = startLights({
    rigs: [
      makeRig({
        fixtures: [makeFixture()],
        inputs: [
          { id: 'desk', protocol: 'e131', universe: 5, of: 1, mode: 'takeover' },
          { id: 'desk-artnet', protocol: 'artnet', universe: 2, of: 1, mode: 'takeover' },
        ],
      }),
    ],
    looks: byId(look, { ...look, id: 'calm' }, makeLook('house', 1)),
    themes: byId(makeTheme('dusk', GREY), makeTheme('calm', GREY)),
    voices: new Map(),
    clockOffset: 0,
    e131: makeE131({ to: { kind: 'multicast' }, interface: venue.address, priority, onStop }),
    // One of the two only: on one machine they would take each other's packets.
    artnet: makeArtNet({ interface: venue.address }),
    simulator: NO_SIMULATOR,
    cid: name === 'main' ? '2f0c9f0e-52c8-4f0e-9d6b-0a7b6f1f6d11' : '2f0c9f0e-52c8-4f0e-9d6b-0a7b6f1f6d12',
    sourceName: `Untold ${name}`,
    log: { info: () => undefined, warn: () => undefined },
    workerUrl: new URL('../../../server/lights/worker-typescript.mjs', import.meta.url),
  })
  lights.update('hall', makeState(), makeProgramme('dusk'), [])
  return lights
}

/** The first slot of universe 1 in every packet of a source. */
async function listenTo(venue: VenueNetwork, name: string): Promise<{ end(): number[] }> {
  const socket = createSocket({ type: 'udp4', reuseAddr: true })
  const levels: number[] = []
  socket.on('message', (packet) => {
    const data = readData(packet)
    if (data?.name === name && !data.terminated) levels.push(data.slots[0]!)
  })
  await new Promise<void>((resolve) => socket.bind(E131_PORT, resolve))
  socket.addMembership('239.255.0.1', venue.address)
  return {
    end() {
      socket.close()
      return levels
    },
  }
}

/** Somebody who takes the universe with the highest priority there is, and ends by his own word. */
async function strangerAt200(venue: VenueNetwork): Promise<{ end(): Promise<void> }> {
  const packet = dataPacket({ cid: '00000000-0000-4000-8000-0000000000ff', name: 'Stranger' }, 1, 200)
  patchData(packet, new Uint8Array(512).fill(LEVELS.stranger))
  const socket = createSocket('udp4')
  await new Promise<void>((resolve) => socket.bind(0, venue.address, resolve))
  socket.setMulticastInterface(venue.address)
  let sequence = 0
  const send = (): void => {
    setSequence(packet, sequence++)
    socket.send(packet, E131_PORT, '239.255.0.1')
  }
  const timer = setInterval(send, 50)
  return {
    async end() {
      clearInterval(timer)
      markTerminated(packet)
      for (let i = 0; i < 3; i++) {
        send()
        await pause(30)
      }
      socket.close()
    },
  }
}
