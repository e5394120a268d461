/**
 * The kiosk's composition root: admission, then the wire, then the piece. The page is the unit of repair:
 * a screen that is dismissed or told another role loads itself anew.
 */
import { render } from 'preact'
import { chance } from '../lib/chance.ts'
import { held } from '../lib/held.ts'
import { machineTime, monotonic } from '../lib/clock.ts'
import { createServerClock } from '../lib/server-clock.ts'
import { askWithdrawal } from '../lib/withdrawal/ask.ts'
import { ANSWER_ACTS } from '../../core/model/answer.ts'
import { KioskRole, type Kiosk } from '../../core/model/kiosk.ts'
import type { SelfTest } from '../../core/model/self-test.ts'
import type { Instant } from '../../core/model/time.ts'
import type { Exhibition } from '../../core/protocol/exhibition.ts'
import type { StaffAct } from '../../core/protocol/staff-overlay.ts'
import { calmHere } from '../../core/show/calm-here.ts'
import type { Welcome } from '../../core/protocol/kiosk-events.ts'
import { admit, type Wanted } from './connection/admission.ts'
import { askServer } from './connection/ask-server.ts'
import { fetchSound } from './connection/fetch-sound.ts'
import { fetchSpeech } from './connection/fetch-speech.ts'
import { keepExhibition } from './connection/exhibition-keeper.ts'
import { linkKiosk, type Dismissal } from './connection/kiosk-link.ts'
import { createRoomLights } from './connection/room-lights.ts'
import { createLeaseBook } from './connection/lease-book.ts'
import { createPurge } from './connection/purge.ts'
import { createWallTexts } from './connection/wall-texts.ts'
import { createRoomMirror, type RoomMirror } from './connection/room-mirror.ts'
import { KIOSK_TOKEN, tokenDrawer } from './connection/token-drawer.ts'
import { batchDrawer, memoryDrawer } from './counting/batch-drawer.ts'
import { createCounter } from './counting/counter.ts'
import { sendCounts } from './counting/send-counts.ts'
import { ulid } from './counting/ulid.ts'
import { createHouseKeeper } from './offline/house-keeper.ts'
import { keepPage } from './offline/keep-page.ts'
import { watchFonts } from './fonts-watch.ts'
import { KioskApp, type Face } from './kiosk-app.tsx'
import { createLoadWriting } from './load-writing.ts'
import { openPiece, type Piece } from './piece.ts'
import { createCommandTaker } from './commands/take-commands.ts'
import { reloadDrawer } from './commands/reload-drawer.ts'
import { selfTest } from './commands/self-test.ts'
import { tinyPicture } from './commands/tiny-picture.ts'
import { createPosture } from './posture/posture.ts'
import { createLossWatch } from './stage/loss-watch.ts'
import type { Said } from './wall/said.ts'
import { askStaff } from './overlay/staff.ts'
import { createProblems } from './problems.ts'
import type { BoothStanding } from './writing/booth.ts'
import type * as Writing from './writing/writing.ts'
import { sleepWatch } from './sleep-watch.ts'
import { openTestHooks } from './test-hooks.ts'

const PULSE_MS = 1_000
/** A server that has not welcomed the screen by then is away, and what was kept is shown (END-2). */
const AWAY_MS = 4_000
/** Screens that are sent away together do not come back together. */
const RELOAD_SPREAD_MS = 2_000

export async function startKiosk(
  canvas: HTMLCanvasElement,
  words: HTMLElement,
  query: URLSearchParams,
): Promise<void> {
  const face = held<Face>({ kind: 'dark' })
  render(<KioskApp face={face} />, words)
  document.addEventListener('contextmenu', (event) => event.preventDefault())

  const wanted = wantedIn(query)
  const drawer = tokenDrawer(localStorage, KIOSK_TOKEN)
  const place = wanted && `${KIOSK_TOKEN}.${wanted.role}.${wanted.name ?? ''}`
  const tabDrawer = tokenDrawer(sessionStorage, place ?? KIOSK_TOKEN)
  const { token, demonstration } = await admit(
    {
      ask: askServer,
      wait: (ms) => new Promise((done) => setTimeout(done, ms)),
      showCode: (code, sentence) => face.set({ kind: 'code', code, sentence }),
      drawer,
      tabDrawer,
    },
    wanted,
  )
  face.set({ kind: 'dark' })

  void keepPage()
  const clock = createServerClock()
  let piece: Piece | null = null
  let welcomed: Welcome | null = null
  const house = createHouseKeeper({
    factory: globalThis.indexedDB,
    place: place ?? KIOSK_TOKEN,
    now: clock.now,
    whole() {
      const [state, programme] = [mirror.state(), mirror.programme()]
      if (welcomed === null || piece === null || state === null || programme === null) return null
      const { kiosk } = welcomed
      return { kiosk, state, programme, exhibition: piece.exhibition.get(), ahead: clock.ahead() }
    },
  })
  const leases = createLeaseBook(() => ({
    server: clock.now(),
    monotonic: monotonic(),
    wall: machineTime(),
  }))
  const purge = createPurge({ now: clock.now, report: (report) => link.purged(report), painted })
  purge.add({ name: 'texts', purge: (story) => piece?.forget(story) ?? 0 })
  purge.add({ name: 'sounds', purge: (story) => piece?.forgetSounds(story) ?? 0 })
  const undrawn: Parameters<Piece['stage']['whenDrawn']>[] = []

  const mirror = createRoomMirror({
    now: clock.now,
    acknowledge: (ack) => link.acknowledge(ack),
    catchUp: (from) => link.catchUp(from),
    whenDrawn: (at, then) => {
      if (piece === null) undrawn.push([at, then])
      else piece.stage.whenDrawn(at, then)
    },
    changed() {
      piece?.roomChanged()
      purge.withdrawn(mirror.state()?.withdrawn ?? [])
      house.changed()
    },
  })

  const problems = createProblems(monotonic)
  addEventListener('error', () => problems.tell('page-error'))
  addEventListener('unhandledrejection', () => problems.tell('page-error'))
  watchFonts(document.fonts, document.styleSheets, problems)
  const woke = sleepWatch()
  let warmth = 0
  let boothStanding: BoothStanding = 'away'
  const counter = createCounter({
    drawer: 'indexedDB' in globalThis ? batchDrawer(indexedDB) : memoryDrawer(),
    send: (batch) => sendCounts(token, batch),
    now: clock.now,
    freshId: ulid,
    chance,
  })

  const test = (): Promise<SelfTest> =>
    piece === null
      ? Promise.reject(new Error('nothing is shown yet'))
      : selfTest(piece, {
          clockError: clock.bound,
          lease: () => leases.state(piece?.exhibition.get().stories ?? []),
          copyAt: async () => (await house.kept())?.keptAt ?? null,
        })

  const calm = held(false)
  let calmSince: Instant = 0
  calm.watch(() => {
    calmSince = clock.now()
    piece?.roomChanged()
  })
  /** The room as this screen shows it: calm by itself where staff asked for it here (VEN-1). */
  const shownRoom: RoomMirror = {
    ...mirror,
    state() {
      const state = mirror.state()
      return state !== null && calm.get() ? calmHere(state, calmSince) : state
    },
  }

  const posture = createPosture(monotonic, () => link.woke(clock.now()))
  const commands = createCommandTaker({
    now: () => (clock.bound() === null ? null : clock.now()),
    report: (report) => link.commandReport(report),
    posture,
    name: () => piece?.kiosk.name ?? '',
    resting: () => piece?.resting() ?? false,
    test,
    picture: () => (piece === null ? Promise.resolve(null) : tinyPicture(piece.stage)),
    drawer: reloadDrawer(sessionStorage, place ?? KIOSK_TOKEN),
    reload: () => location.reload(),
    after: (milliseconds, act) => void setTimeout(act, milliseconds),
  })

  // Before anything else hears of a key: also asleep, being cleaned, or while somebody writes.
  addEventListener(
    'keydown',
    (event) => {
      const key = welcomed?.kiosk.settings.alarmKey ?? null
      if (key === null || (event.code !== key && event.key !== key)) return
      event.preventDefault()
      event.stopImmediatePropagation()
      if (event.repeat) return
      // Silent at once, whether or not anybody hears of it (VEN-4).
      piece?.sound.silence()
      link.alarm(clock.now())
    },
    { capture: true },
  )

  const wallTexts = createWallTexts()
  const said = held<readonly Said[]>([])
  const travelling = createRoomLights(() => piece?.roomChanged())

  const keeper = keepExhibition(askServer, token, (exhibition) => {
    if (piece !== null) piece.exhibitionChanged(exhibition)
    else if (welcomed !== null) void open(welcomed.kiosk, exhibition)
    house.changed()
  })

  const loadWriting = createLoadWriting(
    () => import('./writing/writing.ts'),
    () => comeBack(location.href),
  )
  /** What is to be shown as soon as all that it needs has come: of two, the later. */
  let due: { kiosk: Kiosk; exhibition: Exhibition } | null = null

  async function open(kiosk: Kiosk, exhibition: Exhibition): Promise<void> {
    due = { kiosk, exhibition }
    const writing = await loadWriting(kiosk.role)
    if (piece === null && due.kiosk.role === kiosk.role) show(due.kiosk, due.exhibition, writing)
  }

  function show(kiosk: Kiosk, exhibition: Exhibition, writing: typeof Writing | null): void {
    const tested = demonstration && query.get('test') === '1'
    piece = openPiece({
      canvas,
      kiosk,
      exhibition,
      mirror: shownRoom,
      fetchSound: (sound) => fetchSound(sound, token),
      fetchSpeech: (wanted) => fetchSpeech(wanted, token),
      leases,
      travelling,
      wallTexts,
      said,
      release: (light) => link.release(light),
      speaking: (speaking) => link.speaking(speaking),
      createBooth: writing && writing.createBooth,
      contribute: (sent, signal) => link.contribute(sent, signal),
      takeBack: (receipt) => askWithdrawal(receipt, token),
      counter,
      problems,
      posture,
      now: clock.now,
      test: tested,
    })
    for (const [at, then] of undrawn.splice(0)) piece.stage.whenDrawn(at, then)
    piece.warmed(warmth)
    piece.booth?.stands(boothStanding)
    if (tested) openTestHooks(piece, mirror, clock.now)
    const { silent } = piece
    silent.watch(() => document.body.classList.toggle('silent-minute', silent.get()))
    const staff = {
      ask: (pin: string, act: StaffAct | null) => askStaff(token, pin, act),
      calmHere: calm,
      test,
    }
    face.set({ kind: 'piece', piece, staff, BoothScreen: writing && writing.BoothScreen })
    piece.stage.whenDrawn(0, () => commands.drawn())
  }

  const link = linkKiosk({
    token,
    last: mirror.last,
    welcome(welcome) {
      const first = welcomed === null
      welcomed = welcome
      void loadWriting(welcome.kiosk.role)
      if (piece !== null && !fits(piece.kiosk, welcome.kiosk, first))
        return void house.forget().then(() => location.reload())
      leases.take(welcome.leases)
      mirror.welcome(welcome)
      travelling.take(welcome.lights)
      purge.again()
      // A server that was away knows of no voice, and whoever was hushed before is not any more.
      piece?.voiceShare(true)
      if (piece?.speaking() === true) link.speaking(true)
      keeper.want(welcome.exhibition)
    },
    cues: ({ cues }) => mirror.cues(cues),
    snapshot: ({ state }) => mirror.snapshot(state),
    programme: ({ programme }) => mirror.takeProgramme(programme),
    light: (light) => travelling.take([light]),
    wall: (message) => wallTexts.take(message),
    command: (message) => commands.take(message),
    voiceShare: (full) => piece?.voiceShare(full),
    said: (sums) => said.set(ANSWER_ACTS.flatMap((act) => (sums[act] ? [{ act, atLeast: sums[act] }] : []))),
    exhibition: (tag) => keeper.want(tag),
    warmth(next) {
      warmth = next
      piece?.warmed(next)
    },
    leases(grant) {
      leases.take(grant)
      lookAtLeases()
    },
    booth(standing) {
      boothStanding = standing
      piece?.booth?.stands(standing)
    },
    dismissed,
  })

  clock.ask((t0) => link.clock(t0))
  setTimeout(() => void showKept(), AWAY_MS)
  document.addEventListener('visibilitychange', lookAtLeases)
  const isLost = createLossWatch()
  setInterval(() => {
    mirror.beat()
    if (piece !== null && isLost(piece.stage.report().webgl, monotonic())) location.reload()
    const happened = woke(monotonic(), machineTime())
    if (happened !== null) problems.tell(happened.what)
    if (happened?.what === 'slept' && happened.left) piece?.send({ type: 'SLEPT' })
    const programme = mirror.programme()
    if (programme !== null) travelling.beat(programme.horizon, clock.now())
    posture.look()
    piece?.look()
    commands.look()
    lookAtLeases()
    const pulse = piece?.pulse(clock.bound())
    if (pulse) link.pulse(pulse)
  }, PULSE_MS)

  /** The room as it was when the server was last heard, without any narrator's story: no lease outlives a start (CON-4). */
  async function showKept(): Promise<void> {
    const kept = piece === null ? await house.kept() : null
    if (kept === null || piece !== null) return
    clock.assume(kept.ahead)
    mirror.restore(kept)
    void open(kept.kiosk, kept.exhibition)
  }

  /** A lease ends without any message. */
  function lookAtLeases(): void {
    if (piece !== null && leases.hasTurned(piece.exhibition.get().stories)) piece.roomChanged()
  }

  function dismissed(reason: Dismissal): void {
    link.close()
    if (reason !== 'reload') {
      for (const each of [drawer, tabDrawer]) each.forget()
      void house.forget()
    }
    // Staff removed a screen of the demonstration: show a code instead of coming back by itself.
    const next = reason === 'revoked' && demonstration ? '/kiosk' : location.href
    comeBack(next)
  }

  function comeBack(to: string): void {
    setTimeout(() => location.replace(to), chance() * RELOAD_SPREAD_MS)
  }
}

/** A screen whose role changed begins anew; so does one that was shown from a copy in which its place was another. */
function fits(shown: Kiosk, now: Kiosk, first: boolean): boolean {
  return first ? JSON.stringify(shown) === JSON.stringify(now) : shown.role === now.role
}

/** After the next frame; a page that nobody sees draws none, and then there is nothing to wait for. */
function painted(then: () => void): void {
  let once = (): void => {
    once = () => undefined
    then()
  }
  requestAnimationFrame(() => requestAnimationFrame(() => once()))
  setTimeout(() => once(), 250)
}

/** `?as=listening|booth|wall&name=…`: the demonstration's wish. */
function wantedIn(query: URLSearchParams): Wanted | null {
  const role = KioskRole.safeParse(query.get('as'))
  return role.success ? { role: role.data, name: query.get('name') } : null
}
