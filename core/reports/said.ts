/** What people said they will do, as a wall may say it: sums of numbers that are shown anyway, and so never of small ones (VIS-4). */
import { ANSWER_ACTS, type AnswerAct } from '../model/answer.ts'
import type { CountsReply } from '../protocol/counts.ts'
import { FEWEST } from './suppress.ts'

/**
 * At least so many, in tens. Days are added up as they are shown, with their small numbers hidden, so that two sums of
 * two days tell no more than the days themselves.
 */
export function saidSoFar(days: CountsReply['days']): Partial<Record<AnswerAct, number>> {
  const said: Partial<Record<AnswerAct, number>> = {}
  for (const act of ANSWER_ACTS) {
    const sum = days.reduce((all, { totals }) => all + (totals[act] ?? 0), 0)
    const tens = Math.floor(sum / FEWEST) * FEWEST
    if (tens > 0) said[act] = tens
  }
  return said
}
