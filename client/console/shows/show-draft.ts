/**
 * A show while somebody edits it: what the server has, what is written here, and the steps back and forth. Pure.
 * What a colleague saves meanwhile is merged into the draft and into every step, so that an undo never takes it back.
 */
import type { Show } from '../../../core/model/show.ts'
import { mergeShows, type Prefer, type ShowConflict } from '../../../core/show/merge-shows.ts'

export interface Saved {
  revision: number
  show: Show
}

export interface ShowDraft {
  saved: Saved
  draft: Show
  past: readonly Show[]
  future: readonly Show[]
  /** Typing in one field is one step back, not one a letter. */
  tag: string | null
  /** What is on its way to the server. */
  sending: Show | null
  /** Both changed the same; nothing is sent before somebody has chosen. */
  contested: { conflicts: ShowConflict[]; theirs: Saved } | null
}

const MOST_STEPS = 200

export function openDraft(saved: Saved): ShowDraft {
  return { saved, draft: saved.show, past: [], future: [], tag: null, sending: null, contested: null }
}

export function isDirty({ draft, saved }: ShowDraft): boolean {
  return !same(draft, saved.show)
}

export function edit(state: ShowDraft, change: (show: Show) => Show, tag: string | null): ShowDraft {
  const draft = change(state.draft)
  if (draft === state.draft) return state
  const goesOn = tag !== null && tag === state.tag
  const past = goesOn ? state.past : [...state.past, state.draft].slice(-MOST_STEPS)
  return { ...state, draft, past, future: [], tag }
}

export function undo(state: ShowDraft): ShowDraft {
  const draft = state.past.at(-1)
  if (draft === undefined) return state
  return { ...state, draft, past: state.past.slice(0, -1), future: [state.draft, ...state.future], tag: null }
}

export function redo(state: ShowDraft): ShowDraft {
  const [draft, ...future] = state.future
  if (draft === undefined) return state
  return { ...state, draft, past: [...state.past, state.draft], future, tag: null }
}

export function sent(state: ShowDraft): ShowDraft {
  return { ...state, sending: state.draft }
}

export function notSent(state: ShowDraft): ShowDraft {
  return { ...state, sending: null }
}

/** The server has taken what was sent, perhaps with what somebody else had changed. */
export function taken(state: ShowDraft, saved: Saved): ShowDraft {
  const base = state.sending ?? state.saved.show
  return { ...rebased(state, base, saved.show, 'mine'), saved, sending: null }
}

/** Somebody else has saved; what both changed is contested. */
export function heard(state: ShowDraft, theirs: Saved): ShowDraft {
  if (theirs.revision <= state.saved.revision || state.sending !== null) return state
  const merged = mergeShows(state.saved.show, state.draft, theirs.show, 'ask')
  if (!merged.ok) return { ...state, contested: { conflicts: merged.conflicts, theirs } }
  return { ...rebased(state, state.saved.show, theirs.show, 'mine'), saved: theirs }
}

/** The server says that both changed the same. */
export function refused(state: ShowDraft, conflicts: ShowConflict[], theirs: Saved): ShowDraft {
  return { ...state, sending: null, contested: { conflicts, theirs } }
}

export function chosen(state: ShowDraft, whose: 'mine' | 'theirs'): ShowDraft {
  if (state.contested === null) return state
  const { theirs } = state.contested
  return { ...rebased(state, state.saved.show, theirs.show, whose), saved: theirs, contested: null }
}

function rebased(state: ShowDraft, base: Show, theirs: Show, prefer: Prefer): ShowDraft {
  if (same(base, theirs)) return state
  const onto = (mine: Show): Show => {
    const merged = mergeShows(base, mine, theirs, prefer)
    return merged.ok ? merged.show : mine
  }
  return { ...state, draft: onto(state.draft), past: state.past.map(onto), future: state.future.map(onto) }
}

function same(a: Show, b: Show): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
