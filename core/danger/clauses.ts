/**
 * Who does what to whom, now, in whatever order the words stand: somebody who could do harm, an act, and the one who
 * writes or whom she names. Works word by word on one clause, so that a key costs what its sentence costs.
 */
import { ENGLISH_WORDS } from './words-english.ts'
import { KAZAKH_WORDS } from './words-kazakh.ts'
import { RUSSIAN_WORDS } from './words-russian.ts'
import { cyrillicKey, TAG, tagMap } from './word-tags.ts'

const CYRILLIC = tagMap([RUSSIAN_WORDS, KAZAKH_WORDS], cyrillicKey)
const ENGLISH = tagMap([ENGLISH_WORDS], (word) => word)
/** Where one of these stands, Latin letters are English and no transliteration. */
const ENGLISH_ONLY =
  / (?:the|a|i|im|is|are|was|my|and|to|of|in|at|he|she|they|it|not|with|you|your|his|her|we|this|that|for) /u
/** How far before a verb its "not" may stand, in words. */
const NOT_WITHIN = 2

/** `clause`: small letters, words one space apart, a space at both ends. `child`: the text is a child's. */
export function clauseSpeaksOfHarm(clause: string, child: boolean): boolean {
  const words = clause.trim().split(' ')
  const english = ENGLISH_ONLY.test(clause)
  const tags = words.map((word) => tagsOf(word, english))
  let all = 0
  for (const each of tags) all |= each
  if ((all & (ACTS | TAG.converb | TAG.comes)) === 0) return false
  all = settled(tags, all)
  const has = (tag: number) => (all & tag) !== 0
  const somebody = has(TAG.kin | TAG.he)
  const whom = has(TAG.me | TAG.mine)
  if (has(TAG.harmless) || (has(TAG.thing) && !somebody)) return false
  if (has(TAG.past) && !(has(TAG.recent) && !has(TAG.thing))) return false
  // English says who: `it hits me`, `the rain beats us` have nobody.
  if (has(TAG.hurts) && whom && isDoneToSomebody(tags, words, somebody)) return true
  if (has(TAG.hurting) && whom && has(TAG.is)) return true
  if (has(TAG.hurts) && has(TAG.kin) && saysNothingElse(tags)) return true
  if (has(TAG.choked) && whom && isDoneToSomebody(tags, words, somebody)) return true
  if (has(TAG.hurt) && whom && somebody && (child || (has(TAG.recent) && !has(TAG.past)))) return true
  if (has(TAG.touches) && has(TAG.me) && (has(TAG.kin) || child)) return true
  if (has(TAG.touched) && has(TAG.me) && somebody && (child || (has(TAG.recent) && !has(TAG.past))))
    return true
  return (
    has(TAG.comes) &&
    somebody &&
    ((has(TAG.bed) && has(TAG.night)) || (has(TAG.kin) && isToMeAtNight(clause, all)))
  )
}

const ACTS = TAG.hurts | TAG.hurt | TAG.hurting | TAG.choked | TAG.touches | TAG.touched

function tagsOf(word: string, english: boolean): number {
  if (/^[a-z]/u.test(word))
    return english ? (ENGLISH.get(word) ?? 0) : (ENGLISH.get(word) ?? CYRILLIC.get(cyrillicKey(word)) ?? 0)
  return CYRILLIC.get(cyrillicKey(word)) ?? 0
}

/** Kazakh converbs that go on are acts; acts that are denied are none. Changes `tags`; returns all of them. */
function settled(tags: number[], before: number): number {
  let all = 0
  const goesOn = (before & TAG.goesOn) !== 0
  tags.forEach((tag, i) => {
    if (goesOn && (tag & TAG.converb) !== 0) tags[i] = tag | TAG.hurts
    if ((tags[i]! & ACTS) === 0) return
    const denied = tags.slice(Math.max(0, i - NOT_WITHIN), i).filter((each) => (each & TAG.not) !== 0).length
    // `does not stop hitting` is denied twice.
    if (denied % 2 === 1) tags[i] = tags[i]! & ~ACTS
  })
  for (const tag of tags) all |= tag
  return all
}

/** In English the one who is harmed stands behind the verb, and who does it is said; `at chess` behind both is a game. */
function isDoneToSomebody(tags: readonly number[], words: readonly string[], somebody: boolean): boolean {
  return tags.some((tag, i) => {
    if ((tag & (TAG.hurts | TAG.choked)) === 0) return false
    if (!/^[a-z]/u.test(words[i]!) || !ENGLISH.has(words[i]!)) return true
    const behind = tags.slice(i + 1, i + 5)
    if (!somebody || !behind.some((each) => (each & (TAG.me | TAG.mine)) !== 0)) return false
    return !(
      words[i] === 'beats' &&
      /^(?:at|to|in)$/u.test(words[i + 2] ?? '') &&
      !/^(?:home|night|work|school|least|front|a|the)$/u.test(words[i + 3] ?? '')
    )
  })
}

/** `муж бьёт`, `күйеуім ұрып жатыр`: nothing else that it could be done to. */
function saysNothingElse(tags: readonly number[]): boolean {
  const known =
    TAG.kin | TAG.he | TAG.hurts | TAG.filler | TAG.recent | TAG.night | TAG.goesOn | TAG.converb | TAG.me
  return tags.every((tag) => (tag & known) !== 0)
}

function isToMeAtNight(clause: string, all: number): boolean {
  return (
    (all & (TAG.night | TAG.bed)) !== 0 &&
    / (?:ко мне|к нам с сестрой|в мою (?:комнату|кровать|постель)|to me|(?:in|into|on) my (?:room|bed|bedroom)|маган|болмеме|тосегиме|касыма|жаныма) /u.test(
      clause,
    )
  )
}
