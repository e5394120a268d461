/**
 * Two people change one show at once: what each of them changed is kept, and only where both changed the same thing
 * does somebody have to choose. Cues are known by their ids, so that moving one and renaming it do not collide.
 */
import type { Show, ShowCue } from '../model/show.ts'

/** What both changed. `order`: both moved cues. `cue` names one that both changed, or one changed and one removed. */
export type ShowConflict = { kind: 'order' } | { kind: 'show'; field: string } | { kind: 'cue'; cue: string }

export type MergedShow = { ok: true; show: Show } | { ok: false; conflicts: ShowConflict[] }

/** Whose change stays where both changed the same: nobody's (it is told), mine, or theirs. */
export type Prefer = 'ask' | 'mine' | 'theirs'

/** `base` is what both began from. */
export function mergeShows(base: Show, mine: Show, theirs: Show, prefer: Prefer): MergedShow {
  const conflicts: ShowConflict[] = []
  const contest: Contest = (conflict) => {
    if (prefer === 'ask') conflicts.push(conflict)
    return prefer !== 'theirs'
  }
  const { cues: _, ...head } = mergeFields(base, mine, theirs, ['cues'], (field) =>
    contest({ kind: 'show', field }),
  )
  const kept = mergeCues(base, mine, theirs, (cue) => contest({ kind: 'cue', cue }))
  const order = mergeOrder(idsOf(base), idsOf(mine), idsOf(theirs), () => contest({ kind: 'order' }))
  if (conflicts.length > 0) return { ok: false, conflicts }
  const cues = order.flatMap((id) => kept.get(id) ?? [])
  return { ok: true, show: { ...head, cues } }
}

/** Tells of a conflict; true when mine stays. */
type Contest = (conflict: ShowConflict) => boolean

function mergeCues(
  base: Show,
  mine: Show,
  theirs: Show,
  contest: (cue: string) => boolean,
): ReadonlyMap<string, ShowCue> {
  const [was, my, their] = [byId(base), byId(mine), byId(theirs)]
  const kept = new Map<string, ShowCue>()
  for (const id of new Set([...my.keys(), ...their.keys()])) {
    const [before, here, there] = [was.get(id), my.get(id), their.get(id)]
    if (here !== undefined && there !== undefined) {
      if (before !== undefined)
        kept.set(
          id,
          mergeFields(before, here, there, [], () => contest(id)),
        )
      else kept.set(id, same(here, there) || contest(id) ? here : there)
      continue
    }
    const left = (here ?? there)!
    // Added by one of them; or removed by one and, where the other changed it, contested.
    if (before === undefined) kept.set(id, left)
    else if (!same(before, left) && contest(id) === (here !== undefined)) kept.set(id, left)
  }
  return kept
}

function mergeFields<T extends object>(
  base: T,
  mine: T,
  theirs: T,
  leave: readonly string[],
  contest: (field: string) => boolean,
): T {
  const merged = { ...theirs }
  for (const key of Object.keys(mine) as (keyof T & string)[]) {
    if (leave.includes(key) || same(mine[key], base[key]) || same(mine[key], theirs[key])) continue
    if (same(theirs[key], base[key]) || contest(key)) merged[key] = mine[key]
  }
  return merged
}

/** Contested when both moved cues, each in another way. */
function mergeOrder(base: string[], mine: string[], theirs: string[], contest: () => boolean): string[] {
  const everywhere = base.filter((id) => mine.includes(id) && theirs.includes(id))
  const among = (ids: readonly string[]) => ids.filter((id) => everywhere.includes(id))
  const moved = !same(among(mine), everywhere)
  const both = moved && !same(among(theirs), everywhere) && !same(among(mine), among(theirs))
  return (both ? contest() : moved) ? withAdded(mine, theirs, base) : withAdded(theirs, mine, base)
}

/** What `other` added comes after the same cue as there. */
function withAdded(order: readonly string[], other: readonly string[], base: readonly string[]): string[] {
  const result = [...order]
  for (const [i, id] of other.entries()) {
    if (base.includes(id) || result.includes(id)) continue
    const before = other.slice(0, i).findLast((each) => result.includes(each))
    result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, id)
  }
  return result
}

function byId({ cues }: Show): Map<string, ShowCue> {
  return new Map(cues.map((cue) => [cue.id, cue]))
}

function idsOf({ cues }: Show): string[] {
  return cues.map(({ id }) => id)
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
