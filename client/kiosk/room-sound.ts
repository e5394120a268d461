/**
 * What the room wants to be heard: the theme's music, the loudness, and the quiet of calm and alarm. A visitor's own
 * volume is a share of what the room allows, and goes with the visitor.
 */
import type { Theme } from '../../core/model/theme.ts'
import type { Instant } from '../../core/model/time.ts'
import type { OnAt, ThemeChange } from '../../core/show/on-at.ts'
import type { Sound } from './sound/contract.ts'

/** A change this near is given to the audio clock already, so that it begins on its instant. */
const AHEAD_MS = 1_500
const VOLUME_FADE_MS = 1_000
const CALM_FADE_MS = 1_500
const SLEEP_FADE_MS = 3_000
/** A visitor turns the volume and hears it at once, without a click. */
const TURN_MS = 150

export function createRoomSound(sound: Sound) {
  let music = ''
  let loudness: number | null = null
  let mode: OnAt['mode'] = 'open'
  let share = 1
  let asleep = false

  return {
    mode: () => mode,
    /** 0–1 of what the room allows. */
    visitor(next: number, t: Instant): void {
      if (next === share) return
      share = next
      if (loudness !== null && !asleep) sound.volume(loudness * share, t, TURN_MS)
    },
    /** A screen that sleeps is silent, whatever the room is. */
    sleeps(next: boolean, t: Instant): void {
      if (next === asleep) return
      asleep = next
      if (loudness !== null) sound.volume(asleep ? 0 : loudness * share, t, SLEEP_FADE_MS)
    },
    follow(on: OnAt, track: readonly ThemeChange[], themes: ReadonlyMap<string, Theme>, t: Instant): void {
      const change = track.filter((each) => each.from <= t + AHEAD_MS).at(-1)
      const theme = change && themes.get(change.theme)
      if (change && theme && music !== `${change.theme} ${change.from}`) {
        music = `${change.theme} ${change.from}`
        sound.theme(theme.mode, Math.max(change.from, 0), change.fadeMs)
      }
      if (on.mode === 'alarm' && mode !== 'alarm') sound.silence()
      if (on.mode !== 'alarm' && mode === 'alarm') sound.restore()
      const calmed = on.mode === 'calm' && mode !== 'calm'
      mode = on.mode
      const wanted = mode === 'open' ? on.volume.value : 0
      if (wanted === loudness) return
      const first = loudness === null
      loudness = wanted
      if (asleep) return
      sound.volume(wanted * share, t, first ? 0 : calmed ? CALM_FADE_MS : VOLUME_FADE_MS)
    },
  }
}
