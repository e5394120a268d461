/** Carries out one route: origin, caller, permission, parsing, handler, answer; in this order. */
import express, { type Request, type RequestHandler, type Response } from 'express'
import * as z from 'zod/mini'
import { callerMay, venuesOf, type Caller } from '../access/caller.ts'
import { callerOf, type Credentials } from '../access/credentials.ts'
import { isOwnOrigin, isPrivateLine } from '../access/private-line.ts'
import { Refusal, refusal } from './problem.ts'
import type { Route } from './route.ts'

/** `venueAt`: the venue that an address speaks of (`venue-at.ts`). */
export function serveRoute(
  route: Route,
  credentials: Credentials,
  venueAt: (route: Route, params: Request['params']) => string | null,
): RequestHandler {
  const read =
    route.takes === null
      ? express.json({ limit: route.bodyLimit, strict: true })
      : // Not unpacked on the way: a small body must not become a large one.
        express.raw({ limit: route.bodyLimit, type: route.takes, inflate: false })
  const readBody = (request: Request, response: Response): Promise<void> =>
    new Promise((resolve, reject) =>
      read(request, response, (trouble?: unknown) => {
        if (trouble === undefined || trouble === null) resolve()
        else reject(trouble instanceof Error ? trouble : new Error('The body could not be read.'))
      }),
    )
  return async (request: Request, response: Response) => {
    if (route.method !== 'get' && !isOwnOrigin(request))
      throw refusal(
        403,
        'foreign_origin',
        'Foreign page',
        'The request comes from a page of another site. Open the console of this server.',
      )
    if (route.privateOnly && !isPrivateLine(request))
      throw refusal(
        403,
        'not_private',
        'Only over TLS',
        'This works over TLS or on the server’s own machine only. Set UNTOLD_TLS_CERT and UNTOLD_TLS_KEY.',
      )
    const caller = await callerOf(request, credentials)
    authorise(route, caller, venueAt(route, request.params))
    if (route.body !== null && request.get('Content-Type') !== undefined && !request.is('application/json'))
      throw refusal(415, 'not_json', 'Not JSON', 'Send the body as application/json.')
    if (route.takes !== null && !request.is(route.takes))
      throw refusal(415, 'not_this_file', 'Not this kind of file', `Send the file as ${route.takes}.`)
    if (route.body !== null || route.takes !== null) await readBody(request, response)
    const call = {
      params: parsed(route.params, request.params, 'path'),
      query: parsed(route.query, request.query, 'query'),
      body: route.takes === null ? parsed(route.body, request.body, 'body') : bytesOf(request),
      caller,
      request,
    }
    const reply = await route.handle(call)
    response.status(reply.status).set('Cache-Control', 'no-store').set(reply.headers)
    if (reply.body === null) response.end()
    else if (Buffer.isBuffer(reply.body))
      response.type(route.reply.media ?? 'application/octet-stream').send(reply.body)
    else if (typeof reply.body === 'string') response.type('application/json').send(reply.body)
    else response.json(reply.body)
  }
}

/** An empty body is not read at all, and is no file either. */
function bytesOf(request: Request): Buffer {
  const body: unknown = request.body
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0)
}

function authorise(route: Route, caller: Caller, venueId: string | null): void {
  if (route.access === 'public') return
  if (caller.kind === 'nobody')
    throw new Refusal(
      401,
      'not_signed_in',
      'Not signed in',
      'Sign in, or send a bearer token that is valid and has not been revoked.',
      null,
      { 'WWW-Authenticate': 'Bearer' },
    )
  const allowed = route.access === 'kiosk' ? caller.kind === 'kiosk' : mayThere(caller, route, venueId)
  if (!allowed)
    throw refusal(
      403,
      'not_allowed',
      'Not allowed',
      'Your role does not include this. An administrator can change your roles.',
    )
}

function mayThere(caller: Caller, { access, place }: Route, venueId: string | null): boolean {
  if (access === 'public' || access === 'kiosk') return false
  if (callerMay(caller, access, venueId)) return true
  return place === 'anywhere' && venuesOf(caller).some((venue) => callerMay(caller, access, venue))
}

function parsed(schema: z.ZodMiniType | null, value: unknown, where: string): unknown {
  if (schema === null) return null
  const result = z.safeParse(schema, value ?? (where === 'body' ? undefined : {}))
  if (result.success) return result.data
  const errors = result.error.issues.map((issue) => ({
    field: [where, ...issue.path.map(String)].join('.'),
    message: inWords(issue.message),
  }))
  const first = errors[0]
  throw new Refusal(
    400,
    'bad_request',
    'Something in the request does not fit',
    first === undefined ? 'The request does not fit.' : `${first.field}: ${first.message}`,
    errors,
    {},
  )
}

/** That something is missing is said so; "received undefined" helps nobody who writes a script. */
function inWords(message: string): string {
  return message.replace(/^Invalid input: expected (.+), received undefined$/, 'is missing (expected $1)')
}
