import { readConfig, type Config } from '../config.ts'
import { UsageFault } from './command.ts'

/** The same settings as the server's, from the environment. */
export function settings(): Config {
  const read = readConfig(process.env)
  if (!read.ok) throw new UsageFault(read.problems.join('\nuntold: '))
  return read.config
}

/** Whether Untold answers at the address that these settings name. */
export async function isRunning({ host, port, tls }: Config): Promise<boolean> {
  const name = ['0.0.0.0', '127.0.0.1'].includes(host) ? '127.0.0.1' : host
  try {
    // A server of its own certificate cannot be asked over TLS; that it takes the connection is answer enough.
    await fetch(`http://${name}:${port}/healthz`, { signal: AbortSignal.timeout(2_000) })
    return true
  } catch (fault) {
    const cause = fault instanceof Error ? (fault.cause as NodeJS.ErrnoException | undefined) : undefined
    return tls !== null && cause?.code !== 'ECONNREFUSED'
  }
}
