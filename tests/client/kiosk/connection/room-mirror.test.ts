import { USUAL_SETTINGS } from '../../../../core/model/kiosk-settings.ts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRoomMirror } from '../../../../client/kiosk/connection/room-mirror.ts'
import type { Cue, CueAction } from '../../../../core/model/cue.ts'
import type { CueAck, Welcome } from '../../../../core/protocol/kiosk-events.ts'
import { applyCue } from '../../../../core/show/apply-cue.ts'
import { fingerprint } from '../../../../core/show/fingerprint.ts'
import { emptyRoom, type RoomState } from '../../../../core/show/room-state.ts'
import { makeInterval, makeProgramme } from '../../../helpers/builders.ts'

const NOW = 1_764_000_000_000
const programme = makeProgramme([makeInterval({ from: NOW, to: NOW + 172_800_000 })])
const kiosk: Welcome['kiosk'] = {
  id: 'kiosk-1',
  roomId: 'hall',
  name: 'Left of the door',
  role: 'listening',
  audio: 'headphones',
  span: { from: 0, to: 2 },
  stand: { y: 0, turn: 0 },
  settings: USUAL_SETTINGS,
  pairedAt: NOW,
  revokedAt: null,
}

function makeCue(seq: number, overrides: Partial<Cue> = {}): Cue {
  return {
    id: `cue-${seq}`,
    roomId: 'hall',
    epoch: 1,
    seq,
    issuedAt: NOW + seq * 100,
    atServerTime: NOW + seq * 100 + 250,
    level: 'person',
    origin: { kind: 'person', id: 'anna' },
    action: { kind: 'theme', theme: 'orange', fadeMs: 3_000, until: null },
    ...overrides,
  }
}

/** A server that keeps a log and answers as the real one does; the network between is a list of messages. */
function installation() {
  const log: Cue[] = []
  let epoch = 1
  let state: RoomState = emptyRoom('hall')
  const down: (() => void)[] = []
  const acks: CueAck[] = []
  const drawn: (() => void)[] = []
  let connected = true
  const mirror = createRoomMirror({
    now: () => NOW,
    acknowledge: (ack) => acks.push(ack),
    catchUp: (from) => {
      if (!connected) return
      const missed = log.filter((cue) => cue.seq > from.seq)
      if (from.epoch > epoch || missed.length > 8) {
        const whole = state
        down.push(() => mirror.snapshot(whole))
      } else down.push(() => mirror.cues(missed))
    },
    whenDrawn: (at, then) => drawn.push(() => then(at)),
    changed: () => undefined,
  })
  const welcome = (): Welcome => {
    const last = mirror.last()
    const missed = log.filter((cue) => cue.seq > (last?.seq ?? 0))
    return {
      protocol: 1,
      serverTime: NOW,
      kiosk,
      programme,
      lights: [],
      room:
        last === null || last.epoch > epoch || missed.length > 8
          ? { kind: 'snapshot', state }
          : { kind: 'cues', cues: missed },
      exhibition: 'v1',
      leases: { at: NOW, leases: [] },
    }
  }
  return {
    mirror,
    acks,
    down,
    drawn,
    publish(action: CueAction) {
      const cue = makeCue(state.seq + 1, { epoch, action })
      const step = applyCue(state, cue)
      if (step.outcome !== 'applied') throw new Error(step.outcome)
      log.push(cue)
      state = step.state
      if (connected) down.push(() => mirror.cues([cue]))
    },
    newLeader() {
      epoch += 1
    },
    cut() {
      connected = false
      down.length = 0
    },
    join() {
      connected = true
      const message = welcome()
      down.push(() => mirror.welcome(message))
    },
    /**
     * The wire is quiet and whole again. A kiosk that was never welcomed connects anew (kiosk-link.ts); then it
     * asks once a second until nothing is missing.
     */
    settle() {
      while (down.length > 0) down.shift()!()
      if (!connected || mirror.state() === null) this.join()
      for (let second = 0; second < 5; second++) {
        while (down.length > 0) down.shift()!()
        mirror.beat()
      }
      const { publish } = this
      publish({ kind: 'stopStory' })
      while (down.length > 0) down.shift()!()
    },
    sum: () => fingerprint(state),
    state: () => state,
  }
}

const story = fc.constantFrom('door', 'school-bag', 'neighbour')
const action: fc.Arbitrary<CueAction> = fc.oneof(
  fc.record({
    kind: fc.constant('theme' as const),
    theme: fc.constantFrom('orange', 'white', 'dusk'),
    fadeMs: fc.nat(10_000),
    until: fc.option(fc.nat(5_000).map((ms) => NOW + ms)),
  }),
  fc.record({ kind: fc.constant('story' as const), story, until: fc.constant(NOW + 90_000) }),
  fc.record({ kind: fc.constant('calm' as const), fadeMs: fc.constant(1_500) }),
  fc.record({ kind: fc.constant('withdraw' as const), story }),
  fc.record({
    kind: fc.constant('release' as const),
    of: fc.constantFrom('theme', 'all', 'calm'),
    fadeMs: fc.constant(3_000),
  }),
)
const fault = fc.oneof(
  { weight: 5, arbitrary: action.map((each) => ({ kind: 'publish' as const, action: each })) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('deliver', 'drop', 'duplicate', 'reorder', 'cut', 'join', 'leader', 'beat'),
      which: fc.nat(20),
    }),
  },
)

describe('the kiosk’s copy of the room', () => {
  test('[END-3] converges after any drops, duplicates, reorders, cuts and new leaders, applying nothing twice', () => {
    fc.assert(
      fc.property(fc.array(fault, { maxLength: 60 }), (faults) => {
        const hall = installation()
        hall.join()
        for (const each of faults) {
          if (each.kind === 'publish') {
            hall.publish(each.action)
            continue
          }
          const { down } = hall
          const index = down.length === 0 ? -1 : each.which % down.length
          if (each.kind === 'cut') hall.cut()
          else if (each.kind === 'join') hall.join()
          else if (each.kind === 'leader') hall.newLeader()
          else if (each.kind === 'beat') hall.mirror.beat()
          else if (index >= 0 && each.kind === 'deliver') down.splice(index, 1)[0]!()
          else if (index >= 0 && each.kind === 'drop') down.splice(index, 1)
          else if (index >= 0 && each.kind === 'duplicate') down.push(down[index]!)
          else if (index >= 0 && each.kind === 'reorder') down.push(...down.splice(index, 1))
        }
        hall.settle()
        expect(fingerprint(hall.mirror.state()!)).toBe(hall.sum())
        const applied = hall.acks.filter((ack) => ack.stage === 'applied').map((ack) => ack.cueId)
        expect(new Set(applied).size).toBe(applied.length)
      }),
      { numRuns: 300 },
    )
  })

  test('a cue is acknowledged when received, when applied and when a frame has shown it', () => {
    const hall = installation()
    hall.join()
    hall.down.shift()!()
    hall.publish({ kind: 'calm', fadeMs: 1_500 })
    hall.down.shift()!()
    expect(hall.acks.map((ack) => ack.stage)).toEqual(['received', 'applied'])
    hall.drawn.shift()!()
    expect(hall.acks.at(-1)).toEqual({ cueId: 'cue-1', stage: 'rendered', at: NOW + 350 })
  })

  test('a lost answer is asked for again every second', () => {
    const hall = installation()
    hall.join()
    hall.down.shift()!()
    hall.publish({ kind: 'theme', theme: 'orange', fadeMs: 0, until: null })
    hall.publish({ kind: 'theme', theme: 'white', fadeMs: 0, until: null })
    hall.down.shift()
    hall.down.shift()!()
    expect(hall.down).toHaveLength(1)
    hall.down.length = 0
    hall.mirror.beat()
    hall.down.shift()!()
    expect(hall.mirror.state()?.seq).toBe(2)
    hall.mirror.beat()
    expect(hall.down).toHaveLength(0)
  })

  test('a kiosk that was moved to another room forgets the first', () => {
    const hall = installation()
    hall.join()
    hall.publish({ kind: 'calm', fadeMs: 0 })
    while (hall.down.length > 0) hall.down.shift()!()
    hall.mirror.welcome({
      protocol: 1,
      serverTime: NOW,
      kiosk: { ...kiosk, roomId: 'foyer' },
      programme,
      lights: [],
      room: { kind: 'snapshot', state: emptyRoom('foyer') },
      exhibition: 'v1',
      leases: { at: NOW, leases: [] },
    })
    expect(hall.mirror.state()).toEqual(emptyRoom('foyer'))
  })
})
