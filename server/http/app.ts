/** The web server's face: headers, API, pages; whatever goes wrong is answered in words, once, here. */
import compression from 'compression'
import express, { type ErrorRequestHandler, type Express } from 'express'
import helmet from 'helmet'
import type { Logger } from 'pino'
import { bodyPatience } from './body-patience.ts'
import { Refusal, notFound, refusal } from './problem.ts'
import type { ServerContext } from '../context.ts'
import { openApi } from './openapi.ts'
import { pages } from './pages.ts'
import { serveRoute } from './serve-route.ts'
import { BODY_LIMIT, type Route } from './route.ts'
import { venueAt } from './venue-at.ts'
import { accountRoutes } from './routes/account-routes.ts'
import { resetRoutes } from './routes/reset-routes.ts'
import { anonymiseRoutes } from './routes/anonymise-routes.ts'
import { auditRoutes } from './routes/audit-routes.ts'
import { backupRoutes } from './routes/backup-routes.ts'
import { boothRoutes } from './routes/booth-routes.ts'
import { consentRoutes } from './routes/consent-routes.ts'
import { dayRoutes } from './routes/day-routes.ts'
import { displayRoutes } from './routes/display-routes.ts'
import { asideRoutes } from './routes/aside-routes.ts'
import { deskRoutes } from './routes/desk-routes.ts'
import { countRoutes } from './routes/count-routes.ts'
import { factRoutes } from './routes/fact-routes.ts'
import { holdingRoutes } from './routes/holding-routes.ts'
import { inboxRoutes } from './routes/inbox-routes.ts'
import { kioskCommandRoutes } from './routes/kiosk-command-routes.ts'
import { kioskRoutes } from './routes/kiosk-routes.ts'
import { lookRoutes } from './routes/look-routes.ts'
import { messageRoutes } from './routes/message-routes.ts'
import { themeRoutes } from './routes/theme-routes.ts'
import { meterRoutes } from './routes/meter-routes.ts'
import { maintenanceRoutes } from './routes/maintenance-routes.ts'
import { packageRoutes } from './routes/package-routes.ts'
import { peopleRoutes } from './routes/people-routes.ts'
import { readingRoutes } from './routes/reading-routes.ts'
import { rehearsalRoutes } from './routes/rehearsal-routes.ts'
import { rigRoutes } from './routes/rig-routes.ts'
import { roomRoutes } from './routes/room-routes.ts'
import { venueRoutes } from './routes/venue-routes.ts'
import { wiringRoutes } from './routes/wiring-routes.ts'
import { withdrawalRoutes } from './routes/withdrawal-routes.ts'
import { scheduleRoutes } from './routes/schedule-routes.ts'
import { speechRoutes } from './routes/speech-routes.ts'
import { showRoutes } from './routes/show-routes.ts'
import { silenceRoutes } from './routes/silence-routes.ts'
import { staffRoutes } from './routes/staff-routes.ts'

/** Largest body at the desk: far more than any story, far less than what would stop the server. */
export const STORY_LIMIT = 512 * 1024

export function routesOf(context: ServerContext): Route[] {
  return [
    ...roomRoutes(context),
    ...kioskRoutes(context),
    ...kioskCommandRoutes(context),
    ...dayRoutes(context),
    ...maintenanceRoutes(context),
    ...displayRoutes(context),
    ...holdingRoutes(context),
    ...scheduleRoutes(context),
    ...venueRoutes(context),
    ...factRoutes(context),
    ...backupRoutes(context),
    ...messageRoutes(context),
    ...themeRoutes(context),
    ...silenceRoutes(context),
    ...showRoutes(context),
    ...rehearsalRoutes(context),
    ...countRoutes(context),
    ...meterRoutes(context),
    ...peopleRoutes(context),
    ...accountRoutes(context),
    ...resetRoutes(context),
    ...staffRoutes(context),
    ...auditRoutes(context),
    ...anonymiseRoutes(),
    ...withdrawalRoutes(context),
    ...inboxRoutes(context),
    ...boothRoutes(context),
    ...deskRoutes(context),
    ...asideRoutes(context),
    ...consentRoutes(context),
    ...packageRoutes(context),
    ...readingRoutes(context),
    ...speechRoutes(context),
    ...rigRoutes(context),
    ...wiringRoutes(context),
    ...lookRoutes(context),
  ]
}

export function webApp(context: ServerContext, clientFolder: string, log: Logger): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('query parser', 'simple')
  app.use(
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: { 'default-src': ["'none'"] } },
      strictTransportSecurity: false,
      referrerPolicy: { policy: 'no-referrer' },
    }),
  )
  app.use(bodyPatience)
  app.get('/healthz', (_, response) => void response.json({ ok: true }))
  app.get('/readyz', (_, response) => {
    const rooms = context.installation.rooms.size
    response.status(rooms > 0 ? 200 : 503).json({ ready: rooms > 0, rooms })
  })
  // The one large answer, and the same for every screen of a venue.
  app.use('/api/v1/kiosk/exhibition', compression())
  // A story in three languages with everything that a draft may hold.
  app.use('/api/v1/desk', express.json({ limit: STORY_LIMIT, strict: true }))
  const routes = routesOf(context)
  const document = openApi(routes)
  app.get('/api/v1/openapi.json', (_, response) => void response.json(document))
  const where = (route: Route, params: Record<string, string | string[]>): string | null =>
    venueAt(route, params, context.installation)
  for (const route of routes) app[route.method](expressPath(route.path), serveRoute(route, context, where))
  for (const each of meterRoutes(context))
    app.get(
      each.path,
      serveRoute(each, context, () => null),
    )
  for (const [path, methods] of methodsByPath(routes)) {
    app.all(path, (_, response) => {
      response.set('Allow', methods.join(', '))
      throw refusal(405, 'method_not_allowed', 'Not this way', `This address answers ${methods.join(', ')}.`)
    })
  }
  app.use('/api', () => {
    throw notFound('such address; /api/v1/openapi.json lists them all')
  })
  app.use(pages(context, clientFolder))
  app.use((_, response) => void response.status(404).type('text').send('There is no such page.'))
  app.use(answerTrouble(log))
  return app
}

function expressPath(path: string): string {
  return `/api/v1${path.replaceAll(/\{(\w+)\}/g, ':$1')}`
}

function methodsByPath(routes: readonly Route[]): Map<string, string[]> {
  const methods = new Map<string, string[]>()
  for (const route of routes) {
    const path = expressPath(route.path)
    methods.set(path, [...(methods.get(path) ?? []), route.method.toUpperCase()])
  }
  return methods
}

/** Express knows an error handler by its four parameters. */
function answerTrouble(log: Logger): ErrorRequestHandler {
  return (trouble: unknown, request, response, _next) => {
    const refused = refusalOf(trouble)
    if (refused === null) log.error({ err: trouble, method: request.method }, 'A request failed.')
    const { problem, headers } =
      refused ??
      refusal(
        500,
        'trouble',
        'Something went wrong here',
        'It may have been done or not. See what is on before you try again; if it stays, look at the server’s log.',
      )
    if (response.headersSent) return void response.end()
    response.status(problem.status).set('Cache-Control', 'no-store').set(headers)
    response.type('application/problem+json').send(JSON.stringify(problem))
  }
}

function limitOf(trouble: Error): number {
  return 'limit' in trouble && typeof trouble.limit === 'number' ? trouble.limit : BODY_LIMIT
}

function sizeWords(bytes: number): string {
  const megabytes = bytes / (1024 * 1024)
  return megabytes >= 1 ? `${megabytes} MB` : `${bytes / 1024} kB`
}

function refusalOf(trouble: unknown): Refusal | null {
  if (trouble instanceof Refusal) return trouble
  if (!(trouble instanceof Error) || !('status' in trouble)) return null
  const type = 'type' in trouble ? String(trouble.type) : ''
  if (type === 'entity.parse.failed')
    return refusal(400, 'malformed_json', 'This is not JSON', 'The body cannot be read as a JSON object.')
  if (type === 'entity.too.large')
    return refusal(
      413,
      'too_large',
      'Too large',
      `At most ${sizeWords(limitOf(trouble))} fit here. Make it smaller, or send it in parts.`,
    )
  const status = Number(trouble.status)
  if (status >= 400 && status < 500)
    return refusal(status, 'bad_request', 'This request does not fit', 'The request cannot be read.')
  return null
}
