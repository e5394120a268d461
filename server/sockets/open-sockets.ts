import type { Server as HttpServer } from 'node:http'
import { Server as SocketServer } from 'socket.io'
import { isOwnOrigin } from '../access/private-line.ts'

export function openSockets(http: HttpServer): SocketServer {
  const io = new SocketServer(http, {
    transports: ['websocket'],
    allowUpgrades: false,
    serveClient: false,
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: 64 * 1024,
    // A pulled cable is noticed within five seconds; the defaults take up to 45.
    pingInterval: 2_000,
    pingTimeout: 3_000,
    connectTimeout: 5_000,
    // CORS alone does not stop an upgrade from a foreign page (SEC-2).
    allowRequest: (request, decide) =>
      decide(isOwnOrigin(request) ? null : 'foreign origin', isOwnOrigin(request)),
  })
  io.of('/').use((_, next) => next(new Error('no such namespace')))
  return io
}
