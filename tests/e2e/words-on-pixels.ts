/** Contrast as it is seen: every word of a page against the pixels that are really behind it (VIS-6). */
import type { Page } from 'playwright-core'
import sharp from 'sharp'

export const LEAST_CONTRAST = 7
/** Grain and the edge of a light may touch a letter here and there, as shares of the pixels behind a line. */
const STRAY = 0.005

interface Written {
  text: string
  /** sRGB bytes and opacity, 0–1. */
  colour: readonly [number, number, number, number]
  lines: { x: number; y: number; width: number; height: number }[]
}

/**
 * One line for each text that has less than 7:1, with what it has. What fades while it is looked at has half a contrast, so
 * whatever is faint is looked at again.
 */
export async function faintWords(page: Page): Promise<string[]> {
  for (let tries = 1; ; tries++) {
    const faint = await lookOnce(page)
    if (faint.length === 0 || tries === 4) return faint
    await page.waitForTimeout(700)
  }
}

async function lookOnce(page: Page): Promise<string[]> {
  const written = await page.evaluate(readWords)
  await page.evaluate(() => {
    // The page's own rules forbid a style in its text, for a test as for anybody.
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '#words * { color: transparent !important; text-decoration-color: transparent !important; transition: none !important; }',
    )
    document.adoptedStyleSheets = [sheet]
  })
  const png = await page.screenshot()
  await page.evaluate(() => void (document.adoptedStyleSheets = []))
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const after = await page.evaluate(readWords)
  if (JSON.stringify(after.map(({ lines }) => lines)) !== JSON.stringify(written.map(({ lines }) => lines)))
    return ['another screen came meanwhile']

  return written.flatMap(({ text, colour, lines }) => {
    const ratios = lines.map((line) => leastOf(data, info, line, colour))
    const least = Math.min(...ratios)
    return least < LEAST_CONTRAST ? [`${least.toFixed(1)}:1 ${text}`] : []
  })
}

/** The contrast that all but a few of the pixels behind a line leave to its letters. */
function leastOf(
  pixels: Buffer,
  { width, height }: { width: number; height: number },
  line: Written['lines'][number],
  [red, green, blue, opacity]: Written['colour'],
): number {
  const ratios: number[] = []
  for (let y = Math.max(0, Math.round(line.y)); y < Math.min(height, line.y + line.height); y++) {
    for (let x = Math.max(0, Math.round(line.x)); x < Math.min(width, line.x + line.width); x++) {
      const at = (y * width + x) * 3
      const [r, g, b] = [pixels[at]!, pixels[at + 1]!, pixels[at + 2]!]
      const over = (own: number, behind: number): number =>
        LINEAR[Math.round(own * opacity + behind * (1 - opacity))]!
      const letter = luminance(over(red, r), over(green, g), over(blue, b))
      const ground = luminance(LINEAR[r]!, LINEAR[g]!, LINEAR[b]!)
      ratios.push((Math.max(letter, ground) + 0.05) / (Math.min(letter, ground) + 0.05))
    }
  }
  return ratios.sort((one, other) => one - other)[Math.floor(ratios.length * STRAY)] ?? Infinity
}

const LINEAR = Array.from({ length: 256 }, (_, byte) => {
  const share = byte / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
})

function luminance(r: number, g: number, b: number): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Runs in the page: texts that stand there now, and the boxes of their lines. */
function readWords(): Written[] {
  const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!
  const bytesOf = (colour: string): [number, number, number, number] => {
    pen.clearRect(0, 0, 1, 1)
    pen.fillStyle = colour
    pen.fillRect(0, 0, 1, 1)
    const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data
    return [r!, g!, b!, a! / 255]
  }
  const texts = document.createTreeWalker(document.querySelector('#words')!, NodeFilter.SHOW_TEXT)
  const found: Written[] = []
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const around = node.parentElement!
    // What cannot be pressed now may be fainter (WCAG 1.4.3).
    const apart = '.passing-away, .unseen, [aria-disabled=true], :disabled'
    if (node.textContent!.trim() === '' || around.closest(apart) !== null) continue
    if (!around.checkVisibility({ visibilityProperty: true })) continue
    const [r, g, b, alpha] = bytesOf(getComputedStyle(around).color)
    let opacity = alpha
    for (let each: Element | null = around; each !== null; each = each.parentElement)
      opacity *= Number(getComputedStyle(each).opacity)
    if (opacity < 0.01) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const lines = [...range.getClientRects()]
      .filter(({ width, height }) => width > 2 && height > 2)
      .map(({ x, y, width, height }) => ({ x, y, width, height }))
    found.push({ text: node.textContent!.trim().slice(0, 60), colour: [r, g, b, opacity], lines })
  }
  return found
}
