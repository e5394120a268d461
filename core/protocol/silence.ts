import * as z from 'zod/mini'
import { InstantValue } from '../model/identifier.ts'
import { SilentHour } from '../model/silent-hour.ts'

/** `GET` and `PATCH /rooms/{id}/silence`: what is kept, and when the next silent minute comes; null when never. */
export const SilentMinuteReply = z.strictObject({ silentHour: SilentHour, next: z.nullable(InstantValue) })
export type SilentMinuteReply = z.infer<typeof SilentMinuteReply>
