import type { StopPolicy } from '../driver.ts'

/** A wire that leads nowhere: for rehearsal, and for a house whose lamps have not come yet. */
export interface SimulatorSettings {
  on: boolean
  onStop: StopPolicy
}
