/** A venue's days: what its machines and projectors say in the morning, the maintenance log, and who opened and closed. */
import type { Logger } from 'pino'
import type { Language } from '../core/model/language.ts'
import type { LightsReply } from '../core/protocol/http.ts'
import type { MorningFacts } from '../core/venue/morning-check.ts'
import { isOpen, standingOf } from '../core/venue/venue-day.ts'
import type { Clock } from './clock.ts'
import { displayPapers } from './displays/display-papers.ts'
import { Displays } from './displays/displays.ts'
import { EVERYBODY } from './displays/wake-on-lan.ts'
import type { Lamps } from './lamps.ts'
import type { Store } from './ports/store.ts'
import type { Vault } from './ports/vault.ts'
import type { Installation } from './runtime/installation.ts'
import type { KioskCommands } from './runtime/kiosk-commands.ts'
import { Maintenance } from './runtime/maintenance.ts'
import { VenueDays } from './runtime/venue-days.ts'

export interface VenueDaysOutside {
  store: Store
  vault: Vault
  clock: Clock
  installation: Installation
  commands: KioskCommands
  lamps: Lamps
  /** The languages of a story that nobody who speaks them has signed yet. */
  unsigned(story: string): readonly Language[]
  /** How far the machine's clock is ahead of the one that Untold goes by, in milliseconds. */
  clockAhead(): number
  log: Logger
}

export interface OpenVenueDays {
  displays: Displays
  days: VenueDays
  maintenance: Maintenance
}

export async function openVenueDays({
  store,
  vault,
  clock,
  installation,
  commands,
  lamps,
  unsigned,
  clockAhead,
  log,
}: VenueDaysOutside): Promise<OpenVenueDays> {
  const displays = await Displays.open({
    papers: displayPapers(store.papers, vault, clock, (problem, what) => log.warn({ err: problem }, what)),
    clock,
    dayWish: (kioskId) => {
      const room = installation.rooms.get(installation.fleet.find(kioskId)?.roomId ?? '')
      const day = room === undefined ? null : days.day(room.venue.id)
      const standing = day === null ? null : standingOf(day)
      return standing === null || standing.how === 'first-start'
        ? null
        : { power: standing.how === 'closed' ? 'off' : 'on', since: standing.at }
    },
    wakeTo: EVERYBODY,
    complain: (problem, what) => log.error({ err: problem }, what),
  })
  const days: VenueDays = await VenueDays.open({
    papers: store.papers,
    clock,
    audit: store.audit,
    installation,
    commands,
    unsigned,
    nodes: () =>
      lamps
        .view()
        .nodes.filter((node) => node.protocol !== 'simulator')
        .map(nodeFact),
    displays: (venueId) =>
      Promise.all(
        [...installation.rooms.values()]
          .filter(({ venue }) => venue.id === venueId)
          .flatMap(({ room }) => installation.fleet.inRoom(room.id))
          .filter(({ id }) => (displays.view(id)?.address ?? null) !== null)
          .map(async ({ id, name }) => ({ id, name, problems: (await displays.ask(id))?.problems ?? [] })),
      ),
    complain: (problem, what) => log.error({ err: problem }, what),
  })
  const maintenance = await Maintenance.open({
    papers: store.papers,
    clock,
    installation,
    commands,
    isOpen: (venueId) => {
      const day = days.day(venueId)
      return day === null || isOpen(day)
    },
    nodes: () =>
      lamps
        .view()
        .nodes.filter(({ state }) => state === 'lost' || state === 'failing')
        .map(({ name, to, problem }) => ({ name: name ?? to, to, problem })),
    displays: () => displays.problems(),
    clockAhead,
    complain: (problem, what) => log.error({ err: problem }, what),
  })
  return { displays, days, maintenance }
}

/** A machine of the lamps as the morning check asks for it: only Art-Net nodes answer (VEN-3). */
function nodeFact({
  protocol,
  name,
  to,
  state,
}: LightsReply['nodes'][number]): MorningFacts['nodes'][number] {
  const answers = state === 'answering' ? true : state === 'lost' ? false : null
  return { name: name ?? to, to, answers: protocol === 'artnet' ? answers : null }
}
