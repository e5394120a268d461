import type { LightsReply } from '../core/protocol/http.ts'
import type { Pairing } from './access/pairing.ts'
import type { People } from './access/people.ts'
import type { PasswordResets } from './access/password-resets.ts'
import type { StaffPins } from './access/staff-pins.ts'
import type { Clock } from './clock.ts'
import type { Displays } from './displays/displays.ts'
import type { ArrivingStories } from './desk/arriving-stories.ts'
import type { LeavingStories } from './desk/leaving-stories.ts'
import type { Sounds } from './desk/sounds.ts'
import type { Stories } from './desk/stories.ts'
import type { StoryViews } from './desk/story-views.ts'
import type { Ingests } from './media/ingests.ts'
import type { Speech } from './speech/speech.ts'
import type { Inbox } from './inbox/inbox.ts'
import type { InboxViews } from './inbox/inbox-views.ts'
import type { Backups } from './ports/backups.ts'
import type { AuditLog } from './ports/register.ts'
import type { Vault } from './ports/vault.ts'
import type { KioskCommands } from './runtime/kiosk-commands.ts'
import type { Receipts } from './runtime/receipts.ts'
import type { SeasonReports } from './runtime/season-report.ts'
import type { VisitCounts } from './runtime/visit-counts.ts'
import type { Installation } from './runtime/installation.ts'
import type { LampsMeter, Meters } from './runtime/meters.ts'
import type { LightDesk } from './runtime/light-desk.ts'
import type { LightWiring } from './runtime/light-wiring.ts'
import type { ThemeBook } from './runtime/theme-book.ts'
import type { PreparedMessages } from './runtime/prepared-messages.ts'
import type { Maintenance } from './runtime/maintenance.ts'
import type { VenueDays } from './runtime/venue-days.ts'
import type { ShowBook } from './runtime/show-book.ts'
import type { FactBook } from './runtime/fact-book.ts'
import type { VenueDesk } from './runtime/venue-desk.ts'
import type { Names } from './runtime/room-view.ts'

/** What the lamps can be asked over HTTP. */
export interface LampsView {
  view(): LightsReply
  meter(): LampsMeter
  levels(universe: number): Promise<Uint8Array | null>
  /** Universes that changed, ten times a second at most, all of them first; returns the release. */
  watch(listener: (changed: ReadonlyMap<number, Uint8Array>) => void): () => void
}

/** Everything that routes and sockets may call. */
export interface ServerContext {
  installation: Installation
  people: People
  pairing: Pairing
  pins: StaffPins
  resets: PasswordResets
  audit: AuditLog
  counts: VisitCounts
  commands: KioskCommands
  days: VenueDays
  reports: SeasonReports
  maintenance: Maintenance
  displays: Displays
  vault: Vault
  receipts: Receipts
  stories: Stories
  /** Sound of readings, sealed. */
  sounds: Sounds
  /** Recordings on their way in. */
  ingests: Ingests
  /** What a machine says to whoever asks for it. */
  speech: Speech
  storyViews: StoryViews
  leaving: LeavingStories
  arriving: ArrivingStories
  inbox: Inbox
  inboxViews: InboxViews
  lamps: LampsView
  desk: LightDesk
  wiring: LightWiring
  shows: ShowBook
  venues: VenueDesk
  facts: FactBook
  messages: PreparedMessages
  themes: ThemeBook
  backups: Backups
  names: Names
  meters: Meters
  clock: Clock
  /** Address and port as bound; null until the server listens. */
  bound(): { host: string; port: number }
}
