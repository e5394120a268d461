/** Hides numbers that are so small that they could point at somebody, and those that would give them away (VIS-4). */

/** Numbers below this are never shown. */
export const FEWEST = 10

export interface Shown {
  cells: (number | null)[]
  total: number | null
}

/**
 * One line of a table with its total. Every number below ten goes. Where what is hidden could be worked out from
 * the total, the smallest of the others goes too, until at least two that are not nothing are hidden and together
 * they are ten or more; a reader may know from elsewhere that a cell must be nothing. When no cell is left to hide,
 * the total goes.
 */
export function suppress(counts: readonly number[]): Shown {
  const hidden = counts.map((count) => count < FEWEST)
  for (;;) {
    const covered = counts.filter((count, i) => hidden[i] === true && count > 0)
    const sum = covered.reduce((all, count) => all + count, 0)
    const safe = covered.length === 0 || (covered.length > 1 && sum >= FEWEST)
    const next = safe ? -1 : smallestShown(counts, hidden)
    if (next >= 0) {
      hidden[next] = true
      continue
    }
    const total = counts.reduce((all, count) => all + count, 0)
    return {
      cells: counts.map((count, i) => (hidden[i] === true ? null : count)),
      total: safe && total >= FEWEST ? total : null,
    }
  }
}

function smallestShown(counts: readonly number[], hidden: readonly boolean[]): number {
  let smallest = -1
  for (const [i, count] of counts.entries())
    if (hidden[i] !== true && (smallest < 0 || count < counts[smallest]!)) smallest = i
  return smallest
}
