/**
 * Whether a text speaks of danger that is there now: to the one who writes, from another or from oneself (BOO-4).
 * The answer opens a card with support lines on the same screen and goes nowhere else, so it is tuned to be kind
 * when it is wrong: a card too many asks for one touch, a card too few leaves somebody alone. What was, what is over
 * and what is only a manner of speaking is left in peace as far as a sentence shows it.
 */
import { isChilds } from './child.ts'
import { clauseSpeaksOfHarm } from './clauses.ts'
import { weighsAsDanger } from './cues.ts'
import { ENGLISH } from './english.ts'
import { KAZAKH } from './kazakh.ts'
import { CALLED_OTHERWISE, PLIGHTS } from './plights.ts'
import { ROUNDABOUT } from './roundabout.ts'
import { RUSSIAN } from './russian.ts'
import type { DangerSigns } from './signs.ts'
import { CALLS, SITUATIONS } from './situations.ts'
import { TURNS } from './turns.ts'

/** People mix languages, so every language reads every text. */
const LANGUAGES: readonly DangerSigns[] = [KAZAKH, RUSSIAN, ENGLISH]
const SIGNS: readonly DangerSigns[] = [...LANGUAGES, SITUATIONS, ROUNDABOUT, TURNS, PLIGHTS, CALLED_OTHERWISE]

/** Offsets are of no use here: the card says nothing about the words that opened it. */
export function speaksOfDanger(text: string): boolean {
  return sentences(text).some(
    ({ whole, clauses }) =>
      isSign(whole) ||
      weighsAsDanger(whole) ||
      (!isOver(whole) &&
        clauses.some(
          (clause) =>
            clauseSpeaksOfHarm(clause, isChilds(whole)) ||
            (clauses.length > 1 && CALLS.some((sign) => sign.test(clause))),
        )),
  )
}

function isSign(sentence: string): boolean {
  return SIGNS.some(
    ({ now, unless }) =>
      now.some((sign) => sign.test(sentence)) && !unless.some((sign) => sign.test(sentence)),
  )
}

/** What the whole sentence excuses it excuses in each of its clauses. */
function isOver(sentence: string): boolean {
  return LANGUAGES.some(({ unless }) => unless.some((sign) => sign.test(sentence)))
}

interface Sentence {
  whole: string
  clauses: readonly string[]
}

/** Longer than any sentence that somebody says in one breath: the rest is read as another one. */
const LONGEST_SENTENCE = 600

function sentences(text: string): Sentence[] {
  return text
    .split(/[.!?…\n;]+/u)
    .flatMap(pieces)
    .flatMap((each) => plain(each.replaceAll(/[,:()«»"“”]|[-–—] /gu, ` ${JOINT} `)).split(TURN))
    .map((each) => ({
      whole: spaced(each.replaceAll(JOINT, ' ')),
      clauses: each
        .split(JOINT)
        .map(spaced)
        .filter((clause) => clause.length > 2),
    }))
    .filter(({ whole }) => whole.length > 2)
}

/** Stands for the comma between two clauses: a letter of no language that is read here. */
const JOINT = 'ꙮ'

const spaced = (words: string) => ` ${words.trim().replaceAll(/ {2,}/gu, ' ')} `

/** After these a sentence speaks of something else: what was before them excuses nothing behind them. */
const TURN = / (?:но|однако|зато|а теперь|а сейчас|but|yet|and now|however|бирак|алайда|ал казир|ал енди) /u

function pieces(sentence: string): string[] {
  const all: string[] = []
  for (let at = 0; at < sentence.length; at += LONGEST_SENTENCE)
    all.push(sentence.slice(at, at + LONGEST_SENTENCE))
  return all
}

/** Kazakh letters as they are typed on a Russian keyboard; ё as е; no marks, nothing invisible. */
const FOLD: Readonly<Record<string, string>> = {
  ё: 'е',
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
}

function plain(sentence: string): string {
  const small = sentence
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\p{Cf}/gu, '')
    // `don't`, `don’t` and `dont` are one word.
    .replaceAll(/(?<=[a-z])['’`](?=[a-z])/gu, '')
    .replaceAll(/[ёәғқңөұүһі]/gu, (letter) => FOLD[letter]!)
    // A Latin i among Cyrillic letters, where a keyboard has no і.
    .replaceAll(/(?<=[а-яёәғқңөұүһі])i|i(?=[а-яёәғқңөұүһі])/gu, 'и')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
  return ` ${small.trim()} `
}
