/** The installation while it runs: its rooms, its exhibition, its screens, and the reports of its cues. */
import { hearingMs, publish } from '../../core/editorial/publication.ts'
import { tellsOfSomebody } from '../../core/anonymise/tells-of-somebody.ts'
import type { Cue } from '../../core/model/cue.ts'
import { LANGUAGES, type Language } from '../../core/model/language.ts'
import type { Audience, Room, Venue } from '../../core/model/venue.ts'
import type { SilentHour } from '../../core/model/silent-hour.ts'
import { withheldAt, type SensitiveRest } from '../../core/show/sensitive.ts'
import type { House } from '../../core/show/house.ts'
import type { Clock } from '../clock.ts'
import type { Erasable } from '../ports/erasable.ts'
import type { Store } from '../ports/store.ts'
import type { Vault } from '../ports/vault.ts'
import { CueReports, type LampWord } from './cue-reports.ts'
import { Exhibitions, type DeskShowing } from './exhibitions.ts'
import type { Holdings } from './holdings.ts'
import { KioskFleet, WALL_UNSEEN_MS } from './kiosk-fleet.ts'
import { listeners } from './listeners.ts'
import { LiveRoom } from './live-room.ts'
import { keepSilentHour, keptSilentHour } from './silent-hour-keeper.ts'
import type { ShowBook } from './show-book.ts'
import { keepRest } from './rest-keeper.ts'
import { ScreenLeases } from './screen-leases.ts'
import { startShows } from './show-starter.ts'
import { Timetable } from './timetable.ts'
import { Withdrawals, type WallStanding } from './withdrawals.ts'

export interface Installation {
  epoch: number
  holdings: Holdings
  rooms: ReadonlyMap<string, LiveRoom>
  /** Calls for every room that there is, and for every one that comes; returns the release. */
  eachRoom(act: (room: LiveRoom) => void): () => void
  /** A venue that was written into the register comes into being. */
  openVenue(venue: Venue): Promise<void>
  /** A room that was written into the register comes into being; its venue is there. */
  openRoom(room: Room): Promise<void>
  /** The schedule of each venue, by its id. */
  timetables: ReadonlyMap<string, Timetable>
  fleet: KioskFleet
  reports: CueReports
  /** Moves a room's silent minute, or ends it; outlives a restart. */
  keepSilence(roomId: string, silentHour: SilentHour): Promise<void>
  /** Whom a room is for now; outlives a restart (VIS-8). */
  setAudience(roomId: string, audience: Audience): Promise<void>
  exhibitions: Exhibitions
  leases: ScreenLeases
  withdrawals: Withdrawals
  /** Lets go of what it holds: timers end, what was not yet saved is saved. */
  close(): Promise<void>
}

/** How often the acknowledgements are written, in milliseconds. */
const SAVE_EVERY_MS = 250
const PROGRAMME_EVERY_MS = 3_600_000
/** How often it is asked whether a screen of a wall has been gone for long. */
const SHARE_WALL_EVERY_MS = 10_000

export async function openInstallation(
  store: Store,
  clock: Clock,
  holdings: Holdings,
  vault: Vault,
  erasables: readonly Erasable[],
  desk: DeskShowing,
  shows: ShowBook,
  wall: WallStanding,
  lamps: (cue: Cue) => LampWord,
  speech: readonly Language[],
  complain: (problem: unknown, what: string) => void,
): Promise<Installation> {
  const epoch = await store.log.takeLead()
  const shipped = holdings.stories.flatMap((story) => {
    const standing = { basis: story.basis, consents: [] }
    const result = publish(story, standing, {
      venue: null,
      languages: LANGUAGES,
      readings: {},
      at: clock.now(),
    })
    return result.ok ? [result.story] : []
  })
  const timetables = new Map<string, Timetable>()
  for (const venue of await store.venues.venues())
    timetables.set(venue.id, new Timetable(venue, await store.venues.rules(venue.id), store.venues))
  const fleet = new KioskFleet(store.kiosks, clock, await store.kiosks.kiosks(), (id) =>
    leases.shownUntil(id),
  )
  const exhibitions = new Exhibitions({
    holdings,
    shipped,
    desk,
    venues: () => [...timetables.keys()],
    venueOf: (id) => timetables.get(id)?.venue ?? null,
    clock,
    isWithdrawn: (story) => vault.withdrawn().has(story),
    speech,
  })
  const rooms = new Map<string, LiveRoom>()
  const onRoom = listeners<[LiveRoom]>()
  const reports = new CueReports(store.log, fleet, lamps)
  const allOfThem = await store.venues.rooms()
  for (const room of allOfThem) await openRoom(room)
  fleet.onPlaced.add((roomId) => rooms.get(roomId)?.screensMoved())
  fleet.onChange.add((kioskId) => {
    const kiosk = fleet.find(kioskId)
    if (kiosk?.role === 'wall') shareOutWall(kiosk.roomId)
  })
  const leases = new ScreenLeases(exhibitions, clock)
  const { withdrawals: register, audit, scrub } = store
  const withdrawals = new Withdrawals({
    register,
    scrub,
    vault,
    erasables,
    wall,
    rooms,
    epoch,
    exhibitions,
    fleet,
    leases,
    audit,
    clock,
    complain,
  })
  await withdrawals.resume()
  const saving = setInterval(() => {
    reports.lookAtLamps()
    reports.save().catch((problem: unknown) => complain(problem, 'Acknowledgements could not be saved.'))
  }, SAVE_EVERY_MS)
  const releaseStarter = startShows(rooms, clock, complain)
  const releaseRest = keepRest(rooms, (act) => onRoom.add(act), clock, complain)
  /** A screen of the wall went long ago, or is back: its lights hang elsewhere now. */
  function shareOutWall(roomId: string): void {
    rooms.get(roomId)?.screensMoved()
  }
  const sharing = setInterval(() => {
    for (const roomId of rooms.keys()) shareOutWall(roomId)
  }, SHARE_WALL_EVERY_MS)
  const refreshing = setInterval(() => {
    for (const room of rooms.values()) room.refreshProgramme()
  }, PROGRAMME_EVERY_MS)

  async function openRoom(room: Room): Promise<void> {
    const timetable = timetables.get(room.venueId)
    const state = await store.log.state(room.id)
    if (timetable === undefined || state === null) return
    if (state.show !== null) await shows.remember(state.show.show, state.show.revision)
    const live = new LiveRoom({
      room,
      timetable,
      state,
      epoch,
      log: store.log,
      clock,
      house: houseOf(
        holdings,
        exhibitions,
        shows,
        room.venueId,
        () => timetable.venue.supportLines.map((line) => line.number),
        () => rooms.get(room.id)?.programme.sensitive,
      ),
      prepareShow: (show) => shows.prepare(show),
      horizon: () => fleet.horizon(room.id),
      walls: () => fleet.walls(room.id),
      away: () => fleet.away(room.id),
      unseen: () => fleet.away(room.id, WALL_UNSEEN_MS),
      silentHour: await keptSilentHour(store.keepsakes, room.id),
    })
    timetable.onChange.add(() => live.refreshProgramme())
    if (await live.rebaseIfClockWasSetBack())
      complain(
        null,
        'The clock was set back since the last cue; what was on stays on. Check the machine’s clock.',
      )
    await reports.resume(room.id, live.state.seq)
    live.onCue.add((cue) => reports.began(cue))
    rooms.set(room.id, live)
    onRoom.tell(live)
  }

  return {
    epoch,
    holdings,
    rooms,
    eachRoom(act) {
      for (const room of rooms.values()) act(room)
      return onRoom.add(act)
    },
    async openVenue(venue) {
      timetables.set(venue.id, new Timetable(venue, await store.venues.rules(venue.id), store.venues))
    },
    openRoom,
    timetables,
    fleet,
    reports,
    async setAudience(roomId, audience) {
      const live = rooms.get(roomId)
      if (live === undefined) return
      await store.venues.changeRoom({ ...live.room, audience })
      live.setAudience(audience)
    },
    async keepSilence(roomId, silentHour) {
      await keepSilentHour(store.keepsakes, roomId, silentHour)
      rooms.get(roomId)?.keepSilence(silentHour)
    },
    exhibitions,
    leases,
    withdrawals,
    async close() {
      for (const room of rooms.values()) room.close()
      clearInterval(saving)
      clearInterval(refreshing)
      clearInterval(sharing)
      releaseRest()
      releaseStarter()
      await withdrawals.close()
      await reports.save()
    },
  }
}

function houseOf(
  holdings: Holdings,
  exhibitions: Exhibitions,
  shows: ShowBook,
  venueId: string,
  /** Numbers that may stand on the wall. */
  lines: () => readonly string[],
  rest: () => SensitiveRest | undefined,
): House {
  return {
    hasTheme: (id) => holdings.themes().some((theme) => theme.id === id),
    hasLook: (id) => holdings.looks().has(id),
    lookTiming: (id) => holdings.looks().get(id)?.timing ?? null,
    storyDuration(id) {
      const story = exhibitions.onShowAt(venueId).find((each) => each.id === id)
      return story === undefined ? null : hearingMs(story)
    },
    withholds(id, at) {
      const story = exhibitions.onShowAt(venueId).find((each) => each.id === id)
      return story?.sensitive === true ? withheldAt(rest(), at) : null
    },
    tells: (message) => tellsOfSomebody(message, lines()),
    startable: (id) => shows.startable(id),
    showOf: (id, revision) => shows.showOf(id, revision),
  }
}
