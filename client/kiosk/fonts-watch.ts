/** Says so when our letters have not come; words then stand in the machine's own, which is whole but not ours. */
import type { Problems } from './problems.ts'

export const OUR_FACES = ['1em Literata', '1em "Golos Text"']
/** One letter of each alphabet that the three languages need. */
export const LETTERS = 'Aa Яя Әғ'
const AGAIN_MS = 30_000

export function watchFonts(fonts: FontFaceSet, problems: Problems): void {
  Promise.all(OUR_FACES.map((face) => fonts.load(face, LETTERS))).then(
    (loaded) => {
      if (loaded.every((faces) => faces.length > 0)) return problems.heal('fonts')
      problems.tell('fonts')
    },
    () => {
      problems.tell('fonts')
      setTimeout(() => watchFonts(fonts, problems), AGAIN_MS)
    },
  )
}
