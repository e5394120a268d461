import type { Told } from '../anonymise/tells-of-somebody.ts'

/** For scripts and logs; consoles have words of their own. */
export function toldSentence(told: readonly Told[]): string {
  const each = told.map(({ words, reason }) => `“${words}”: ${reason}`).join(' ')
  return `Nobody is named on the wall. ${each} Say it without.`
}
