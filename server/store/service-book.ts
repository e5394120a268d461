import type { Kysely } from 'kysely'
import { INCIDENTS, type ServiceBook } from '../ports/service-book.ts'
import type { Tables } from './tables.ts'

export function serviceBook(db: Kysely<Tables>): ServiceBook {
  return {
    async minute(venue_id, day, open, screens, well) {
      const open_minutes = open ? 1 : 0
      const row = {
        minutes: 1,
        open_minutes,
        screen_minutes: screens * open_minutes,
        well_minutes: well * open_minutes,
      }
      await db
        .insertInto('service_days')
        .values({ venue_id, day, ...row })
        .onConflict((conflict) =>
          conflict.columns(['venue_id', 'day']).doUpdateSet((eb) => ({
            minutes: eb('service_days.minutes', '+', row.minutes),
            open_minutes: eb('service_days.open_minutes', '+', row.open_minutes),
            screen_minutes: eb('service_days.screen_minutes', '+', row.screen_minutes),
            well_minutes: eb('service_days.well_minutes', '+', row.well_minutes),
          })),
        )
        .execute()
    },
    async days(venueId, first, last) {
      const rows = await db
        .selectFrom('service_days')
        .selectAll()
        .where('venue_id', '=', venueId)
        .where('day', '>=', first)
        .where('day', '<=', last)
        .orderBy('day')
        .execute()
      return rows.map((row) => ({
        day: row.day,
        minutes: Number(row.minutes),
        openMinutes: Number(row.open_minutes),
        screenMinutes: Number(row.screen_minutes),
        wellMinutes: Number(row.well_minutes),
      }))
    },
    async begin(venue_id, { id, roomId, kind, beganAt, endedAt }) {
      await db
        .insertInto('incidents')
        .values({ id, venue_id, room_id: roomId, kind, began_at: beganAt, ended_at: endedAt })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },
    async end(roomId, kind, at) {
      await db
        .updateTable('incidents')
        .set({ ended_at: at })
        .where('room_id', '=', roomId)
        .where('kind', '=', kind)
        .where('ended_at', 'is', null)
        .execute()
    },
    async incidents(venueId, from, to) {
      const rows = await db
        .selectFrom('incidents')
        .selectAll()
        .where('venue_id', '=', venueId)
        .where('began_at', '<', to)
        .where((eb) => eb.or([eb('ended_at', 'is', null), eb('ended_at', '>', from)]))
        .orderBy('began_at')
        .execute()
      return rows.flatMap((row) => {
        const kind = INCIDENTS.find((each) => each === row.kind)
        if (kind === undefined) return []
        return [{ id: row.id, roomId: row.room_id, kind, beganAt: row.began_at, endedAt: row.ended_at }]
      })
    },
  }
}
