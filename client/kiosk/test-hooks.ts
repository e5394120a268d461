/** `window.__untold`: frames and time by hand, for browser tests of the demonstration (`?test=1`). */
import type { Instant } from '../../core/model/time.ts'
import { onAt } from '../../core/show/on-at.ts'
import type { RoomMirror } from './connection/room-mirror.ts'
import type { Piece } from './piece.ts'
import { knownPhrases } from './speech/known-phrases.ts'
import { wordsOfControl, wordsOfScreen } from './speech/read-page.ts'
import { CATALOGUE } from './words/catalogue.ts'

export interface TestHooks {
  step(frames: number): void
  seek(t: Instant): void
  /** The room's time as this page knows it. */
  now(): Instant
  /** What stands on the page, or is a control's name, and no machine could say. */
  unsaid(): string[]
  state(): {
    visit: unknown
    support: unknown
    attention: unknown
    visitor: object
    /** Whether this is a booth, and whether one may write in it. */
    booth: 'none' | 'open' | 'closed'
    theme: string | null
    seq: number | null
    sound: string
    position: number | null
    frames: number
    /** Stories that hang as lights here. */
    offered: string[]
  }
}

declare global {
  interface Window {
    __untold?: TestHooks
  }
}

export function openTestHooks(piece: Piece, mirror: RoomMirror, now: () => Instant): void {
  window.__untold = {
    step: (frames) => piece.stage.step(frames),
    seek: (t) => piece.stage.seek(t),
    now,
    unsaid() {
      const known = knownPhrases(() => piece.exhibition.get().venue.supportLines)
      const { tag, spoken } = CATALOGUE[piece.exhibition.get().venue.languages[0] ?? 'kk']
      const states = { language: tag, ...spoken }
      const controls = [...document.querySelectorAll<HTMLElement>('.visit button:not(.passing-away *)')]
      return [
        ...wordsOfScreen(document),
        ...controls.flatMap((each) => wordsOfControl(each, states)),
      ].flatMap((each) =>
        'text' in each && !known(each.language, each.text) ? [`${each.language}: ${each.text}`] : [],
      )
    },
    state() {
      const flow = piece.flow.get()
      const room = mirror.state()
      const programme = mirror.programme()
      return {
        visit: flow.value.visit,
        support: flow.value.support,
        attention: flow.value.attention,
        visitor: flow.context.visitor,
        booth: flow.context.booth,
        theme: room && programme && onAt(room, programme, now()).theme.value,
        seq: mirror.last()?.seq ?? null,
        sound: piece.sound.state,
        position: piece.sound.position(),
        frames: piece.stage.report().frames,
        offered: piece.offered.get().map((each) => each.id),
      }
    },
  }
}
