import type { Kysely } from 'kysely'
import type { SealedText, StoredStory, StoryRegister } from '../ports/story-register.ts'
import type { Tables } from './tables.ts'

export function storyRegister(db: Kysely<Tables>): StoryRegister {
  return {
    async all() {
      const rows = await db
        .selectFrom('stories')
        .leftJoin('story_texts', (join) =>
          join
            .onRef('story_texts.story_id', '=', 'stories.id')
            .onRef('story_texts.revision', '=', 'stories.head'),
        )
        .select(['id', 'version', 'file', 'head', 'withdrawn_at', 'sealed'])
        .orderBy('id')
        .execute()
      return rows.flatMap(({ id, version, file, head, withdrawn_at, sealed }): StoredStory[] => {
        if (withdrawn_at !== null) return [{ kind: 'withdrawn', id, withdrawnAt: withdrawn_at }]
        if (file === null || sealed === null) return []
        return [{ kind: 'sealed', id, version: Number(version), file, head: Number(head), text: sealed }]
      })
    },

    async add(id, version, file, text) {
      return db.transaction().execute(async (trx) => {
        const result = await trx
          .insertInto('stories')
          .values({ id, version, file: Buffer.from(file), head: text.revision, withdrawn_at: null })
          .onConflict((conflict) => conflict.column('id').doNothing())
          .executeTakeFirst()
        if (Number(result.numInsertedOrUpdatedRows ?? 0) === 0) return false
        await addText(trx, id, text)
        return true
      })
    },

    async change(id, from, file, text) {
      return db.transaction().execute(async (trx) => {
        const result = await trx
          .updateTable('stories')
          .set({
            version: from + 1,
            file: Buffer.from(file),
            ...(text !== null && { head: text.revision }),
          })
          .where('id', '=', id)
          .where('version', '=', from)
          .where('withdrawn_at', 'is', null)
          .executeTakeFirst()
        if (Number(result.numUpdatedRows) === 0) return false
        if (text !== null) await addText(trx, id, text)
        return true
      })
    },

    async text(id, revision) {
      const row = await db
        .selectFrom('story_texts')
        .select('sealed')
        .where('story_id', '=', id)
        .where('revision', '=', revision)
        .executeTakeFirst()
      return row?.sealed ?? null
    },

    async addStep({ storyId, person, base, sealed }, kept) {
      await db.transaction().execute(async (trx) => {
        if (!(await isThere(trx, storyId))) return
        const last = await trx
          .selectFrom('story_steps')
          .select((of) => of.fn.max('step').as('step'))
          .where('story_id', '=', storyId)
          .where('person', '=', person)
          .executeTakeFirst()
        const step = Number(last?.step ?? 0) + 1
        await trx
          .insertInto('story_steps')
          .values({ story_id: storyId, person, step, base, sealed: Buffer.from(sealed) })
          .execute()
        await trx
          .deleteFrom('story_steps')
          .where('story_id', '=', storyId)
          .where('person', '=', person)
          .where('step', '<=', step - kept)
          .execute()
      })
    },

    async lastStep(id, person) {
      const row = await db
        .selectFrom('story_steps')
        .selectAll()
        .where('story_id', '=', id)
        .where('person', '=', person)
        .orderBy('step', 'desc')
        .limit(1)
        .executeTakeFirst()
      if (row === undefined) return null
      const { step, base, sealed } = row
      return { storyId: id, person, step: Number(step), base: Number(base), sealed }
    },

    async forgetSteps(id, person) {
      await db.deleteFrom('story_steps').where('story_id', '=', id).where('person', '=', person).execute()
    },

    async addAside(id, person, { base, sealed }, kept) {
      await db.transaction().execute(async (trx) => {
        if (!(await isThere(trx, id))) return
        const mine = trx.selectFrom('story_asides').where('story_id', '=', id).where('person', '=', person)
        const last = await mine.select((of) => of.fn.max('n').as('n')).executeTakeFirst()
        const n = Number(last?.n ?? 0) + 1
        await trx
          .insertInto('story_asides')
          .values({ story_id: id, person, n, base, sealed: Buffer.from(sealed) })
          .execute()
        const old = await mine.select('n').orderBy('n', 'desc').offset(kept).limit(1).executeTakeFirst()
        if (old === undefined) return
        await trx
          .deleteFrom('story_asides')
          .where('story_id', '=', id)
          .where('person', '=', person)
          .where('n', '<=', old.n)
          .execute()
      })
    },

    async asides(id, person) {
      const rows = await db
        .selectFrom('story_asides')
        .select(['n', 'base', 'sealed'])
        .where('story_id', '=', id)
        .where('person', '=', person)
        .orderBy('n', 'desc')
        .execute()
      return rows.map(({ n, base, sealed }) => ({ n: Number(n), base: Number(base), sealed }))
    },

    async forgetAside(id, person, n) {
      await db
        .deleteFrom('story_asides')
        .where('story_id', '=', id)
        .where('person', '=', person)
        .where('n', '=', n)
        .execute()
    },

    async erase(id, at) {
      await db.transaction().execute(async (trx) => {
        await trx.deleteFrom('story_steps').where('story_id', '=', id).execute()
        await trx.deleteFrom('story_asides').where('story_id', '=', id).execute()
        await trx.deleteFrom('story_texts').where('story_id', '=', id).execute()
        const erased = { version: 0, file: null, head: 0, withdrawn_at: at }
        await trx
          .insertInto('stories')
          .values({ id, ...erased })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(erased))
          .execute()
      })
    },
  }
}

async function isThere(db: Kysely<Tables>, id: string): Promise<boolean> {
  const story = await db
    .selectFrom('stories')
    .select('id')
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return story !== undefined
}

async function addText(db: Kysely<Tables>, id: string, { revision, sealed }: SealedText): Promise<void> {
  await db
    .insertInto('story_texts')
    .values({ story_id: id, revision, sealed: Buffer.from(sealed) })
    .execute()
}
