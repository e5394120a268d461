/** A pad with four arrows and one key reaches everything (VIS-6): an arrow moves to the nearest thing that way. */
const REACHABLE = 'button:not(:disabled), input:not(:disabled)'

export function followArrows(root: HTMLElement): void {
  root.addEventListener('keydown', (event) => {
    const way = WAYS[event.key]
    if (way === undefined) return
    const from = document.activeElement
    // In a field left and right move among the letters.
    if (from instanceof HTMLInputElement && way.x !== 0) return
    const next = nearest(root, from, way)
    if (next === null) return
    event.preventDefault()
    next.focus()
  })
}

const WAYS: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

function nearest(root: HTMLElement, from: Element | null, way: { x: number; y: number }): HTMLElement | null {
  const all = [...root.querySelectorAll<HTMLElement>(REACHABLE)]
  if (from === null || !root.contains(from)) return all[0] ?? null
  const here = middle(from)
  let best: { node: HTMLElement; far: number } | null = null
  for (const node of all) {
    if (node === from) continue
    const there = middle(node)
    const along = (there.x - here.x) * way.x + (there.y - here.y) * way.y
    const aside = Math.abs((there.x - here.x) * way.y) + Math.abs((there.y - here.y) * way.x)
    if (along <= 4) continue
    const far = along + aside * 2
    if (best === null || far < best.far) best = { node, far }
  }
  return best?.node ?? null
}

function middle(node: Element): { x: number; y: number } {
  const box = node.getBoundingClientRect()
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 }
}
