/** Runs in a network of its own: our lamps at one end of a cable, and at the other somebody who floods, cuts and lies. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import * as z from 'zod/mini'
import { lightSentence } from '../../../core/model/light-problem.ts'
import { monotonic, runningClock } from '../../../server/clock.ts'
import { dmxPacket } from '../../../server/lights/artnet/packet.ts'
import { pollPacket } from '../../../server/lights/artnet/poll-packet.ts'
import { pollReplies } from '../../../server/lights/artnet/poll-reply-packet.ts'
import { dataPacket, E131_PORT, patchData, setSequence } from '../../../server/lights/e131/packet.ts'
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
  themeCue,
} from '../../core/lighting/light-room.ts'
import { makeArtNet, makeE131, NO_SIMULATOR } from './light-settings.ts'
import type { Fade, RoughNetwork } from './rough-network.shape.ts'

const OURS = '10.78.0.1'
const THEIRS = '10.78.0.2'
const EVERYBODY = '10.78.0.255'
const GROUP = '239.255.0.1'
const FADE_MS = 6_000
const OUR_CID = '2f0c9f0e-52c8-4f0e-9d6b-0a7b6f1f6d31'
const NEW_CID = '2f0c9f0e-52c8-4f0e-9d6b-0a7b6f1f6d32'
const DESK = { cid: '00000000-0000-4000-8000-0000000000de', name: 'Desk' }

async function roughNetwork(): Promise<RoughNetwork> {
  ip('link set lo up')
  const peer = spawn('unshare', ['-n', 'sh', '-c', 'echo here && read go'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  await once(peer.stdout, 'data')
  try {
    plugIn(peer)
    const lights = startOurs()
    let ear = await listen()
    await until('the wires are up', () => ear.heard.length > 5 && lights.status().wire === 'sent-unconfirmed')

    const rateBefore = lights.status().rate
    const quiet = await fade(lights, ear, 'up')
    const noise = await startNoise(peer)
    const noisy = await fade(lights, ear, 'down')
    await until('the noise has been heard', () => monotonic() - noise.since > 3_000)
    const rateUnder = lights.status().rate
    const noiseMs = Math.round(monotonic() - noise.since)
    const sent = await noise.end()

    const stepped = await fade(lights, ear, 'up', stepClock)

    const strobe = await strobeAt200(lights, peer, ear)
    const beaten = strobe.sources

    ear.close()
    ip('link del v0')
    const wire = () => lights.status().nodes.find(({ protocol }) => protocol === 'e131')!
    // The noise may have been taken for a node; this is the network that nodes are asked in.
    const asked = [EVERYBODY, OURS]
    const artnet = () =>
      lights.status().nodes.find(({ protocol, to }) => protocol === 'artnet' && asked.includes(to))!
    await until('the loss is said', () => wire().state === 'failing' && artnet().state === 'failing')
    const cut = {
      ...{ state: wire().state, problem: wire().problem, artnet: artnet().state },
      preview: lights.levels(1) !== null && lights.status().worker === 'running',
    }
    plugIn(peer)
    ear = await listen()
    const desk = startDesk(peer, 100, 40)
    const heard = () => lights.status().inputs[0]!.state
    await until(
      'everything is back',
      () =>
        wire().state === 'sending' &&
        artnet().state === 'polling' &&
        ear.heard.length > 5 &&
        heard() === 'heard',
    )
    const back = { state: wire().state, packets: ear.heard.length, artnet: artnet().state, desk: heard() }
    desk.kill()
    ear.close()
    // Pulled and in again before anybody looked: the same address, another interface.
    ip('link del v0')
    plugIn(peer)
    await until('the desk is missed', () => heard() !== 'heard')
    const again = startDesk(peer, 100, 40)
    await until('the desk is heard again', () => heard() === 'heard')
    again.kill()
    const { restarts } = lights.status()
    const copied = await copyOfUs(lights, peer)
    await lights.stop()
    const { swings, seconds, heldBack, taken } = strobe
    return {
      ...{ quiet, noisy, noise: sent, noiseMs, rates: [rateBefore, rateUnder], stepped },
      copied,
      ...{ cut, back, strobe: { swings, seconds, heldBack, taken }, beaten, restarts },
    }
  } finally {
    peer.kill()
  }
}

function ip(line: string): void {
  execFileSync('ip', line.split(' '))
}

const into = (peer: ChildProcess, ...command: string[]): [string, string[]] => [
  'nsenter',
  ['--target', String(peer.pid), '--net', ...command],
]

/** A cable between the two; the interface at either end is new each time. */
function plugIn(peer: ChildProcess): void {
  ip('link add v0 type veth peer name v1')
  ip(`link set v1 netns ${peer.pid}`)
  ip(`addr add ${OURS}/24 broadcast + dev v0`)
  ip('link set v0 up')
  ip('route add 239.0.0.0/8 dev v0')
  for (const line of [
    `addr add ${THEIRS}/24 broadcast + dev v1`,
    'link set v1 up',
    'route add 239.0.0.0/8 dev v1',
  ])
    execFileSync(...into(peer, 'ip', ...line.split(' ')))
}

const clock = runningClock(null)

function startOurs(): Lights {
  const lights = startLights({
    rigs: [
      makeRig({
        fixtures: [makeFixture()],
        inputs: [
          { id: 'desk', protocol: 'e131', universe: 5, of: 1, mode: 'takeover' },
          { id: 'desk-artnet', protocol: 'artnet', universe: 2, of: 1, mode: 'layer' },
        ],
      }),
    ],
    looks: byId(makeLook('low', 0.2), makeLook('high', 1), makeLook('calm', 0.2), makeLook('house', 1)),
    themes: byId(makeTheme('low', GREY), makeTheme('high', GREY), makeTheme('calm', GREY)),
    voices: new Map(),
    clockOffset: clock.offset,
    e131: makeE131({ to: { kind: 'multicast' }, interface: OURS }),
    artnet: makeArtNet({ poll: true, interface: OURS }),
    simulator: NO_SIMULATOR,
    cid: OUR_CID,
    renewCid: async () => NEW_CID,
    sourceName: 'Untold',
    log: { info: () => undefined, warn: () => undefined },
    workerUrl: new URL('../../../server/lights/worker-typescript.mjs', import.meta.url),
  })
  lights.update('hall', makeState(), makeProgramme('low'), [])
  return lights
}

interface Ear {
  heard: { at: number; level: number; sequence: number; cid: string }[]
  close(): void
}

/** Hears what goes out as any receiver on this network does. */
async function listen(): Promise<Ear> {
  const heard: Ear['heard'] = []
  latest = () => JSON.stringify(heard.slice(-3))
  const socket: Socket = createSocket({ type: 'udp4', reuseAddr: true })
  socket.on('message', (packet, { address }) => {
    if (packet.length !== 638 || packet.readUInt16BE(113) !== 1 || address !== OURS) return
    const cid = packet.toString('hex', 22, 38)
    heard.push({ at: monotonic(), level: packet[126]!, sequence: packet[111]!, cid })
  })
  // On the group's own address nothing arrives that is meant for others.
  socket.bind(E131_PORT, GROUP)
  await once(socket, 'listening')
  socket.addMembership(GROUP, OURS)
  return { heard, close: () => socket.close() }
}

/** From one look to the other, over the whole fade; `meanwhile` happens in its middle. */
async function fade(
  lights: Lights,
  ear: Ear,
  way: 'up' | 'down',
  meanwhile: (() => Promise<void>) | null = null,
): Promise<Fade> {
  const [from, to] = way === 'up' ? [51, 255] : [255, 51]
  await until('the lamp is where the fade begins', () => ear.heard.at(-1)?.level === from)
  const first = ear.heard.length
  const at = clock.now()
  const theme = way === 'up' ? 'high' : 'low'
  const state = makeState({ at, action: themeCue(theme, FADE_MS) })
  lights.update('hall', state, makeProgramme('low'), [])
  const began = monotonic()
  if (meanwhile !== null) {
    await until('the fade is on its way', () => Math.abs(ear.heard.at(-1)!.level - from) > 40)
    await meanwhile()
  }
  await until('the fade is over', () => ear.heard.at(-1)?.level === to)
  const heard = ear.heard.slice(first)
  return {
    levels: heard.map(({ level }) => level),
    sequences: heard.map(({ sequence }) => sequence),
    ms: Math.round(monotonic() - began),
  }
}

/** An hour forward, and back again a second later. */
async function stepClock(): Promise<void> {
  const file = process.env['STEP_FILE'] ?? ''
  const before = Date.now()
  writeFileSync(file, '')
  if (Date.now() - before < 3_000_000) throw new Error('The clock did not step.')
  await pause(1_000)
  rmSync(file)
}

async function startNoise(
  peer: ChildProcess,
): Promise<{ since: number; end(): Promise<{ 5568: number; 6454: number }> }> {
  const here = fileURLToPath(new URL('./noise.mjs', import.meta.url))
  const who = { name: 'Noise', address: THEIRS, mac: '02:00:00:00:00:02', universes: 1, wants: [0] }
  const reals = [
    dataPacket(DESK, 9, 100),
    dmxPacket(9),
    pollPacket(null),
    Buffer.from(pollReplies(who, 0)[0]!),
  ].map((packet) => packet.toString('hex'))
  const command = into(peer, process.execPath, here, OURS, EVERYBODY, ...reals, THEIRS)
  const child = spawn(...command, { stdio: ['pipe', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (chunk) => (said += String(chunk)))
  await until('the noise begins', () => said.includes('sending'))
  return {
    since: monotonic(),
    async end() {
      child.stdin.end()
      await once(child, 'close')
      return z.parse(z.object({ 5568: z.number(), 6454: z.number() }), JSON.parse(said.split('\n')[1]!))
    },
  }
}

/** A desk at the other end: universe 5, this priority; `flicker`: from nothing to full in every packet. */
function startDesk(peer: ChildProcess, priority: number, level: number | 'flicker'): ChildProcess {
  const cid = `00000000-0000-4000-8000-000000000${priority}`
  return startSource(peer, dataPacket({ ...DESK, cid }, 5, priority), '239.255.0.5', level)
}

/** Somebody at the other end started a copy of our data folder: another lamp, under our very CID. */
async function copyOfUs(lights: Lights, peer: ChildProcess): Promise<RoughNetwork['copied']> {
  const ear = await listen()
  await until('the desk has gone and the lamp is its own', () => ear.heard.at(-1)?.level === 255)
  const first = ear.heard.length
  const copy = startSource(peer, dataPacket({ ...DESK, cid: OUR_CID }, 1, 100), GROUP, 7)
  const hex = NEW_CID.replaceAll('-', '')
  await until(
    'we have a new CID',
    () => ear.heard.at(-1)!.cid === hex && lights.status().worker === 'running',
  )
  const renewed = ear.heard.length
  await until('and go on under it', () => ear.heard.length > renewed + 2)
  copy.kill()
  ear.close()
  const meanwhile = ear.heard.slice(first - 1)
  const levels = [...new Set(meanwhile.map(({ level }) => level))]
  const cids = [...new Set(meanwhile.map(({ cid }) => cid))]
  return { levels, cids: cids.length, said: lights.status().problems.map(lightSentence) }
}

function startSource(
  peer: ChildProcess,
  packet: Buffer,
  group: string,
  level: number | 'flicker',
): ChildProcess {
  patchData(packet, new Uint8Array(512).fill(level === 'flicker' ? 0 : level))
  setSequence(packet, 0)
  const script = `
    const socket = require('node:dgram').createSocket('udp4')
    const packet = Buffer.from('${packet.toString('hex')}', 'hex')
    socket.bind(0, () => {
      socket.setMulticastInterface('${THEIRS}')
      let count = 0
      setInterval(() => {
        packet[111] = ++count & 255
        if (${level === 'flicker'}) packet.fill(count % 4 < 2 ? 255 : 0, 126)
        socket.send(packet, ${E131_PORT}, '${group}', () => undefined)
      }, 23)
    })`
  const child = spawn(...into(peer, process.execPath, '-e', script), { stdio: 'ignore' })
  process.once('exit', () => child.kill())
  return child
}

/** Two desks, the one of priority 200 flickering: it has the lamps, and what leaves still does not flash. */
async function strobeAt200(lights: Lights, peer: ChildProcess, ear: Ear) {
  const [weak, strong] = [startDesk(peer, 100, 40), startDesk(peer, 200, 'flicker')]
  const input = () => lights.status().inputs[0]!
  const taken = () => lights.status().takenOver.includes('hall')
  await until('both are heard', () => input().sources.length === 2 && taken())
  const heldBefore = lights.status().heldBack
  const first = ear.heard.length
  const began = monotonic()
  await until(
    'it has flickered for a while',
    () => monotonic() - began > 5_000 && ear.heard.length - first > 60,
  )
  const seen = ear.heard.slice(first)
  const sources = input().sources.map(({ priority, used }) => ({ priority, used }))
  const result = {
    sources,
    taken: taken(),
    swings: opposing(seen.map(({ level }) => level)),
    seconds: (monotonic() - began) / 1_000,
    heldBack: lights.status().heldBack - heldBefore,
  }
  for (const each of [weak, strong]) each.kill()
  await until('the desks are gone', () => input().sources.length === 0)
  return result
}

/** Changes of direction by a tenth of full light or more, over the whole track; light goes with the level here. */
function opposing(levels: readonly number[]): number {
  let count = 0
  let direction = 0
  let [low, high] = [Infinity, -Infinity]
  for (const level of levels) {
    low = Math.min(low, level)
    high = Math.max(high, level)
    if (direction <= 0 && level - low >= 25.5) [direction, high, count] = [1, level, count + 1]
    else if (direction >= 0 && high - level >= 25.5) [direction, low, count] = [-1, level, count + 1]
  }
  return count
}

/** For who reads why it failed. */
let latest = (): string => 'nothing'

async function until(what: string, holds: () => boolean): Promise<void> {
  const began = monotonic()
  while (!holds()) {
    if (monotonic() - began > 60_000)
      throw new Error(`A minute went by, and still not: ${what}. Last heard: ${latest()}`)
    await pause(20)
  }
}

writeFileSync(3, JSON.stringify(await roughNetwork()))
process.exit(0)
