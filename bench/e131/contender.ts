/** One sender of E1.31 in a process of its own: so many universes at 44 Hz, every slot new in every frame. */
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { Sender } from 'sacn'
import { beginScene, framesFor, lightOutput, renderLight } from '../../core/lighting/render-light.ts'
import { dataPacket, E131_PORT } from '../../server/lights/e131/packet.ts'
import { E131Sender } from '../../server/lights/e131/sender.ts'
import { startFrameLoop } from '../../server/lights/frame-loop.ts'
import { threadPace } from '../../server/lights/pace.ts'
import { tellParent } from '../harness/child.ts'
import { fullHouse } from './full-house.ts'
import { Order, type Result } from './order.ts'

/** What V8 needs to compile the loop, and sockets to open. */
const WARM_UP_MS = 3_000
const SOURCE = { cid: '2f0c9f0e-52c8-4f0e-9d6b-0a7b6f1f6d11', name: 'Untold' }

/** Sends one frame; what a contender is measured by. */
type Send = (frame: number, now: number) => void
const CONTENDERS: Record<Order['system'], (order: Order) => Promise<Send>> = {
  bare,
  untold,
  'untold-rendering': untoldRendering,
  sacn,
}

process.once('message', (message) => void run(Order.parse(message)))

async function run(order: Order): Promise<void> {
  const send = await CONTENDERS[order.system](order)
  let frame = 0
  let began: { at: number; frame: number; cpu: NodeJS.CpuUsage } | null = null
  const loop = startFrameLoop(threadPace, (now) => {
    send(++frame, now)
    if (began === null && now - start >= WARM_UP_MS) began = { at: now, frame, cpu: process.cpuUsage() }
    if (began === null || now - began.at < order.seconds * 1_000) return
    loop.stop()
    const { user, system } = process.cpuUsage(began.cpu)
    const result: Result = {
      cpuMs: (user + system) / 1_000,
      wallMs: now - began.at,
      frames: frame - began.frame,
    }
    tellParent(result)
  })
  const start = threadPace.now()
}

/** The floor: buffers that were built before, handed to a connected socket one after another. */
async function bare({ universes, address }: Order): Promise<Send> {
  const packets = Array.from({ length: universes }, (_, i) => dataPacket(SOURCE, i + 1, 100))
  const socket = createSocket('udp4')
  socket.connect(E131_PORT, address)
  await once(socket, 'connect')
  return (frame) => {
    for (const packet of packets) {
      packet[111] = frame & 255
      packet[126] = frame & 255
      socket.send(packet)
    }
  }
}

/** Untold's driver, given frames that somebody rendered. */
async function untold({ universes, address }: Order): Promise<Send> {
  const frames = new Map(Array.from({ length: universes }, (_, i) => [i + 1, new Uint8Array(512)]))
  const sender = senderTo(address, [...frames.keys()])
  return (frame, now) => {
    for (const slots of frames.values()) slots.fill(frame & 255)
    sender.send(frames, now)
  }
}

/** All of Untold's lighting: 170 RGB lamps a universe in an endless fade, mixed, limited, sent. */
async function untoldRendering({ universes, seconds, address }: Order): Promise<Send> {
  const scene = fullHouse(universes, WARM_UP_MS + seconds * 1_000 + 10_000)
  const { patch } = scene
  const output = lightOutput(patch, framesFor([patch]))
  beginScene(output, scene)
  const sender = senderTo(address, patch.universes)
  const start = threadPace.now()
  return (_, now) => {
    renderLight(scene, now - start, output)
    sender.send(output.frames, now)
  }
}

/** npm sacn, one sender per universe as its documentation shows. */
async function sacn({ universes, address }: Order): Promise<Send> {
  const senders = Array.from({ length: universes }, (_, i) => {
    return new Sender({ universe: i + 1, useUnicastDestination: address, defaultPacketOptions: {} })
  })
  const slots = Array.from({ length: 512 }, (_, i) => i + 1)
  return (frame) => {
    for (const sender of senders) {
      const payload = Object.fromEntries(slots.map((slot) => [slot, frame & 255]))
      void sender.send({ payload, sourceName: SOURCE.name, priority: 100, useRawDmxValues: true })
    }
  }
}

function senderTo(address: string, universes: readonly number[]): E131Sender {
  return new E131Sender({
    settings: {
      ...{ to: { kind: 'unicast', addresses: [address] }, interface: null, ttl: 1 },
      ...{ priority: 100, syncUniverse: null, onStop: 'terminate' },
    },
    source: SOURCE,
    universes: universes.map((universe) => ({ universe })),
    sequences: new Map(),
    now: 0,
    tell: (_level, message) => process.stderr.write(`${message}\n`),
  })
}
