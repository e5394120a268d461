import type { Kysely } from 'kysely'
import { Room, Venue } from '../../core/model/venue.ts'
import { ScheduleRule } from '../../core/model/schedule-rule.ts'
import type { Keepsakes, VenueRegister } from '../ports/register.ts'
import { newRoomState } from './room-log.ts'
import type { Tables } from './tables.ts'

export function venueRegister(db: Kysely<Tables>): VenueRegister {
  return {
    async venues() {
      const rows = await db.selectFrom('venues').select('body').orderBy('id').execute()
      return rows.map((row) => Venue.parse(JSON.parse(row.body)))
    },
    async rooms() {
      const rows = await db.selectFrom('rooms').select('body').orderBy('id').execute()
      return rows.map((row) => Room.parse(JSON.parse(row.body)))
    },
    async rules(venueId) {
      const rows = await db
        .selectFrom('rules')
        .select('body')
        .where('venue_id', '=', venueId)
        .orderBy('id')
        .execute()
      return rows.map((row) => ScheduleRule.parse(JSON.parse(row.body)))
    },
    async addVenue(venue) {
      await db
        .insertInto('venues')
        .values({ id: venue.id, body: JSON.stringify(venue) })
        .execute()
    },
    async addRoom(room) {
      await db
        .insertInto('rooms')
        .values({
          id: room.id,
          venue_id: room.venueId,
          body: JSON.stringify(room),
          epoch: 0,
          seq: 0,
          state: newRoomState(room.id),
        })
        .execute()
    },
    async addRule(venueId, rule) {
      await db
        .insertInto('rules')
        .values({ id: rule.id, venue_id: venueId, body: JSON.stringify(rule) })
        .execute()
    },
    async changeRule(venueId, rule) {
      await db
        .updateTable('rules')
        .set({ body: JSON.stringify(rule) })
        .where('venue_id', '=', venueId)
        .where('id', '=', rule.id)
        .execute()
    },
    async removeRule(venueId, ruleId) {
      await db.deleteFrom('rules').where('venue_id', '=', venueId).where('id', '=', ruleId).execute()
    },
    editRules(venueId, edits) {
      return db.transaction().execute(async (whole) => {
        const within = venueRegister(whole)
        for (const edit of edits) {
          if (edit.kind === 'remove') await within.removeRule(venueId, edit.ruleId)
          else if (edit.kind === 'add') await within.addRule(venueId, edit.rule)
          else await within.changeRule(venueId, edit.rule)
        }
      })
    },
    async changeRoom(room) {
      await db
        .updateTable('rooms')
        .set({ body: JSON.stringify(room) })
        .where('id', '=', room.id)
        .execute()
    },
    async changeVenue(venue) {
      await db
        .updateTable('venues')
        .set({ body: JSON.stringify(venue) })
        .where('id', '=', venue.id)
        .execute()
    },
  }
}

export function keepsakes(db: Kysely<Tables>): Keepsakes {
  return {
    async get(name) {
      const row = await db.selectFrom('keepsakes').select('value').where('name', '=', name).executeTakeFirst()
      return row?.value ?? null
    },
    async set(name, value) {
      await db
        .insertInto('keepsakes')
        .values({ name, value })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
        .execute()
    },
  }
}
