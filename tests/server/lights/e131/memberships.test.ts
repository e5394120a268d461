import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { monotonic } from '../../../../server/clock.ts'
import { MOST_OVERHEARD } from '../../../../server/lights/e131/overheard.ts'
import { dataPacket, multicastAddress } from '../../../../server/lights/e131/packet.ts'
import { E131Receiver } from '../../../../server/lights/e131/receiver.ts'

/** Not 5568: other tests of this machine have receivers there. */
const PORT = 25_568
const HERE = '127.0.0.1'
const DESK = { cid: '00000000-0000-4000-8000-00000000000d', name: 'House desk' }

test('more universes are heard than a kernel lets one socket join, each once', async () => {
  const universes = Array.from({ length: MOST_OVERHEARD + 6 }, (_, i) => 301 + i)
  const heard = new Map<string, number>()
  const receiver = new E131Receiver(
    {
      ...{ port: PORT, cid: '6b796c65-4865-6e73-656c-44656661756c', interface: HERE },
      interfaces: () => [{ address: HERE, netmask: '255.0.0.0', mac: '00:00:00:00:00:00', internal: true }],
      hearTwin: () => undefined,
      hear: ({ universe, sequence }) => {
        const packet = `${universe} ${sequence}`
        heard.set(packet, (heard.get(packet) ?? 0) + 1)
      },
      tell: () => undefined,
    },
    monotonic(),
  )
  const desk = createSocket('udp4')
  try {
    desk.bind(0, HERE)
    await once(desk, 'listening')
    desk.setMulticastInterface(HERE)
    receiver.want(new Set(universes))
    const reached = (): number => new Set([...heard.keys()].map((each) => each.split(' ')[0])).size
    // UDP may lose some: until each has come once.
    for (let round = 0; round < 200 && reached() < universes.length; round++) {
      receiver.tick(monotonic())
      for (const universe of universes) {
        const packet = dataPacket(DESK, universe, 100)
        packet[111] = round
        desk.send(packet, PORT, multicastAddress(universe))
      }
      await pause(30)
    }
    expect(receiver.problem).toBeNull()
    expect(reached()).toBe(universes.length)
    // No socket beside it brings the same packet again.
    expect(Math.max(...heard.values())).toBe(1)
    // An interface that came back is joined anew: nothing is refused for being joined already.
    receiver.tick(monotonic() + 10_000)
    expect(receiver.problem).toBeNull()
  } finally {
    desk.close()
    receiver.close()
  }
})
