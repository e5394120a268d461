/**
 * A server that can go back to a backup while it runs: it lets go of everything, the backup takes its place, and it
 * begins anew on the same port. Screens go on alone meanwhile. What does not start is put back.
 */
import type { Logger } from 'pino'
import type { BackupsReply } from '../core/protocol/backups.ts'
import { putBack, takePlace } from './backup/restore-backup.ts'
import { startServer, type RunningServer } from './compose.ts'
import type { Config } from './config.ts'

export interface House {
  /** The server that runs now. */
  running(): RunningServer
  /** Resolves once no restore is under way. */
  settled(): Promise<void>
  close(): Promise<void>
}

export interface HouseEnds {
  /** Another server has taken the lead over this data folder. */
  onOvertaken(): void
  /** Neither the backup nor what was there before starts; nothing runs any more. */
  onLost(fault: unknown): void
}

/** How long answers have to go out before the doors close, in milliseconds. */
const LAST_ANSWERS_MS = 250

export async function openHouse(config: Config, log: Logger, ends: HouseEnds): Promise<House> {
  let server = await startServer(config, log)
  // Whoever has found this server finds it again; a clock that was set goes on from where it is.
  const same = (at: number): Config => ({
    ...config,
    port: server.port,
    startAt: config.startAt === null ? null : at,
  })
  let turn: Promise<void> = Promise.resolve()
  let closed = false
  follow()

  function follow(): void {
    server.onOvertaken(() => ends.onOvertaken())
    server.onRestoreLaid((name, actor) => {
      turn = turn.then(() => goBack(name, actor)).catch((fault: unknown) => ends.onLost(fault))
    })
  }

  async function goBack(name: string, actor: string): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, LAST_ANSWERS_MS))
    if (closed) return
    const { clock } = server.context
    log.info({ name }, 'Going back to a backup.')
    await server.close()
    const at = clock.now()
    const again = same(at)
    const aside = await takePlace(config, at)
    let restored: BackupsReply['restored'] = { name, at, fault: null }
    try {
      server = await startServer(again, log, restored)
    } catch (fault) {
      log.error({ err: fault, name }, 'The backup does not start; what was there before is put back.')
      if (aside === null) throw fault
      await putBack(config.dataDir, aside)
      restored = { name, at, fault: fault instanceof Error ? fault.message : String(fault) }
      server = await startServer(again, log, restored)
    }
    follow()
    const action = restored.fault === null ? 'backup.restored' : 'backup.restore-failed'
    await server.context.audit.write({ at: clock.now(), actor, action, subject: `backup:${name}` })
  }

  return {
    running: () => server,
    settled: () => turn,
    async close() {
      closed = true
      await turn
      await server.close()
    },
  }
}
