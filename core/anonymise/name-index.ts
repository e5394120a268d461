/** The names, by stem, and the shapes of names that are not listed. */
import { isDiminutive, isKazakhEnding, isRussianCutEnding, isRussianEnding } from './endings.ts'
import { SPOKEN_PATRONYMICS } from './lists/names-russian.ts'
import { skeleton } from './skeleton.ts'
import { eachWord, small, words } from './word-list.ts'

/** `sure`: hardly anything but that. `mild`: also a word, rarely at the head of a sentence. `word`: mostly a word. */
export type Certainty = 'none' | 'word' | 'mild' | 'sure'

interface Stem {
  certainty: Certainty
  /** Begins what `cut` may end: the vowel was taken off. */
  cut: boolean
  /** Never written with a Kazakh letter: қатты is no form of Катя. */
  russian?: boolean
}

export const stems = new Map<string, Stem>()

const patronymics = words(SPOKEN_PATRONYMICS).map((word) => skeleton(small(word)))

export const LONGEST_REST = 16

let addingRussian = false

export function* addNames(
  list: string,
  alphabet: 'kazakh' | 'russian',
  mild: ReadonlySet<string>,
  mostly: ReadonlySet<string>,
): Generator<void> {
  addingRussian = alphabet === 'russian'
  yield* eachWord(list, (word) => {
    const key = skeleton(small(word.replaceAll('-', '')))
    const certainty: Certainty = mostly.has(key) ? 'word' : mild.has(key) ? 'mild' : 'sure'
    addStem(key, { certainty, cut: false })
    if (alphabet === 'kazakh')
      for (const spelt of inRussianSpelling(small(word)))
        addStem(skeleton(spelt), { certainty: certainty === 'sure' ? 'sure' : 'mild', cut: false })
    if (/ь$/u.test(word)) addStem(key, { certainty, cut: true })
    if (/ия$/u.test(small(word))) addStem(key.slice(0, -1), { certainty, cut: true })
    else if (/иа$/u.test(key)) {
      // Катя: Кати, Катю, Катей; Кате, Катин.
      addStem(key.slice(0, -1), { certainty, cut: true })
      if (key.length >= 5) addStem(key.slice(0, -1), { certainty: 'word', cut: false })
      addSoft(key.slice(0, -2), certainty)
    } else if (/[аеио]$/u.test(key)) addStem(key.slice(0, -1), { certainty, cut: true })
  })
}

/** Тоқтар is Тохтар in Russian papers, Бақыт Бахыт, Тілек Тлек. */
function inRussianSpelling(word: string): string[] {
  const spelt: string[] = []
  if (/.қ/u.test(word)) spelt.push(word[0]! + word.slice(1).replaceAll('қ', 'х'))
  if (/^[тсқкж][іы][лрн][еәаіыұү]/u.test(word)) spelt.push(word[0]! + word.slice(2))
  return spelt
}

function addStem(key: string, stem: Stem): void {
  if (key.length < (stem.cut ? 2 : 3)) return
  const id = stem.cut ? `${key}-` : key
  const known = stems.get(id)
  const russian = addingRussian && known?.russian !== false
  const certainty =
    known === undefined || rank(stem.certainty) < rank(known.certainty) ? stem.certainty : known.certainty
  stems.set(id, { certainty, cut: stem.cut, russian })
}

function addSoft(key: string, certainty: Certainty): void {
  for (const end of ['е', 'еи', 'еиу', 'ин', 'ина', 'ини', 'ину', 'ине', 'иним', 'иних'])
    addStem(key + end, {
      certainty: end.startsWith('ин') ? 'word' : key.length < 3 ? 'mild' : certainty,
      cut: false,
    })
}

export function rank(certainty: Certainty): number {
  return ['none', 'word', 'mild', 'sure'].indexOf(certainty)
}

/** `word`: as it was written, or empty where it was Latin. */
export function givenName(key: string, word: string): { certainty: Certainty; root: string } | null {
  let best: { certainty: Certainty; root: string } | null = null
  for (let size = key.length; size >= 2 && key.length - size <= LONGEST_REST; size--) {
    const root = key.slice(0, size)
    const rest = key.slice(size)
    const isKazakh = KAZAKH_LETTER.test(word.slice(0, size))
    const fits = (stem: Stem | undefined) => (stem?.russian === true && isKazakh ? undefined : stem)
    const whole = fits(stems.get(root))
    if (
      whole !== undefined &&
      (isKazakhEnding(rest) || (isRussianEnding(rest) && !(VOWEL.test(root) && ADJECTIVAL.test(rest))))
    )
      best = better(best, whole.certainty, root)
    const cut = fits(stems.get(`${root}-`))
    if (cut !== undefined && rest !== '' && isRussianCutEnding(rest)) best = better(best, cut.certainty, root)
    // `Ксюш!`, and what ends as many words do: with a capital only.
    else if (cut?.certainty === 'sure' && rest === '' && size >= 4) best = better(best, 'mild', root)
    else if (size >= (cut === undefined ? 4 : 3) && (cut ?? whole) !== undefined && isDiminutive(rest))
      best = better(best, 'mild', root)
    if (best !== null) return best
  }
  return best
}

const VOWEL = /[аеиоу]$/u
/** `белая` is no form of Бела. */
const ADJECTIVAL = /^(?:иа|иу|и|е|го|м|му)$/u

const KAZAKH_LETTER = /[әғқңөұүһі]/u

function better(best: { certainty: Certainty; root: string } | null, certainty: Certainty, root: string) {
  return best !== null && rank(best.certainty) >= rank(certainty) ? best : { certainty, root }
}

const PATRONYMIC = /^.{2,}(?:(?:ов|ев|ив)(?:ич|н)|ич|инич|ичн)(?:а|у|ем|ом|е|и|ои|оиу|ами|ам|ах)?$/u

const KAZAKH_PATRONYMIC =
  /^.{3,}(?:ули|кизи|угли|улина|улинин|улин|кизин|кизина|кизинин|улимен|кизимен|оглу)$/u

const MALE_PATRONYMIC = /(?:[оеи]вич|ич)(?:а|у|ем|ом|е)?$/u

/** `Сергеевичке`, `Ахметовнаның`: a Russian patronymic as Kazakh declines it. */
const KAZAKH_CASE_OF_PATRONYMIC =
  /(?<=ич)(?:ке|ти|тин|те|тен|пен|терге|тики)$|(?<=вна|чна)(?:га|ге|нин|ни|да|дан|нан|мен|ники)$/u

/** `Сергеевич`, `Болатқызы`; the father's name need not be listed, but the shape must be whole. */
export function isPatronymic(inflected: string): boolean {
  const key = inflected.replace(KAZAKH_CASE_OF_PATRONYMIC, '')
  if (
    patronymics.some(
      (known) =>
        key.startsWith(known) &&
        (isRussianEnding(key.slice(known.length)) || isRussianCutEnding(key.slice(known.length))),
    )
  )
    return true
  if (
    patronymics.some(
      (known) =>
        known.endsWith('а') &&
        key.startsWith(known.slice(0, -1)) &&
        isRussianCutEnding(key.slice(known.length - 1)),
    )
  )
    return true
  if (KAZAKH_PATRONYMIC.test(key))
    return givenName(key.replace(/(?:ули|кизи|угли|оглу).*$/u, ''), '') !== null || key.length >= 9
  if (!PATRONYMIC.test(key)) return false
  const father = key.replace(/(?:[оеи]в)?(?:ич|инич|ичн|н)(?:а|у|ем|ом|е|и|ои|оиу|ами|ам|ах)?$/u, '')
  if (fatherName(father)) return true
  return /(?:ов|ев)ич(?:а|у|ем|ом|е)?$/u.test(key) && MALE_PATRONYMIC.test(key) && key.length >= 8
}

function fatherName(father: string): boolean {
  return ['', 'и', 'еи', 'а', 'иа', 'ел', 'л'].some((end) => stems.has(father + end)) && father.length >= 3
}

const KAZAKH_SURNAME =
  /^.{2,}(?:баев|беков|галиев|калиев|муканов|мухамедов|ханов|жанов|гулов|бергенов|кельдиев|гелдиев|дилов|шинов|тегинов|мбетов|алиев|ахметов|убаев|ибаев|ибеков|енов|имов|манов|саров|таев|каев)/u

const SURNAME =
  /^.{3,}(?:ов|ев|ин|ск|цк)(?:а|у|им|ом|е|и|ои|оиу|ого|ому|их|ими|аиа|ои|ии)?$|^.{3,}(?:енко|чук|иук|иан|идзе|швили|ович|евич|ских|цких)(?:а|у|ом|е)?$/u

/** `Ахметовтер`, `Петровтардың үйі`: of a word in -ов Kazakh makes a plural only where it is a family. */
const PLURAL_SURNAME = /^.{3,}(?:ов|ев)(?:тар|тер|дар|дер)(?:дин|нин|ге|га|ди|ни|де|да|ден|дан|мен|имиз)?$/u

/** `Ыбыраевтың`, `Сәрсеновтен`: no other Kazakh word has these before an ending. */
const KAZAKH_CASE_OF_SURNAME = /^.{3,}(?:ов|ев)(?:тин|тан|тен|пен|тики|тагилар)$/u

const CASES = /^(?:а|у|им|ом|е|и|ои|оиу|ых|ими|их)?$/u

export function surnameShape(key: string): 'none' | 'listed' | 'shaped' {
  const kazakh = KAZAKH_SURNAME.exec(key)
  if (kazakh !== null && key.length >= 7) {
    const rest = key.slice(kazakh[0].length)
    if (CASES.test(rest) || isKazakhEnding(rest) || (rest.startsWith('а') && isKazakhEnding(rest.slice(1))))
      return 'listed'
  }
  if (PLURAL_SURNAME.test(key) || KAZAKH_CASE_OF_SURNAME.test(key)) return 'listed'
  if (SURNAME.test(key)) {
    const base = key.replace(/(?:ов|ев|ин)(?:а|у|им|ом|е|и|ои|оиу|их|ими)?$/u, '')
    if (
      base !== key &&
      base.length >= 4 &&
      (stems.has(base) || stems.has(`${base}-`)) &&
      rank(stems.get(base)?.certainty ?? 'none') >= 2
    )
      return 'listed'
    return 'shaped'
  }
  return 'none'
}

const NAME_SHAPE =
  /^.{3,}(?:гул|бек|жан|хан|нур|мурат|султан|болат|берген|гелди|келди|баи|сулу|бану|улах|жамал|зада|кожа|гали|мира|нара|кул)$/u

export function isNameShaped(key: string): boolean {
  if (key.length < 6) return false
  for (let size = key.length; size >= 6 && key.length - size <= 6; size--)
    if (
      NAME_SHAPE.test(key.slice(0, size)) &&
      (isKazakhEnding(key.slice(size)) || isRussianEnding(key.slice(size)))
    )
      return true
  return false
}

/** Whether `candidate` is `root` with an ending, both in skeleton spelling. */
export function isFormOf(candidate: string, root: string): boolean {
  if (!candidate.startsWith(root)) return false
  const rest = candidate.slice(root.length)
  return isKazakhEnding(rest) || isRussianEnding(rest) || (root.length >= 3 && isRussianCutEnding(rest))
}
