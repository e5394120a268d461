/** The house's wiring as each wire takes it. */
import type { Wiring } from '../../core/model/wiring.ts'
import type { WireSettings } from './worker-messages.ts'

export function wireSettings({ e131, artnet, simulator, onStop }: Wiring): WireSettings {
  return {
    e131: { ...e131, onStop },
    artnet: { ...artnet, onStop },
    simulator: { on: simulator, onStop },
  }
}
