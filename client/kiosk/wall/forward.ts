/**
 * Which lights of the field are forward in a frame. What the turn says is followed at a pace that the eye likes:
 * whoever loses the turn in the middle of it, by a change or by calm, goes back instead of vanishing.
 */
import type { Seconds } from '../../../core/model/time.ts'
import { MOST_FORWARD } from '../scenes/contract.ts'

/** At most so much of the way in a second; a turn itself asks for less. */
const PACE = 0.55

export interface Aim {
  id: string
  /** Where it comes to, in shares of the picture's height. */
  x: number
  y: number
}

export interface Forward {
  /** Whose turn it is; null for nobody. */
  aim(aim: Aim | null): void
  /** Writes one frame; `wanted` is how far forward it should be, 0–1. */
  write(wanted: number, elapsed: Seconds, into: Float64Array): void
}

interface Slot extends Aim {
  share: number
}

export function createForward(indexOf: (id: string) => number): Forward {
  const slots: Slot[] = Array.from({ length: MOST_FORWARD }, () => ({ id: '', x: 0, y: 0, share: 0 }))
  let aimed: Aim | null = null

  /** The slot of the one that is aimed at; whoever is nearest home makes room. */
  function slotOf({ id }: Aim): Slot {
    let least = slots[0]!
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i]!
      if (slot.id === id) return slot
      if (slot.share < least.share) least = slot
    }
    least.id = id
    least.share = 0
    return least
  }

  return {
    aim(next) {
      aimed = next
    },
    write(wanted, elapsed, into) {
      const slot = aimed === null ? null : slotOf(aimed)
      if (slot !== null && aimed !== null) {
        slot.x = aimed.x
        slot.y = aimed.y
      }
      for (let i = 0; i < slots.length; i++) {
        const each = slots[i]!
        const target = each === slot ? wanted : 0
        const step = PACE * elapsed
        each.share += Math.min(step, Math.max(-step, target - each.share))
        const index = each.share > 0 ? indexOf(each.id) : -1
        const at = i * 4
        into[at] = index
        into[at + 1] = index < 0 ? 0 : each.share
        into[at + 2] = each.x
        into[at + 3] = each.y
      }
    },
  }
}
