/** A list of those who want to hear of something; subscribing returns the release. */
export interface Listeners<Message extends unknown[]> {
  add(listener: (...message: Message) => void): () => void
  tell(...message: Message): void
}

export function listeners<Message extends unknown[]>(): Listeners<Message> {
  const all = new Set<(...message: Message) => void>()
  return {
    add(listener) {
      all.add(listener)
      return () => all.delete(listener)
    },
    tell(...message) {
      for (const listener of all) listener(...message)
    },
  }
}
