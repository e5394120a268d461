import type { ServerContext } from '../../context.ts'
import { route, type Route } from '../route.ts'

/** Also answered at `/metrics`, where Prometheus looks by itself. */
export function meterRoutes({ meters }: ServerContext): Route[] {
  return [
    route({
      method: 'get',
      path: '/metrics',
      access: 'see',
      summary: 'The house’s health as text for Prometheus: machines only, nothing of visitors',
      params: null,
      query: null,
      body: null,
      reply: { status: 200, schema: null, media: meters.contentType },
      handle: async () => ({ status: 200, body: Buffer.from(await meters.text()), headers: {} }),
    }),
  ]
}
