/**
 * In which order lamps and screens were moved on one plan, so that one undo takes back what was done last, whichever it
 * was. Lamps are undone by the server, for everybody; screens are put back from here, by whoever moved them.
 */
export interface PlanAct {
  of: 'lamps' | 'screens'
  /** Done in one movement with the act before it, and undone with it. */
  joined: boolean
}

/** As many as a person may want to go back. */
const KEPT = 50

export function withAct(acts: readonly PlanAct[], act: PlanAct): readonly PlanAct[] {
  return [...acts, act].slice(-KEPT)
}

/** The rig has another revision: somebody's edit, or an edit taken back. */
export function withRevision(acts: readonly PlanAct[], what: string, joined: boolean): readonly PlanAct[] {
  if (what !== 'undo') return withAct(acts, { of: 'lamps', joined })
  const last = acts.findLastIndex((each) => each.of === 'lamps')
  return last === -1 ? acts : acts.toSpliced(last, 1)
}

/** The newest move of screens has gone back. */
export function withoutScreens(acts: readonly PlanAct[]): readonly PlanAct[] {
  const last = acts.findLastIndex((each) => each.of === 'screens')
  return last === -1 ? acts : acts.toSpliced(last, 1)
}

/** What one undo takes back now; `undoable`: whether the rig has an edit left that was made before this plan was opened. */
export function nextBack(acts: readonly PlanAct[], undoable: boolean): ('lamps' | 'screens')[] {
  const newest = acts.at(-1)
  if (newest === undefined) return undoable ? ['lamps'] : []
  const before = acts.at(-2)
  return newest.joined && before !== undefined ? [newest.of, before.of] : [newest.of]
}
