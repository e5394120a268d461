/**
 * OSC over UDP, both ways: commands from the machines that the venue names, and what is on to those that want to know.
 * OSC has no passwords, so it listens to named addresses alone; a sender's address can be forged by somebody on the same
 * network, which is why docs/wires.md asks for a network of its own.
 */
import { createSocket, type RemoteInfo, type Socket } from 'node:dgram'
import { decode, encode, Message } from 'node-osc'
import type { Logger } from 'pino'
import * as z from 'zod/mini'
import type { Instant } from '../../core/model/time.ts'
import { oscCommand, type OscArgument } from '../../core/protocol/osc-command.ts'
import type { ServerContext } from '../context.ts'
import { askRoom } from './cue-door.ts'
import { SenderBudget } from './sender-budget.ts'
import { followRooms, type RoomSaid } from './room-states.ts'

export interface OscSettings {
  /** UDP port of the commands. */
  port: number
  host: string
  /** Addresses that may command. */
  from: readonly string[]
  /** Where what is on is sent to. */
  to: readonly { host: string; port: number }[]
  /** The only venue whose rooms it commands and hears of; null: every one. */
  venue: string | null
}

export interface OscWire {
  port: number
  close(): Promise<void>
}

/** UDP loses things: everything is said again this often. */
const AGAIN_MS = 10_000
const WARN_EVERY_MS = 60_000
const RECEIVE_BYTES = 1_048_576
/** A bundle within a bundle, and no deeper. */
const DEEPEST = 4

const Argument = z.union([z.string(), z.number(), z.boolean()])
const Said = z.object({
  oscType: z.literal('message'),
  address: z.string(),
  args: z.array(z.object({ value: z.unknown() })),
})
const Bundle = z.object({ oscType: z.literal('bundle'), elements: z.array(z.unknown()) })

export async function openOsc(settings: OscSettings, context: ServerContext, log: Logger): Promise<OscWire> {
  const socket = createSocket({
    type: settings.host.includes(':') ? 'udp6' : 'udp4',
    reuseAddr: false,
    // What comes while the server thinks waits here; the system gives what it allows.
    recvBufferSize: RECEIVE_BYTES,
  })
  const budgets = new Map(settings.from.map((address) => [address, new SenderBudget(context.clock.now())]))
  const strangers = new Set<string>()
  const warned = new Map<string, Instant>()

  socket.on('message', (packet, sender) => {
    const address = sender.address.replace(/^::ffff:/, '')
    const budget = budgets.get(address)
    if (budget === undefined) return stranger(address)
    const now = context.clock.now()
    const spent = budget.spend(packet, now)
    if (spent.outcome === 'lost') return lost(sender, address, spent.tell, now)
    let decoded: unknown
    try {
      decoded = decode(packet)
    } catch {
      return answer(sender, 'refused', ['', 'This is no OSC message.'])
    }
    take(decoded, sender, 0)
  })
  socket.on('error', (trouble) => log.warn({ err: trouble }, 'The OSC port has trouble.'))

  /** Whoever pressed something learns that it was not heard; the log, once a minute, that somebody floods us. */
  function lost(sender: RemoteInfo, address: string, tell: number | null, now: Instant): void {
    context.meters.oscLost()
    if (tell === null) return
    answer(sender, 'refused', ['', `More than 50 messages a second: ${tell} were not heard. Send it again.`])
    if (now - (warned.get(address) ?? -Infinity) < WARN_EVERY_MS) return
    warned.set(address, now)
    log.warn({ address }, 'More OSC than 50 messages a second; what is beyond, but calm and alarm, is lost.')
  }

  function stranger(address: string): void {
    if (strangers.has(address) || strangers.size > 100) return
    strangers.add(address)
    log.warn({ address }, 'OSC from an address that is not in UNTOLD_OSC_FROM was not obeyed.')
  }

  function take(decoded: unknown, sender: RemoteInfo, depth: number): void {
    const bundle = Bundle.safeParse(decoded)
    if (bundle.success && depth < DEEPEST) {
      for (const element of bundle.data.elements) take(element, sender, depth + 1)
      return
    }
    const said = Said.safeParse(decoded)
    if (!said.success) return answer(sender, 'refused', ['', 'This is no OSC message.'])
    const { address } = said.data
    const args = said.data.args.flatMap((each): OscArgument[] => {
      const parsed = Argument.safeParse(each.value)
      return parsed.success ? [parsed.data] : []
    })
    const command = oscCommand(address, args)
    switch (command.kind) {
      case 'nothing':
        return
      case 'refused':
        return answer(sender, 'refused', [address, command.reason])
      case 'cue':
        askRoom(context, 'osc', command.room, command.request, settings.venue).then(
          (asked) =>
            asked.ok
              ? answer(sender, 'taken', [address, asked.seq])
              : answer(sender, 'refused', [address, asked.reason]),
          (trouble: unknown) => {
            log.error({ err: trouble }, 'A cue that came over OSC could not be written.')
            answer(sender, 'refused', [address, 'The server has trouble; nothing was done.'])
          },
        )
    }
  }

  /** To the port that asked, so that whoever pressed something learns what happened. */
  function answer(sender: RemoteInfo, word: 'taken' | 'refused', args: (string | number)[]): void {
    send(socket, `/untold/${word}`, args, sender.port, sender.address)
  }

  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject)
    socket.bind(settings.port, settings.host, () => {
      socket.off('error', reject)
      resolve()
    })
  })

  const last = new Map<string, RoomSaid>()
  const tell = (room: string, said: RoomSaid): void => {
    last.set(room, said)
    for (const { host, port } of settings.to)
      for (const [aspect, value] of Object.entries(said))
        send(socket, `/untold/room/${room}/on/${aspect}`, [value], port, host)
  }
  const unfollow = settings.to.length === 0 ? () => undefined : followRooms(context, tell, settings.venue)
  const again = setInterval(() => last.forEach((said, room) => tell(room, said)), AGAIN_MS)

  return {
    port: socket.address().port,
    close() {
      unfollow()
      clearInterval(again)
      return new Promise((closed) => socket.close(() => closed()))
    },
  }
}

function send(
  socket: Socket,
  address: string,
  args: readonly OscArgument[],
  port: number,
  host: string,
): void {
  const message = new Message(address)
  for (const each of args) {
    if (typeof each === 'string') message.append({ type: 'string', value: each })
    else if (typeof each === 'number') message.append({ type: 'float', value: each })
    // Not every console knows OSC's own booleans.
    else message.append({ type: 'integer', value: Number(each) })
  }
  // A listener that is not there concerns nobody else.
  socket.send(encode(message), port, host, () => undefined)
}
