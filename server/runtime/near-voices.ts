/** Which near-field screens of one room speak now, in memory alone (VIS-4), and which of them with a full voice. */
import type { Kiosk } from '../../core/model/kiosk.ts'
import { placeOf } from '../../core/model/stand.ts'
import { fullVoices, type Speaker } from '../../core/show/voice-limit.ts'
import type { Clock } from '../clock.ts'
import { listeners } from './listeners.ts'

export class NearVoices {
  /** A screen's voice has another share of the room now. */
  readonly onShare = listeners<[kioskId: string, full: boolean]>()
  readonly #speakers = new Map<string, Speaker>()
  #hushed: ReadonlySet<string> = new Set()
  readonly #clock: Clock

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** A screen says that its voice sounds, or no longer. Others than near-field ones have no part in this. */
  speaks(kiosk: Kiosk, speaking: boolean): void {
    if (!speaking || kiosk.audio !== 'nearfield') this.#speakers.delete(kiosk.id)
    else if (!this.#speakers.has(kiosk.id))
      this.#speakers.set(kiosk.id, {
        kiosk: kiosk.id,
        place: placeOf(kiosk),
        since: this.#clock.now(),
      })
    this.#share()
  }

  #share(): void {
    const full = fullVoices([...this.#speakers.values()])
    const hushed = new Set([...this.#speakers.keys()].filter((id) => !full.has(id)))
    const before = this.#hushed
    this.#hushed = hushed
    for (const id of hushed) if (!before.has(id)) this.onShare.tell(id, false)
    for (const id of before) if (!hushed.has(id)) this.onShare.tell(id, true)
  }
}
