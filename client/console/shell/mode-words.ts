/**
 * What calm or alarm asked for, and what came of it. No sentence here says that the hall is quiet or lit: only what
 * was asked, what screens reported and which of them are away, so that each is true at any time (VEN-3).
 */
import type { CueReport, KioskView, LightsReply } from '../../../core/protocol/http.ts'
import { namesOf } from '../live/progress.ts'
import { lampWords } from '../parts/lamp-words.ts'
import type { Words } from '../words/words.ts'

export interface ModeKnown {
  /** The room's screens. */
  kiosks: readonly Pick<KioskView, 'name' | 'online'>[]
  /** Of the cue that called for it; null where this console has not heard of it. */
  report: CueReport | null
  /** Null until the server has said it. */
  wire: LightsReply['wire'] | null
}

export function modeWords(mode: 'calm' | 'alarm', known: ModeKnown, words: Words): string {
  const { kiosks, report, wire } = known
  const away = kiosks.filter((each) => !each.online).map((each) => each.name)
  const told = [words.mode.asked[mode]]
  if (kiosks.length === 0) told.push(`${words.verdict.noScreens}.`)
  if (report !== null && report.kiosks.length > 0) {
    const drawn = report.kiosks.filter((each) => each.rendered !== null).length
    told.push(words.mode.drawn(drawn, report.kiosks.length))
  }
  told.push(`${words.lights.label}: ${lights()}.`)
  if (away.length > 0) told.push(`${words.mode.away(namesOf(away, words))}.`)
  return told.join(' ')

  /** A wire that sends says nothing of this cue: only its report does. */
  function lights(): string {
    if ((report?.lights.state ?? wire) === 'off') return words.lights.off
    const wanted = words.mode.lamps[mode]
    return report === null ? wanted : `${wanted}; ${lampWords(report.lights.state, words)}`
  }
}
