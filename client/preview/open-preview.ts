/**
 * The kiosk itself with one story, in a room of its own: no wire, no token, no count, nothing kept. What would go to
 * a server goes nowhere; the reading is asked of the desk, with the listener's own session.
 */
import { ONE_SCREEN } from '../../core/model/horizon.ts'
import type { Kiosk } from '../../core/model/kiosk.ts'
import { USUAL_SETTINGS } from '../../core/model/kiosk-settings.ts'
import { AT_THE_WALL } from '../../core/model/stand.ts'
import type { FromPreview, PreviewPlace, ToPreview } from '../../core/protocol/preview.ts'
import { emptyRoom } from '../../core/show/room-state.ts'
import { createLeaseBook } from '../kiosk/connection/lease-book.ts'
import { createRoomLights } from '../kiosk/connection/room-lights.ts'
import { createRoomMirror } from '../kiosk/connection/room-mirror.ts'
import { createWallTexts } from '../kiosk/connection/wall-texts.ts'
import { openPiece, type Piece } from '../kiosk/piece.ts'
import { createPosture } from '../kiosk/posture/posture.ts'
import { createProblems } from '../kiosk/problems.ts'
import type { FlowSnapshot } from '../kiosk/visitor/flow.ts'
import { readingOf } from '../kiosk/visitor/score.ts'
import { machineTime, monotonic } from '../lib/clock.ts'
import { held } from '../lib/held.ts'
import { fetchReading } from './fetch-reading.ts'
import { oneTheme } from './one-theme.ts'

type Show = Extract<ToPreview, { kind: 'show' }>

export interface Preview {
  piece: Piece
  take(message: ToPreview): void
}

const LEAVE = { type: 'LEAVE' } as const
const TOUCH = { type: 'TOUCH' } as const
const BEGIN = { type: 'BEGIN' } as const
const KIOSK: Kiosk = {
  id: 'preview',
  roomId: 'preview',
  name: 'Preview',
  role: 'listening',
  audio: 'headphones',
  span: ONE_SCREEN,
  stand: AT_THE_WALL,
  settings: USUAL_SETTINGS,
  pairedAt: 0,
  revokedAt: null,
}

export function openPreview(
  canvas: HTMLCanvasElement,
  first: Show,
  tell: (message: FromPreview) => void,
): Preview {
  const now = machineTime
  let shown = first
  /** Where to go on as soon as the voice has begun. */
  let wanted: PreviewPlace | null = null
  const story = () => shown.exhibition.stories[0]!
  const language = () => ({ type: 'LANGUAGE', language: shown.language }) as const
  const choose = () => ({ type: 'CHOOSE', story: story().id }) as const
  let piece: Piece | null = null
  const travelling = createRoomLights(() => piece?.roomChanged())
  const mirror = createRoomMirror({
    now,
    acknowledge: () => undefined,
    catchUp: () => undefined,
    whenDrawn: () => undefined,
    changed: () => piece?.roomChanged(),
  })
  mirror.restore({ state: emptyRoom(KIOSK.roomId), programme: oneTheme(first.theme, now()) })
  const opened = openPiece({
    canvas,
    kiosk: KIOSK,
    exhibition: first.exhibition,
    mirror,
    fetchSound: (sound) => fetchReading(story().id, sound),
    fetchSpeech: () => Promise.resolve(null),
    // The desk's preview is no showing: what it is given asks no lease (`preview` in `core/editorial/publication.ts`).
    leases: createLeaseBook(() => ({ server: now(), monotonic: monotonic(), wall: now() })),
    travelling,
    wallTexts: createWallTexts(),
    said: held([]),
    release: () => undefined,
    speaking: () => undefined,
    createBooth: null,
    contribute: () => Promise.resolve(null),
    takeBack: () => Promise.resolve({ outcome: 'unreachable' }),
    counter: { count: () => undefined, dispose: () => undefined },
    problems: createProblems(monotonic),
    posture: createPosture(monotonic, () => undefined),
    now,
    test: false,
  })
  piece = opened
  opened.flow.watch(() => {
    goOn()
    report()
  })
  go({ at: 'about' })

  /** By the very presses of a visitor, so that every screen comes about as it does for one. */
  function go(to: PreviewPlace): void {
    void opened.sound.wake()
    wanted = to
    const { flow } = opened
    if (to.at !== 'about' && flow.get().matches({ visit: 'listen' })) return goOn()
    if (to.at === 'about' || !flow.get().matches({ visit: { approach: 'about' } }))
      for (const event of [LEAVE, TOUCH, TOUCH, language(), BEGIN, choose()]) opened.send(event)
    if (to.at !== 'about') opened.send(BEGIN)
  }

  /** The light has gathered and the voice begun: on to where it was to begin. */
  function goOn(): void {
    if (wanted === null || !opened.flow.get().matches({ visit: 'listen' })) return
    const to = wanted
    wanted = null
    if (to.at === 'about') return
    opened.send({ type: 'SUPPORT.CLOSE' })
    opened.send({ type: 'CONTINUE' })
    if (to.at === 'stays') return opened.send({ type: 'VOICE.ENDED' })
    // A voice is entered at the beat that a visitor has reached.
    opened.send({ type: 'VOICE.BEAT', beat: to.beat })
    opened.send({ type: 'PAUSE' })
    opened.send({ type: 'CONTINUE' })
  }

  function report(): void {
    const flow = opened.flow.get()
    const told = readingOf(story(), shown.language, shown.exhibition.venue.languages)
    tell({
      kind: 'at',
      place: placeOf(flow),
      playing: flow.matches({ visit: { listen: 'playing' } }),
      voice: told?.recorded ? 'reading' : 'qobyz',
    })
  }

  function theme(next: string): void {
    mirror.takeProgramme(oneTheme(next, now()))
  }

  return {
    piece: opened,
    take(message) {
      switch (message.kind) {
        case 'show':
          opened.forgetSounds(story().id)
          shown = message
          opened.exhibitionChanged(message.exhibition)
          theme(message.theme)
          return go({ at: 'about' })
        case 'exhibition':
          shown = { ...shown, exhibition: message.exhibition }
          return opened.exhibitionChanged(message.exhibition)
        case 'theme':
          return theme(message.theme)
        case 'go':
          return go(message.to)
        case 'play':
          void opened.sound.wake()
          return opened.send({ type: message.play ? 'CONTINUE' : 'PAUSE' })
        default:
          return message satisfies never
      }
    },
  }
}

function placeOf(flow: FlowSnapshot): Extract<FromPreview, { kind: 'at' }>['place'] {
  if (flow.matches({ visit: { approach: 'about' } })) return { at: 'about' }
  if (flow.matches({ visit: 'silence' })) return { at: 'stays' }
  if (flow.matches({ visit: 'listen' })) return { at: 'beat', beat: Math.max(0, flow.context.visitor.beat) }
  return 'other'
}
