/** A room with a show, led by cues as a house decides them: every test and property goes through the real decisions. */
import type { Cue, Origin } from '../../../core/model/cue.ts'
import type { Show } from '../../../core/model/show.ts'
import type { CueRequest } from '../../../core/protocol/cue-request.ts'
import { applyCue } from '../../../core/show/apply-cue.ts'
import { decideCue } from '../../../core/show/decide-cue.ts'
import type { CueRefusal, House } from '../../../core/show/house.ts'
import { onAt, type OnAt } from '../../../core/show/on-at.ts'
import { emptyRoom, type RoomState } from '../../../core/show/room-state.ts'
import { showAt, type ShowPosition } from '../../../core/show/running-show.ts'
import { makeProgramme } from '../../helpers/builders.ts'
import { NOON } from '../../helpers/clock.ts'

export const LEAD = 250
const ALIYA: Origin = { kind: 'person', id: 'person-a' }
export const programme = makeProgramme()

export function houseWith(show: Show, overrides: Partial<House> = {}): House {
  return {
    hasTheme: (id) => ['dusk', 'orange', 'white', 'violet', 'calm'].includes(id),
    hasLook: (id) => ['house', 'orange'].includes(id),
    lookTiming: () => null,
    storyDuration: (id) => (['the-bowl', 'the-kitchen'].includes(id) ? 90_000 : null),
    withholds: () => null,
    tells: () => [],
    startable: (id) => (id === show.id ? { show, revision: 4 } : null),
    showOf: (id, revision) => (id === show.id && revision === 4 ? show : null),
    ...overrides,
  }
}

export class ShowRoom {
  state: RoomState = emptyRoom('hall')
  now = NOON
  readonly log: Cue[] = []
  readonly #house: House

  constructor(show: Show, overrides: Partial<House> = {}) {
    this.#house = houseWith(show, overrides)
  }

  /** The refusal, or null when it was taken. */
  ask(request: CueRequest): CueRefusal | null {
    const decision = decideCue(this.state, programme, this.#house, request, ALIYA, this.now, LEAD)
    if (!decision.ok) return decision
    const seq = this.state.seq + 1
    this.take({ id: `cue-${seq}`, roomId: 'hall', epoch: 1, seq, ...decision.draft })
    return null
  }

  /** Asks and expects that it is taken. */
  does(request: CueRequest): void {
    const refused = this.ask(request)
    if (refused !== null) throw new Error(refused.reason)
  }

  take(cue: Cue): void {
    const step = applyCue(this.state, cue)
    if (step.outcome !== 'applied') throw new Error(step.outcome)
    this.log.push(cue)
    this.state = step.state
  }

  wait(milliseconds: number): void {
    this.now += milliseconds
  }

  get on(): OnAt {
    return onAt(this.state, programme, this.now)
  }

  /** Where the show is now; null: none is on. */
  get at(): ShowPosition | null {
    return showAt(this.state.show, this.now)
  }

  /** The number that comes next, `end`, or null. */
  get next(): string | null {
    const at = this.at
    return at === null ? null : (at.next.cue ?? 'end')
  }
}
