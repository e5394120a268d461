import { useSyncExternalStore } from 'react'
import { useConnection } from '../live/live-context.tsx'

/** The lamps' levels as they are sent, while this component is there. */
export function useUniverses(): ReadonlyMap<number, Uint8Array> {
  const { lamps } = useConnection()
  return useSyncExternalStore(lamps.subscribe, lamps.universes)
}
