/** Taking a story back: with the receipt alone, or through a curator (CON-3). */
import * as z from 'zod/mini'
import type { Origin } from '../../../core/model/cue.ts'
import { Identifier } from '../../../core/model/identifier.ts'
import {
  ReceiptReply,
  ReceiptRequest,
  StaffWithdrawalReply,
  WithdrawalReply,
  WithdrawalRequest,
} from '../../../core/protocol/withdrawal.ts'
import { grouped } from '../../../core/receipt/receipt.ts'
import { actorOf, originOf, type Caller } from '../../access/caller.ts'
import { Attempts } from '../../access/attempts.ts'
import type { ServerContext } from '../../context.ts'
import { notFound, refusal, tooMany } from '../problem.ts'
import { answer, ok, route, type Route } from '../route.ts'

const ByStory = z.strictObject({ id: Identifier })
const TEN_MINUTES = 600_000
/** From a booth's screen, or else from an address; a venue behind one has many visitors. A receipt has 50 bits. */
const FROM_ONE_PLACE = 30
/** High, so that nobody can keep narrators out by guessing; still a guess in a thousand million years. */
const FROM_EVERYWHERE = 2_000

export function withdrawalRoutes(context: ServerContext): Route[] {
  const { installation, inbox, receipts, vault, audit, clock } = context
  const { withdrawals, exhibitions } = installation
  const byPlace = new Attempts(FROM_ONE_PLACE, TEN_MINUTES)
  const byAll = new Attempts(FROM_EVERYWHERE, TEN_MINUTES)

  async function mustExist(story: string): Promise<void> {
    const known = vault.holds(story) || vault.withdrawn().has(story) || exhibitions.find(story) !== null
    if (!known) throw notFound(`story "${story}"`)
  }
  async function withdraw(story: string, by: 'narrator' | 'curator', caller: Caller): Promise<void> {
    const receipt: Origin = { kind: 'system', id: 'receipt' }
    const origin = by === 'narrator' ? receipt : (originOf(caller) ?? receipt)
    if (!(await withdrawals.withdraw(story, by, origin)))
      throw refusal(
        503,
        'overtaken',
        'Another server has taken over',
        'Your wish is kept and will be carried out. Load this page again.',
      )
  }

  return [
    route({
      method: 'post',
      path: '/withdrawals',
      access: 'public',
      privateOnly: true,
      summary: 'Take a story back with its receipt: five words, or the number. Again: how far it has come',
      params: null,
      query: null,
      body: WithdrawalRequest,
      reply: { status: 200, schema: WithdrawalReply },
      handle: async ({ body, caller, request }) => {
        // Whoever guesses elsewhere behind the same address must not keep a booth from taking back (CON-3).
        const place =
          caller.kind === 'kiosk'
            ? `kiosk ${caller.kiosk.id}`
            : `address ${request.socket.remoteAddress ?? ''}`
        const now = clock.now()
        const wait = Math.max(byPlace.wait(place, now), byAll.wait('all', now))
        if (wait > 0) throw tooMany(wait, 'Too many words were tried here.')
        const story = await receipts.story(body.receipt)
        if (story === null) {
          byPlace.failed(place, now)
          byAll.failed('all', now)
          throw refusal(
            404,
            'no_such_receipt',
            'Not found',
            'We do not find these words. Look at them once more; nothing was changed.',
          )
        }
        await withdraw(story, 'narrator', caller)
        return ok((await withdrawals.view(story)) satisfies WithdrawalReply | null)
      },
    }),
    route({
      method: 'post',
      path: '/desk/stories/{id}/withdraw',
      access: 'edit',
      privateOnly: true,
      summary: 'Take a story back for its narrator; nobody can undo it',
      params: ByStory,
      query: null,
      body: null,
      reply: { status: 200, schema: StaffWithdrawalReply },
      handle: async ({ params, caller }) => {
        await mustExist(params.id)
        await withdraw(params.id, 'curator', caller)
        return ok(await withdrawals.staffView(params.id))
      },
    }),
    route({
      method: 'get',
      path: '/desk/stories/{id}/withdrawal',
      access: 'desk',
      privateOnly: true,
      summary: 'How far a withdrawal has come, screen by screen',
      params: ByStory,
      query: null,
      body: null,
      reply: { status: 200, schema: StaffWithdrawalReply },
      handle: async ({ params }) => {
        const view = await withdrawals.staffView(params.id)
        if (view === null) throw notFound('withdrawal of this story')
        return ok(view)
      },
    }),
    route({
      method: 'post',
      path: '/desk/stories/{id}/receipts',
      access: 'edit',
      privateOnly: true,
      summary: 'A fresh receipt for the narrator, shown this once; earlier ones stay good',
      params: ByStory,
      query: null,
      body: ReceiptRequest,
      reply: { status: 201, schema: ReceiptReply },
      handle: async ({ params, body, caller }) => {
        // A visitor's receipt was theirs alone from the start: nobody draws a second one.
        if (!vault.holds(params.id) || inbox.of(params.id) !== 'no-contribution')
          throw refusal(
            409,
            'no_narrator',
            'There is nobody to give it to',
            'Only a story that a narrator told has a receipt. Save the story first; composites and withdrawn stories have none.',
          )
        const receipt = await receipts.issue(params.id, body.language, clock.now())
        await audit.write({
          at: clock.now(),
          actor: actorOf(caller),
          action: 'receipt.issue',
          subject: `story:${params.id}`,
        })
        const { language, words, number } = receipt
        const wayBack = inbox.booths.waysBack()
        return answer(201, { language, words, number: grouped(number), wayBack } satisfies ReceiptReply)
      },
    }),
  ]
}
