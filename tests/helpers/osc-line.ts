/** A show-control program for the tests: it sends OSC over UDP, and hears what is sent to its port. */
import { once } from 'node:events'
import { createSocket, type Socket } from 'node:dgram'
import { decode, encode, Message } from 'node-osc'
import * as z from 'zod/mini'
import { vi } from 'vitest'

const Said = z.object({ address: z.string(), args: z.array(z.object({ value: z.unknown() })) })

export class OscLine {
  readonly port: number
  readonly #socket: Socket
  readonly #to: number
  #heard: unknown[][] = []

  private constructor(socket: Socket, to: number) {
    this.#socket = socket
    this.#to = to
    this.port = socket.address().port
    socket.on('message', (packet) => {
      const { address, args } = Said.parse(decode(packet))
      this.#heard.push([address, ...args.map((each) => each.value)])
    })
  }

  /** `to`: the port that it speaks to. */
  static async open(to: number): Promise<OscLine> {
    const socket = createSocket('udp4')
    socket.bind(0, '127.0.0.1')
    await once(socket, 'listening')
    return new OscLine(socket, to)
  }

  /** Numbers with a point are floats, others integers, as programs send them. */
  say(address: string, ...args: (string | number)[]): void {
    const message = new Message(address)
    for (const value of args) {
      const type = typeof value === 'string' ? 'string' : Number.isInteger(value) ? 'integer' : 'float'
      message.append({ type, value })
    }
    this.raw(encode(message))
  }

  raw(packet: Uint8Array): void {
    this.#socket.send(packet, this.#to, '127.0.0.1')
  }

  /** Waits for a message that begins like this, and takes it with everything before it. */
  async hears(...begin: unknown[]): Promise<unknown[]> {
    return vi.waitFor(() => {
      const at = this.#heard.findIndex((message) => begin.every((each, i) => message[i] === each))
      if (at < 0) throw new Error(`Heard: ${JSON.stringify(this.#heard)}`)
      return this.#heard.splice(0, at + 1).at(-1)!
    })
  }

  /** Waits for the answer to what was just said, and takes it: `/untold/taken` or `/untold/refused` first. */
  async answer(address: string): Promise<unknown[]> {
    return vi.waitFor(() => {
      const at = this.#heard.findIndex((message) => message[1] === address)
      if (at < 0) throw new Error(`Heard: ${JSON.stringify(this.#heard)}`)
      return this.#heard.splice(at, 1)[0]!
    })
  }

  close(): void {
    this.#socket.close()
  }
}
