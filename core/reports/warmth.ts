/** How warm the horizon is: what was answered today, as light and never as a number (experience.md). */

/** Answers after which it is about two thirds as warm as it can be. */
const MANY = 120
/** It is told in steps, so that nobody sees one answer arrive. */
const STEPS = 24

/** 0 in the morning, towards 1 with the day's answers: quick at first, then ever slower, never back. */
export function warmthOf(answers: number): number {
  return Math.floor((1 - Math.exp(-Math.max(0, answers) / MANY)) * STEPS) / STEPS
}
