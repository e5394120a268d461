/** The OpenAPI document, generated from the routes and their schemas; nothing in it is written twice. */
import * as z from 'zod'
import type * as mini from 'zod/mini'
import { PERMISSIONS, type Permission } from '../../core/protocol/access.ts'
import { Problem } from '../../core/protocol/http.ts'
import type { Route } from './route.ts'

export function openApi(routes: readonly Route[]): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const each of routes) {
    const path = (paths[`/api/v1${each.path}`] ??= {})
    path[each.method] = {
      summary: each.summary,
      operationId: operationId(each),
      ...(each.access !== 'public' && { security: [{ bearer: [] }, { session: [] }] }),
      'x-access': each.access,
      ...(each.access !== 'public' &&
        each.access !== 'kiosk' && { 'x-roles': PERMISSIONS[each.access satisfies Permission] }),
      parameters: [...parameters('path', each.params), ...parameters('query', each.query)],
      ...((each.takes ?? each.stream) !== null && {
        requestBody: {
          required: true,
          content: { [each.takes ?? each.stream ?? '']: { schema: { type: 'string', format: 'binary' } } },
        },
      }),
      ...(each.body && {
        requestBody: {
          required: true,
          content: { 'application/json': { schema: json(each.body, 'input') } },
        },
      }),
      responses: {
        [each.reply.status]: {
          description: each.summary,
          ...(each.reply.media !== undefined && {
            content: { [each.reply.media]: { schema: { type: 'string', format: 'binary' } } },
          }),
          ...(each.reply.schema && {
            content: { 'application/json': { schema: json(each.reply.schema, 'output') } },
          }),
        },
        default: {
          description: 'A refusal, in words',
          content: { 'application/problem+json': { schema: json(Problem, 'output') } },
        },
      },
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Untold',
      version: '1',
      description:
        'Controls an installation of Untold. People sign in and carry a cookie; scripts send a bearer token with a role. Instants in replies are milliseconds since the Unix epoch on the server’s clock; instants in requests are ISO 8601 with an offset.',
    },
    paths,
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'untold_session' },
      },
    },
  }
}

function operationId(route: Route): string {
  const words = route.path.split(/[/{}]+/).filter(Boolean)
  return [route.method, ...words].join('-')
}

function parameters(where: 'path' | 'query', schema: mini.ZodMiniType | null): object[] {
  if (schema === null) return []
  const shape = json(schema, 'input') as { properties?: Record<string, object>; required?: string[] }
  return Object.entries(shape.properties ?? {}).map(([name, each]) => ({
    name,
    in: where,
    required: where === 'path' || (shape.required ?? []).includes(name),
    schema: each,
  }))
}

function json(schema: mini.ZodMiniType, io: 'input' | 'output'): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}
