import type { Kysely, Selectable } from 'kysely'
import type { ScreenRecord, WithdrawalRecord, WithdrawalRegister } from '../ports/withdrawal-register.ts'
import type { RoomAppender } from './room-log.ts'
import type { Sqlite } from './sqlite.ts'
import type { Tables } from './tables.ts'

export function withdrawalRegister(
  { db, prepare, atOnce }: Sqlite,
  appendNow: RoomAppender['appendNow'],
): WithdrawalRegister {
  const known = prepare<{ story: string }>(`select story from withdrawals where story = ?`)
  const insert = prepare(`insert into withdrawals (story, at, by, erased_at) values (?, ?, ?, ?)`)
  const insertScreen = prepare(
    `insert into withdrawal_screens (story, kiosk_id, ordinal, latest, dark_at, purged) values (?, ?, ?, ?, ?, ?)`,
  )
  return {
    async begin(record, screens, requests) {
      try {
        return await atOnce(() => {
          if (known.get(record.story) !== undefined) return { outcome: 'known' as const }
          insert.run(record.story, record.at, record.by, record.erasedAt)
          for (const { kioskId, ordinal, latest, darkAt, purged } of screens)
            insertScreen.run(record.story, kioskId, ordinal, latest, darkAt, JSON.stringify(purged))
          const cues = requests.map((request) => {
            const result = appendNow(request)
            if (result.outcome === 'fenced') throw new Fenced()
            if (result.outcome !== 'appended') throw new Error('A withdrawal was not appended.')
            return { cue: result.cue, state: result.state }
          })
          return { outcome: 'begun' as const, cues }
        })
      } catch (fault) {
        // Thrown, so that the transaction leaves nothing behind.
        if (fault instanceof Fenced) return { outcome: 'fenced' }
        throw fault
      }
    },
    async withdrawal(story) {
      const row = await db.selectFrom('withdrawals').selectAll().where('story', '=', story).executeTakeFirst()
      return row === undefined ? null : recordOf(row)
    },
    async withdrawals() {
      const rows = await db.selectFrom('withdrawals').selectAll().orderBy('at').execute()
      return rows.map(recordOf)
    },
    screens: (story) => screensOf(db, story),
    async dark(story, kioskId, at, purged) {
      await db
        .updateTable('withdrawal_screens')
        .set({ dark_at: at, purged: JSON.stringify(purged) })
        .where('story', '=', story)
        .where('kiosk_id', '=', kioskId)
        .where('dark_at', 'is', null)
        .execute()
    },
    async erased(story, at) {
      await db
        .updateTable('withdrawals')
        .set({ erased_at: at })
        .where('story', '=', story)
        .where('erased_at', 'is', null)
        .execute()
    },
    async addReceipt(hashes, story, at) {
      await db
        .insertInto('receipts')
        .values(hashes.map((hash) => ({ hash, story, created_at: at })))
        .execute()
    },
    async storyOfReceipt(hashes) {
      if (hashes.length === 0) return null
      const row = await db
        .selectFrom('receipts')
        .select('story')
        .where('hash', 'in', [...hashes])
        .executeTakeFirst()
      return row?.story ?? null
    },
  }
}

class Fenced extends Error {}

async function screensOf(db: Kysely<Tables>, story: string): Promise<ScreenRecord[]> {
  const rows = await db
    .selectFrom('withdrawal_screens')
    .selectAll()
    .where('story', '=', story)
    .orderBy('ordinal')
    .execute()
  return rows.map((row) => ({
    kioskId: row.kiosk_id,
    ordinal: Number(row.ordinal),
    latest: row.latest,
    darkAt: row.dark_at,
    purged: JSON.parse(row.purged) as Record<string, number>,
  }))
}

function recordOf(row: Selectable<Tables['withdrawals']>): WithdrawalRecord {
  return { story: row.story, at: row.at, by: row.by, erasedAt: row.erased_at }
}
