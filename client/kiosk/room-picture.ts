/** What the room asks of this screen's picture: its themes by place, its evening, the lights under way. */
import { WHOLE, type Part } from '../../core/model/glass.ts'
import { lengthOf } from '../../core/model/horizon.ts'
import type { Kiosk } from '../../core/model/kiosk.ts'
import type { Theme } from '../../core/model/theme.ts'
import type { Instant, Milliseconds } from '../../core/model/time.ts'
import type { ThemeChange } from '../../core/show/on-at.ts'
import type { RoomProgramme } from '../../core/show/programme.ts'
import type { RoomState } from '../../core/show/room-state.ts'
import { silencesIn } from '../../core/show/silent-minutes.ts'
import { buildThemeFade, type ThemeFade } from '../../core/show/theme-fade.ts'
import { trackAt } from '../../core/show/travelling-change.ts'
import type { TravellingLight } from '../../core/model/travelling-light.ts'
import { pictureOf, placeOnWall } from '../../core/wall/picture.ts'
import { THEME_COLUMNS } from './scenes/contract.ts'
import type { RoomView, StageIntent } from './stage/contract.ts'

/** A front this far away in time is on no screen of any room. */
const NEAR: Milliseconds = 120_000

export function roomPicture(
  kiosk: Kiosk,
  state: RoomState,
  programme: RoomProgramme,
  track: readonly ThemeChange[],
  themes: ReadonlyMap<string, Theme>,
  lights: readonly TravellingLight[],
  warmth: number,
  t: Instant,
): Pick<StageIntent, 'fades'> & { room: RoomView; part: Part } {
  const { span } = kiosk
  const place = kiosk.role === 'wall' ? placeOnWall(programme.walls ?? [], span, []) : null
  const { horizon, evening } = programme
  const travels = track.some((each) => each.way === 'along-horizon' && Math.abs(each.from - t) < NEAR)
  return {
    part: place?.parts[place.own] ?? WHOLE,
    fades: travels ? fadesAcross(kiosk, programme, track, themes) : [buildThemeFade(track, themes)],
    room: {
      span,
      picture: place === null ? span : pictureOf(place),
      horizon,
      evening,
      changes: travels ? track : [],
      lights,
      warmth,
      silences: silencesIn(state, programme, t),
    },
  }
}

/** The theme's way at equal places from the screen's left edge to its right one. */
function fadesAcross(
  { span }: Kiosk,
  { horizon }: RoomProgramme,
  track: readonly ThemeChange[],
  themes: ReadonlyMap<string, Theme>,
): ThemeFade[] {
  return Array.from({ length: THEME_COLUMNS }, (_, column) => {
    const place = span.from + (lengthOf(span) * column) / (THEME_COLUMNS - 1)
    return buildThemeFade(trackAt(track, place, horizon), themes)
  })
}
