import {
  ARCHIVE_LIMIT,
  ExportReport,
  ExportRequest,
  ImportQuery,
  ImportReport,
  MOST_PACKAGES,
} from '../../../core/protocol/story-packages.ts'
import type { Ingest } from '../../../core/protocol/readings.ts'
import type { ArrivedReading } from '../../desk/arriving-stories.ts'
import type { Hand } from '../../desk/stories.ts'
import { wantedReading } from '../../media/reading-intake.ts'
import type { ServerContext } from '../../context.ts'
import { handOf } from '../desk-answers.ts'
import { refusal } from '../problem.ts'
import { fileRoute, ok, route, type Route } from '../route.ts'

/** A selection of thousands of names, far below what would stop the server. */
const SELECTION_LIMIT = 256 * 1024

/** Stories that leave as an archive and stories that arrive in one. Nothing of either is ever kept here (CON-6). */
export function packageRoutes(context: ServerContext): Route[] {
  const { leaving, arriving, clock, stories, ingests } = context

  /** One after the other, each from the archive's own bytes; how far it has come is asked as of any recording. */
  function begun({ story, language, times, bytes }: ArrivedReading, hand: Hand): Ingest[] {
    const held = stories.shelf.get(story)
    const want = held && wantedReading(context, held, { language, voice: 'reader', times }, hand)
    return want === null ? [] : [ingests.begin(Buffer.from(bytes), want)]
  }

  return [
    route({
      method: 'post',
      path: '/desk/exports/check',
      access: 'edit',
      privateOnly: true,
      bodyLimit: SELECTION_LIMIT,
      summary: 'Which stories may leave as packages, in which languages, and why the others stay (CON-1)',
      params: null,
      query: null,
      body: ExportRequest,
      reply: { status: 200, schema: ExportReport },
      handle: async ({ body, caller }) => ok(await leaving.check(body.stories, handOf(caller))),
    }),
    route({
      method: 'post',
      path: '/desk/exports',
      access: 'edit',
      privateOnly: true,
      bodyLimit: SELECTION_LIMIT,
      summary: 'The stories that may leave, as one zip of Markdown; the same stories give the same bytes',
      params: null,
      query: null,
      body: ExportRequest,
      reply: { status: 200, schema: null, media: 'application/zip' },
      handle: async ({ body, caller }) => {
        const hand = handOf(caller)
        const { items } = await leaving.check(body.stories, hand)
        if (items.filter(({ fate }) => fate === 'leaves').length > MOST_PACKAGES) throw tooMany()
        const bytes = await leaving.send(body.stories, hand)
        if (bytes === null)
          throw refusal(
            409,
            'nothing_may_leave',
            'None of these stories may leave',
            'A story leaves when it is approved and its narrator agreed to that. The check says what each of them lacks.',
          )
        if (bytes === 'too-large' || bytes.length > ARCHIVE_LIMIT) throw tooMany()
        const day = new Date(clock.now()).toISOString().slice(0, 10)
        const headers = { 'Content-Disposition': `attachment; filename="untold-stories-${day}.zip"` }
        return { status: 200, body: bytes, headers }
      },
    }),
    fileRoute({
      method: 'post',
      path: '/desk/imports',
      access: 'edit',
      privateOnly: true,
      takes: 'application/zip',
      bodyLimit: ARCHIVE_LIMIT,
      summary: 'What an archive of packages would change; with dryRun=no it is taken in, as drafts',
      params: null,
      query: ImportQuery,
      reply: { status: 200, schema: ImportReport },
      handle: async ({ query, body, caller }) => {
        const hand = handOf(caller)
        const isDry = query.dryRun !== 'no'
        if (isDry) return ok(await arriving.look(body, hand))
        const { report, readings } = await arriving.bring(body, hand)
        return ok({ ...report, readings: readings.flatMap((each) => begun(each, hand)) })
      },
    }),
  ]
}

function tooMany() {
  return refusal(
    413,
    'too_large',
    'Too many stories for one archive',
    `At most ${MOST_PACKAGES} stories and ${ARCHIVE_LIMIT / (1024 * 1024)} MB fit into one. Choose fewer.`,
  )
}
