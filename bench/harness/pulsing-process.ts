/** Many screens in one process that do what a resting screen does: pulse and ask for the time once a second. */
import { io } from 'socket.io-client'
import * as z from 'zod/mini'
import { Cue } from '../../core/model/cue.ts'
import { Welcome, type KioskHandshake, type Pulse } from '../../core/protocol/kiosk-events.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { fingerprint } from '../../core/show/fingerprint.ts'
import { takeCues } from '../../core/show/mirror.ts'
import { emptyRoom, type RoomState } from '../../core/show/room-state.ts'
import { tellParent } from './child.ts'

const Order = z.strictObject({ origin: z.string(), tokens: z.array(z.string()) })
const SECOND_MS = 1_000

/** All screens are in one room; each still says the state as its own. */
let state: RoomState = emptyRoom('hall')
let sum = fingerprint(state)

process.once('message', (message) => {
  void gather(Order.parse(message)).then(() => tellParent({ ready: true }))
})

function hold(next: RoomState): void {
  if (next.seq < state.seq) return
  state = next
  sum = fingerprint(next)
}

async function gather({ origin, tokens }: z.infer<typeof Order>): Promise<void> {
  for (const [i, token] of tokens.entries()) {
    const auth: KioskHandshake = { protocol: PROTOCOL, token, last: null }
    const socket = io(`${origin}/kiosk`, { transports: ['websocket'], forceNew: true, auth })
    await new Promise<void>((resolve, reject) => {
      socket.once('welcome', (message: unknown) => {
        const { room } = Welcome.parse(message)
        if (room.kind === 'snapshot') hold(room.state)
        resolve()
      })
      socket.once('connect_error', reject)
    })
    socket.on('cue', (cue: unknown) => {
      const parsed = Cue.parse(cue)
      if (parsed.seq > state.seq) hold(takeCues(state, [parsed]).state)
      for (const stage of ['received', 'applied', 'rendered'] as const)
        socket.emit('cue:ack', { cueId: parsed.id, stage, at: parsed.atServerTime })
    })
    let frames = 0
    // Spread over the second, as screens that were switched on by hand are.
    setTimeout(
      () =>
        setInterval(() => {
          frames += 60
          socket.emit('pulse', {
            ...{ epoch: state.epoch, seq: state.seq, fingerprint: sum, frames, fps: 60 },
            ...{ webgl: 'drawing', audio: 'running', clockError: 0.4, activity: 'rest', story: null },
            ...{ lease: 'none', bundle: 'bench', posture: 'awake', problems: [] },
          } satisfies Pulse)
          socket.emit('clock', { t0: frames }, () => undefined)
        }, SECOND_MS),
      (i / tokens.length) * SECOND_MS,
    )
  }
}
