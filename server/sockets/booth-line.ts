/** A booth's end of the wire: whether it may be written in, what is sent, and that the receipt came. Nothing is logged. */
import type { Socket } from 'socket.io'
import * as z from 'zod/mini'
import type { Logger } from 'pino'
import type { Kiosk } from '../../core/model/kiosk.ts'
import type { Venue } from '../../core/model/venue.ts'
import {
  ContributeKept,
  ContributeMessage,
  type BoothMessage,
  type ContributeReply,
} from '../../core/protocol/booth.ts'
import { isPrivateLine } from '../access/private-line.ts'
import type { ServerContext } from '../context.ts'

export const BOOTH_EVENTS = ['contribute', 'contribute:kept'] as const

/** `spend`: false when this connection has said too much. Screens of other roles are answered, and refused. */
export function attendBooth(
  socket: Socket,
  kiosk: Kiosk,
  venue: Venue,
  { inbox }: ServerContext,
  spend: () => boolean,
  log: Logger,
): void {
  const message = (): BoothMessage =>
    inbox.booths.message(venue.id, isPrivateLine(socket.request) ? 'private' : 'open')

  socket.on('contribute', (...frame: unknown[]) => {
    if (!spend()) return
    const reply = answerTo<ContributeReply>(frame)
    const parsed = z.safeParse(ContributeMessage, frame[0])
    if (kiosk.role !== 'booth') return reply({ ok: false, reason: 'not-a-booth' })
    if (!parsed.success) return reply({ ok: false, reason: 'malformed' })
    if (message().reasons.length > 0) return reply({ ok: false, reason: 'off' })
    inbox.intake.take(kiosk.id, venue, parsed.data).then(reply, (trouble: unknown) => {
      // Of the booth, too, nothing is said: with the line's instant it would tell who was in it.
      log.error({ err: trouble }, 'A contribution could not be kept.')
      reply({ ok: false, reason: 'trouble' })
    })
  })
  socket.on('contribute:kept', (...frame: unknown[]) => {
    if (!spend()) return
    const reply = answerTo<boolean>(frame)
    const parsed = z.safeParse(ContributeKept, frame[0])
    if (kiosk.role !== 'booth' || !parsed.success) return reply(false)
    inbox.intake.receiptCame(parsed.data.key).then(reply, (trouble: unknown) => {
      log.error({ err: trouble }, 'That a receipt came could not be noted.')
      reply(false)
    })
  })
  if (kiosk.role !== 'booth') return
  const release = inbox.booths.onChange.add((venueId) => {
    if (venueId === venue.id) socket.emit('booth', message())
  })
  socket.on('disconnect', release)
}

/** After `welcome`. */
export function tellBooth(socket: Socket, kiosk: Kiosk, venue: Venue, { inbox }: ServerContext): void {
  if (kiosk.role !== 'booth') return
  socket.emit('booth', inbox.booths.message(venue.id, isPrivateLine(socket.request) ? 'private' : 'open'))
}

function answerTo<Body>(frame: readonly unknown[]): (body: Body) => void {
  const last = frame.at(-1)
  return typeof last === 'function' ? (body) => void last(body) : () => undefined
}
