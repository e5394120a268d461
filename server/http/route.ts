/** A route as data: who may call it, what it takes, what it answers. The table of routes is the API (SEC-1). */
import type { Request } from 'express'
import type * as z from 'zod/mini'
import type { Permission } from '../../core/protocol/access.ts'
import type { Caller } from '../access/caller.ts'

/** `public`: anybody. `kiosk`: a paired screen. Otherwise a member of staff or a script that may do this. */
export type Access = 'public' | 'kiosk' | Permission

/** Largest body of an ordinary request; a route that takes more says so. */
export const BODY_LIMIT = 64 * 1024

export interface Call<Params, Query, Body> {
  params: Params
  query: Query
  body: Body
  caller: Caller
  request: Request
}

export interface Reply {
  status: number
  /** What to send as JSON, a file as a `Buffer`, or null for no content. */
  body: unknown
  headers: Record<string, string>
}

export interface Route {
  method: 'get' | 'post' | 'patch' | 'delete'
  /** As in OpenAPI, below `/api/v1`: `/rooms/{id}/cues`. */
  path: string
  access: Access
  /**
   * Where a role must be held. By its address: a venue's, a room's or a screen's own, otherwise the whole house's.
   * `anywhere`: at any venue; the handler then looks more closely.
   */
  place: 'by-address' | 'anywhere'
  /** Works only over TLS or loopback (SEC-8). */
  privateOnly: boolean
  /** Largest body in bytes; read only once the caller is known to be allowed. */
  bodyLimit: number
  summary: string
  params: z.ZodMiniType | null
  query: z.ZodMiniType | null
  body: z.ZodMiniType | null
  /** Takes a file instead of JSON: its media type. The body is then a `Buffer`, at most `bodyLimit` long. */
  takes: string | null
  /** A file that the handler itself reads from the request, piece by piece: its media type. */
  stream: string | null
  /** `media`: answers with a file of this type instead of JSON. */
  reply: { status: number; schema: z.ZodMiniType | null; media?: string }
  handle(call: Call<unknown, unknown, unknown>): Promise<Reply>
}

interface RouteSpec<P, Q, B> extends Omit<
  Route,
  'params' | 'query' | 'body' | 'takes' | 'stream' | 'handle' | 'place' | 'privateOnly' | 'bodyLimit'
> {
  place?: 'anywhere'
  privateOnly?: true
  bodyLimit?: number
  stream?: string
  params: z.ZodMiniType<P> | null
  query: z.ZodMiniType<Q> | null
  body: z.ZodMiniType<B> | null
  handle(call: Call<P, Q, B>): Promise<Reply>
}

/** Ties a route's schemas to what its handler is given: the server parses with the former, then calls. */
export function route<P, Q, B>(spec: RouteSpec<P, Q, B>): Route {
  return {
    ...spec,
    place: spec.place ?? 'by-address',
    privateOnly: spec.privateOnly ?? false,
    bodyLimit: spec.bodyLimit ?? BODY_LIMIT,
    takes: null,
    stream: spec.stream ?? null,
    handle: (call) => spec.handle(call as Call<P, Q, B>),
  }
}

/** A route that is sent a file: read into memory up to its limit, once the caller is known to be allowed. */
export function fileRoute<P, Q>(
  spec: Omit<RouteSpec<P, Q, Buffer>, 'body'> & { takes: string; bodyLimit: number },
): Route {
  const { takes, ...rest } = spec
  return { ...route<P, Q, Buffer>({ ...rest, body: null }), takes }
}

export function ok(body: unknown): Reply {
  return { status: 200, body, headers: {} }
}

export function answer(status: number, body: unknown): Reply {
  return { status, body, headers: {} }
}

export const NOTHING: Reply = { status: 204, body: null, headers: {} }
