/** Looks applied to one rig: which intent each lamp takes from looks that lie over one another. */
import type { LightEffect } from '../model/light-effect.ts'
import type { LampIntent, Look } from '../model/look.ts'
import { brightest } from './lamp-colour.ts'
import type { Patch, PatchedLamp } from './patch.ts'

/** The colours of a theme that a look may follow, in the order of their shares. */
export const FOLLOWED = ['primary', 'light', 'horizon'] as const
/** Of an intent: intensity, the shares of the followed colours, then L, a, b of a colour of its own. */
export const INTENT_NUMBERS = 1 + FOLLOWED.length + 3
export const OWN_COLOUR = 1 + FOLLOWED.length

/** What a lamp is asked to do, as numbers that can be faded. */
export interface Ask {
  numbers: Float64Array
  effects: readonly LightEffect[]
}

/** What every lamp of the rig is asked for by some looks: an index into `asks` for each. */
export interface Page {
  asks: readonly Ask[]
  ofLamp: Uint32Array
}

const DARK: Ask = { numbers: new Float64Array(INTENT_NUMBERS), effects: [] }

export class LookBook {
  readonly #patch: Patch
  readonly #looks: ReadonlyMap<string, Look>
  readonly #pages = new Map<string, Page>()
  readonly #asks = new Map<LampIntent, Ask>()

  constructor(patch: Patch, looks: ReadonlyMap<string, Look>) {
    this.#patch = patch
    this.#looks = looks
  }

  /** Null when none of the looks is known: a room never goes dark over a missing name. Strongest first. */
  page(looks: readonly string[]): Page | null {
    const stack = looks.flatMap((id) => this.#looks.get(id) ?? [])
    if (stack.length === 0) return null
    const key = stack.map(({ id }) => id).join()
    let page = this.#pages.get(key)
    if (page === undefined) {
      page = this.#write(stack)
      this.#pages.set(key, page)
    }
    return page
  }

  #write(stack: readonly Look[]): Page {
    const asks: Ask[] = []
    const indexes = new Map<Ask, number>()
    const lifted = new Map<string, Ask>()
    const ofLamp = Uint32Array.from(this.#patch.lamps, (lamp) => {
      const ask = this.#askOf(lamp, stack, lifted)
      let index = indexes.get(ask)
      if (index === undefined) {
        index = asks.push(ask) - 1
        indexes.set(ask, index)
      }
      return index
    })
    return { asks, ofLamp }
  }

  /** `lifted` keeps what two looks make together, so that lamps with the same share it. */
  #askOf(lamp: PatchedLamp, stack: readonly Look[], lifted: Map<string, Ask>): Ask {
    const above: Ask[] = []
    for (const look of stack) {
      const intent = intentFor(lamp, look)
      const layer = look.layer ?? 'whole'
      if (intent !== null) above.push(this.#ask(intent))
      if (layer === 'whole' || (layer === 'over' && intent !== null)) break
    }
    const [top = DARK, ...under] = above
    const highest = under.find((each) => each.numbers[0]! > top.numbers[0]!)
    if (highest === undefined) return top
    const key = `${[...this.#asks.values()].indexOf(top)} ${highest.numbers[0]}`
    let ask = lifted.get(key)
    if (ask === undefined) {
      ask = { ...top, numbers: Float64Array.from(top.numbers) }
      ask.numbers[0] = under.reduce((most, each) => Math.max(most, each.numbers[0]!), 0)
      lifted.set(key, ask)
    }
    return ask
  }

  #ask(intent: LampIntent): Ask {
    let ask = this.#asks.get(intent)
    if (ask === undefined) {
      ask = { numbers: numbersOf(intent), effects: intent.effects ?? [] }
      this.#asks.set(intent, ask)
    }
    return ask
  }
}

/** The fixture's own, else that of the first group of the rig it belongs to, else its role's. */
function intentFor({ fixture, groups }: PatchedLamp, look: Look): LampIntent | null {
  const own = look.fixtures?.[fixture.id]
  if (own !== undefined) return own
  for (const group of groups) {
    const shared = look.groups?.[group]
    if (shared !== undefined) return shared
  }
  return look.roles[fixture.role] ?? null
}

function numbersOf({ intensity, colour }: LampIntent): Float64Array {
  const numbers = new Float64Array(INTENT_NUMBERS)
  numbers[0] = intensity
  if (typeof colour === 'object') numbers.set(brightest(colour), OWN_COLOUR)
  else numbers[1 + FOLLOWED.findIndex((each) => colour === `theme.${each}`)] = 1
  return numbers
}
