/** What a visitor may answer to the question after a testimony. On this screen it ends with the session; elsewhere only its number is kept (VIS-4). */
export const ANSWER_WORDS = ['sorrow', 'anger', 'warmth', 'hope', 'courage', 'gratitude'] as const
export const ANSWER_ACTS = ['call', 'ask', 'believe', 'stay', 'learn', 'speak'] as const
export type AnswerWord = (typeof ANSWER_WORDS)[number]
export type AnswerAct = (typeof ANSWER_ACTS)[number]

export type Answer =
  | { kind: 'light' }
  | { kind: 'word'; word: AnswerWord }
  /** What I will do. */
  | { kind: 'act'; act: AnswerAct }
