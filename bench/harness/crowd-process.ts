/** Many listeners in one process: real socket.io-clients, and the same number at each baseline. */
import { io, type Socket } from 'socket.io-client'
import WebSocket from 'ws'
import { Cue } from '../../core/model/cue.ts'
import type { CueAck, KioskHandshake } from '../../core/protocol/kiosk-events.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { monotonic } from '../../server/clock.ts'
import { tellParent } from './child.ts'
import { CrowdOrder, type SystemName } from './crowd.ts'

process.once('message', (message) => {
  void gather(CrowdOrder.parse(message)).then(() => tellParent({ ready: true }))
})

async function gather({ addresses, tokens }: CrowdOrder): Promise<void> {
  const kiosks: Socket[] = []
  const ours = listener('untold', tokens.length, (cue) => acknowledge(kiosks, Cue.parse(cue)))
  const bare = listener('socket.io', tokens.length, null)
  const floor = listener('ws', tokens.length, null)
  // One after another: what is measured is a cue, not the rush to connect.
  for (const token of tokens) {
    kiosks.push(await kiosk(`${addresses.untold}/kiosk`, token, ours))
    await joined(
      io(addresses['socket.io'], { transports: ['websocket'], forceNew: true }).on('cue', bare),
      'connect',
    )
    await floored(addresses.ws.replace('http', 'ws'), floor)
  }
}

/** Notes when each listener hears; the first thing that a handler does. */
function listener(
  system: SystemName,
  count: number,
  heardByAll: ((cue: unknown) => void) | null,
): (cue: unknown) => void {
  let at: number[] = []
  return (cue) => {
    at.push(monotonic())
    if (at.length < count) return
    tellParent({ system, at, cue })
    at = []
    heardByAll?.(cue)
  }
}

/**
 * Every kiosk says `received`. A kiosk is a machine of its own; here hundreds share a thread, so they answer
 * once all have heard, lest one kiosk's answer delays another's ear.
 */
function acknowledge(kiosks: readonly Socket[], cue: Cue): void {
  const ack: CueAck = { cueId: cue.id, stage: 'received', at: cue.issuedAt }
  for (const each of kiosks) each.emit('cue:ack', ack)
}

async function kiosk(url: string, token: string, hear: (cue: unknown) => void): Promise<Socket> {
  const auth: KioskHandshake = { protocol: PROTOCOL, token, last: null }
  return joined(io(url, { transports: ['websocket'], forceNew: true, auth }).on('cue', hear), 'welcome')
}

function joined(socket: Socket, event: 'connect' | 'welcome'): Promise<Socket> {
  return new Promise((resolve, reject) => {
    socket.once(event, () => resolve(socket))
    socket.once('connect_error', reject)
  })
}

function floored(url: string, hear: (cue: unknown) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { perMessageDeflate: false })
    socket.on('message', (data) => {
      const event: unknown = JSON.parse(Buffer.isBuffer(data) ? data.toString() : '')
      hear(Array.isArray(event) ? event[1] : null)
    })
    socket.once('open', () => resolve())
    socket.once('error', reject)
  })
}
