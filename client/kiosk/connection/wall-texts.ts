/**
 * What this wall holds of what visitors wrote: in memory only, as the server tells it, and for as long as it has been
 * told lately (CON-4).
 */
import type { WallText } from '../../../core/model/contribution.ts'
import type { WallMessage } from '../../../core/protocol/booth.ts'

export interface WallTexts {
  /** The same array until something has changed. */
  texts(): readonly WallText[]
  /** The curators have paused the wall: lights without words. */
  paused(): boolean
  take(message: WallMessage): void
  /** Lets go of one for good; how many that were, 1 or 0. */
  forget(id: string): number
  watch(changed: () => void): void
}

export function createWallTexts(): WallTexts {
  let held: ReadonlyMap<string, WallText> = new Map()
  let list: readonly WallText[] = []
  let paused = false
  let tell = (): void => undefined

  function keep(next: ReadonlyMap<string, WallText>): void {
    held = next
    list = [...next.values()]
    tell()
  }

  return {
    texts: () => list,
    paused: () => paused,
    take(message) {
      ;({ paused } = message)
      const next = new Map(message.kind === 'whole' ? [] : held)
      if (message.kind === 'change') for (const id of message.removed) next.delete(id)
      for (const text of message.kind === 'whole' ? message.texts : message.added) next.set(text.id, text)
      keep(next)
    },
    forget(id) {
      if (!held.has(id)) return 0
      const next = new Map(held)
      next.delete(id)
      keep(next)
      return 1
    },
    watch(changed) {
      tell = changed
    },
  }
}
