/** What each venue has settled about its booths and its wall; durable, and told to whoever shows it. */
import { boothReasons } from '../../core/contribution/booth-ready.ts'
import { addressTrouble, isTelephone } from '../../core/contribution/way-back.ts'
import { NO_BOOTH_SETTINGS, type BoothSettings } from '../../core/model/booth-settings.ts'
import type { BoothMessage } from '../../core/protocol/booth.ts'
import type { ContributionRegister } from '../ports/contribution-register.ts'
import { listeners } from '../runtime/listeners.ts'

export class Booths {
  /** A venue has settled something else. */
  readonly onChange = listeners<[venueId: string]>()
  readonly #register: ContributionRegister
  readonly #settings = new Map<string, BoothSettings>()

  private constructor(register: ContributionRegister) {
    this.#register = register
  }

  static async open(register: ContributionRegister, venues: readonly string[]): Promise<Booths> {
    const booths = new Booths(register)
    for (const venue of venues) {
      const settings = await register.boothSettings(venue)
      if (settings !== null) booths.#settings.set(venue, settings)
    }
    return booths
  }

  settings(venueId: string): BoothSettings {
    return this.#settings.get(venueId) ?? NO_BOOTH_SETTINGS
  }

  async change(venueId: string, change: Partial<BoothSettings>): Promise<BoothSettings> {
    const next = { ...this.settings(venueId), ...change }
    await this.#register.keepBoothSettings(venueId, next)
    this.#settings.set(venueId, next)
    this.onChange.tell(venueId)
    return next
  }

  /** Every way back from home that a venue has settled and that leads there, each once (CON-9). */
  waysBack(): { addresses: string[]; telephones: string[] } {
    const ways = [...this.#settings.values()].map(({ wayBack }) => wayBack)
    const known = (all: (string | null)[]) => [...new Set(all.filter((each) => each !== null))]
    return {
      addresses: known(ways.map(({ address }) => address)).filter((each) => addressTrouble(each) === null),
      telephones: known(ways.map(({ telephone }) => telephone)).filter(isTelephone),
    }
  }

  /** What a booth is told: nothing of who is responsible or how (staff read that), only that it is settled. */
  message(venueId: string, line: 'private' | 'open'): BoothMessage {
    const settings = this.settings(venueId)
    return { reasons: boothReasons(settings, line), wayBack: settings.wayBack }
  }
}
