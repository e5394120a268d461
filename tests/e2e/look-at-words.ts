/** Whether what stands on a kiosk's screen can be read, touched and heard by everybody (VIS-6). */
import type { Page } from 'playwright-core'

/** Words that are too small, too narrow for a finger, outside the screen, cut off, or over one another. */
export async function misplaced(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const unit = Math.min(innerWidth, innerHeight) / 1080
    const wrong: string[] = []
    const seen = (node: Element) => node.closest('.passing-away, .unseen') === null
    const words = [...document.querySelectorAll('#words *')].filter(
      (node) =>
        seen(node) &&
        [...node.childNodes].some((each) => each.nodeType === 3 && each.textContent?.trim() !== ''),
    )
    for (const node of words) {
      const text = node.textContent?.trim().slice(0, 40)
      const size = parseFloat(getComputedStyle(node).fontSize)
      if (size < 33 * unit - 0.2) wrong.push(`${size}px: ${text}`)
      if (getComputedStyle(node).opacity === '0') continue
      const box = node.getBoundingClientRect()
      if (box.left < 0 || box.right > innerWidth + 1 || box.top < 0 || box.bottom > innerHeight + 1)
        wrong.push(`outside: ${text}`)
      if (node.scrollWidth > node.clientWidth + 2 && node.clientWidth > 0) wrong.push(`too wide: ${text}`)
    }
    const buttons = [...document.querySelectorAll('#words button')].filter(seen)
    for (const node of buttons) {
      const { width, height } = node.getBoundingClientRect()
      if (Math.min(width, height) < 65 * unit - 0.5)
        wrong.push(`${Math.round(width)}×${Math.round(height)}: ${node.textContent}`)
    }
    for (const node of buttons) {
      // What is fixed is not cut by what it stands in.
      if (getComputedStyle(node).position === 'fixed') continue
      const { top, bottom } = node.getBoundingClientRect()
      for (let around = node.parentElement; around !== null; around = around.parentElement) {
        if (getComputedStyle(around).overflowY === 'visible') continue
        const box = around.getBoundingClientRect()
        if (top < box.top - 1 || bottom > box.bottom + 1) wrong.push(`cut off: ${node.textContent}`)
      }
    }
    const named = buttons.filter((node) => !node.classList.contains('light'))
    for (const [i, a] of named.entries()) {
      for (const b of named.slice(i + 1)) {
        const [p, q] = [a.getBoundingClientRect(), b.getBoundingClientRect()]
        const apart =
          p.right <= q.left + 1 || q.right <= p.left + 1 || p.bottom <= q.top + 1 || q.bottom <= p.top + 1
        if (!apart) wrong.push(`${a.textContent} over ${b.textContent}`)
      }
    }
    const deck = [...document.querySelectorAll('.deck')].filter(seen).at(-1)?.getBoundingClientRect()
    for (const node of [...document.querySelectorAll('.sentence, .care, .about, .beat')].filter(seen))
      if (deck && node.getBoundingClientRect().bottom > deck.top + 1)
        wrong.push(`${node.textContent?.slice(0, 40)} over the deck`)
    return wrong
  })
}
