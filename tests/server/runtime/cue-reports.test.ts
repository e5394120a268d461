import { expect, test } from 'vitest'
import type { Ack, RoomLog } from '../../../server/ports/room-log.ts'
import type { KioskRegister } from '../../../server/ports/register.ts'
import { CueReports } from '../../../server/runtime/cue-reports.ts'
import { KioskFleet } from '../../../server/runtime/kiosk-fleet.ts'
import { makeCue, makeKiosk, makeTheme } from '../../helpers/builders.ts'
import { drivenClock } from '../../helpers/clock.ts'

/** A log that keeps acknowledgements, and fails as often as it is told to. */
function ackLog() {
  const kept: Ack[] = []
  const state = { failures: 0 }
  const log: Pick<RoomLog, 'recordAcks' | 'acks' | 'cue' | 'since'> = {
    recordAcks: async (acks) => {
      if (state.failures-- > 0) throw new Error('the disk is full')
      kept.push(...acks)
    },
    acks: async () => [],
    cue: async () => null,
    since: async () => [],
  }
  return { kept, state, log: log as RoomLog }
}

const register: KioskRegister = {
  kiosks: async () => [],
  kioskByToken: async () => null,
  admit: async () => undefined,
  change: async () => undefined,
  revoke: async () => undefined,
}

function makeReports(log: RoomLog, lamps: 'off' | 'waiting' | 'sent-unconfirmed' = 'off') {
  const kiosks = ['kiosk-a', 'kiosk-b'].map((id) => ({ kiosk: makeKiosk({ id }), demonstration: false }))
  const fleet = new KioskFleet(register, drivenClock(), kiosks, () => null)
  const reports = new CueReports(log, fleet, () => ({ state: lamps, at: null }))
  return { fleet, reports }
}

const cue = makeCue(1, makeTheme('orange'))
const ack = (stage: Ack['stage'], at: number, kioskId = 'kiosk-a') => ({ cueId: cue.id, kioskId, stage, at })

test('[VEN-3] a screen that is away does not hold a cue up, and is named as not having drawn it', async () => {
  const { fleet, reports } = makeReports(ackLog().log)
  fleet.connected('kiosk-a', 'link')
  reports.began(cue)
  expect((await reports.report('hall', cue.id))?.done).toBe(false)
  reports.acknowledged('hall', ack('rendered', 5))
  expect(await reports.report('hall', cue.id)).toMatchObject({
    done: true,
    kiosks: [
      { kioskId: 'kiosk-a', online: true, rendered: 5 },
      { kioskId: 'kiosk-b', online: false, rendered: null },
    ],
  })
  fleet.connected('kiosk-b', 'link')
  expect((await reports.report('hall', cue.id))?.done).toBe(false)
})

test('[VEN-3] nothing is done while the lamps still wait', async () => {
  for (const [lamps, done] of [
    ['waiting', false],
    ['sent-unconfirmed', true],
    ['off', true],
  ] as const) {
    const { reports } = makeReports(ackLog().log, lamps)
    reports.began(cue)
    expect((await reports.report('hall', cue.id))?.done).toBe(done)
  }
})

test('[VEN-3] the first word of a screen stands, and a word for another room’s cue is none', async () => {
  const { kept, log } = ackLog()
  const { reports } = makeReports(log)
  reports.began(cue)
  reports.acknowledged('cellar', ack('applied', 1))
  reports.acknowledged('hall', ack('applied', 2))
  reports.acknowledged('hall', ack('applied', 3))
  await reports.save()
  expect(kept).toEqual([ack('applied', 2)])
})

test('[VEN-3] what could not be written is written as soon as it can be, once and in order', async () => {
  const { kept, state, log } = ackLog()
  const { reports } = makeReports(log)
  reports.began(cue)
  state.failures = 2
  reports.acknowledged('hall', ack('received', 1))
  await expect(reports.save()).rejects.toThrow('the disk is full')
  reports.acknowledged('hall', ack('applied', 2))
  await expect(reports.save()).rejects.toThrow('the disk is full')
  await reports.save()
  await reports.save()
  expect(kept).toEqual([ack('received', 1), ack('applied', 2)])
})

test('only the last cues are kept at hand; of the others the store is asked', async () => {
  const { reports } = makeReports(ackLog().log)
  for (let seq = 1; seq <= 65; seq++) reports.began(makeCue(seq, makeTheme('orange')))
  expect(await reports.report('hall', 'cue-1')).toBeNull()
  expect(await reports.report('hall', 'cue-2')).not.toBeNull()
})

test('[VEN-3] a screen that was brought up by a snapshot counts as having drawn what the room shows', async () => {
  const { fleet, reports } = makeReports(ackLog().log)
  fleet.connected('kiosk-a', 'link')
  reports.began(cue)
  const drawing = { seq: cue.seq, webgl: 'drawing', fps: 60 } as const
  reports.inStep('hall', 'kiosk-a', drawing, cue.atServerTime + 1_000)
  expect((await reports.report('hall', cue.id))?.done).toBe(false)
  reports.inStep('hall', 'kiosk-a', { ...drawing, seq: cue.seq - 1 }, cue.atServerTime + 10_000)
  expect((await reports.report('hall', cue.id))?.done).toBe(false)
  for (const dark of [{ webgl: 'lost' }, { fps: 0 }] as const) {
    reports.inStep('hall', 'kiosk-a', { ...drawing, ...dark }, cue.atServerTime + 10_000)
    expect((await reports.report('hall', cue.id))?.done).toBe(false)
  }
  reports.inStep('hall', 'kiosk-a', drawing, cue.atServerTime + 10_000)
  expect((await reports.report('hall', cue.id))?.done).toBe(true)
})

test('[VEN-3] consoles hear of it when the lamps have come to a cue', () => {
  const said = { state: 'waiting' as 'waiting' | 'sent-unconfirmed' }
  const { fleet } = makeReports(ackLog().log)
  const reports = new CueReports(ackLog().log, fleet, () => ({ state: said.state, at: null }))
  reports.began(cue)
  const told: string[] = []
  reports.onChange.add((_, cueId) => told.push(cueId))
  reports.lookAtLamps()
  expect(told).toEqual([])
  said.state = 'sent-unconfirmed'
  reports.lookAtLamps()
  reports.lookAtLamps()
  expect(told).toEqual([cue.id])
})
