/**
 * From a cue's report to what the console may say of it (VEN-3): never "done" before every screen that can be
 * reached has drawn it, and never more than "sent, unconfirmed" for the lamps.
 */
import type { Instant, Milliseconds } from '../../../core/model/time.ts'
import type { CueReport } from '../../../core/protocol/http.ts'
import { lengthOf } from '../parts/time-words.ts'
import type { Words } from '../words/words.ts'

export type KioskStage = 'away' | 'none' | 'received' | 'applied' | 'rendered'
export const STAGES = ['received', 'applied', 'rendered'] as const

export interface CueProgress {
  /**
   * `waiting`: on its way. `late`: it should have been drawn by now. `lights`: every screen that can be
   * reached has drawn it, lamps have not been sent. `done`: every screen. `done-but`: every screen that can be reached. `nobody`: none can.
   */
  phase: 'waiting' | 'late' | 'lights' | 'done' | 'done-but' | 'nobody'
  total: number
  received: number
  applied: number
  rendered: number
  /** Screens that can be reached and have not drawn it. */
  waitingFor: readonly string[]
  /** Screens that cannot be reached and have not drawn it. */
  away: readonly string[]
  /** Since it took effect; negative before. */
  elapsed: Milliseconds
  /** The share of its fade that has passed, 0–1; null when it has none or the fade is over. */
  fade: number | null
}

/** A cue that is not drawn this long after its instant is late, in milliseconds. */
export const LATE_MS = 3_000
/** How many names a sentence carries before it counts the rest. */
const NAMES = 4

export function progressOf(report: CueReport, now: Instant): CueProgress {
  const drawn = (each: CueReport['kiosks'][number]) => each.rendered !== null
  const waitingFor = report.kiosks.filter((each) => each.online && !drawn(each)).map((each) => each.name)
  const away = report.kiosks.filter((each) => !each.online && !drawn(each)).map((each) => each.name)
  const rendered = report.kiosks.filter(drawn).length
  const elapsed = now - report.cue.atServerTime
  const count = (stage: (typeof STAGES)[number]) =>
    report.kiosks.filter((each) => each[stage] !== null).length
  return {
    phase: phaseOf(report, { waiting: waitingFor.length, away: away.length, rendered, elapsed }),
    total: report.kiosks.length,
    received: count('received'),
    applied: count('applied'),
    rendered,
    waitingFor,
    away,
    elapsed,
    fade: fadeShare(report, now),
  }
}

function phaseOf(
  report: CueReport,
  count: { waiting: number; away: number; rendered: number; elapsed: Milliseconds },
): CueProgress['phase'] {
  if (count.waiting > 0) return count.elapsed > LATE_MS ? 'late' : 'waiting'
  if (count.rendered === 0) return 'nobody'
  if (report.lights.state === 'waiting') return 'lights'
  if (!report.done) return 'waiting'
  return count.away > 0 ? 'done-but' : 'done'
}

/** The one sentence about a cue. */
export function progressSentence(progress: CueProgress, words: Words): string {
  switch (progress.phase) {
    case 'waiting':
      return progress.waitingFor.length === 0
        ? words.cue.unconfirmed
        : words.cue.waiting(namesOf(progress.waitingFor, words))
    case 'late':
      return words.cue.late(namesOf(progress.waitingFor, words), lengthOf(progress.elapsed, words))
    case 'lights':
      return `${drawnWords(progress, words)}. ${words.cue.lightsWaiting}`
    case 'done':
    case 'done-but':
      return drawnWords(progress, words)
    case 'nobody':
      return words.cue.nobody
    default:
      return progress.phase satisfies never
  }
}

/** By whom it was drawn, and who is away; a picture that is drawn may still be fading. */
function drawnWords({ rendered, away, fade }: CueProgress, words: Words): string {
  const drawn = away.length > 0 ? words.cue.doneBut(rendered, namesOf(away, words)) : words.cue.done(rendered)
  return fade === null ? drawn : `${drawn} · ${words.cue.stillFading(Math.floor(fade * 100))}`
}

/** How far one screen has come. A screen that drew it and left afterwards has drawn it. */
export function stageOf(kiosk: CueReport['kiosks'][number]): KioskStage {
  if (kiosk.rendered !== null) return 'rendered'
  if (!kiosk.online) return 'away'
  if (kiosk.applied !== null) return 'applied'
  return kiosk.received !== null ? 'received' : 'none'
}

/** The share of a cue's fade that has passed, 0–1, or null when it has none or the fade is over. */
export function fadeShare(report: CueReport, now: Instant): number | null {
  const { action, atServerTime } = report.cue
  if (!('fadeMs' in action) || action.fadeMs === 0) return null
  const share = (now - atServerTime) / action.fadeMs
  return share >= 0 && share < 1 ? share : null
}

export function namesOf(names: readonly string[], words: Words): string {
  const shown = names.slice(0, NAMES).join(', ')
  return names.length > NAMES ? `${shown} ${words.cue.more(names.length - NAMES)}` : shown
}
