/** Two or three things that come together in one sentence, each said in a handful of ways in three languages. */
import type { Sign } from '../signs.ts'

/** All of them in one sentence, in any order, each in any of its ways. The rarest stands first: most sentences end there. */
export function together(...things: readonly (readonly string[])[]): Sign {
  const signs = things.map((ways) => new RegExp(` (?:${ways.join('|')}) `, 'u'))
  return { test: (sentence) => signs.every((sign) => sign.test(sentence)) }
}

/** Whoever could do harm. */
export const SOMEBODY = [
  '(?:he|hes|she|they|theyre|him|them|(?:his|her) family|(?:my )?(?:husband|father|dad|stepfather|stepdad|brothers?|uncle|cousin|boyfriend|ex|inlaws|mother in law|man|boss|owner))',
  '(?:он|она|они|его|ему|муж\\S{0,2}|отец|отца|папа|отчим\\S?|брат\\S?|братья|дядя|бывший|парень|сожитель|свекров\\S|свекор|хозяин)',
  '(?:ол|олар|оны|куйеуим\\S*|акем\\S*|огей акем|агам\\S*|туыстар\\S*|бурынгы\\S*|жигитим|енем|атам|кожайын\\S*)',
]
export const SAYS = [
  'says?|said|tells|told|calls|called|writes|texts',
  'говорит|сказала?|сказали|говорят|пишет|обещает|называет|зовет',
  'дейди|деди|деп|айтады|айтты|жазды|жазып',
]

/** The same, but not where one of these stands in the sentence as well. */
export function unless(sign: Sign, ways: readonly string[]): Sign {
  const harmless = new RegExp(` (?:${ways.join('|')}) `, 'u')
  return { test: (sentence) => sign.test(sentence) && !harmless.test(sentence) }
}
