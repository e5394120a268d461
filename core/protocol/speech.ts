/** What a machine can say at this installation, for those who need it (VIS-6); `GET /api/v1/speech`. */
import * as z from 'zod/mini'
import { Language } from '../model/language.ts'

export const SpeechStanding = z.strictObject({
  /** Languages that there is a voice for. */
  languages: z.array(Language),
  /** Why there is none: a program that this machine does not have, or somebody has switched it off. */
  missing: z.nullable(z.enum(['espeak-ng', 'ffmpeg', 'off'])),
})
export type SpeechStanding = z.infer<typeof SpeechStanding>
