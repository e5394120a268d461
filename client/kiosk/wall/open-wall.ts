/** Opens the wall on a screen of that role: what it asks of room, exhibition and visitor's flow, gathered in one place. */
import type { Kiosk } from '../../../core/model/kiosk.ts'
import type { Instant } from '../../../core/model/time.ts'
import type { Exhibition } from '../../../core/protocol/exhibition.ts'
import { onAt } from '../../../core/show/on-at.ts'
import { ridgesAt } from '../../../core/show/evening.ts'
import type { Held } from '../../lib/held.ts'
import type { LeaseBook } from '../connection/lease-book.ts'
import type { RoomMirror } from '../connection/room-mirror.ts'
import type { WallTexts } from '../connection/wall-texts.ts'
import type { Stage } from '../stage/contract.ts'
import type { FlowSnapshot } from '../visitor/flow.ts'
import { screenOf } from '../visitor/screen-of.ts'
import type { Said } from './said.ts'
import { createWallSky, type WallSky } from './wall-sky.ts'

export interface WallParts {
  kiosk: Kiosk
  stage: Stage
  mirror: RoomMirror
  leases: LeaseBook
  wallTexts: WallTexts
  said: Held<readonly Said[]>
  exhibition: Held<Exhibition>
  flow: Held<FlowSnapshot>
  /** The silent minute. */
  silent: Held<boolean>
  now(): Instant
}

export function openWall(parts: WallParts): WallSky {
  const { kiosk, stage, mirror, leases, wallTexts, exhibition, flow, silent, said, now } = parts
  const sky = createWallSky({
    stage,
    texts: wallTexts,
    span: kiosk.span,
    now,
    screen: () => ({ width: innerWidth, height: innerHeight, foot: footOf(), ...kiosk.settings }),
    measure: measureLines(),
    walls: () => mirror.programme()?.walls ?? [],
    away: () => mirror.programme()?.away ?? [],
    unseen: () => mirror.programme()?.unseen ?? [],
    languages: () => exhibition.get().venue.languages,
    may: ({ id }) => leases.permitsWall() && !(mirror.state()?.withdrawn.includes(id) ?? false),
    words: () => (screenOf(flow.get()) === 'rest' && !silent.get() ? 'may stand' : 'rest'),
    message() {
      const [state, programme] = [mirror.state(), mirror.programme()]
      const on = state && programme && onAt(state, programme, now()).message
      return on && { message: on.value, since: on.since }
    },
    cards: () => exhibition.get().cards,
    day() {
      const day = ridgesAt(mirror.programme()?.evening.ridges ?? [], now())
      return day === 0 ? null : day
    },
    said: () => said.get(),
  })
  for (const each of [exhibition, flow, silent, said] as const) each.watch(sky.look)
  addEventListener('resize', sky.look)
  return sky
}

/** Where the name and the numbers begin, whichever is higher. */
function footOf(): number | null {
  const standing = [...document.querySelectorAll('.wall-name, .wall-lines')]
  if (standing.length === 0) return null
  return Math.min(...standing.map((node) => node.getBoundingClientRect().top))
}

/** In the letters that are on the screen; before they have loaded, in those that stand in for them. */
function measureLines(): (line: string, size: number) => number {
  const pen = document.createElement('canvas').getContext('2d')
  return (line, size) => {
    if (pen === null) return line.length * size * 0.57
    pen.font = `${size}px Literata, Georgia, serif`
    return pen.measureText(line).width
  }
}
