/** From single words that are names to whole names: other forms of the same name, surnames and initials beside it, letters set apart. */
import { asks } from './asks.ts'
import { know } from './lexicon.ts'
import { isFormOf } from './name-index.ts'
import { matchesNear, type Hit } from './recogniser.ts'
import { isPlaceUse } from './place-context.ts'
import type { Reading, Word } from './reading.ts'

const isJoint = asks(/^(?:и|and|мен|пен|бен)$/u)

/** Once somebody is named, every other form of that name is found too. */
export function spread(words: readonly Word[], found: boolean[]): void {
  const roots = new Set<string>()
  words.forEach((word, i) => {
    if (!found[i] || !word.capital) return
    const root = word.know.root ?? word.know.skeleton
    if (root.length >= 4 && word.know.given !== 'word') roots.add(root)
  })
  if (roots.size === 0 || roots.size > 400) return
  const byStart = new Map<string, string[]>()
  for (const root of roots) {
    const key = root.slice(0, 3)
    byStart.set(key, [...(byStart.get(key) ?? []), root])
  }
  words.forEach((word, i) => {
    if (found[i] || word.digits !== null || word.know.skeleton.length < 4) return
    const key = word.know.skeleton
    const candidates = byStart.get(key.slice(0, 3))
    if (candidates === undefined) return
    if (
      word.know.common ||
      word.know.tags.has('safe') ||
      (!word.capital && (word.know.given === 'word' || word.know.given === 'mild'))
    )
      return
    if (!word.capital && word.know.tags.size > 0) return
    if (word.know.place === 'sure' && isPlaceUse(words, i)) return
    if (!word.capital && word.know.given === 'none' && !/[\u0400-\u052f]/u.test(word.lower)) return
    if (candidates.some((root) => isFormOf(key, root))) found[i] = true
  })
}

/** A surname, patronymic or initial beside a name belongs to it. */
export function joinNeighbours(words: readonly Word[], found: boolean[]): void {
  for (let i = 0; i < words.length; i++) {
    if (found[i]) continue
    const word = words[i]!
    const left = i > 0 && found[i - 1] && /^[ -]$/u.test(word.gap)
    const right = i + 1 < words.length && found[i + 1] && /^(?:[ -]|\. ?)$/u.test(words[i + 1]!.gap)
    const isInitial = word.text.length === 1 && word.capital && /\p{L}/u.test(word.text)
    if (isInitial && !/^(?:i|я|в|с|к|о|у|и|а)$/u.test(word.lower)) {
      if (left || (right && words[i + 1]!.gap.startsWith('.'))) found[i] = true
    } else if (isInitial && right && words[i + 1]!.gap.startsWith('.')) found[i] = true
    // `Дюсембекова К. Ж.`: also letters that are words, where a full stop follows.
    else if (
      isInitial &&
      left &&
      words[i - 1]!.text.length > 3 &&
      words[i + 1]?.gap.startsWith('.') === true &&
      words[i + 1]!.text.length === 1
    )
      found[i] = true
    if (right && words[i + 1]!.know.patronymic && word.know.given !== 'none' && !word.capital) found[i] = true
    if (!left && !right) continue
    if (
      word.know.surname !== 'none' &&
      !word.know.common &&
      word.know.tags.size === 0 &&
      (word.capital ||
        (left && word.know.surname === 'listed') ||
        (left &&
          words[i - 1]!.know.given === 'sure' &&
          !words[i - 1]!.capital &&
          word.know.surname === 'shaped' &&
          LOWER_SURNAME.test(word.lower)))
    )
      found[i] = true
  }
  for (let i = words.length - 2; i >= 0; i--) {
    const word = words[i]!
    if (
      !found[i] &&
      found[i + 1] &&
      word.text.length === 1 &&
      word.capital &&
      /^\. ?$/u.test(words[i + 1]!.gap)
    )
      found[i] = true
  }
  // `bota and aunt raya`, `саша и рената`: who is named in one breath with somebody.
  for (let i = 0; i + 2 < words.length; i++) {
    const [, joint, other] = [words[i]!, words[i + 1]!, words[i + 2]!]
    if (joint.gap !== ' ' || !isJoint(joint) || other.gap !== ' ') continue
    const at = found[i + 2] || (other.know.tags.has('kin') && found[i + 3]) ? i : found[i] ? i + 2 : null
    if (at === null || found[at]) continue
    const { know: facts, lower } = words[at]!
    const isNamed =
      facts.given === 'sure' || facts.given === 'mild' || (facts.given === 'word' && /^[a-z]/u.test(lower))
    if (isNamed && !facts.common && facts.tags.size === 0 && lower.length >= 4) found[at] = true
  }
  for (let i = 0; i + 1 < words.length; i++) {
    // `А. К.`, two initials alone
    const [one, two] = [words[i]!, words[i + 1]!]
    if (isInitialPair(one, two, words[i + 2])) found[i] = found[i + 1] = true
  }
}

const LOWER_SURNAME = /(?:ов|ев|ёв|ова|ева|ову|еву|овой|евой|ский|ская|енко|чук|ына|кин|кина|ину|иной)$/u

function isInitialPair(one: Word, two: Word, after: Word | undefined): boolean {
  if (one.text.length !== 1 || two.text.length !== 1 || !one.capital || !two.capital) return false
  if (!/^\. ?$/u.test(two.gap)) return false
  return after !== undefined && /^\.? ?$/u.test(after.gap) && after.capital && after.know.surname !== 'none'
}

export function stretches(words: readonly Word[], found: readonly boolean[]): Hit[] {
  const hits: Hit[] = []
  for (let i = 0; i < words.length; i++) {
    if (!found[i]) continue
    let j = i
    while (
      j + 1 < words.length &&
      found[j + 1] &&
      /^(?: |-|\. ?)$/u.test(words[j + 1]!.gap) &&
      !(words[j + 1]!.first && words[j]!.text.length > 1)
    )
      j += 1
    hits.push({ start: words[i]!.start, end: words[j]!.end, type: 'name' })
    i = j
  }
  return hits
}

/** `А й г ү л`, `М.а.р.а.т`: single letters with the same thing between them. */
export function spacedLetters(words: readonly Word[]): Hit[] {
  const hits: Hit[] = []
  for (let i = 0; i < words.length; i++) {
    if (words[i]!.text.length !== 1 || words[i]!.digits !== null) continue
    let j = i
    while (
      j + 1 < words.length &&
      words[j + 1]!.text.length === 1 &&
      words[j + 1]!.digits === null &&
      /^[ ._*-]{1,2}$/u.test(words[j + 1]!.gap)
    )
      j += 1
    if (j - i >= 2) {
      const facts = know(
        words
          .slice(i, j + 1)
          .map((word) => word.lower)
          .join(''),
      )
      if (facts.given !== 'none' || facts.surname === 'listed' || facts.nameShaped)
        hits.push({ start: words[i]!.start, end: words[j]!.end, type: 'name' })
    }
    i = j
  }
  return hits
}

/** `Р-ва А. К.`, `К-ев`: a surname with its middle left out is still half a name. */
const SHORTENED =
  /(?<![\p{L}-])\p{Lu}\p{Ll}?-(?:ова|ева|ина|ва|на|ов|ев|ин|ко|ский|ская|ой|ич|вич|вна|баев|баева|беков|бекова)(?!\p{L})(?: \p{Lu}\.(?: ?\p{Lu}\.)?)?/gu

const SHORTENED_ENDS = [
  '-ов', '-ев', '-ин', '-ва', '-на', '-ко', '-ск', '-ой', '-ич', '-вич', '-вна', '-баев', '-беков',
] as const // prettier-ignore

export const shortenedSurnames = (reading: Reading): Hit[] =>
  matchesNear(reading, SHORTENED_ENDS, SHORTENED, 'name', () => true)
