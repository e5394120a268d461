/** The lamps that are not there: they take everything, and answer, because they are ours. */
import type { Milliseconds } from '../../../core/model/time.ts'
import type { NodeReport } from '../driver.ts'

export class SimulatorNode {
  readonly #since: Milliseconds
  #sent = 0

  constructor(now: Milliseconds) {
    this.#since = now
  }

  send(): boolean {
    this.#sent++
    return true
  }

  report(universes: readonly number[]): NodeReport {
    return {
      protocol: 'simulator',
      to: 'simulator',
      name: null,
      universes,
      state: 'answering',
      since: this.#since,
      problem: null,
      sent: this.#sent,
      failed: 0,
    }
  }
}
