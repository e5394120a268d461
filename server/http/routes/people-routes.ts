import { stringifySetCookie } from 'cookie'
import { TLSSocket } from 'node:tls'
import type { Request } from 'express'
import * as z from 'zod/mini'
import { Identifier } from '../../../core/model/identifier.ts'
import { Person } from '../../../core/model/person.ts'
import {
  PeopleReply,
  PersonRequest,
  SessionReply,
  SessionRequest,
  SetupReply,
  SetupRequest,
  TokenReply,
  TokenRequest,
  TokensReply,
} from '../../../core/protocol/http.ts'
import { actorOf } from '../../access/caller.ts'
import type { ServerContext } from '../../context.ts'
import { deviceOf } from '../../access/device.ts'
import { SESSION_COOKIE, sessionCookieOf } from '../../access/credentials.ts'
import { notFound, refusal, tooMany } from '../problem.ts'
import { answer, NOTHING, ok, route, type Reply, type Route } from '../route.ts'

const ById = z.strictObject({ id: Identifier })

/** Signs somebody in and answers with a fresh cookie; an old session of this browser ends (SEC-2). */
export async function signedIn(
  { people, clock }: ServerContext,
  request: Request,
  username: string,
  password: string,
): Promise<Reply> {
  const device = deviceOf(request.get('User-Agent') ?? '')
  const result = await people.signIn(username, password, request.socket.remoteAddress ?? '', device)
  switch (result.outcome) {
    case 'welcome': {
      const old = sessionCookieOf(request)
      const session = old === null ? null : await people.session(old)
      if (session !== null) await people.endSession(session.session)
      const maxAge = Math.floor((result.expiresAt - clock.now()) / 1_000)
      return {
        status: 201,
        body: { person: result.person, expiresAt: result.expiresAt } satisfies SessionReply,
        headers: { 'Set-Cookie': cookie(request, result.token, maxAge) },
      }
    }
    case 'refused':
      throw refusal(
        401,
        'wrong_password',
        'This did not fit',
        'User name and password do not belong together. Check both and try again.',
      )
    case 'wait':
      throw tooMany(result.milliseconds, 'There were too many tries that did not fit.')
    default:
      return result satisfies never
  }
}

/** Throws 422 `no_such_venue`. */
export function venueMustExist(venueId: string, { installation }: Pick<ServerContext, 'installation'>): void {
  if (!installation.timetables.has(venueId))
    throw refusal(422, 'no_such_venue', 'No such venue', `There is no venue "${venueId}" here.`)
}

export function peopleRoutes(context: ServerContext): Route[] {
  const { people } = context
  return [
    route({
      method: 'post',
      path: '/session',
      access: 'public',
      privateOnly: true,
      summary: 'Sign in; answers with a session cookie',
      params: null,
      query: null,
      body: SessionRequest,
      reply: { status: 201, schema: SessionReply },
      handle: ({ body, request }) => signedIn(context, request, body.username, body.password),
    }),
    route({
      method: 'get',
      path: '/session',
      access: 'see',
      summary: 'Who is signed in, and until when',
      params: null,
      query: null,
      body: null,
      reply: { status: 200, schema: SessionReply },
      handle: async ({ request }) => {
        const token = sessionCookieOf(request)
        const session = token === null ? null : await people.session(token)
        if (session === null) throw notFound('session behind a bearer token; sessions are for people')
        return ok({ person: session.person, expiresAt: session.expiresAt } satisfies SessionReply)
      },
    }),
    route({
      method: 'delete',
      path: '/session',
      access: 'see',
      summary: 'Sign out',
      params: null,
      query: null,
      body: null,
      reply: { status: 204, schema: null },
      handle: async ({ caller, request }) => {
        if (caller.kind === 'person') await people.endSession(caller.session)
        return { ...NOTHING, headers: { 'Set-Cookie': cookie(request, '', 0) } }
      },
    }),
    route({
      method: 'get',
      path: '/setup',
      access: 'public',
      summary: 'Whether the installation still waits for its first administrator',
      params: null,
      query: null,
      body: null,
      reply: { status: 200, schema: SetupReply },
      handle: async () => ok({ open: !(await people.hasAnybody()) }),
    }),
    route({
      method: 'post',
      path: '/setup',
      access: 'public',
      privateOnly: true,
      summary: 'Create the first administrator with the one-time link from the terminal',
      params: null,
      query: null,
      body: SetupRequest,
      reply: { status: 201, schema: SessionReply },
      handle: async ({ body, request }) => {
        const { token, ...wanted } = body
        const person = await people.setUp(token, wanted)
        if (person === null)
          throw refusal(
            403,
            'setup_closed',
            'This link no longer works',
            'It was used, or the server has printed a newer one since. Look at the terminal, or sign in.',
          )
        return signedIn(context, request, body.username, body.password)
      },
    }),
    route({
      method: 'get',
      path: '/people',
      access: 'people',
      summary: 'Everybody with an account',
      params: null,
      query: null,
      body: null,
      reply: { status: 200, schema: PeopleReply },
      handle: async () => ok({ items: await people.all() }),
    }),
    route({
      method: 'post',
      path: '/people',
      access: 'people',
      privateOnly: true,
      summary: 'Give somebody an account',
      params: null,
      query: null,
      body: PersonRequest,
      reply: { status: 201, schema: Person },
      handle: async ({ body, caller }) => {
        const person = await people.add(body, actorOf(caller))
        if (person === null)
          throw refusal(
            409,
            'username_taken',
            'This user name is taken',
            `Somebody is called "${body.username}" already; choose another.`,
          )
        return answer(201, person)
      },
    }),
    route({
      method: 'post',
      path: '/people/{id}/disable',
      access: 'people',
      summary: 'End an account and all its sessions',
      params: ById,
      query: null,
      body: null,
      reply: { status: 204, schema: null },
      handle: async ({ params, caller }) => {
        if (caller.kind === 'person' && caller.person.id === params.id)
          throw refusal(
            409,
            'own_account',
            'This is your own account',
            'Ask another administrator to end it.',
          )
        if (!(await people.disable(params.id, actorOf(caller)))) throw notFound('person with this id')
        return NOTHING
      },
    }),
    route({
      method: 'post',
      path: '/people/{id}/enable',
      access: 'people',
      privateOnly: true,
      summary:
        'Let somebody whose account has ended sign in again, with the roles and the password of before',
      params: ById,
      query: null,
      body: null,
      reply: { status: 204, schema: null },
      handle: async ({ params, caller }) => {
        if (!(await people.enable(params.id, actorOf(caller)))) throw notFound('person with this id')
        return NOTHING
      },
    }),
    route({
      method: 'get',
      path: '/tokens',
      access: 'people',
      summary: 'Tokens of scripts and integrations, without their secrets',
      params: null,
      query: null,
      body: null,
      reply: { status: 200, schema: TokensReply },
      handle: async () => ok({ items: await people.tokens() }),
    }),
    route({
      method: 'post',
      path: '/tokens',
      access: 'people',
      privateOnly: true,
      summary: 'A token for a script, with a role everywhere or at one venue; its secret is shown this once',
      params: null,
      query: null,
      body: TokenRequest,
      reply: { status: 201, schema: TokenReply },
      handle: async ({ body, caller }) => {
        if (body.venueId !== null) venueMustExist(body.venueId, context)
        const expiresAt = body.expiresAt === null ? null : Date.parse(body.expiresAt)
        return answer(201, await people.addToken({ ...body, expiresAt }, actorOf(caller)))
      },
    }),
    route({
      method: 'delete',
      path: '/tokens/{id}',
      access: 'people',
      summary: 'Revoke a token',
      params: ById,
      query: null,
      body: null,
      reply: { status: 204, schema: null },
      handle: async ({ params, caller }) => {
        if (!(await people.revokeToken(params.id, actorOf(caller)))) throw notFound('token with this id')
        return NOTHING
      },
    }),
  ]
}

function cookie(request: Request, token: string, maxAge: number): string {
  return stringifySetCookie(SESSION_COOKIE, token, {
    httpOnly: true,
    sameSite: 'strict',
    path: '/',
    secure: request.socket instanceof TLSSocket,
    maxAge,
  })
}
