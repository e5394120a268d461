/** Fetches what is on show when the server says that it has changed, and again until it has come. */
import { Exhibition } from '../../../core/protocol/exhibition.ts'
import type { askServer as askServerType } from './ask-server.ts'

export interface ExhibitionKeeper {
  /** The server names the present exhibition; fetched when it is not the one that is held. */
  want(tag: string): void
  dispose(): void
}

const AGAIN_MS = 2_000

export function keepExhibition(
  ask: typeof askServerType,
  token: string,
  show: (exhibition: Exhibition) => void,
): ExhibitionKeeper {
  let wanted: string | null = null
  let held: string | null = null
  let fetching = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let disposed = false

  async function fetchWanted(): Promise<void> {
    if (fetching || wanted === held || disposed) return
    fetching = true
    const tag = wanted
    const answer = await ask({
      method: 'GET',
      path: '/kiosk/exhibition',
      body: null,
      token,
      answer: Exhibition,
    })
    fetching = false
    if (disposed) return
    if (answer.ok) {
      held = tag
      show(answer.value)
      void fetchWanted()
    } else timer = setTimeout(() => void fetchWanted(), AGAIN_MS)
  }

  return {
    want(tag) {
      wanted = tag
      clearTimeout(timer)
      void fetchWanted()
    },
    dispose() {
      disposed = true
      clearTimeout(timer)
    },
  }
}
