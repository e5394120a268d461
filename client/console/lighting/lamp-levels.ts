/** Levels of the lamps as they are sent, ten times a second, fetched only while something on the page shows them. */
import type { Socket } from 'socket.io-client'
import { unpackUniverses } from '../../../core/protocol/packed-universes.ts'

export interface LampLevels {
  /** The first subscriber begins the watch, the last one ends it. */
  subscribe(listener: () => void): () => void
  /** 512 slots by universe; a new map whenever something changed. Empty before the first word. */
  universes(): ReadonlyMap<number, Uint8Array>
}

export function lampLevels(socket: Socket): LampLevels {
  let universes: ReadonlyMap<number, Uint8Array> = new Map()
  const listeners = new Set<() => void>()
  const tell = (): void => listeners.forEach((listener) => listener())
  socket.on('connect', () => {
    if (listeners.size > 0) socket.emit('lamps:watch')
  })
  socket.on('lamps', (payload: unknown) => {
    if (!(payload instanceof ArrayBuffer)) return
    const changed = unpackUniverses(new Uint8Array(payload))
    if (changed === null) return
    universes = new Map([...universes, ...changed])
    tell()
  })
  return {
    subscribe(listener) {
      listeners.add(listener)
      if (listeners.size === 1 && socket.connected) socket.emit('lamps:watch')
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0 && socket.connected) socket.emit('lamps:leave')
      }
    },
    universes: () => universes,
  }
}
