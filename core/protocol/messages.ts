/** The messages for the wall that a venue has ready. */
import * as z from 'zod/mini'
import { HallMessage } from '../model/hall-message.ts'
import { Identifier } from '../model/identifier.ts'

/** More than anybody finds again. */
export const MOST_PREPARED = 40

export const PreparedMessage = z.strictObject({ id: Identifier, message: HallMessage })
export type PreparedMessage = z.infer<typeof PreparedMessage>

/** `GET /venues/{id}/messages`: those that every venue has, then its own, oldest first. */
export const MessagesReply = z.strictObject({
  items: z.array(z.strictObject({ ...PreparedMessage.shape, own: z.boolean() })),
  /** Telephone numbers that may stand in a message: those of the venue's support lines. */
  numbers: z.array(z.string()),
})
export type MessagesReply = z.infer<typeof MessagesReply>

/** `POST /venues/{id}/messages` */
export const MessageRequest = z.strictObject({ message: HallMessage })
