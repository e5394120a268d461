/** A projector as the PJLink specification has it (class 1), on a loopback socket: it warms, cools and checks passwords. */
import { createHash } from 'node:crypto'
import { createServer, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

export class Projector {
  /** 0 off, 1 on, 2 cooling, 3 warming. */
  power = 0
  errors = '000000'
  /** Null: it asks for none. */
  password: string | null = null
  /** What `POWR 1` and `POWR 0` are answered with. */
  answer: 'OK' | 'ERR3' = 'OK'
  /** Switches at once, or warms and cools until the test says so. */
  slow = false
  readonly heard: string[] = []
  readonly #server: Server
  readonly #sockets = new Set<Socket>()

  private constructor(server: Server) {
    this.#server = server
    server.on('connection', (socket) => this.#serve(socket))
  }

  static async start(): Promise<Projector> {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return new Projector(server)
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    await new Promise((done) => this.#server.close(done))
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket)
    socket.on('close', () => this.#sockets.delete(socket))
    socket.on('error', () => undefined)
    const random = '498e4a67'
    let trusted = this.password === null
    socket.write(trusted ? 'PJLINK 0\r' : `PJLINK 1 ${random}\r`)
    let rest = ''
    socket.on('data', (bytes) => {
      rest += bytes.toString('latin1')
      const lines = rest.split('\r')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        let command = line
        if (!trusted) {
          const digest = createHash('md5')
            .update(random + (this.password ?? ''))
            .digest('hex')
          if (!line.startsWith(digest)) return void socket.end('PJLINK ERRA\r')
          trusted = true
          command = line.slice(digest.length)
        }
        this.heard.push(command)
        socket.write(`${command.slice(0, 6)}=${this.#answer(command)}\r`)
      }
    })
  }

  #answer(command: string): string {
    switch (command) {
      case '%1POWR ?':
        return String(this.power)
      case '%1POWR 1':
      case '%1POWR 0': {
        const on = command.endsWith('1')
        if (this.answer === 'OK') this.power = on ? (this.slow ? 3 : 1) : this.slow ? 2 : 0
        return this.answer
      }
      case '%1ERST ?':
        return this.errors
      case '%1LAMP ?':
        return '12850 1 40 0'
      case '%1NAME ?':
        return 'North wall'
      default:
        return 'ERR1'
    }
  }
}
