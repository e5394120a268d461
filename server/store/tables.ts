/** The database's tables as Kysely sees them; columns hold what both dialects have: text, integers, reals. */
export interface Tables {
  keepsakes: { name: string; value: string }
  venues: { id: string; body: string }
  rooms: { id: string; venue_id: string; body: string; epoch: number; seq: number; state: string }
  rules: { id: string; venue_id: string; body: string }
  cues: {
    room_id: string
    seq: number
    epoch: number
    id: string
    idempotency_key: string | null
    body: string
  }
  cue_acks: {
    cue_id: string
    kiosk_id: string
    received: number | null
    applied: number | null
    rendered: number | null
  }
  kiosks: {
    id: string
    room_id: string
    name: string
    role: string
    audio: string
    span_from: number
    span_to: number
    /** JSON: where it stands on the plan of the room, beside its part of the horizon. */
    stand: string
    paired_at: number
    revoked_at: number | null
    demonstration: number
    token_hash: string
    /** JSON: what staff set about the screen itself. */
    settings: string
  }
  count_batches: { id: string; taken_at: number }
  visit_counts: { venue_id: string; day: string; hour: number; count: number }
  story_counts: { venue_id: string; day: string; story: string; what: string; count: number }
  language_counts: { venue_id: string; day: string; language: string; count: number }
  service_days: {
    venue_id: string
    day: string
    minutes: number
    open_minutes: number
    screen_minutes: number
    well_minutes: number
  }
  /** `room_id` null: the whole house. `ended_at` null: not yet. */
  incidents: {
    id: string
    venue_id: string
    room_id: string | null
    kind: string
    began_at: number
    ended_at: number | null
  }
  people: {
    id: string
    username: string
    display_name: string
    roles: string
    venue_roles: string
    language: string
    password_hash: string
    created_at: number
    disabled_at: number | null
  }
  sessions: {
    token_hash: string
    person_id: string
    created_at: number
    expires_at: number
    id: string
    device: string
    seen_at: number | null
  }
  /** `body`: JSON, what the invited person gets. */
  invitations: { id: string; hash: string; body: string; expires_at: number; ended_at: number | null }
  password_resets: {
    id: string
    hash: string
    person_id: string
    created_at: number
    created_by: string
    expires_at: number
    ended_at: number | null
  }
  staff_pins: {
    id: string
    venue_id: string
    person_id: string
    hash: string
    created_at: number
    expires_at: number
    ended_at: number | null
  }
  tokens: {
    id: string
    name: string
    role: string
    venue_id: string | null
    hash: string
    created_at: number
    expires_at: number | null
    revoked_at: number | null
  }
  receipts: { hash: string; story: string; created_at: number }
  withdrawals: {
    story: string
    at: number
    by: 'narrator' | 'curator' | 'restore'
    erased_at: number | null
  }
  withdrawal_screens: {
    story: string
    kiosk_id: string
    ordinal: number
    latest: number | null
    dark_at: number | null
    purged: string
  }
  /** `file` is null for a story that was withdrawn. */
  stories: {
    id: string
    version: number
    file: Uint8Array | null
    head: number
    withdrawn_at: number | null
  }
  story_texts: { story_id: string; revision: number; sealed: Uint8Array }
  story_steps: { story_id: string; person: string; step: number; base: number; sealed: Uint8Array }
  story_asides: { story_id: string; person: string; n: number; base: number; sealed: Uint8Array }
  desk_papers: {
    kind: string
    id: string
    revision: number
    base: number | null
    at: number
    actor: string
    what: string
    body: string
  }
  shows: {
    id: string
    revision: number
    at: number
    actor: string
    what: string
    body: string
    /** 1: a room went by it. */
    played: number
  }
  contributions: { id: string; version: number; sealed: Uint8Array }
  /** One press of SEND whose receipt is not known to have come: a keyed hash of its key. */
  contribution_presses: { press: string; contribution: string }
  /** `subject`: the contribution, or the story that was made of it. */
  contribution_receipts: { hash: string; subject: string }
  booth_settings: { venue_id: string; body: string }
  venue_papers: { kind: string; id: string; at: number; body: string }
  audit: { seq: number; at: number; actor: string; action: string; subject: string; hash: string }
}
