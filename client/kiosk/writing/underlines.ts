/** Lines beneath what could tell who it is: a copy of the page behind it, of which only the lines are seen. */
import type { Finding } from '../../../core/anonymise/finding.ts'

type Line = Pick<Finding, 'start' | 'end' | 'risk'>

/**
 * Draws nothing where nothing was found, so that an innocent page costs nothing. Pieces that are as they were are
 * left alone: a letter at the end of a long page changes one of them, and the browser lays out one line.
 */
export function drawUnderlines(copy: HTMLElement, text: string, findings: readonly Line[]): void {
  let piece = copy.firstChild
  let at = 0
  const put = (risk: Line['risk'] | null, said: string): void => {
    if (piece === null || riskOf(piece) !== risk) {
      const made = make(risk)
      copy.insertBefore(made, piece)
      piece = made
    }
    const letters = piece instanceof Text ? piece : (piece.firstChild as Text)
    if (letters.data !== said) letters.data = said
    piece = piece.nextSibling
  }
  if (findings.length > 0) {
    for (const { start, end, risk } of findings) {
      put(null, text.slice(at, start))
      put(risk, text.slice(start, end))
      at = end
    }
    // An empty last line has its height as in the page.
    put(null, `${text.slice(at)}\u200b`)
  }
  while (piece !== null) {
    const next: ChildNode | null = piece.nextSibling
    piece.remove()
    piece = next
  }
}

function riskOf(piece: ChildNode): Line['risk'] | null {
  return piece instanceof HTMLElement ? (piece.dataset['risk'] as Line['risk']) : null
}

function make(risk: Line['risk'] | null): ChildNode {
  const letters = document.createTextNode('')
  if (risk === null) return letters
  const mark = document.createElement('mark')
  mark.className = `found found-${risk}`
  mark.dataset['risk'] = risk
  mark.append(letters)
  return mark
}
