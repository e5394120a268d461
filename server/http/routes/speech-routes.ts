import * as z from 'zod/mini'
import { Identifier } from '../../../core/model/identifier.ts'
import { Language } from '../../../core/model/language.ts'
import { SpeechStanding } from '../../../core/protocol/speech.ts'
import { VOICE_EDITION } from '../../../core/speech/phrase.ts'
import { StoryPart } from '../../../core/speech/story-parts.ts'
import type { ServerContext } from '../../context.ts'
import { soundReply } from '../byte-range.ts'
import { notFound } from '../problem.ts'
import { ok, route, type Route } from '../route.ts'

/** A phrase's name says its words and its voice: what was heard once is never asked for again. */
const FOR_EVER = { 'Cache-Control': 'private, max-age=31536000, immutable' }

/** What a machine says to whoever asked for it (VIS-6, ANO-7): words of the interface, and stories part by part. */
export function speechRoutes({ installation, speech }: ServerContext): Route[] {
  return [
    route({
      method: 'get',
      path: '/speech',
      access: 'see',
      summary: 'Languages that screens can speak in for whoever asks, or why they cannot',
      params: null,
      query: null,
      body: null,
      reply: { status: 200, schema: SpeechStanding },
      handle: async () => ok(speech.standing),
    }),
    route({
      method: 'get',
      path: '/kiosk/speech/words/{language}/{phrase}',
      access: 'kiosk',
      summary: 'Words of the interface as a machine says them',
      params: z.strictObject({ language: Language, phrase: z.string().check(z.regex(/^[0-9a-f]{16}$/)) }),
      query: null,
      body: null,
      reply: { status: 200, schema: null, media: 'audio/ogg' },
      handle: async ({ params: { language, phrase } }) => {
        const bytes = await speech.phrase(language, phrase, 'usual')
        if (bytes === null) throw notFound('phrase that this installation says')
        const reply = soundReply(bytes, null)
        return { ...reply, headers: { ...reply.headers, ...FOR_EVER } }
      },
    }),
    route({
      method: 'get',
      path: '/kiosk/speech/receipts/{language}/{edition}',
      access: 'kiosk',
      summary:
        'Every word that a receipt can have as a machine says it, in one file: which was shown is never asked',
      params: z.strictObject({ language: Language, edition: z.literal(String(VOICE_EDITION)) }),
      query: null,
      body: null,
      reply: { status: 200, schema: null, media: 'application/json' },
      handle: async ({ params: { language } }) => {
        const bytes = await speech.receipts.of(language)
        // Not made yet is no fault: a booth says the number alone.
        if (bytes === null) return { status: 204, body: null, headers: { 'Cache-Control': 'no-store' } }
        return { status: 200, body: Buffer.from(bytes), headers: { ...FOR_EVER } }
      },
    }),
    route({
      method: 'get',
      path: '/kiosk/speech/stories/{story}/{language}/{part}',
      access: 'kiosk',
      summary: 'One part of a story that this screen’s venue shows now and that may be spoken',
      params: z.strictObject({ story: Identifier, language: Language, part: StoryPart }),
      query: null,
      body: null,
      reply: { status: 200, schema: null, media: 'audio/ogg' },
      handle: async ({ params: { story: id, language, part }, caller }) => {
        const room = caller.kind === 'kiosk' ? installation.rooms.get(caller.kiosk.roomId) : undefined
        // Asked of consent anew, every time (CON-1).
        const shown = room === undefined ? [] : installation.exhibitions.onShowAt(room.venue.id)
        const story = shown.find((each) => each.id === id)
        const bytes = story === undefined ? null : await speech.passage(story, language, part, 'usual')
        if (bytes === null) throw notFound('part of a story on show that may be spoken')
        return soundReply(bytes, null)
      },
    }),
  ]
}
