/** Consoles that look at the lamps: nothing is fetched from the light engine while nobody does. */
import type { Namespace, Socket } from 'socket.io'
import type { LightingMessage } from '../../core/protocol/console-events.ts'
import { packUniverses } from '../../core/protocol/packed-universes.ts'
import type { ServerContext } from '../context.ts'

const WATCHING = 'watching-lamps'

export interface LampWatchers {
  /** Hears this console's wish to look, and its going. */
  admit(socket: Socket): void
  release(): void
}

export function lampWatchers(
  namespace: Namespace,
  { lamps, desk, wiring }: ServerContext,
  present: string,
): LampWatchers {
  /** Every universe as last told, for whoever comes later. */
  const latest = new Map<number, Uint8Array>()
  const watching = new Set<string>()
  let letGo: (() => void) | null = null

  function tell(changed: ReadonlyMap<number, Uint8Array>): void {
    for (const [universe, slots] of changed) latest.set(universe, slots)
    namespace.to(WATCHING).emit('lamps', packUniverses(changed))
  }
  function leave(socket: Socket): void {
    void socket.leave(WATCHING)
    watching.delete(socket.id)
    if (watching.size > 0) return
    letGo?.()
    letGo = null
    latest.clear()
  }
  const say = (message: LightingMessage): void => void namespace.to(present).emit('lighting', message)
  const releases = [
    desk.onRig.add(({ roomId }) => {
      latest.clear()
      say({ what: 'rig', roomId })
    }),
    desk.onIdentify.add((roomId) => say({ what: 'rig', roomId })),
    wiring.onWiring.add(() => say({ what: 'wiring' })),
    desk.onLooks.add((_, look) => say({ what: 'look', look })),
  ]
  return {
    admit(socket) {
      socket.on('lamps:watch', () => {
        void socket.join(WATCHING)
        if (latest.size > 0) socket.emit('lamps', packUniverses(latest))
        watching.add(socket.id)
        letGo ??= lamps.watch(tell)
      })
      socket.on('lamps:leave', () => leave(socket))
      socket.on('disconnect', () => leave(socket))
    },
    release() {
      releases.forEach((each) => each())
      letGo?.()
    },
  }
}
