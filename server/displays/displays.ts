/**
 * Projectors and panels: asked once a minute, switched on a wish, and believed only when they say so themselves
 * (VEN-3). They follow the day where staff want that.
 */
import {
  DisplaySettings,
  type DisplayProblem,
  type DisplayState,
  type DisplayWish,
} from '../../core/model/display.ts'
import type { Instant, Milliseconds } from '../../core/model/time.ts'
import type { DisplayView } from '../../core/protocol/displays.ts'
import type { Clock } from '../clock.ts'
import type { DisplayPapers } from './display-papers.ts'
import { askPjlink, PjlinkFault, switchPjlink } from './pjlink.ts'
import { wakeOnLan } from './wake-on-lan.ts'

const LOOK_EVERY_MS = 5_000
const ASK_EVERY_MS: Milliseconds = 60_000
/** While a wish is open, as often as a lamp's warming deserves. */
const READ_BACK_EVERY_MS: Milliseconds = 5_000
/** A lamp may cool for minutes before it will be lit again. */
const WISH_LASTS_MS: Milliseconds = 5 * 60_000
/** A display that is there answers within a moment; whoever pressed hears by then, whatever it does. */
const ANSWERED_WITHIN_MS: Milliseconds = 2_500
/** Screens are dark by then, and whoever was there has gone. */
export const OFF_AFTER_MS: Milliseconds = 60_000

/** What the day wants of a screen's display, and since when; null: nobody has opened or closed the venue. */
export type DayWish = { power: 'on' | 'off'; since: Instant } | null

export interface DisplaysOutside {
  papers: DisplayPapers
  clock: Clock
  dayWish(kioskId: string): DayWish
  /** Where Wake-on-LAN goes: everybody in the network, but in tests. */
  wakeTo: { address: string; port: number }
  complain(problem: unknown, what: string): void
}

interface Known {
  settings: DisplaySettings
  state: DisplayState | null
  wish: DisplayWish | null
  asked: Instant
  /** The day's wish that has been passed on. */
  passed: Instant
  busy: Promise<unknown>
}

export class Displays {
  readonly #known = new Map<string, Known>()
  readonly #outside: DisplaysOutside
  readonly #timer: ReturnType<typeof setInterval>

  private constructor(outside: DisplaysOutside, kept: readonly DisplaySettings[]) {
    this.#outside = outside
    for (const settings of kept) this.#known.set(settings.kioskId, fresh(settings))
    this.#timer = setInterval(() => this.#look(), LOOK_EVERY_MS)
  }

  static async open(outside: DisplaysOutside): Promise<Displays> {
    return new Displays(outside, await outside.papers.all())
  }

  view(kioskId: string): DisplayView | null {
    const known = this.#known.get(kioskId)
    if (known === undefined) return null
    const { password, ...settings } = known.settings
    return { ...settings, hasPassword: password !== null, state: known.state, wish: known.wish }
  }

  views(): DisplayView[] {
    return [...this.#known.keys()].map((id) => this.view(id)!)
  }

  /** `password` left out keeps the one that is there. */
  async set(
    kioskId: string,
    wanted: Omit<DisplaySettings, 'kioskId' | 'password'> & { password?: string | null | undefined },
  ): Promise<DisplayView> {
    const before = this.#known.get(kioskId)
    const { password = before?.settings.password ?? null, ...rest } = wanted
    const settings = DisplaySettings.parse({ ...rest, kioskId, password })
    await this.#outside.papers.keep(settings)
    this.#known.set(kioskId, {
      ...fresh(settings),
      ...(before !== undefined && stillAsked(before, settings)),
    })
    await soon(this.ask(kioskId))
    return this.view(kioskId)!
  }

  /** False when there is none. */
  async remove(kioskId: string): Promise<boolean> {
    if (!this.#known.delete(kioskId)) return false
    await this.#outside.papers.remove(kioskId)
    return true
  }

  /** Asks it now; its state is what it says. Never rejects. */
  async ask(kioskId: string): Promise<DisplayState | null> {
    const known = this.#known.get(kioskId)
    if (known === undefined) return null
    return this.#inTurn(known, () => this.#ask(known))
  }

  /**
   * Wakes it and its machine, or sends it to stand-by; done is what it says afterwards. Nobody at a desk waits for one
   * that is off the network: the view says that it was asked, and what came of it later.
   */
  async power(kioskId: string, power: 'on' | 'off'): Promise<DisplayView | null> {
    const known = this.#known.get(kioskId)
    if (known === undefined) return null
    known.wish = { power, at: this.#outside.clock.now(), state: 'asked' }
    await soon(this.#inTurn(known, () => this.#power(known, power)))
    return this.view(kioskId)
  }

  /** What is wrong, by screen, as last asked; a display that is off by the day is nothing wrong. */
  problems(): ReadonlyMap<string, readonly DisplayProblem[]> {
    return new Map(
      [...this.#known].flatMap(([id, { state }]) =>
        state !== null && state.problems.length > 0 ? [[id, state.problems] as const] : [],
      ),
    )
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    // Nothing is kept of what they say: one that is off the network holds up no stop.
    await soon(Promise.all([...this.#known.values()].map((each) => each.busy)))
  }

  #look(): void {
    const now = this.#outside.clock.now()
    for (const [kioskId, known] of this.#known) {
      const open = known.wish?.state === 'asked'
      // Half a look early: one that was asked a moment after the last look would otherwise wait for the next but one.
      const due = known.asked + (open ? READ_BACK_EVERY_MS : ASK_EVERY_MS) - LOOK_EVERY_MS / 2
      if (now >= due) void this.ask(kioskId)
      const wish = known.settings.followsDay ? this.#outside.dayWish(kioskId) : null
      if (wish === null || wish.since <= known.passed) continue
      if (wish.power === 'off' && now - wish.since < OFF_AFTER_MS) continue
      known.passed = wish.since
      void this.power(kioskId, wish.power)
    }
  }

  async #ask(known: Known): Promise<DisplayState | null> {
    const at = this.#outside.clock.now()
    known.asked = at
    const { address, port, password } = known.settings
    if (address === null) return null
    try {
      const { broken, ...answers } = await askPjlink({ address, port, password })
      known.state = { at, ...answers, problems: broken }
    } catch (fault) {
      const problem = fault instanceof PjlinkFault ? fault.problem : 'unreachable'
      known.state = { at, power: null, name: null, lamps: [], warnings: [], problems: [problem] }
    }
    const { wish, state } = known
    if (wish?.state === 'asked') {
      if (state.power === wish.power) known.wish = { ...wish, state: 'confirmed' }
      else if (at - wish.at >= WISH_LASTS_MS) known.wish = { ...wish, state: 'unanswered' }
      // It answers again and is still as it was: a machine that was woken hears the wish only now.
      else if (state.power === (wish.power === 'on' ? 'off' : 'on'))
        await switchPjlink({ address, port, password }, wish.power).catch(() => null)
    }
    return state
  }

  async #power(known: Known, power: 'on' | 'off'): Promise<void> {
    const { address, port, password, mac } = known.settings
    known.wish = { power, at: this.#outside.clock.now(), state: 'asked' }
    if (mac !== null && power === 'on')
      await wakeOnLan(mac, this.#outside.wakeTo).catch((fault: unknown) =>
        this.#outside.complain(fault, 'Wake-on-LAN could not be sent.'),
      )
    if (address === null) return
    const taken = await switchPjlink({ address, port, password }, power).catch(() => null)
    // Nobody answers yet: a machine that was woken a moment ago needs time, and is asked again and again.
    if (taken === 'refused' && known.state?.power !== power) known.wish = { ...known.wish, state: 'refused' }
    await this.#ask(known)
  }

  #inTurn<Result>(known: Known, act: () => Promise<Result>): Promise<Result> {
    const turn = known.busy.then(act)
    known.busy = turn.catch((problem: unknown) =>
      this.#outside.complain(problem, 'A display could not be asked.'),
    )
    return turn
  }
}

/** What comes of it, or nothing once nobody would wait any longer; it goes on all the same. */
async function soon(turn: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ANSWERED_WITHIN_MS)
  })
  await Promise.race([turn, enough])
  clearTimeout(timer)
}

/** What a machine was wished goes on when its password or card is put right; another address is another machine. */
function stillAsked(before: Known, settings: DisplaySettings): Pick<Known, 'wish' | 'passed'> | null {
  const { address, port, mac } = before.settings
  const same =
    address === null ? settings.mac === mac : settings.address === address && settings.port === port
  return same ? { wish: before.wish, passed: before.passed } : null
}

function fresh(settings: DisplaySettings): Known {
  return { settings, state: null, wish: null, asked: -Infinity, passed: -Infinity, busy: Promise.resolve() }
}
