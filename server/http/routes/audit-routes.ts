/** Who did what when: read by filter, checked, and taken away as a file (SEC-4). */
import * as z from 'zod/mini'
import { AuditChainReply, AuditQuery, AuditReply } from '../../../core/protocol/http.ts'
import { actorOf } from '../../access/caller.ts'
import type { ServerContext } from '../../context.ts'
import type { AuditFilter, AuditRow } from '../../ports/register.ts'
import { ok, route, type Route } from '../route.ts'

const AUDIT_PAGE = 100
/** So many rows are read at a time, so that calm never waits for an export. */
const EXPORT_PAGE = 500

const ExportQuery = z.strictObject({
  ...z.omit(AuditQuery, { before: true }).shape,
  format: z.enum(['csv', 'jsonl']),
})

export function auditRoutes({ audit, clock }: ServerContext): Route[] {
  /** Oldest first, as a log is read. */
  async function all(filter: AuditFilter): Promise<AuditRow[]> {
    const rows: AuditRow[] = []
    for (let before: number | null = null; ;) {
      const page: AuditRow[] = await audit.read(before, EXPORT_PAGE, filter)
      rows.push(...page)
      const last = page.at(-1)
      if (page.length < EXPORT_PAGE || last === undefined) return rows.toReversed()
      before = last.seq
    }
  }

  return [
    route({
      method: 'get',
      path: '/audit',
      access: 'people',
      summary: 'Who did what when, newest first; never content',
      params: null,
      query: AuditQuery,
      body: null,
      reply: { status: 200, schema: AuditReply },
      handle: async ({ query }) => {
        const items = await audit.read(query.before ?? null, AUDIT_PAGE, filterOf(query))
        const last = items.at(-1)
        return ok({ items, next: items.length === AUDIT_PAGE && last !== undefined ? last.seq : null })
      },
    }),
    route({
      method: 'get',
      path: '/audit/chain',
      access: 'people',
      summary: 'Whether each entry still seals the one before it',
      params: null,
      query: null,
      body: null,
      reply: { status: 200, schema: AuditChainReply },
      handle: async () => {
        const firstBroken = await audit.firstBroken()
        return ok({ entries: await audit.count(), firstBroken, at: clock.now() } satisfies AuditChainReply)
      },
    }),
    route({
      method: 'get',
      path: '/audit/export',
      access: 'people',
      summary: 'The audit log as a file, oldest first: CSV, or one JSON object a line',
      params: null,
      query: ExportQuery,
      body: null,
      reply: { status: 200, schema: null, media: 'text/plain' },
      handle: async ({ query, caller }) => {
        const rows = await all(filterOf(query))
        await audit.write({
          at: clock.now(),
          actor: actorOf(caller),
          action: 'audit.export',
          subject: 'audit',
        })
        const text =
          query.format === 'csv' ? csvOf(rows) : rows.map((row) => `${JSON.stringify(row)}\n`).join('')
        const headers = {
          'Content-Disposition': `attachment; filename="untold-audit.${query.format}"`,
          'X-Content-Type-Options': 'nosniff',
        }
        return { status: 200, body: Buffer.from(text), headers }
      },
    }),
  ]
}

type Wanted = Pick<z.infer<typeof AuditQuery>, 'actor' | 'action' | 'from' | 'to'>

function filterOf({ actor, action, from, to }: Wanted): AuditFilter {
  return {
    actor: actor === undefined || actor === '' ? null : actor,
    action: action === undefined || action === '' ? null : action,
    from: from === undefined ? null : Date.parse(from),
    to: to === undefined ? null : Date.parse(to),
  }
}

function csvOf(rows: readonly AuditRow[]): string {
  const lines = rows.map(({ seq, at, actor, action, subject, hash }) =>
    [String(seq), new Date(at).toISOString(), actor, action, subject, hash].map(cell).join(','),
  )
  return ['seq,at,actor,action,subject,hash', ...lines, ''].join('\r\n')
}

/** RFC 4180; what a spreadsheet would take for a formula is kept from being one. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
