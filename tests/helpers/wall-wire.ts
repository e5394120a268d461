/**
 * Puts texts on the wall of one page as its server would: the server's own wire with `wall` messages put in. For
 * pictures of thousands, and of texts that no booth would let through.
 */
import type { Page } from 'playwright-core'
import type { WallText } from '../../core/model/contribution.ts'
import { WALL_PIECE, type WallMessage } from '../../core/protocol/booth.ts'

export interface WallWire {
  /** These hang from now on, and no others. */
  texts(texts: readonly WallText[]): void
  tell(message: WallMessage): void
}

export async function tapWall(page: Page, first: readonly WallText[]): Promise<WallWire> {
  let texts = first
  let send: (message: WallMessage) => void = () => undefined
  await page.routeWebSocket(/socket\.io/u, (wire) => {
    const server = wire.connectToServer()
    send = (message) => wire.send(`42/kiosk,${JSON.stringify(['wall', message])}`)
    wire.onMessage((data) => server.send(data))
    server.onMessage((data) => {
      const own = typeof data === 'string' && data.startsWith('42/kiosk,["wall"')
      if (!own) wire.send(data)
      if (typeof data === 'string' && data.startsWith('42/kiosk,["welcome"')) whole()
    })
  })

  function whole(): void {
    send({ kind: 'whole', paused: false, texts: texts.slice(0, WALL_PIECE) })
    for (let from = WALL_PIECE; from < texts.length; from += WALL_PIECE) {
      const added = texts.slice(from, from + WALL_PIECE)
      send({ kind: 'change', paused: false, added, removed: [] })
    }
  }

  return {
    texts(next) {
      texts = next
      whole()
    },
    tell: (message) => send(message),
  }
}
