/** The one port on which Untold is reached, with or without TLS. */
import { readFile } from 'node:fs/promises'
import { createServer, type RequestListener, type Server as HttpServer } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { Config } from '../config.ts'
import { StartFault } from '../start-fault.ts'
import { UPLOAD_PATIENCE_MS } from './body-patience.ts'

export async function listen(config: Config, listener: RequestListener): Promise<HttpServer> {
  const http = config.tls === null ? createServer(listener) : await tlsServer(config.tls, listener)
  // Of the longest request, an upload; `bodyPatience` has less for every other.
  http.requestTimeout = UPLOAD_PATIENCE_MS + 10_000
  http.headersTimeout = 10_000
  await new Promise<void>((resolve, reject) => {
    http.once('error', (fault: NodeJS.ErrnoException) => reject(listenFault(fault, config)))
    http.listen(config.port, config.host, resolve)
  })
  return http
}

async function tlsServer(
  files: { cert: string; key: string },
  listener: RequestListener,
): Promise<HttpServer> {
  const [cert, key] = await Promise.all([readFile(files.cert), readFile(files.key)])
  try {
    return createTlsServer({ cert, key }, listener)
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault)
    throw new StartFault(
      `UNTOLD_TLS_CERT and UNTOLD_TLS_KEY: these files are no certificate and its key in PEM form (${why}).`,
    )
  }
}

function listenFault(fault: NodeJS.ErrnoException, { host, port }: Config): Error {
  if (fault.code === 'EADDRINUSE')
    return new StartFault(
      `Port ${port} on ${host} is in use. Is Untold running already? Stop that one, or set PORT to another number.`,
    )
  if (fault.code === 'EACCES')
    return new StartFault(`This user may not open port ${port}. Set PORT to a number above 1023.`)
  if (fault.code === 'EADDRNOTAVAIL' || fault.code === 'ENOTFOUND')
    return new StartFault(`HOST: ${host} is no address of this machine.`)
  return fault
}
