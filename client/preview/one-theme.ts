import { ONE_SCREEN } from '../../core/model/horizon.ts'
import type { Instant, Milliseconds } from '../../core/model/time.ts'
import type { RoomProgramme } from '../../core/show/programme.ts'

/** A day and a half: longer than anybody looks. */
const LONG: Milliseconds = 36 * 3_600_000
/** The sun just below the horizon, where most visits are. */
const DUSK = { sun: { from: 0, stepMs: 600_000, altitudes: [-6] }, ridges: [], silences: [] }

/**
 * A programme of this theme alone, on since long ago: whoever compares themes at the desk waits for no fade. That the
 * picture does not jump is the output stage's business (VIS-5).
 */
export function oneTheme(theme: string, at: Instant): RoomProgramme {
  const [from, to] = [at - LONG, at + LONG]
  const intervals = [{ from, to, theme, rule: 'preview', beat: [] }]
  return { from, to, intervals, horizon: ONE_SCREEN, evening: DUSK }
}
