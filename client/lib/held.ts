/** A value that others can watch. */
export interface Held<Value> {
  get(): Value
  set(value: Value): void
  /** Called after every change; answers what ends it. */
  watch(changed: () => void): () => void
}

export function held<Value>(initial: Value): Held<Value> {
  let value = initial
  const watchers = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return
      value = next
      const present = Array.from(watchers)
      for (const each of present) each()
    },
    watch(changed) {
      watchers.add(changed)
      return () => void watchers.delete(changed)
    },
  }
}
