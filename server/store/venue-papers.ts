import type { Kysely } from 'kysely'
import type { VenuePapers } from '../ports/venue-papers.ts'
import type { Tables } from './tables.ts'

export function venuePapers(db: Kysely<Tables>): VenuePapers {
  return {
    async all(kind) {
      const rows = await db
        .selectFrom('venue_papers')
        .selectAll()
        .where('kind', '=', kind)
        .orderBy('at')
        .orderBy('id')
        .execute()
      return rows.map(({ id, at, body }) => ({ id, at, body: JSON.parse(body) as unknown }))
    },
    async keep(kind, paper) {
      const values = { at: paper.at, body: JSON.stringify(paper.body) }
      await db
        .insertInto('venue_papers')
        .values({ kind, id: paper.id, ...values })
        .onConflict((conflict) => conflict.columns(['kind', 'id']).doUpdateSet(values))
        .execute()
    },
    async remove(kind, ids) {
      if (ids.length === 0) return
      await db
        .deleteFrom('venue_papers')
        .where('kind', '=', kind)
        .where('id', 'in', [...ids])
        .execute()
    },
  }
}
