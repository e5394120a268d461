/**
 * The multicast groups of one receiver. A kernel lets a socket join twenty or so (`net.ipv4.igmp_max_memberships`), and a
 * second network card takes as many again. So what no longer fits is joined by sockets that receive nothing themselves:
 * Linux brings whatever anybody on the machine has joined to each socket that is bound to the port on all addresses
 * (`IP_MULTICAST_ALL`, ip(7)). Other systems may bring only what the receiver joined itself.
 */
import { createSocket, type Socket } from 'node:dgram'

/** Far more than anybody needs: a kernel that lets a socket join nothing must not be asked for ever. */
const MOST_SOCKETS = 64

export class Memberships {
  readonly #sockets: Socket[]
  /** Which socket has joined what. */
  readonly #where = new Map<string, Socket>()

  /** `receiver` joins first, as much as it may. */
  constructor(receiver: Socket) {
    this.#sockets = [receiver]
  }

  /**
   * Also where it has joined already: an interface that was gone for a moment and has its old address again is another one
   * to the system, and knows of no membership. Throws what the system says.
   */
  join(group: string, through: string): void {
    const key = `${group} ${through}`
    const before = this.#where.get(key)
    if (before !== undefined && tryJoin(before, group, through)) return
    // Which of the others still have room is for the system to say: what they hold may have gone with its interface.
    for (let i = 0; i < MOST_SOCKETS; i++) {
      const socket = (this.#sockets[i] ??= createSocket('udp4')
        .on('error', () => undefined)
        .unref())
      if (!tryJoin(socket, group, through)) continue
      this.#where.set(key, socket)
      return
    }
    throw new Error(`the system lets nobody join ${group}`)
  }

  /** The receiver is its owner's to close. */
  close(): void {
    for (const helper of this.#sockets.splice(1)) helper.close()
    this.#where.clear()
  }
}

/** False where the socket has joined as much as it may. */
function tryJoin(socket: Socket, group: string, through: string): boolean {
  try {
    socket.addMembership(group, through)
    return true
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    // It is a member.
    if (error.code === 'EADDRINUSE') return true
    if (error.code === 'ENOBUFS') return false
    throw error
  }
}
