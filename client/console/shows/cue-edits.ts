/** What an editor does to a list of cues. Pure: every edit makes a new show, so that undo is the one before. */
import { UNSAID, type Show, type ShowCue } from '../../../core/model/show.ts'

/** After the cue of that id, or at the end. */
export function addCue(show: Show, after: string | null, id: string): Show {
  const place = after === null ? show.cues.length : indexOf(show, after) + 1
  const cue: ShowCue = {
    id,
    number: freeNumber(show, place),
    name: UNSAID,
    notes: UNSAID,
    colour: 'none',
    preWaitMs: 0,
    follow: 'go',
    durationMs: null,
    action: { kind: 'wait' },
  }
  return { ...show, cues: show.cues.toSpliced(place, 0, cue) }
}

export function duplicateCue(show: Show, of: string, id: string): Show {
  const place = indexOf(show, of) + 1
  const original = show.cues[place - 1]
  if (original === undefined) return show
  const copy = { ...original, id, number: freeNumber(show, place) }
  return { ...show, cues: show.cues.toSpliced(place, 0, copy) }
}

export function removeCue(show: Show, id: string): Show {
  return { ...show, cues: show.cues.filter((cue) => cue.id !== id) }
}

/** To a place counted without the cue itself. */
export function moveCue(show: Show, id: string, place: number): Show {
  const from = indexOf(show, id)
  const cue = show.cues[from]
  const to = Math.min(show.cues.length - 1, Math.max(0, place))
  if (cue === undefined || from === to) return show
  return { ...show, cues: show.cues.toSpliced(from, 1).toSpliced(to, 0, cue) }
}

export function changeCue(show: Show, id: string, change: Partial<ShowCue>): Show {
  return { ...show, cues: show.cues.map((cue) => (cue.id === id ? { ...cue, ...change } : cue)) }
}

export function indexOf({ cues }: Show, id: string): number {
  return cues.findIndex((cue) => cue.id === id)
}

/**
 * A number for a cue that comes to stand at `place`: the next whole one where there is room, else one between its
 * neighbours, as on a lighting desk, so that no other cue is renumbered.
 */
export function freeNumber({ cues }: Show, place: number): string {
  const taken = new Set(cues.map((cue) => cue.number))
  const before = Number(cues[place - 1]?.number ?? 0)
  const after = Number(cues[place]?.number ?? Infinity)
  if (Number.isFinite(before)) {
    const whole = Math.floor(before) + 1
    if (!(whole >= after) && !taken.has(String(whole))) return String(whole)
    for (const digits of [1, 2]) {
      const step = 10 ** -digits
      const wanted = digits === 1 && after - before >= 1 ? before + 0.5 : before + step
      for (const each of [wanted, ...Array.from({ length: 98 }, (_, i) => before + step * (i + 1))]) {
        const number = String(Number(each.toFixed(digits)))
        if (each < after && each > before && !taken.has(number)) return number
      }
    }
  }
  for (let n = cues.length + 1; ; n++) if (!taken.has(String(n))) return String(n)
}
