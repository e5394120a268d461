import { useLayoutEffect, useState } from 'preact/hooks'
import type { Held } from '../../lib/held.ts'

/** The present value; the component is drawn again when it changes. */
export function useHeld<Value>(source: Held<Value>): Value {
  const [, again] = useState(0)
  useLayoutEffect(() => source.watch(() => again((count) => count + 1)), [source])
  return source.get()
}
