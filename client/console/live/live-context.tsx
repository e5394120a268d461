import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react'
import { machineTime, monotonic } from '../../lib/clock.ts'
import type { Instant, Milliseconds } from '../../../core/model/time.ts'
import type { LiveConnection } from './live-connection.ts'
import type { LiveState } from './live-state.ts'

const LiveContext = createContext<LiveConnection | null>(null)

export function LiveProvider({ connection, children }: { connection: LiveConnection; children: ReactNode }) {
  return <LiveContext value={connection}>{children}</LiveContext>
}

export function useConnection(): LiveConnection {
  const connection = useContext(LiveContext)
  if (connection === null) throw new Error('useConnection needs a LiveProvider')
  return connection
}

export function useLive(): LiveState {
  const connection = useConnection()
  return useSyncExternalStore(connection.subscribe, connection.state)
}

/** The installation's time, drawn anew every `every` milliseconds; the machine's until the server has spoken. */
export function useNow(every: Milliseconds): Instant {
  const { clockOffset } = useLive()
  useTick(every)
  return clockOffset === null ? machineTime() : monotonic() + clockOffset
}

/** Draws the component anew at an interval. */
export function useTick(every: Milliseconds): void {
  const [, setCount] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setCount((count) => count + 1), every)
    return () => clearInterval(timer)
  }, [every])
}
