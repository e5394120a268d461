/** One story on the page: what is written, what can be undone, what the vault has, and what a colleague did meanwhile. */
import { useDebouncedCallback } from '@mantine/hooks'
import { useCallback, useEffect, useRef, useState } from 'react'
import { signedAsRead } from '../../../core/editorial/signed-off.ts'
import type { StoryDraft } from '../../../core/model/story-draft.ts'
import type { Instant } from '../../../core/model/time.ts'
import type { DeskStory } from '../../../core/protocol/stories.ts'
import { conflictOf, keepStep, useStep } from './desk-queries.ts'

/** Where what was typed is. `kept`: sealed in the vault, not yet a revision. */
export type Keeping =
  { state: 'saved' } | { state: 'unsaved' | 'keeping' | 'not-kept' } | { state: 'kept'; at: Instant }

interface Written {
  draft: StoryDraft
  /** The revision that it began from. */
  base: number
  past: readonly StoryDraft[]
  future: readonly StoryDraft[]
  /** Typing in one field is one step back, not one a letter. */
  tag: string | null
}

const MOST_STEPS = 200
const KEEP_AFTER_MS = 1_200
const AGAIN_MS = 5_000

/** What the vault kept of an earlier visit and nobody saved; null: nothing that differs from what is saved. */
function offerOf({ autosaved, draft }: DeskStory): DeskStory['autosaved'] {
  return autosaved === null || JSON.stringify(autosaved.draft) === JSON.stringify(draft) ? null : autosaved
}

export type Editor = ReturnType<typeof useEditor>

export function useEditor(story: DeskStory, now: () => Instant) {
  const [written, setWritten] = useState<Written>(() => opened(story))
  const [saved, setSaved] = useState(story)
  const [keeping, setKeeping] = useState<Keeping>({ state: 'saved' })
  // The vault has room for one: until it is decided what becomes of it, nothing is written that would take its place.
  const [offer, setOffer] = useState(() => (story.mayEdit ? offerOf(story) : null))
  const offered = useRef(offer)
  offered.current = offer
  const step = useStep(story.id)
  const isDirty = keeping.state !== 'saved'
  const latest = useRef(written)
  latest.current = written

  // What the page is given may lag behind what it has just saved or taken; revisions only grow.
  const isNewer = story.revision > saved.revision
  const isOvertaken = isDirty && isNewer && story.revision > written.base
  // A newer revision from elsewhere is taken over at once while nothing of one's own would be lost.
  useEffect(() => {
    if (isDirty || !isNewer) return
    setSaved(story)
    setWritten(opened(story))
  }, [story, isDirty, isNewer])

  const keep = useDebouncedCallback(
    () => {
      const { base, draft } = latest.current
      setKeeping((before) => (before.state === 'saved' ? before : { state: 'keeping' }))
      keepStep(story.id, base, draft).then(
        () => setKeeping((before) => (before.state === 'keeping' ? { state: 'kept', at: now() } : before)),
        () => {
          setKeeping((before) => (before.state === 'saved' ? before : { state: 'not-kept' }))
          setTimeout(() => latest.current.draft === draft && keep(), AGAIN_MS)
        },
      )
    },
    { delay: KEEP_AFTER_MS, flushOnUnmount: true },
  )

  // Whoever saves lets go of what the vault kept of theirs, also of what another tab of theirs goes on writing.
  useEffect(() => {
    if (isOvertaken) keep()
  }, [isOvertaken, keep])

  const put = useCallback(
    (change: (before: Written) => Written) => {
      if (offered.current !== null) return
      setWritten(change)
      setKeeping({ state: 'unsaved' })
      keep()
    },
    [keep],
  )

  // Closing the page with unsaved text asks; the vault has it, but the person may not know that.
  useEffect(() => {
    if (!isDirty) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isDirty])

  const edit = useCallback(
    (change: (draft: StoryDraft) => StoryDraft, tag: string | null) =>
      put((before) => {
        const draft = signedAsRead(before.draft, change(before.draft))
        if (draft === before.draft) return before
        const goesOn = tag !== null && tag === before.tag
        const past = goesOn ? before.past : [...before.past, before.draft].slice(-MOST_STEPS)
        return { ...before, draft, past, future: [], tag }
      }),
    [put],
  )

  const take = (next: DeskStory): void => {
    keep.cancel()
    setSaved(next)
    setWritten((before) => ({ ...opened(next), past: before.past }))
    setKeeping({ state: 'saved' })
  }

  /** The same, and what stood here is one step back. */
  const takeOver = (next: DeskStory): void => {
    take(next)
    setWritten((before) => ({ ...before, past: [...before.past, written.draft].slice(-MOST_STEPS) }))
  }

  /** What was typed while it was being saved stays, on top of what was saved. */
  const takeSaved = (sent: StoryDraft, next: DeskStory): void => {
    if (latest.current.draft === sent) return take(next)
    // What was saved is not what stood here: it was put together with somebody else's.
    if (latest.current.draft === written.draft) return takeOver(next)
    setSaved(next)
    setWritten((before) => ({ ...before, base: next.revision }))
    keep()
  }

  const goOn = ({ base, draft }: { base: number; draft: StoryDraft }): void =>
    put((before) => ({
      ...before,
      base,
      draft,
      past: [...before.past, before.draft].slice(-MOST_STEPS),
      future: [],
      tag: null,
    }))

  return {
    draft: written.draft,
    /** As it was last saved. */
    saved: saved.draft,
    base: written.base,
    keeping,
    isDirty,
    canUndo: written.past.length > 0,
    canRedo: written.future.length > 0,
    edit,
    undo: () =>
      written.past.length > 0 &&
      put(({ past, draft, future, base }) => ({
        base,
        draft: past.at(-1) ?? draft,
        past: past.slice(0, -1),
        future: [draft, ...future],
        tag: null,
      })),
    redo: () =>
      written.future.length > 0 &&
      put(({ past, draft, future, base }) => ({
        base,
        draft: future[0] ?? draft,
        past: [...past, draft],
        future: future.slice(1),
        tag: null,
      })),
    /** `onto`: the revision that the person has seen, when a colleague's came in between. */
    save: (draft: StoryDraft = written.draft, onto: number = written.base) =>
      step.mutate(
        { act: 'revisions', body: { base: onto, draft, restores: null } },
        { onSuccess: (next) => takeSaved(draft, next) },
      ),
    saving: step.isPending,
    problem: step.error,
    conflict: conflictOf(step.error),
    /** The revision that what was refused had been written on. */
    sentOn: step.variables?.act === 'revisions' ? step.variables.body.base : written.base,
    /** Who saved what this is no longer on top of; null: nobody. */
    overtaken: isOvertaken ? story.changedBy : null,
    /** The text goes on unsaved; the next save asks again. */
    decideLater: step.reset,
    /** A colleague's revision in place of what stands here, which is one step back. */
    takeTheirs: (next: DeskStory) => {
      step.reset()
      takeOver(next)
    },
    /** Kept in the vault, not saved, and not decided on; nothing can be written meanwhile. */
    offer,
    /** Goes on with it, on the revision that it was written on: what came since is a conflict, not overwritten. */
    takeOffer: () => {
      if (offer === null) return
      offered.current = null
      setOffer(null)
      // From now on it is this page's: what is typed on top of it replaces it in the vault.
      keepStep(story.id, offer.base, offer.draft).catch(() => undefined)
      goOn(offer)
    },
    /** The same with words that were laid aside. */
    goOn,
    leaveOffer: () => setOffer(null),
    /** What a step elsewhere on the page answered. */
    take,
  }
}

function opened(story: DeskStory): Written {
  return { draft: story.draft, base: story.revision, past: [], future: [], tag: null }
}
