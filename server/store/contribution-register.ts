import { BoothSettings } from '../../core/model/booth-settings.ts'
import type { ContributionRegister } from '../ports/contribution-register.ts'
import type { Sqlite } from './sqlite.ts'

export function contributionRegister({ db, prepare, atOnce }: Sqlite): ContributionRegister {
  const insert = prepare(`insert into contributions (id, version, sealed) values (?, 1, ?)`)
  const insertPress = prepare(`insert into contribution_presses (press, contribution) values (?, ?)`)
  const insertReceipt = prepare(`insert into contribution_receipts (hash, subject) values (?, ?)`)
  const exchange = prepare(
    `update contributions set version = version + 1, sealed = ? where id = ? and version = ?`,
  )
  const remove = prepare(`delete from contributions where id = ?`)
  const removePresses = prepare(`delete from contribution_presses where contribution = ?`)
  const removeReceipts = prepare(`delete from contribution_receipts where subject = ?`)
  return {
    all: async () =>
      (await db.selectFrom('contributions').selectAll().orderBy('id').execute()).map((row) => ({
        ...row,
        version: Number(row.version),
      })),
    add: (id, sealed, press, receipt) =>
      atOnce(() => {
        insert.run(id, Buffer.from(sealed))
        insertPress.run(press, id)
        for (const hash of receipt) insertReceipt.run(hash, id)
      }),
    async change(all) {
      try {
        await atOnce(() => {
          for (const { id, version, sealed } of all)
            if (exchange.run(Buffer.from(sealed), id, version).changes === 0) throw new Changed()
        })
        return true
      } catch (fault) {
        // Thrown, so that the transaction leaves nothing behind.
        if (fault instanceof Changed) return false
        throw fault
      }
    },
    remove: (ids, receipts) =>
      atOnce(() => {
        for (const id of ids) {
          remove.run(id)
          removePresses.run(id)
          if (receipts === 'forget') removeReceipts.run(id)
        }
      }),
    async pressed(press) {
      const row = await db
        .selectFrom('contribution_presses')
        .select('contribution')
        .where('press', '=', press)
        .executeTakeFirst()
      return row?.contribution ?? null
    },
    async forgetPress(press) {
      await db.deleteFrom('contribution_presses').where('press', '=', press).execute()
    },
    replaceReceipt: (id, receipt) =>
      atOnce(() => {
        removeReceipts.run(id)
        for (const hash of receipt) insertReceipt.run(hash, id)
      }),
    async moveReceipts(from, to) {
      await db.updateTable('contribution_receipts').set({ subject: to }).where('subject', '=', from).execute()
    },
    async subjectOfReceipt(hashes) {
      if (hashes.length === 0) return null
      const row = await db
        .selectFrom('contribution_receipts')
        .select('subject')
        .where('hash', 'in', [...hashes])
        .executeTakeFirst()
      return row?.subject ?? null
    },
    async boothSettings(venueId) {
      const row = await db
        .selectFrom('booth_settings')
        .select('body')
        .where('venue_id', '=', venueId)
        .executeTakeFirst()
      return row === undefined ? null : BoothSettings.parse(JSON.parse(row.body))
    },
    async keepBoothSettings(venueId, settings) {
      const body = JSON.stringify(settings)
      await db
        .insertInto('booth_settings')
        .values({ venue_id: venueId, body })
        .onConflict((conflict) => conflict.column('venue_id').doUpdateSet({ body }))
        .execute()
    },
  }
}

class Changed extends Error {}
