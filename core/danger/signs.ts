/** Whether one sentence says it, as `danger.ts` makes it: small letters, words one space apart, a space at both ends. */
export interface Sign {
  test(sentence: string): boolean
}

export interface DangerSigns {
  now: readonly Sign[]
  /** In the same sentence: then it was, or it is over, or it is only said so. */
  unless: readonly Sign[]
}
