/**
 * The kiosk's composition root: admission, then the wire, then the piece. The page is the unit of repair:
 * a screen that is dismissed or told another role loads itself anew.
 */
import { render } from 'preact'
import { chance } from '../lib/chance.ts'
import { held } from '../lib/held.ts'
import { createServerClock } from '../lib/server-clock.ts'
import { KioskRole } from '../../core/model/kiosk.ts'
import type { Welcome } from '../../core/protocol/kiosk-events.ts'
import { admit, type Wanted } from './connection/admission.ts'
import { askServer } from './connection/ask-server.ts'
import { keepExhibition } from './connection/exhibition-keeper.ts'
import { linkKiosk, type Dismissal } from './connection/kiosk-link.ts'
import { createRoomLights } from './connection/room-lights.ts'
import { createRoomMirror } from './connection/room-mirror.ts'
import { KIOSK_TOKEN, tokenDrawer } from './connection/token-drawer.ts'
import { KioskApp, type Face } from './kiosk-app.tsx'
import { openPiece, type Piece } from './piece.ts'
import { openTestHooks } from './test-hooks.ts'

const PULSE_MS = 1_000
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

  const clock = createServerClock()
  let piece: Piece | null = null
  let welcomed: Welcome | null = null
  const undrawn: Parameters<Piece['stage']['whenDrawn']>[] = []

  const mirror = createRoomMirror({
    now: clock.now,
    acknowledge: (ack) => link.acknowledge(ack),
    catchUp: (from) => link.catchUp(from),
    whenDrawn: (at, then) => {
      if (piece === null) undrawn.push([at, then])
      else piece.stage.whenDrawn(at, then)
    },
    changed: () => piece?.roomChanged(),
  })

  const travelling = createRoomLights(() => piece?.roomChanged())

  const keeper = keepExhibition(askServer, token, (exhibition) => {
    if (piece !== null) return piece.exhibitionChanged(exhibition)
    if (welcomed === null) return
    const { kiosk } = welcomed
    const test = demonstration && query.get('test') === '1'
    piece = openPiece({
      canvas,
      kiosk,
      exhibition,
      mirror,
      travelling,
      release: (light) => link.release(light),
      now: clock.now,
      test,
    })
    for (const [at, then] of undrawn.splice(0)) piece.stage.whenDrawn(at, then)
    if (test) openTestHooks(piece, mirror, clock.now)
    face.set({ kind: 'piece', piece })
  })

  const link = linkKiosk({
    token,
    last: mirror.last,
    welcome(welcome) {
      if (piece !== null && welcome.kiosk.role !== piece.kiosk.role) return location.reload()
      welcomed = welcome
      mirror.welcome(welcome)
      travelling.take(welcome.lights)
      keeper.want(welcome.exhibition)
    },
    cues: ({ cues }) => mirror.cues(cues),
    snapshot: ({ state }) => mirror.snapshot(state),
    programme: ({ programme }) => mirror.takeProgramme(programme),
    light: (light) => travelling.take([light]),
    exhibition: (tag) => keeper.want(tag),
    dismissed,
  })

  clock.ask((t0) => link.clock(t0))
  setInterval(() => {
    mirror.beat()
    const programme = mirror.programme()
    if (programme !== null) travelling.beat(programme.horizon, clock.now())
    const pulse = piece?.pulse(clock.bound())
    if (pulse) link.pulse(pulse)
  }, PULSE_MS)

  function dismissed(reason: Dismissal): void {
    link.close()
    if (reason !== 'reload') for (const each of [drawer, tabDrawer]) each.forget()
    // Staff removed a screen of the demonstration: show a code instead of coming back by itself.
    const next = reason === 'revoked' && demonstration ? '/kiosk' : location.href
    setTimeout(() => location.replace(next), chance() * RELOAD_SPREAD_MS)
  }
}

/** `?as=listening|booth|wall&name=…`: the demonstration's wish. */
function wantedIn(query: URLSearchParams): Wanted | null {
  const role = KioskRole.safeParse(query.get('as'))
  return role.success ? { role: role.data, name: query.get('name') } : null
}
