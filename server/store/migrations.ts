import { sql, type Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** Each step runs once, in order, in one transaction with its own mark; a step that has landed never changes. */
const STEPS: readonly { id: number; statements: readonly string[] }[] = [
  {
    id: 1,
    statements: [
      `create table keepsakes (name text primary key, value text not null)`,
      `create table venues (id text primary key, body text not null)`,
      `create table rooms (id text primary key, venue_id text not null references venues(id),
        body text not null, epoch bigint not null, seq bigint not null, state text not null)`,
      `create table rules (id text not null, venue_id text not null references venues(id),
        body text not null, primary key (venue_id, id))`,
      `create table cues (room_id text not null references rooms(id), seq bigint not null,
        epoch bigint not null, id text not null unique, idempotency_key text, body text not null,
        primary key (room_id, seq))`,
      `create unique index cues_by_key on cues (room_id, idempotency_key)`,
      `create table cue_acks (cue_id text not null, kiosk_id text not null, received double precision,
        applied double precision, rendered double precision, primary key (cue_id, kiosk_id))`,
      `create table kiosks (id text primary key, room_id text not null references rooms(id),
        name text not null, role text not null, audio text not null, span_from double precision not null,
        span_to double precision not null, paired_at double precision not null,
        revoked_at double precision, demonstration integer not null, token_hash text not null unique)`,
      `create table people (id text primary key, username text not null unique, display_name text not null,
        roles text not null, language text not null, password_hash text not null,
        created_at double precision not null, disabled_at double precision)`,
      `create table sessions (token_hash text primary key, person_id text not null references people(id),
        created_at double precision not null, expires_at double precision not null)`,
      `create table tokens (id text primary key, name text not null, role text not null,
        hash text not null unique, created_at double precision not null, expires_at double precision,
        revoked_at double precision)`,
      `create table audit (seq bigint primary key, at double precision not null, actor text not null,
        action text not null, subject text not null, hash text not null)`,
    ],
  },
  {
    id: 3,
    statements: [
      `create table count_batches (id text primary key, taken_at double precision not null)`,
      `create table visit_counts (venue_id text not null references venues(id), day text not null,
        hour integer not null, count integer not null, primary key (venue_id, day, hour))`,
      `create table story_counts (venue_id text not null references venues(id), day text not null,
        story text not null, what text not null, count integer not null,
        primary key (venue_id, day, story, what))`,
      `alter table kiosks add column settings text not null default '{}'`,
    ],
  },
  {
    // Stories on the desk: sealed, every one of them (CON-6).
    id: 4,
    statements: [
      `create table stories (id text primary key, version bigint not null, file blob, head bigint not null,
        withdrawn_at double precision)`,
      `create table story_texts (story_id text not null references stories(id), revision bigint not null,
        sealed blob not null, primary key (story_id, revision))`,
      `create table story_steps (story_id text not null references stories(id), person text not null,
        step bigint not null, base bigint not null, sealed blob not null, primary key (story_id, person, step))`,
    ],
  },
  {
    id: 5,
    statements: [
      `create table receipts (hash text primary key, story text not null, created_at double precision not null)`,
      `create table withdrawals (story text primary key, at double precision not null, by text not null,
        erased_at double precision)`,
      `create table withdrawal_screens (story text not null references withdrawals(story),
        kiosk_id text not null, ordinal bigint not null, latest double precision, dark_at double precision,
        purged text not null, primary key (story, kiosk_id))`,
    ],
  },
  {
    id: 6,
    statements: [
      `create table desk_papers (kind text not null, id text not null, revision bigint not null, base bigint,
        at double precision not null, actor text not null, what text not null, body text not null,
        primary key (kind, id, revision))`,
    ],
  },
  {
    id: 10,
    statements: [
      `create table shows (id text not null, revision bigint not null, at double precision not null,
        actor text not null, what text not null, body text not null, played integer not null,
        primary key (id, revision))`,
    ],
  },
  {
    // What visitors wrote. Rows lie in the order of their random names, so that the file says nothing of who came
    // after whom (BOO-3): no rowid, no instant, no order of writing.
    id: 12,
    statements: [
      `create table contributions (id text primary key, version bigint not null, sealed blob not null) without rowid`,
      `create table contribution_presses (press text primary key, contribution text not null) without rowid`,
      `create table contribution_receipts (hash text primary key, subject text not null) without rowid`,
      `create index contribution_receipts_by_subject on contribution_receipts (subject)`,
      `create table booth_settings (venue_id text primary key references venues(id), body text not null)`,
    ],
  },
  {
    id: 14,
    statements: [
      `create table venue_papers (kind text not null, id text not null, at double precision not null,
        body text not null, primary key (kind, id))`,
    ],
  },
  {
    // Roles at single venues; what a signed-in person may know of their own sessions; invitations; the staff's
    // numbers for the overlay of a screen.
    id: 15,
    statements: [
      `alter table people add column venue_roles text not null default '[]'`,
      `alter table sessions add column id text not null default ''`,
      `alter table sessions add column device text not null default ''`,
      `alter table sessions add column seen_at double precision`,
      `create table invitations (id text primary key, hash text not null unique, body text not null,
        expires_at double precision not null, ended_at double precision)`,
      `create table staff_pins (id text primary key, venue_id text not null references venues(id),
        person_id text not null, hash text not null, created_at double precision not null,
        expires_at double precision not null, ended_at double precision)`,
    ],
  },
  {
    // What a report says beside visits: languages, minutes of service, and incidents. Rooms and machines, never visitors.
    id: 16,
    statements: [
      `create table language_counts (venue_id text not null references venues(id), day text not null,
        language text not null, count integer not null, primary key (venue_id, day, language))`,
      `create table service_days (venue_id text not null references venues(id), day text not null,
        minutes integer not null, open_minutes integer not null, screen_minutes integer not null,
        well_minutes integer not null, primary key (venue_id, day))`,
      `create table incidents (id text primary key, venue_id text not null references venues(id), room_id text,
        kind text not null, began_at double precision not null, ended_at double precision)`,
      `create index incidents_by_venue on incidents (venue_id, began_at)`,
    ],
  },
  {
    // A script that has to do with one venue alone.
    id: 23,
    statements: [`alter table tokens add column venue_id text references venues(id)`],
  },
  {
    // Links with which somebody chooses a new password for a forgotten one.
    id: 24,
    statements: [
      `create table password_resets (id text primary key, hash text not null unique,
        person_id text not null references people(id), created_at double precision not null,
        created_by text not null, expires_at double precision not null, ended_at double precision)`,
    ],
  },
  {
    // Where a screen stands on the plan of its room; until somebody draws it, at the wall.
    id: 29,
    statements: [`alter table kiosks add column stand text not null default '{"y":0,"turn":0}'`],
  },
  {
    // What somebody wrote and did not take into the text when a colleague was faster: sealed, theirs alone (CON-6).
    id: 36,
    statements: [
      `create table story_asides (story_id text not null references stories(id), person text not null,
        n bigint not null, base bigint not null, sealed blob not null, primary key (story_id, person, n))`,
    ],
  },
]

/** Brings a database up to date. Refuses one that a newer Untold has written. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  await sql`create table if not exists migrations (id integer primary key)`.execute(db)
  const rows = await sql<{ id: number }>`select id from migrations order by id`.execute(db)
  const done = new Set(rows.rows.map((row) => Number(row.id)))
  const newest = Math.max(0, ...done)
  if (newest > STEPS.at(-1)!.id) {
    throw new Error(
      `The database was written by a newer Untold (schema ${newest}; this one knows ${STEPS.at(-1)!.id}). Start the newer version, or restore a backup.`,
    )
  }
  for (const step of STEPS) {
    if (done.has(step.id)) continue
    await db.transaction().execute(async (trx) => {
      for (const statement of step.statements) await sql.raw(statement).execute(trx)
      await sql`insert into migrations (id) values (${step.id})`.execute(trx)
    })
  }
}
