/**
 * Says so when our letters have not come; words then stand in the machine's own, which is whole but not ours. A browser
 * never asks again for a file of letters that failed once: what is owed is asked for here until it comes.
 */
import type { Problems } from './problems.ts'

export const OUR_FACES = ['1em Literata', '1em "Golos Text"']
/** One letter of each alphabet that the three languages need. */
export const LETTERS = 'Aa Яя Әғ'
const AGAIN_MS = 30_000

export function watchFonts(fonts: FontFaceSet, sheets: Iterable<CSSStyleSheet>, problems: Problems): void {
  Promise.all(OUR_FACES.map((face) => fonts.load(face, LETTERS))).then(
    (loaded) => {
      if (!loaded.every((faces) => faces.length > 0)) owed()
    },
    () => owed(),
  )

  function owed(): void {
    const rules = [...sheets].flatMap((sheet) => [...sheet.cssRules])
    const faces = rules.filter((rule): rule is CSSFontFaceRule => rule instanceof CSSFontFaceRule)
    void askAgain(new Set(faces))
  }

  /** Beside the page's own, so that words which stand are never hidden by letters that are only on their way. */
  async function askAgain(missing: Set<CSSFontFaceRule>): Promise<void> {
    problems.tell('fonts')
    await Promise.all(
      [...missing].map(async (rule) => {
        const face = await faceOf(rule)
          .load()
          .catch(() => null)
        if (face === null) return
        fonts.add(face)
        withdraw(rule)
        missing.delete(rule)
      }),
    )
    if (missing.size === 0) return problems.heal('fonts')
    setTimeout(() => void askAgain(missing), AGAIN_MS)
  }
}

/** The face that failed leaves the page's set; otherwise whoever asks for our letters is told of it for ever. */
function withdraw(rule: CSSFontFaceRule): void {
  const sheet = rule.parentStyleSheet
  const at = sheet === null ? -1 : [...sheet.cssRules].indexOf(rule)
  if (at >= 0) sheet!.deleteRule(at)
}

function faceOf({ style, parentStyleSheet }: CSSFontFaceRule): FontFace {
  const of = (name: string): string => style.getPropertyValue(name)
  const base = parentStyleSheet?.href ?? location.href
  const source = of('src').replaceAll(
    /url\("([^"]+)"\)/gu,
    (_, url: string) => `url("${new URL(url, base).href}")`,
  )
  return new FontFace(of('font-family').replaceAll('"', ''), source, {
    weight: of('font-weight') || 'normal',
    unicodeRange: of('unicode-range') || 'U+0-10FFFF',
  })
}
