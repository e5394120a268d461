/**
 * Property tests draw the same examples in every run, so that a failure is about the change at hand.
 * `FC_SEED=random npm test` looks for new ones; a number repeats a run.
 */
import fc from 'fast-check'

const wanted = process.env['FC_SEED']
if (wanted !== 'random') fc.configureGlobal({ seed: wanted === undefined ? 20_261_125 : Number(wanted) })
