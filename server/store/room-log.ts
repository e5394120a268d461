import type { Kysely, Transaction } from 'kysely'
import { Cue } from '../../core/model/cue.ts'
import { applyCue } from '../../core/show/apply-cue.ts'
import { emptyRoom, RoomState } from '../../core/show/room-state.ts'
import type { AckStage } from '../../core/protocol/kiosk-events.ts'
import type { Ack, AckRow, AppendRequest, Appended, RoomLog } from '../ports/room-log.ts'
import type { AuditWriter } from './audit-log.ts'
import type { Sqlite } from './sqlite.ts'
import type { Tables } from './tables.ts'

/** The log of cues in the database. The room's row carries the folded state, so that a start reads one row. */
export function roomLog(sqlite: Sqlite, { append }: RoomAppender): RoomLog {
  const { db } = sqlite
  const recordAcks = ackRecorder(sqlite)
  return {
    append: (request) => append(request),
    recordAcks,

    takeLead: () => db.transaction().execute(takeLead),

    state: (roomId) => state(db, roomId),

    async since(roomId, after, limit) {
      const rows = await db
        .selectFrom('cues')
        .select('body')
        .where('room_id', '=', roomId)
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(limit)
        .execute()
      return rows.map((row) => cueIn(row))
    },

    async cue(roomId, cueId) {
      const row = await db
        .selectFrom('cues')
        .select('body')
        .where('id', '=', cueId)
        .where('room_id', '=', roomId)
        .executeTakeFirst()
      return row === undefined ? null : cueIn(row)
    },

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

export interface RoomAppender {
  append<Refusal>(request: AppendRequest<Refusal>): Promise<Appended<Refusal>>
  /** The same inside a transaction that is open already (`atOnce`), so that several rooms change together. */
  appendNow<Refusal>(request: AppendRequest<Refusal>): Appended<Refusal>
}

/** A whole room waits for this one transaction, so its statements are compiled once and it runs at one go. */
export function roomAppender({ prepare, atOnce }: Sqlite, writeAudit: AuditWriter): RoomAppender {
  const selectHead = prepare<{ epoch: number; seq: number; lead: string | null }>(
    `select epoch, seq, (select value from keepsakes where name = 'epoch') as lead from rooms where id = ?`,
  )
  const selectState = prepare<{ state: string }>(`select state from rooms where id = ?`)
  const selectByKey = prepare<{ body: string }>(
    `select body from cues where room_id = ? and idempotency_key = ?`,
  )
  const insertCue = prepare(
    `insert into cues (room_id, seq, epoch, id, idempotency_key, body) values (?, ?, ?, ?, ?, ?)`,
  )
  const updateRoom = prepare(`update rooms set epoch = ?, seq = ?, state = ? where id = ?`)
  /** States as last written here; each holds as long as the room's row still shows its `(epoch, seq)`. */
  const written = new Map<string, RoomState>()

  function presentState(roomId: string, head: { epoch: number; seq: number }): RoomState {
    const known = written.get(roomId)
    if (known?.epoch === head.epoch && known.seq === head.seq) return known
    return RoomState.parse(JSON.parse(selectState.get(roomId)!.state))
  }

  function appendNow<Refusal>(request: AppendRequest<Refusal>): Appended<Refusal> {
    const { roomId, epoch, cueId, idempotencyKey, actor } = request
    const head = selectHead.get(roomId)
    if (head === undefined) throw new Error(`There is no room ${roomId}.`)
    const lead = Number(head.lead ?? 0)
    if (lead > epoch) return { outcome: 'fenced', epoch: lead }
    const state = presentState(roomId, head)
    if (idempotencyKey !== null) {
      const before = selectByKey.get(roomId, idempotencyKey)
      if (before !== undefined) return { outcome: 'repeated', cue: cueIn(before), state }
    }
    const decision = request.decide(state)
    if (!decision.ok) return { outcome: 'refused', refusal: decision.refusal }
    const cue: Cue = { id: cueId, roomId, epoch, seq: state.seq + 1, ...decision.draft }
    const step = applyCue(state, cue)
    if (step.outcome !== 'applied')
      throw new Error(`A cue that was just numbered did not apply: ${step.outcome}`)
    insertCue.run(roomId, cue.seq, epoch, cueId, idempotencyKey, JSON.stringify(cue))
    updateRoom.run(epoch, cue.seq, JSON.stringify(step.state), roomId)
    if (actor !== null)
      writeAudit({ at: cue.issuedAt, actor, action: `cue.${cue.action.kind}`, subject: `room:${roomId}` })
    return { outcome: 'appended', cue, state: step.state }
  }

  return {
    appendNow,
    async append(request) {
      const result = await atOnce(() => appendNow(request))
      if (result.outcome === 'appended') written.set(request.roomId, result.state)
      return result
    },
  }
}

/** The first instant that a kiosk reports for a stage stays; a repeated report changes nothing. */
function ackRecorder({ prepare, atOnce }: Sqlite) {
  const upsert = (stage: AckStage) =>
    prepare(
      `insert into cue_acks (cue_id, kiosk_id, ${stage}) values (?, ?, ?)
       on conflict (cue_id, kiosk_id) do update set ${stage} = coalesce(${stage}, excluded.${stage})`,
    )
  const upserts = { received: upsert('received'), applied: upsert('applied'), rendered: upsert('rendered') }
  return (acks: readonly Ack[]): Promise<void> =>
    atOnce(() => {
      for (const { stage, cueId, kioskId, at } of acks) upserts[stage].run(cueId, kioskId, at)
    })
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

async function state(db: Kysely<Tables>, roomId: string): Promise<RoomState | null> {
  const row = await db.selectFrom('rooms').select('state').where('id', '=', roomId).executeTakeFirst()
  return row === undefined ? null : RoomState.parse(JSON.parse(row.state))
}

function cueIn(row: { body: string }): Cue {
  return Cue.parse(JSON.parse(row.body))
}

export function newRoomState(roomId: string): string {
  return JSON.stringify(emptyRoom(roomId))
}
