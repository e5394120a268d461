/** Lines beneath what could tell who it is: a copy of the page behind it, of which only the lines are seen. */
import type { Finding } from '../../../core/anonymise/finding.ts'

/** Draws nothing where nothing was found, so that an innocent page costs nothing. */
export function drawUnderlines(
  copy: HTMLElement,
  text: string,
  findings: readonly Pick<Finding, 'start' | 'end' | 'risk'>[],
): void {
  if (findings.length === 0) {
    if (copy.firstChild !== null) copy.replaceChildren()
    return
  }
  const parts: (string | HTMLElement)[] = []
  let at = 0
  for (const { start, end, risk } of findings) {
    parts.push(text.slice(at, start))
    const mark = document.createElement('mark')
    mark.className = `found found-${risk}`
    mark.textContent = text.slice(start, end)
    parts.push(mark)
    at = end
  }
  // An empty last line has its height as in the page.
  parts.push(text.slice(at), '\u200b')
  copy.replaceChildren(...parts)
}
