import type { Kysely, Selectable } from 'kysely'
import { Kiosk } from '../../core/model/kiosk.ts'
import { USUAL_SETTINGS } from '../../core/model/kiosk-settings.ts'
import type { KioskRecord, KioskRegister } from '../ports/register.ts'
import type { Tables } from './tables.ts'

export function kioskRegister(db: Kysely<Tables>): KioskRegister {
  return {
    async kiosks() {
      const rows = await db
        .selectFrom('kiosks')
        .selectAll()
        .where('revoked_at', 'is', null)
        .orderBy('id')
        .execute()
      return rows.map((row) => ({ kiosk: kioskOf(row), demonstration: row.demonstration === 1 }))
    },
    async kioskByToken(tokenHash) {
      const row = await db
        .selectFrom('kiosks')
        .selectAll()
        .where('token_hash', '=', tokenHash)
        .executeTakeFirst()
      return row === undefined ? null : kioskOf(row)
    },
    async admit(record, tokenHash) {
      const values = rowOf(record, tokenHash)
      await db
        .insertInto('kiosks')
        .values(values)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
        .execute()
    },
    async change(kiosk) {
      await db
        .updateTable('kiosks')
        .set({
          name: kiosk.name,
          role: kiosk.role,
          audio: kiosk.audio,
          span_from: kiosk.span.from,
          span_to: kiosk.span.to,
          stand: JSON.stringify(kiosk.stand),
          settings: JSON.stringify(kiosk.settings),
        })
        .where('id', '=', kiosk.id)
        .execute()
    },
    async revoke(kioskId, at) {
      await db.updateTable('kiosks').set({ revoked_at: at }).where('id', '=', kioskId).execute()
    },
  }
}

function kioskOf(row: Selectable<Tables['kiosks']>): Kiosk {
  return Kiosk.parse({
    id: row.id,
    roomId: row.room_id,
    name: row.name,
    role: row.role,
    audio: row.audio,
    span: { from: row.span_from, to: row.span_to },
    stand: JSON.parse(row.stand),
    pairedAt: row.paired_at,
    revokedAt: row.revoked_at,
    settings: { ...USUAL_SETTINGS, ...(JSON.parse(row.settings) as object) },
  })
}

function rowOf({ kiosk, demonstration }: KioskRecord, tokenHash: string): Tables['kiosks'] {
  return {
    id: kiosk.id,
    room_id: kiosk.roomId,
    name: kiosk.name,
    role: kiosk.role,
    audio: kiosk.audio,
    span_from: kiosk.span.from,
    span_to: kiosk.span.to,
    stand: JSON.stringify(kiosk.stand),
    paired_at: kiosk.pairedAt,
    revoked_at: kiosk.revokedAt,
    demonstration: demonstration ? 1 : 0,
    token_hash: tokenHash,
    settings: JSON.stringify(kiosk.settings),
  }
}
