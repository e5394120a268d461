/** What somebody wrote and did not take into a story when a colleague was faster: theirs alone, until they let it go. */
import * as z from 'zod/mini'
import { difference } from '../../../core/editorial/difference.ts'
import { tidyDraft } from '../../../core/editorial/complete.ts'
import { Identifier } from '../../../core/model/identifier.ts'
import { AsideReply, AsideRequest, DeskStory } from '../../../core/protocol/stories.ts'
import type { Caller } from '../../access/caller.ts'
import type { ServerContext } from '../../context.ts'
import type { Aside } from '../../desk/story-file.ts'
import { DeskAnswers, handOf, refused } from '../desk-answers.ts'
import { notFound } from '../problem.ts'
import { answer, ok, route, type Route } from '../route.ts'

const ById = z.strictObject({ id: Identifier })
const ByNumber = z.strictObject({ id: Identifier, n: z.coerce.number().check(z.int(), z.minimum(1)) })

export function asideRoutes(context: ServerContext): Route[] {
  const { stories, clock } = context
  const answers = new DeskAnswers(context)

  async function asideOf(id: string, n: number, caller: Caller): Promise<Aside> {
    const laid = await stories.shelf.asides(id, handOf(caller).actor.id)
    const found = laid.find((each) => each.n === n)
    if (found === undefined) throw notFound('words of yours with this number')
    return found
  }

  return [
    route({
      method: 'post',
      path: '/desk/stories/{id}/asides',
      access: 'edit',
      privateOnly: true,
      summary: 'Keep what was not taken into the text, sealed, for its writer alone',
      params: ById,
      query: null,
      body: AsideRequest,
      reply: { status: 201, schema: DeskStory },
      handle: async ({ params: { id }, body, caller }) => {
        const { actor } = handOf(caller)
        const held = stories.shelf.get(id)
        if (held === null) throw answers.missing(id)
        if (actor.kind !== 'person' || !held.dossier.curators.includes(actor.id))
          throw refused(403, [{ code: 'not-your-story' }])
        const words = { at: clock.now(), draft: tidyDraft(body.draft) }
        if (!(await stories.shelf.layAside(id, actor.id, body.base, words))) throw answers.missing(id)
        // They lie here now; nobody is asked again what should become of them.
        await stories.shelf.forgetSteps(id, actor.id, null)
        return answer(201, await answers.story(answers.readable(id, caller), caller))
      },
    }),
    route({
      method: 'get',
      path: '/desk/stories/{id}/asides/{n}',
      access: 'edit',
      privateOnly: true,
      summary: 'Words of one’s own that were not taken, and what they changed',
      params: ByNumber,
      query: null,
      body: null,
      reply: { status: 200, schema: AsideReply },
      handle: async ({ params: { id, n }, caller }) => {
        const held = await answers.read(id, caller, 'read-aside')
        const { at, base, draft } = await asideOf(id, n, caller)
        const began = (await stories.shelf.text(id, base))?.draft ?? held.head.draft
        return ok({ entry: { n, at, base }, draft, changes: difference(began, draft) })
      },
    }),
    route({
      method: 'delete',
      path: '/desk/stories/{id}/asides/{n}',
      access: 'edit',
      privateOnly: true,
      summary: 'Let words of one’s own go that were not taken',
      params: ByNumber,
      query: null,
      body: null,
      reply: { status: 200, schema: DeskStory },
      handle: async ({ params: { id, n }, caller }) => {
        const held = answers.readable(id, caller)
        await asideOf(id, n, caller)
        await stories.shelf.forgetAside(id, handOf(caller).actor.id, n)
        return ok(await answers.story(held, caller))
      },
    }),
  ]
}
