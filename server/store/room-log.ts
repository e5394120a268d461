import type { Kysely, Transaction } from 'kysely'
import { Cue } from '../../core/model/cue.ts'
import { applyCue } from '../../core/show/apply-cue.ts'
import { emptyRoom, RoomState } from '../../core/show/room-state.ts'
import type { Ack, AckRow, AppendRequest, Appended, RoomLog } from '../ports/room-log.ts'
import type { Tables } from './tables.ts'

/** The log of cues in the database. The room's row carries the folded state, so that a start reads one row. */
export function roomLog(db: Kysely<Tables>): RoomLog {
  return {
    takeLead: () => db.transaction().execute(takeLead),

    async state(roomId) {
      const row = await db.selectFrom('rooms').select('state').where('id', '=', roomId).executeTakeFirst()
      return row === undefined ? null : RoomState.parse(JSON.parse(row.state))
    },

    append: (request) => db.transaction().execute((trx) => append(trx, request)),

    async since(roomId, after, limit) {
      const rows = await db
        .selectFrom('cues')
        .select('body')
        .where('room_id', '=', roomId)
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(limit)
        .execute()
      return rows.map((row) => Cue.parse(JSON.parse(row.body)))
    },

    async cue(roomId, cueId) {
      const row = await db
        .selectFrom('cues')
        .select('body')
        .where('id', '=', cueId)
        .where('room_id', '=', roomId)
        .executeTakeFirst()
      return row === undefined ? null : Cue.parse(JSON.parse(row.body))
    },

    recordAcks: (acks) => db.transaction().execute((trx) => recordAcks(trx, acks)),

    async acks(cueId): Promise<AckRow[]> {
      const rows = await db.selectFrom('cue_acks').selectAll().where('cue_id', '=', cueId).execute()
      return rows.map((row) => ({
        kioskId: row.kiosk_id,
        received: row.received,
        applied: row.applied,
        rendered: row.rendered,
      }))
    },
  }
}

async function takeLead(trx: Transaction<Tables>): Promise<number> {
  const row = await trx.selectFrom('keepsakes').select('value').where('name', '=', 'epoch').executeTakeFirst()
  const epoch = Number(row?.value ?? 0) + 1
  await trx
    .insertInto('keepsakes')
    .values({ name: 'epoch', value: String(epoch) })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: String(epoch) }))
    .execute()
  return epoch
}

async function append<Refusal>(
  trx: Transaction<Tables>,
  request: AppendRequest<Refusal>,
): Promise<Appended<Refusal>> {
  const { roomId, epoch, cueId, idempotencyKey } = request
  const lead = await trx
    .selectFrom('keepsakes')
    .select('value')
    .where('name', '=', 'epoch')
    .executeTakeFirst()
  if (Number(lead?.value ?? 0) > epoch) return { outcome: 'fenced', epoch: Number(lead?.value) }
  const room = await trx
    .selectFrom('rooms')
    .select('state')
    .where('id', '=', roomId)
    .executeTakeFirstOrThrow()
  const state = RoomState.parse(JSON.parse(room.state))
  if (idempotencyKey !== null) {
    const before = await trx
      .selectFrom('cues')
      .select('body')
      .where('room_id', '=', roomId)
      .where('idempotency_key', '=', idempotencyKey)
      .executeTakeFirst()
    if (before !== undefined) return { outcome: 'repeated', cue: Cue.parse(JSON.parse(before.body)), state }
  }
  const decision = request.decide(state)
  if (!decision.ok) return { outcome: 'refused', refusal: decision.refusal }
  const cue: Cue = { id: cueId, roomId, epoch, seq: state.seq + 1, ...decision.draft }
  const step = applyCue(state, cue)
  if (step.outcome !== 'applied')
    throw new Error(`A cue that was just numbered did not apply: ${step.outcome}`)
  await trx
    .insertInto('cues')
    .values({
      room_id: roomId,
      seq: cue.seq,
      epoch,
      id: cueId,
      idempotency_key: idempotencyKey,
      body: JSON.stringify(cue),
    })
    .execute()
  await trx
    .updateTable('rooms')
    .set({ epoch, seq: cue.seq, state: JSON.stringify(step.state) })
    .where('id', '=', roomId)
    .execute()
  return { outcome: 'appended', cue, state: step.state }
}

/** The first instant that a kiosk reports for a stage stays; a repeated report changes nothing. */
async function recordAcks(trx: Transaction<Tables>, acks: readonly Ack[]): Promise<void> {
  for (const ack of acks) {
    await trx
      .insertInto('cue_acks')
      .values({
        cue_id: ack.cueId,
        kiosk_id: ack.kioskId,
        received: null,
        applied: null,
        rendered: null,
        [ack.stage]: ack.at,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['cue_id', 'kiosk_id'])
          .doUpdateSet((eb) => ({ [ack.stage]: eb.fn.coalesce(`cue_acks.${ack.stage}`, eb.val(ack.at)) })),
      )
      .execute()
  }
}

export function newRoomState(roomId: string): string {
  return JSON.stringify(emptyRoom(roomId))
}
