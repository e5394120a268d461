import type { Kysely, Selectable } from 'kysely'
import { KEPT_REVISIONS, type DeskPapers, type PaperKind, type PaperRevision } from '../ports/desk-papers.ts'
import type { Tables } from './tables.ts'

export function deskPapers(db: Kysely<Tables>): DeskPapers {
  return {
    async newest(kind) {
      const rows = await db
        .selectFrom('desk_papers')
        .selectAll()
        .where('kind', '=', kind)
        .where((each) =>
          each(
            'revision',
            '=',
            each
              .selectFrom('desk_papers as later')
              .select((of) => of.fn.max('later.revision').as('newest'))
              .where('later.kind', '=', kind)
              .whereRef('later.id', '=', 'desk_papers.id'),
          ),
        )
        .orderBy('id')
        .execute()
      return rows.map((row) => revisionOf(kind, row))
    },

    async revision(kind, id, revision) {
      const row = await db
        .selectFrom('desk_papers')
        .selectAll()
        .where('kind', '=', kind)
        .where('id', '=', id)
        .where('revision', '=', revision)
        .executeTakeFirst()
      return row === undefined ? null : revisionOf(kind, row)
    },

    add: (revision) =>
      db.transaction().execute(async (trx) => {
        const { kind, id } = revision
        const added = await trx
          .insertInto('desk_papers')
          .values({ ...revision, body: JSON.stringify(revision.body) })
          .onConflict((conflict) => conflict.columns(['kind', 'id', 'revision']).doNothing())
          .executeTakeFirst()
        if (Number(added.numInsertedOrUpdatedRows ?? 0) === 0) return false
        await trx
          .deleteFrom('desk_papers')
          .where('kind', '=', kind)
          .where('id', '=', id)
          .where('revision', '<=', revision.revision - KEPT_REVISIONS)
          .execute()
        return true
      }),
  }
}

function revisionOf(kind: PaperKind, row: Selectable<Tables['desk_papers']>): PaperRevision {
  return {
    kind,
    id: row.id,
    revision: Number(row.revision),
    base: row.base === null ? null : Number(row.base),
    at: row.at,
    actor: row.actor,
    what: row.what,
    body: JSON.parse(row.body),
  }
}
