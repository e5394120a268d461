/** The light worker with many universes, beside a main thread that is held up again and again. */
import { once } from 'node:events'
import type { Rig } from '../../core/model/fixture.ts'
import { monotonic } from '../../server/clock.ts'
import { startLights } from '../../server/lights/lights.ts'
import { emptyRoom } from '../../core/show/room-state.ts'
import { tellParent } from '../harness/child.ts'
import { BlockedOrder } from './blocked-order.ts'
import { breathingHouse } from './breathing-house.ts'

const BLOCKED_MS = 60
const EVERY_MS = 500

const [message] = (await once(process, 'message')) as [unknown]
const { universes, address, seconds } = BlockedOrder.parse(message)
const { looks, themes, rig, programme } = breathingHouse(universes)
const lights = startLights({
  rigs: [rig satisfies Rig],
  ...{ looks, themes, voices: new Map(), clockOffset: 0 },
  e131: {
    ...{ to: { kind: 'unicast', addresses: [address] }, interface: null, ttl: 1 },
    ...{ priority: 100, syncUniverse: null, onStop: 'terminate' },
  },
  artnet: { poll: false, nodes: [], interface: null, sync: false, onStop: 'terminate' },
  simulator: { on: false, onStop: 'terminate' },
  cid: '2f0c9f0e-52c8-4f0e-9d6b-0a7b6f1f6d11',
  sourceName: 'Untold',
  log: {
    info: () => undefined,
    warn: (detail, text) => process.stderr.write(`${text} ${JSON.stringify(detail)}\n`),
  },
  workerUrl: new URL('../../server/lights/worker-typescript.mjs', import.meta.url),
})
lights.update(rig.roomId, emptyRoom(rig.roomId), programme, [])
const holdUp = setInterval(() => {
  const until = monotonic() + BLOCKED_MS
  while (monotonic() < until);
}, EVERY_MS)
setTimeout(() => {
  clearInterval(holdUp)
  const { frames, skipped } = lights.status()
  void lights.stop().then(() => {
    tellParent({ frames, skipped })
    process.disconnect()
  })
}, seconds * 1_000)
