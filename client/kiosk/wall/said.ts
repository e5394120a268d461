import type { AnswerAct } from '../../../core/model/answer.ts'

/** What people said they will do: at least so many, a number that may be shown (VIS-4). */
export interface Said {
  act: AnswerAct
  atLeast: number
}
