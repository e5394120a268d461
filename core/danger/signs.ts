/** Expressions over one sentence as `danger.ts` makes it: small letters, words one space apart, a space at both ends. */
export interface DangerSigns {
  now: readonly RegExp[]
  /** In the same sentence: then it was, or it is over, or it is only said so. */
  unless: readonly RegExp[]
}
