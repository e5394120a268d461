/** One show on the page: every edit is saved by itself, nothing is lost when the server is away, undo goes both ways. */
import { useCallback, useEffect, useRef, useState } from 'react'
import * as z from 'zod/mini'
import type { Show } from '../../../core/model/show.ts'
import { ShowReply, type ShowReply as Reply } from '../../../core/protocol/shows.ts'
import type { ShowConflict } from '../../../core/show/merge-shows.ts'
import { Refused, type Refusal } from '../api/ask.ts'
import * as drafts from './show-draft.ts'
import { saveShow } from './show-queries.ts'

/** Where an edit is. `removed`: somebody took the show away while it was being changed. */
export type Saving =
  { state: 'saved' | 'unsaved' | 'saving' | 'away' | 'removed' } | { state: 'refused'; refusal: Refusal }

const SAVE_AFTER_MS = 500
const AGAIN_MS = 2_000

export type ShowEditor = ReturnType<typeof useShowEditor>

export function useShowEditor(reply: Reply, onMerged: (by: string) => void) {
  const [state, setState] = useState(() => drafts.openDraft(reply))
  const [trouble, setTrouble] = useState<'away' | 'removed' | Refusal | null>(null)
  const [problems, setProblems] = useState(reply.problems)
  const latest = useRef(state)
  latest.current = state
  const merged = useRef(onMerged)
  merged.current = onMerged

  useEffect(() => {
    if (reply.revision <= latest.current.saved.revision) return
    if (drafts.isDirty(latest.current)) merged.current(reply.by)
    setState((before) => drafts.heard(before, reply))
    setProblems(reply.problems)
  }, [reply])

  const dirty = drafts.isDirty(state)
  const idle = state.sending === null && state.contested === null && trouble !== 'removed'

  const save = useCallback(async () => {
    const { draft, saved } = latest.current
    setState(drafts.sent)
    try {
      const answer = await saveShow(saved.revision, draft)
      setTrouble(null)
      setProblems(answer.problems)
      if (answer.merged) merged.current(answer.by)
      setState((before) => drafts.taken(before, answer))
    } catch (problem) {
      if (!(problem instanceof Refused)) throw problem
      const contested = contestedIn(problem.refusal)
      if (contested !== null)
        return setState((before) => drafts.refused(before, contested.conflicts, contested.now))
      setState(drafts.notSent)
      setTrouble(troubleOf(problem.refusal))
    }
  }, [])

  useEffect(() => {
    if (!dirty || !idle || (trouble !== null && trouble !== 'away')) return
    const timer = setTimeout(() => void save(), trouble === 'away' ? AGAIN_MS : SAVE_AFTER_MS)
    return () => clearTimeout(timer)
  }, [dirty, idle, trouble, save, state.draft])

  // Whoever closes the page before it is saved is asked.
  useEffect(() => {
    if (!dirty) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [dirty])

  // Another page of the console: what was not sent yet goes now.
  useEffect(
    () => () => {
      const { saved, draft, sending } = latest.current
      if (drafts.isDirty(latest.current) && sending === null)
        void saveShow(saved.revision, draft).catch(() => undefined)
    },
    [],
  )

  return {
    draft: state.draft,
    problems,
    saving: savingOf(),
    contested: state.contested,
    canUndo: state.past.length > 0,
    canRedo: state.future.length > 0,
    edit(change: (show: Show) => Show, tag: string | null = null) {
      if (trouble !== null && trouble !== 'away' && trouble !== 'removed') setTrouble(null)
      setState((before) => drafts.edit(before, change, tag))
    },
    undo: () => setState(drafts.undo),
    redo: () => setState(drafts.redo),
    choose: (whose: 'mine' | 'theirs') => setState((before) => drafts.chosen(before, whose)),
    /** As it is here, though it was removed. */
    async bringBack() {
      const answer = await saveShow(0, latest.current.draft)
      setTrouble(null)
      setState(() => drafts.openDraft(answer))
    },
  }

  function savingOf(): Saving {
    if (trouble === 'removed') return { state: 'removed' }
    if (trouble === 'away' && dirty) return { state: 'away' }
    if (trouble !== null && typeof trouble === 'object') return { state: 'refused', refusal: trouble }
    if (state.sending !== null) return { state: 'saving' }
    return { state: dirty ? 'unsaved' : 'saved' }
  }
}

function troubleOf(refusal: Refusal): 'away' | 'removed' | Refusal {
  if (refusal.kind === 'away') return 'away'
  if (refusal.kind === 'refused' && refusal.problem?.type.endsWith(':removed') === true) return 'removed'
  return refusal
}

const Contested = z.object({ conflicts: z.array(z.looseObject({ kind: z.string() })), now: ShowReply })

function contestedIn(refusal: Refusal): { conflicts: ShowConflict[]; now: Reply } | null {
  if (refusal.kind !== 'refused' || refusal.problem?.type.endsWith(':contested') !== true) return null
  const parsed = z.safeParse(Contested, refusal.body)
  return parsed.success ? { ...parsed.data, conflicts: parsed.data.conflicts as ShowConflict[] } : null
}
