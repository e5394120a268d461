import { beforeEach, expect, test } from 'vitest'
import { END_CLEANING, type CommandAction } from '../../../../core/model/kiosk-command.ts'
import type { CommandReport } from '../../../../core/protocol/kiosk-commands.ts'
import { createCommandTaker, NAMED_MS } from '../../../../client/kiosk/commands/take-commands.ts'
import { ANSWERS_MS, createPosture } from '../../../../client/kiosk/posture/posture.ts'
import { makeSelfTest } from '../../../helpers/builders.ts'
import { drivenClock, NOON } from '../../../helpers/clock.ts'

function screen(begunBy: string | null = null) {
  const clock = drivenClock()
  const reports: CommandReport[] = []
  const acts: { at: number; act: () => void }[] = []
  const happened: string[] = []
  let kept = begunBy
  const state = { resting: true, knowsTheTime: true, setBack: 0 }
  const posture = createPosture(clock.now, () => happened.push('woke'))
  const taker = createCommandTaker({
    now: () => (state.knowsTheTime ? clock.now() - state.setBack : null),
    report: (report) => reports.push(report),
    posture,
    name: () => 'Door',
    resting: () => state.resting,
    test: () => Promise.resolve(makeSelfTest()),
    picture: () => Promise.resolve('AAAA'),
    drawer: {
      put: (id) => (kept = id),
      holds: (id) => kept === id,
      take: () => {
        const id = kept
        kept = null
        return id
      },
    },
    reload: () => happened.push('reload'),
    after: (milliseconds, act) => acts.push({ at: clock.now() + milliseconds, act }),
  })
  return {
    clock,
    posture,
    taker,
    state,
    happened,
    give: (id: string, action: CommandAction, lasts = 60_000) =>
      taker.take({ id, action, expiresAt: clock.now() + lasts }),
    /** Lets time pass, and does what was put off until then. */
    async pass(milliseconds: number) {
      clock.advance(milliseconds)
      for (const each of acts.splice(0))
        if (each.at <= clock.now()) each.act()
        else acts.push(each)
      posture.look()
      taker.look()
      for (let turn = 0; turn < 5; turn++) await Promise.resolve()
    },
    said: () =>
      reports.splice(0).map(({ id, stage, ...rest }) => [id, stage, 'why' in rest ? rest.why : null]),
  }
}

let kiosk: ReturnType<typeof screen>
beforeEach(() => {
  kiosk = screen()
})

test('[VEN-3] sleep is reported as done only when the screen is dark, and once however often it is asked', async () => {
  kiosk.give('a', { kind: 'sleep', wakes: 'touch' })
  kiosk.give('a', { kind: 'sleep', wakes: 'touch' })
  expect(kiosk.said()).toEqual([
    ['a', 'received', null],
    ['a', 'received', null],
  ])
  await kiosk.pass(4_000)
  expect(kiosk.posture.posture.get()).toEqual({ kind: 'asleep', wakes: 'touch' })
  expect(kiosk.said()).toEqual([['a', 'done', null]])
  kiosk.give('a', { kind: 'sleep', wakes: 'touch' })
  expect(kiosk.said()).toEqual([['a', 'done', null]])
})

test('a server whose clock was set back does not keep a screen from touch, nor its name on it, for hours', async () => {
  kiosk.give('a', { kind: 'identify' })
  kiosk.give('b', { kind: 'clean', seconds: 60 })
  await kiosk.pass(1_000)
  expect(kiosk.posture.cleanIn()).toBe(59_000)
  kiosk.state.setBack = 7_200_000
  await kiosk.pass(59_000)
  expect(kiosk.posture.posture.get()).toEqual({ kind: 'awake' })
  expect(kiosk.posture.cleanIn()).toBe(0)
  expect(kiosk.posture.named.get()).toBeNull()
})

test('a touch wakes, does nothing else, and the server hears of it; a cloth in the time of cleaning does not', async () => {
  kiosk.give('a', { kind: 'sleep', wakes: 'touch' })
  await kiosk.pass(4_000)
  expect(kiosk.posture.touched()).toBe(true)
  expect([kiosk.posture.posture.get().kind, kiosk.happened]).toEqual(['awake', ['woke']])
  expect(kiosk.posture.touched()).toBe(false)
  kiosk.give('b', { kind: 'clean', seconds: 60 })
  await kiosk.pass(100)
  expect(kiosk.posture.touched()).toBe(true)
  expect(kiosk.posture.posture.get()).toEqual({
    kind: 'cleaning',
    until: NOON + 64_000,
    then: { kind: 'awake' },
  })
  await kiosk.pass(60_000)
  expect([kiosk.posture.posture.get().kind, kiosk.happened]).toEqual(['awake', ['woke']])
})

test('[VEN-3] what would disturb a visitor waits for them to go, and expires rather than comes late', async () => {
  kiosk.state.resting = false
  kiosk.give('a', { kind: 'reload' })
  kiosk.give('b', { kind: 'clean', seconds: 60 }, 5_000)
  kiosk.said()
  await kiosk.pass(6_000)
  expect([kiosk.said(), kiosk.happened]).toEqual([[], []])
  kiosk.state.resting = true
  await kiosk.pass(1_000)
  await kiosk.pass(1_000)
  expect(kiosk.happened).toEqual(['reload'])
  expect(kiosk.posture.posture.get().kind).toBe('awake')
})

test('[VEN-3] a reload is done when the new page has drawn, and not before', async () => {
  kiosk.give('a', { kind: 'reload' })
  await kiosk.pass(1_000)
  expect(kiosk.said()).toEqual([['a', 'received', null]])
  kiosk.taker.drawn()
  expect(kiosk.said()).toEqual([['a', 'done', null]])
  kiosk.taker.drawn()
  expect(kiosk.said()).toEqual([])
})

test('[VEN-3] a page that a reload began, and that is told of it again before it has drawn, does not begin once more', async () => {
  const again = screen('a')
  again.give('a', { kind: 'reload' })
  await again.pass(1_000)
  expect([again.said(), again.happened]).toEqual([[['a', 'received', null]], []])
  again.taker.drawn()
  again.give('a', { kind: 'reload' })
  await again.pass(1_000)
  expect([again.said(), again.happened]).toEqual([
    [
      ['a', 'done', null],
      ['a', 'done', null],
    ],
    [],
  ])
})

test('[VIS-4] no picture is taken while a visitor is there: it is refused with the reason, and not put off', async () => {
  kiosk.state.resting = false
  kiosk.give('a', { kind: 'picture' })
  expect(kiosk.said()).toEqual([
    ['a', 'received', null],
    ['a', 'failed', 'visitor'],
  ])
  kiosk.state.resting = true
  await kiosk.pass(1_000)
  expect(kiosk.said()).toEqual([])
  kiosk.give('b', { kind: 'picture' })
  await kiosk.pass(10)
  expect(kiosk.said().at(-1)).toEqual(['b', 'done', null])
})

test('its name stands on it for some seconds', async () => {
  kiosk.give('a', { kind: 'identify' })
  expect(kiosk.posture.named.get()).toBe('Door')
  await kiosk.pass(NAMED_MS)
  expect(kiosk.posture.named.get()).toBeNull()
})

test('of sleep and wake that wait, the last is done and the other says why not', async () => {
  kiosk.state.resting = false
  kiosk.give('a', { kind: 'sleep', wakes: 'touch' })
  kiosk.give('b', { kind: 'wake' })
  expect(kiosk.said()).toEqual([
    ['a', 'received', null],
    ['b', 'received', null],
    ['a', 'failed', 'superseded'],
  ])
  await kiosk.pass(2_000)
  expect(kiosk.said()).toEqual([['b', 'done', null]])
})

test('what has expired on its way is not done', async () => {
  kiosk.give('a', { kind: 'sleep', wakes: 'touch' }, 0)
  await kiosk.pass(5_000)
  expect([kiosk.said(), kiosk.posture.posture.get().kind]).toEqual([[['a', 'received', null]], 'awake'])
})

test('before it knows the time nothing has expired, and nothing is done', async () => {
  kiosk.state.knowsTheTime = false
  kiosk.give('a', { kind: 'sleep', wakes: 'touch' })
  await kiosk.pass(5_000)
  expect(kiosk.posture.posture.get().kind).toBe('awake')
  kiosk.state.knowsTheTime = true
  await kiosk.pass(1_000)
  expect(kiosk.posture.posture.get().kind).toBe('asleep')
})

test('[VIS-2] the screen of a closed venue is woken by no touch, and answers it for a while', async () => {
  kiosk.give('a', { kind: 'sleep', wakes: 'opening' })
  await kiosk.pass(4_000)
  expect(kiosk.posture.touched()).toBe(true)
  expect([kiosk.posture.posture.get().kind, kiosk.posture.answering.get()]).toEqual(['asleep', true])
  await kiosk.pass(ANSWERS_MS)
  expect([kiosk.posture.answering.get(), kiosk.happened]).toEqual([false, []])
})

test('cleaning ends before its time when staff say so, whether it has begun or waits for a visitor', async () => {
  kiosk.give('a', { kind: 'clean', seconds: 600 })
  await kiosk.pass(1_000)
  kiosk.give('b', END_CLEANING)
  await kiosk.pass(1_000)
  expect(kiosk.posture.posture.get()).toEqual({ kind: 'awake' })
  expect(kiosk.said().at(-1)).toEqual(['b', 'done', null])
  for (const end of [END_CLEANING, { kind: 'wake' }] as const) {
    kiosk.state.resting = false
    kiosk.give(`waits for ${end.kind}`, { kind: 'clean', seconds: 600 })
    kiosk.give(`ends by ${end.kind}`, end)
    await kiosk.pass(2_000)
    expect(kiosk.said()).toContainEqual([`waits for ${end.kind}`, 'failed', 'superseded'])
    kiosk.state.resting = true
    await kiosk.pass(1_000)
    expect(kiosk.posture.posture.get()).toEqual({ kind: 'awake' })
  }
})

test('the screen of a closed venue that is cleaned sleeps again afterwards, and until it opens', async () => {
  kiosk.give('a', { kind: 'sleep', wakes: 'opening' })
  await kiosk.pass(4_000)
  kiosk.give('b', { kind: 'clean', seconds: 60 })
  kiosk.give('c', { kind: 'clean', seconds: 120 })
  expect(kiosk.posture.posture.get().kind).toBe('cleaning')
  await kiosk.pass(120_000)
  expect(kiosk.posture.posture.get()).toEqual({ kind: 'asleep', wakes: 'opening' })
})
