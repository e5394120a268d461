import type { Kysely, Selectable } from 'kysely'
import { KEPT_SHOW_REVISIONS, type ShowPaper, type ShowPapers } from '../ports/show-papers.ts'
import type { Tables } from './tables.ts'

export function showPapers(db: Kysely<Tables>): ShowPapers {
  return {
    async newest() {
      const rows = await db
        .selectFrom('shows')
        .selectAll()
        .where((each) =>
          each(
            'revision',
            '=',
            each
              .selectFrom('shows as later')
              .select((of) => of.fn.max('later.revision').as('newest'))
              .whereRef('later.id', '=', 'shows.id'),
          ),
        )
        .orderBy('id')
        .execute()
      return rows.map(paperOf)
    },

    async revision(id, revision) {
      const row = await db
        .selectFrom('shows')
        .selectAll()
        .where('id', '=', id)
        .where('revision', '=', revision)
        .executeTakeFirst()
      return row === undefined ? null : paperOf(row)
    },

    async history(id, limit) {
      const rows = await db
        .selectFrom('shows')
        .select(['id', 'revision', 'at', 'actor', 'what'])
        .where('id', '=', id)
        .orderBy('revision', 'desc')
        .limit(limit)
        .execute()
      return rows.map((row) => ({ ...row, revision: Number(row.revision) }))
    },

    add: (paper) =>
      db.transaction().execute(async (trx) => {
        const added = await trx
          .insertInto('shows')
          .values({ ...paper, body: JSON.stringify(paper.body), played: 0 })
          .onConflict((conflict) => conflict.columns(['id', 'revision']).doNothing())
          .executeTakeFirst()
        if (Number(added.numInsertedOrUpdatedRows ?? 0) === 0) return false
        await trx
          .deleteFrom('shows')
          .where('id', '=', paper.id)
          .where('played', '=', 0)
          .where('revision', '<=', paper.revision - KEPT_SHOW_REVISIONS)
          .execute()
        return true
      }),

    async played(id, revision) {
      await db
        .updateTable('shows')
        .set({ played: 1 })
        .where('id', '=', id)
        .where('revision', '=', revision)
        .execute()
    },
  }
}

function paperOf(row: Selectable<Tables['shows']>): ShowPaper {
  const { id, at, actor, what } = row
  return { id, revision: Number(row.revision), at, actor, what, body: JSON.parse(row.body) }
}
