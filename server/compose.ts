/** The only place where parts are wired together. Imported by main.ts and by tests. */
import type { RequestListener, Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import type { Logger } from 'pino'
import type { Server as SocketServer } from 'socket.io'
import * as z from 'zod/mini'
import type { BackupsReply } from '../core/protocol/backups.ts'
import { People } from './access/people.ts'
import { Pairing } from './access/pairing.ts'
import { PasswordResets } from './access/password-resets.ts'
import { StaffPins } from './access/staff-pins.ts'
import { BackupShelf } from './backup/backup-shelf.ts'
import { completeRestore } from './backup/restore-backup.ts'
import { freshUuid } from './chance.ts'
import { machineAhead, runningClock, type Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { ServerContext } from './context.ts'
import { openDatabase, prepareFolder, vaultOf } from './data-folder.ts'
import { followDesk } from './desk/follow-desk.ts'
import { openDesk } from './desk/open-desk.ts'
import { createDemonstration } from './demonstration.ts'
import { webApp } from './http/app.ts'
import { listen } from './http/listen.ts'
import { followFirstServer } from './integrations/first-server.ts'
import { openWires, type Wires } from './integrations/open-wires.ts'
import { WIRES } from './integrations/cue-door.ts'
import { isContributionId } from './inbox/contribution-id.ts'
import { openInbox } from './inbox/open-inbox.ts'
import { readLibrary, type Library } from './library/holdings.ts'
import { storyArchive } from './library/story-archive.ts'
import { ownCid, renewCid } from './lights/own-cid.ts'
import { wireLamps, type Lamps } from './lamps.ts'
import { Ingests } from './media/ingests.ts'
import { takeIn } from './media/take-in.ts'
import type { Store } from './ports/store.ts'
import { openSpeech, speakAhead } from './speech/open-speech.ts'
import { titleOf, type Exhibitions } from './runtime/exhibitions.ts'
import { listeners } from './runtime/listeners.ts'
import { FactBook } from './runtime/fact-book.ts'
import { LightDesk } from './runtime/light-desk.ts'
import { machineAddresses } from './lights/machine-addresses.ts'
import { LightWiring } from './runtime/light-wiring.ts'
import { openMeters } from './runtime/meters.ts'
import { openInstallation, type Installation } from './runtime/installation.ts'
import { KioskCommands } from './runtime/kiosk-commands.ts'
import { Receipts } from './runtime/receipts.ts'
import { VisitCounts } from './runtime/visit-counts.ts'
import { ThemeBook } from './runtime/theme-book.ts'
import { PreparedMessages } from './runtime/prepared-messages.ts'
import { SeasonReports } from './runtime/season-report.ts'
import { keepService } from './runtime/service-keeper.ts'
import { ShowBook } from './runtime/show-book.ts'
import { VenueDesk } from './runtime/venue-desk.ts'
import type { Names } from './runtime/room-view.ts'
import { openConsoleNamespace } from './sockets/console-namespace.ts'
import { openKioskNamespace } from './sockets/kiosk-namespace.ts'
import { openSockets } from './sockets/open-sockets.ts'
import { StartFault } from './start-fault.ts'
import { openVenueDays } from './venue-days.ts'
import { replaceFile } from './vault/durable-file.ts'

z.config(z.locales.en())

const READ_AHEAD_AFTER_MS = 10_000
const READ_AHEAD_EVERY_MS = 50

export interface RunningServer {
  /** Address without a path, e.g. `http://localhost:3000`. */
  address: string
  port: number
  context: ServerContext
  /** The one-time set-up token, or null once there is an administrator. */
  setupToken: string | null
  /** The UDP port on which OSC is heard, or null. */
  oscPort: number | null
  demonstrationOpen: boolean
  /** The key ring that this start made, or null: what a person must know before it can be lost. */
  freshKeyRing: string | null
  keyRingInDataFolder: boolean
  /** Calls back when a backup lies ready to take this server's place; `actor`: who asked for it. */
  onRestoreLaid(act: (name: string, actor: string) => void): void
  /** Calls back once, when another server has taken the lead over this data folder. */
  onOvertaken(act: () => void): void
  close(): Promise<void>
}

/** `restored`: the backup that this start begins with, or went back from. */
export async function startServer(
  config: Config,
  log: Logger,
  restored: BackupsReply['restored'] = null,
): Promise<RunningServer> {
  await prepareFolder(config.dataDir)
  // The port comes first: a second start by mistake must not take the lead from the first.
  let serve: RequestListener = (_, response) => void response.writeHead(503).end('Starting.')
  const http = await listen(config, (request, response) => serve(request, response))
  try {
    await completeRestore(config.dataDir)
    const clock = runningClock(config.startAt)
    const store = await openDatabase(join(config.dataDir, 'untold.sqlite'))
    const library = await readLibrary(config.packageRoot)
    for (const problem of library.problems) log.warn({ problem }, 'Something that ships could not be taken.')
    if (config.demonstration && (await store.venues.venues()).length === 0)
      await createDemonstration(store.venues, store.keepsakes)
    return await assemble(config, log, http, clock, store, library, restored, (l) => (serve = l))
  } catch (fault) {
    http.close()
    throw fault
  }
}

async function assemble(
  config: Config,
  log: Logger,
  http: HttpServer,
  clock: Clock,
  store: Store,
  library: Library,
  restored: BackupsReply['restored'],
  serve: (listener: RequestListener) => void,
): Promise<RunningServer> {
  const people = new People(store.people, store.keepsakes, store.audit, clock)
  await people.load()
  if (config.adminPassword !== null && !(await people.hasAnybody()))
    await people.add(
      {
        username: 'admin',
        displayName: 'Administrator',
        password: config.adminPassword,
        roles: ['admin'],
        language: 'en',
      },
      'environment',
    )
  const { vault, fresh, openToOthers } = await vaultOf(config, store)
  if (openToOthers)
    log.warn(
      { file: config.keyFile },
      'Other users of this machine may read the key ring. Give it mode 0600.',
    )
  const desk = await LightDesk.open({
    papers: store.desk,
    clock,
    rooms: (await store.venues.rooms()).map((room) => room.id),
    shipped: library,
    complain: (problem) => log.error({ problem }, 'Something of the light desk could not be read.'),
  })
  const wiring = await LightWiring.open({
    addresses: machineAddresses,
    papers: store.desk,
    clock,
    environment: config.wiring,
    pinned: config.pinned,
    complain: (problem) => log.error({ problem }, 'Something of the light desk could not be read.'),
  })
  const shows = await ShowBook.open({
    papers: store.shows,
    clock,
    shipped: library.shows,
    complain: (problem) => log.error({ problem }, 'A show could not be read.'),
  })
  const facts = await FactBook.open({
    papers: store.desk,
    clock,
    shipped: library.cards,
    complain: (problem) => log.error({ problem }, 'A context card could not be read.'),
  })
  const themes = await ThemeBook.open({
    papers: store.desk,
    clock,
    shipped: library.themes,
    complain: (problem) => log.error({ problem }, 'A theme could not be read.'),
  })
  const lamps = wireLamps(
    config,
    themes,
    desk,
    wiring,
    clock,
    await ownCid(config.dataDir, freshUuid),
    () => renewCid(config.dataDir, freshUuid),
    log,
  )
  const { stories, sounds, storyViews, leaving, arriving, erasable, closed } = await openDesk({
    register: store.stories,
    vault,
    people: () => people.all(),
    venues: () => [...installation.timetables.keys()],
    rooms: () =>
      [...installation.rooms.values()].map(({ room, programme }) => ({
        ...room,
        sensitive: programme.sensitive,
      })),
    shipped: library.stories,
    archive: storyArchive,
    clock,
    audit: store.audit,
  })
  const ingests = new Ingests({
    clock,
    takeIn,
    keep: (story, audio, bytes) => sounds.keep(story, audio, bytes),
    complain: (problem, what) => log.error({ err: problem }, what),
  })
  const receipts = new Receipts(store.withdrawals, store.contributions, vault)
  let known = await store.venues.venues()
  const inboxOpen = await openInbox({
    register: store.contributions,
    vault,
    receipts,
    stories,
    venues: () => known,
    onShow: () => storyViews.factsOnShow(),
    clock,
    audit: store.audit,
  })
  const { inbox } = inboxOpen
  for (const contribution of inboxOpen.closed)
    log.error({ contribution }, 'A contribution cannot be opened: it is damaged. Restore a backup.')
  for (const story of closed)
    log.error({ story }, 'A story cannot be opened: it is damaged, or its key is gone. Restore a backup.')
  const speech = await openSpeech({
    wanted: config.speech,
    dataDir: config.dataDir,
    packageRoot: config.packageRoot,
    vault,
    lines: () => [...installation.timetables.values()].flatMap(({ venue }) => venue.supportLines),
    write: replaceFile,
  })
  const installation: Installation = await openInstallation(
    store,
    clock,
    { ...library, themes: () => themes.themes(), looks: () => desk.looks(), cards: () => facts.cards() },
    vault,
    [
      {
        name: 'stories',
        erase: (id, at) => (isContributionId(id) ? Promise.resolve() : erasable.erase(id, at)),
      },
      ingests,
      { name: 'counts', erase: (story) => store.counts.forgetStory(story) },
      { name: 'contributions', erase: (id) => inbox.erase(id) },
    ],
    stories,
    shows,
    inbox,
    (cue) => lamps.wordFor(cue),
    speech.standing.languages,
    (problem, what) => log.error({ err: problem }, what),
  )
  facts.onChange.add(() => installation.exhibitions.changed())
  themes.onChange.add(() => installation.exhibitions.changed())
  const venues = await VenueDesk.open({
    register: store.venues,
    papers: store.desk,
    installation,
    clock,
    complain: (problem) => log.error({ problem }, 'The settings of a venue could not be read.'),
  })
  venues.onVenue.add(() => (known = venues.venues()))
  const pairing = new Pairing(
    installation.fleet,
    store.kiosks,
    store.keepsakes,
    store.audit,
    clock,
    config.demonstration ? 'allowed' : 'off',
  )
  const counts = new VisitCounts({
    book: store.counts,
    clock,
    venueOf: (id) => installation.timetables.get(id)?.venue ?? null,
    isOnShow: (story) => installation.exhibitions.published().some((each) => each.id === story),
  })
  const commands = await KioskCommands.open({
    papers: store.papers,
    fleet: installation.fleet,
    clock,
    complain: (problem, what) => log.error({ err: problem }, what),
  })
  const { displays, days, maintenance } = await openVenueDays({
    store,
    vault,
    clock,
    installation,
    commands,
    lamps,
    unsigned: (story) => storyViews.marks(story).needsReview,
    clockAhead: () => (config.startAt === null ? machineAhead(clock) : 0),
    log,
  })
  const laid = listeners<[name: string, actor: string]>()
  const backups = await BackupShelf.open({
    place: config,
    folder: config.backupDir,
    keepsakes: store.keepsakes,
    clock,
    zone: () => [...installation.timetables.values()][0]?.venue.timeZone ?? null,
    restored,
    onLaid: (name, actor) => laid.tell(name, actor),
    complain: (problem, what) => log.error({ err: problem }, what),
  })
  const bound = { host: config.host, port: (http.address() as AddressInfo).port }
  const reports = new SeasonReports({
    counts,
    book: store.service,
    clock,
    titleOf: (story) => titleOf(installation.exhibitions.find(story)),
    roomName: (room) => installation.rooms.get(room)?.room.name ?? null,
  })
  const service = await keepService({
    book: store.service,
    keepsakes: store.keepsakes,
    installation,
    clock,
    complain: (problem, what) => log.error({ err: problem }, what),
  })
  const meters = openMeters(installation, () => lamps.meter(), clock)
  const context: ServerContext = {
    installation,
    people,
    pairing,
    pins: new StaffPins(store.people, vault, clock),
    resets: new PasswordResets(store.people, people, store.audit, clock),
    audit: store.audit,
    counts,
    commands,
    days,
    reports,
    maintenance,
    displays,
    vault,
    receipts,
    stories,
    sounds,
    ingests,
    speech,
    storyViews,
    leaving,
    arriving,
    inbox,
    inboxViews: inboxOpen.inboxViews,
    lamps,
    desk,
    wiring,
    shows,
    venues,
    facts,
    themes,
    messages: await PreparedMessages.open(store.papers, clock),
    backups,
    names: namesOf(themes, desk, shows, people, installation.exhibitions),
    meters,
    clock,
    bound: () => bound,
  }
  serve(webApp(context, join(config.packageRoot, 'dist', 'client'), log))
  const io = openSockets(http)
  const releases = [
    openKioskNamespace(io, context, log),
    openConsoleNamespace(io, context, log),
    () => ingests.close(),
    () => meters.close(),
    followDesk(stories, installation, clock, (problem, what) => log.error({ err: problem }, what)),
  ]
  releases.push(readAhead(storyViews.readAhead()))
  releases.push(
    speakAhead(
      speech,
      () => installation.exhibitions.published(),
      (problem, what) => log.error({ err: problem }, what),
    ),
  )
  const endInbox = inboxOpen.run((problem, what) => log.error({ err: problem }, what))
  // After the screens: they hear of a cue first, because waking the lamps' thread takes longer than telling them.
  lamps.follow(installation)
  const wires = await openWires(config, context, log).catch((fault: unknown) => {
    const why = fault instanceof Error ? fault.message : String(fault)
    throw new StartFault(
      `OSC cannot be heard on port ${config.osc?.port}: ${why} Choose another UNTOLD_OSC_PORT.`,
    )
  })
  const first = config.standbyOf && followFirstServer(config.standbyOf, context, log)
  if (first) lamps.alsoTell(() => first.problems())
  const scheme = config.tls === null ? 'http' : 'https'
  const name = ['127.0.0.1', '::1'].includes(config.host) ? 'localhost' : config.host
  return {
    address: `${scheme}://${name}:${bound.port}`,
    port: bound.port,
    context,
    setupToken: await people.offerSetup(),
    oscPort: wires.osc?.port ?? null,
    freshKeyRing: fresh ? config.keyFile : null,
    keyRingInDataFolder: dirname(config.keyFile) === config.dataDir,
    demonstrationOpen: installation.rooms.size > 0 && (await pairing.demonstrationOpen()),
    onRestoreLaid: (act) => void laid.add(act),
    onOvertaken(act) {
      installation.eachRoom((room) => room.onOvertaken.add(act))
    },
    close: async () => {
      await backups.close()
      const keepers = [displays, maintenance, days, commands, service, speech, ...(first ? [first] : [])]
      await close(io, releases, wires, endInbox, keepers, installation, lamps, store)
    },
  }
}

/**
 * The desk's first look at the stories that ship takes more than a second of the one thread that calm waits for, so they
 * are read before anybody asks, in steps so small that nobody feels them.
 */
function readAhead(steps: Generator<void>): () => void {
  let timer = setTimeout(next, READ_AHEAD_AFTER_MS)
  function next(): void {
    if (steps.next().done !== true) timer = setTimeout(next, READ_AHEAD_EVERY_MS)
  }
  return () => clearTimeout(timer)
}

/** Screens first, so that nobody sees an error; lamps before the store, so that they end as they should. */
async function close(
  io: SocketServer,
  releases: (() => void)[],
  wires: Wires,
  endInbox: () => Promise<void>,
  keepers: { close(): Promise<void> }[],
  installation: Installation,
  lamps: Lamps,
  store: Store,
): Promise<void> {
  for (const release of releases) release()
  await wires.close()
  await io.close()
  await endInbox()
  for (const keeper of keepers) await keeper.close()
  await lamps.stop()
  await installation.close()
  await store.close()
}

function namesOf(
  themes: ThemeBook,
  desk: LightDesk,
  shows: ShowBook,
  people: People,
  exhibitions: Exhibitions,
): Names {
  return {
    actor: (id) => people.nameOf(id) ?? WIRES[id as keyof typeof WIRES] ?? null,
    theme: (id) => themes.theme(id)?.name ?? null,
    look: (id) => desk.looks().get(id)?.name ?? null,
    story: (id) => titleOf(exhibitions.find(id)),
    show: (id, revision) => (revision === null ? shows.show(id)?.show : shows.showOf(id, revision)) ?? null,
    lookOf: (theme) => themes.theme(theme)?.look ?? 'dusk',
  }
}
