/** This screen looks at itself: what it draws, whether it is heard, what it would have without its server. */
import type { SelfTest } from '../../../core/model/self-test.ts'
import type { Instant, Milliseconds } from '../../../core/model/time.ts'
import { ONE_COLOUR } from '../../../core/venue/self-test-verdict.ts'
import type { LeaseState } from '../../../core/show/lease.ts'
import { LETTERS, OUR_FACES } from '../fonts-watch.ts'
import { BUNDLE, type Piece } from '../piece.ts'
import { pictureCheck } from './picture-check.ts'
import { audioMoves, renderedTone } from './sound-check.ts'

/** Enough to see a horizon, lights and sky; too little to see anything else. */
const LOOKED_AT = 64
/** A picture that begins behind the veil is there by then. */
const DRAWN_AFTER_MS: Milliseconds = 1_500
const PATIENCE_MS: Milliseconds = 6_000
/** The silent minute takes so many looks and fewer. */
const MOST_LOOKS = 45

export interface TestOutside {
  clockError(): Milliseconds | null
  lease(): LeaseState
  /** When the copy for a start without the server was last written, or null. */
  copyAt(): Promise<Instant | null>
}

export async function selfTest(piece: Piece, outside: TestOutside): Promise<SelfTest> {
  const { stage, sound } = piece
  const [picture, moves, rendered, fonts, page, pageKept, copyAt] = await Promise.all([
    lookAtPicture(piece),
    audioMoves(sound),
    sound.clock() === null ? null : renderedTone(),
    fontsAreOurs(),
    pageStanding(),
    isPageKept(),
    outside.copyAt(),
  ])
  const { fps, webgl } = stage.report()
  const { card, software, lines } = stage.machine()
  return {
    picture,
    webgl,
    card,
    software,
    lines,
    fps,
    audio: sound.state,
    audioMoves: moves,
    rendered,
    fonts,
    clockError: outside.clockError(),
    lease: outside.lease(),
    page,
    bundle: BUNDLE,
    pageKept,
    copyAt,
    touchPoints: Math.min(1_000, navigator.maxTouchPoints),
  }
}

/** A screen that sleeps draws for a moment behind its veil: a venue is tested before it opens. */
async function lookAtPicture(piece: Piece): Promise<SelfTest['picture']> {
  const sleepAgain = piece.drawAnyway()
  try {
    let seen: SelfTest['picture'] = null
    for (let look = 0; look < MOST_LOOKS; look++) {
      // The dark behind LEAVE and of the silent minute is no fault; neither lasts as long as a test may.
      if (look > 0 || piece.posture.posture.get().kind === 'asleep') await pause(DRAWN_AFTER_MS)
      seen = await glance(piece)
      if (seen === null || seen.spread >= ONE_COLOUR) return seen
    }
    return seen
  } finally {
    sleepAgain()
  }
}

async function glance(piece: Piece): Promise<SelfTest['picture']> {
  const small = await Promise.race([
    new Promise<HTMLCanvasElement | null>((done) => piece.stage.glimpse(LOOKED_AT, done)),
    pause(PATIENCE_MS).then(() => null),
  ])
  const pixels = small?.getContext('2d')?.getImageData(0, 0, small.width, small.height)
  return pixels === undefined ? null : pictureCheck(pixels.data)
}

function pause(milliseconds: Milliseconds): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds))
}

async function fontsAreOurs(): Promise<boolean> {
  try {
    const loaded = await Promise.all(OUR_FACES.map((face) => document.fonts.load(face, LETTERS)))
    return loaded.every((faces) => faces.length > 0)
  } catch {
    return false
  }
}

/** Whether the server gives the page that runs here: a page that was left open over an update is older. */
async function pageStanding(): Promise<SelfTest['page']> {
  const own = document.querySelector<HTMLScriptElement>('script[type="module"][src]')
  if (own === null) return 'unknown'
  try {
    const answer = await fetch('/kiosk', { cache: 'no-store', headers: { accept: 'text/html' } })
    if (!answer.ok) return 'unknown'
    const name = new URL(own.src, location.href).pathname.split('/').at(-1) ?? ''
    return (await answer.text()).includes(name) ? 'newest' : 'older'
  } catch {
    return 'unknown'
  }
}

/** Null where the browser keeps no pages: neither TLS nor the machine's own server. */
async function isPageKept(): Promise<boolean | null> {
  if (!('serviceWorker' in navigator)) return null
  const registration = await navigator.serviceWorker.getRegistration('/kiosk').catch(() => undefined)
  return registration?.active != null
}
