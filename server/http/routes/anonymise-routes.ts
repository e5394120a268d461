import { check } from '../../../core/anonymise/check.ts'
import { AnonymiseReply, AnonymiseRequest } from '../../../core/protocol/anonymise.ts'
import { ok, route, type Route } from '../route.ts'

/** Checks a text and forgets it: nothing of it is stored or logged (BOO-1, SEC-4). */
export function anonymiseRoutes(): Route[] {
  return [
    route({
      method: 'post',
      path: '/anonymise/check',
      access: 'see',
      privateOnly: true,
      summary: 'Details in a text that could identify somebody; the text is not kept',
      params: null,
      query: null,
      body: AnonymiseRequest,
      reply: { status: 200, schema: AnonymiseReply },
      handle: async ({ body }) =>
        ok({ findings: check(body.text, body.lang, { forbidden: body.forbidden ?? [] }) }),
    }),
  ]
}
