/** What receivers hear when a technician sends levels another way while they are on. */
import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { E131Sender } from '../../../../server/lights/e131/sender.ts'
import { e131Sink, type E131Sink } from '../e131-sink.ts'
import { makeE131, outputs } from '../light-settings.ts'

const open: { sinks: E131Sink[]; senders: E131Sender[] } = { sinks: [], senders: [] }
afterEach(async () => {
  for (const sender of open.senders.splice(0)) await sender.stop()
  for (const sink of open.sinks.splice(0)) sink.close()
})

const to = (...addresses: string[]) => ({ to: { kind: 'unicast' as const, addresses } })

function senderTo(...addresses: string[]): E131Sender {
  const sender = new E131Sender({
    ...{ settings: makeE131(to(...addresses)), universes: outputs(1), sequences: new Map(), now: 0 },
    source: { cid: '6b796c65-4865-6e73-656c-44656661756c', name: 'Untold' },
    tell: () => undefined,
  })
  open.senders.push(sender)
  return sender
}

async function sinkAt(address: string): Promise<E131Sink> {
  const sink = await e131Sink(address)
  open.sinks.push(sink)
  return sink
}

let level = 0
async function until(sender: E131Sender, holds: () => boolean): Promise<void> {
  for (let i = 0; i < 20_000 && !holds(); i++) {
    sender.send(new Map([[1, new Uint8Array(512).fill(level++)]]), level * 23)
    await turn()
  }
  expect(holds()).toBe(true)
}
const endings = (sink: E131Sink): number => sink.arrived.filter(({ options }) => options === 0x40).length

test('who stays hears no gap, who goes hears the end, who comes hears at once', async () => {
  const [stays, goes, comes] = [
    await sinkAt('127.88.0.1'),
    await sinkAt('127.88.0.2'),
    await sinkAt('127.88.0.3'),
  ]
  const sender = senderTo('127.88.0.1', '127.88.0.2')
  await until(sender, () => stays.arrived.length > 3 && goes.arrived.length > 3)

  sender.use(makeE131({ ...to('127.88.0.1', '127.88.0.3'), priority: 140 }), outputs(1), 0)
  await until(sender, () => comes.arrived.length > 3 && endings(goes) === 3)

  expect(goes.arrived.slice(-3).map(({ options }) => options)).toEqual([0x40, 0x40, 0x40])
  expect([endings(stays), endings(comes)]).toEqual([0, 0])
  expect(comes.arrived[0]).toMatchObject({ priority: 140 })
  const numbers = stays.arrived.map(({ sequence }) => sequence)
  numbers.slice(1).forEach((number, i) => expect(number).toBe((numbers[i]! + 1) & 255))
})

test('a universe that is meant for another wire, or for one machine, leaves the others with its end', async () => {
  const [all, one] = [await sinkAt('127.88.0.4'), await sinkAt('127.88.0.5')]
  const sender = senderTo('127.88.0.4')
  await until(sender, () => all.arrived.length > 3)

  sender.change([{ universe: 1, nodes: ['127.88.0.5'] }], 0)
  await until(sender, () => endings(all) === 3 && one.arrived.length > 3)

  sender.change([{ universe: 1, wires: ['artnet'] }], 0)
  await until(sender, () => endings(one) === 3)
  expect(sender.report().universes).toMatchObject([{ universe: 1, delivery: 'off' }])
})

test('who is spoken to again before the end was said hears no end', async () => {
  const sink = await sinkAt('127.88.0.6')
  const sender = senderTo('127.88.0.6')
  await until(sender, () => sink.arrived.length > 3)

  sender.use(makeE131(), outputs(1), 0)
  sender.use(makeE131(to('127.88.0.6')), outputs(1), 0)
  const before = sink.arrived.length
  await until(sender, () => sink.arrived.length > before + 5)
  expect(endings(sink)).toBe(0)
})
