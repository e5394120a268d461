import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { KioskCommand } from '../../../core/model/kiosk-command.ts'
import {
  afterEvent,
  expiryOf,
  isDue,
  isOver,
  SEND_AGAIN_AFTER_MS,
  shouldSleep,
  supersedes,
  type CommandEvent,
} from '../../../core/venue/command-life.ts'
import { NOON } from '../../helpers/clock.ts'

function command(overrides: Partial<KioskCommand> = {}): KioskCommand {
  return {
    id: 'command-1',
    kioskId: 'kiosk-a',
    action: { kind: 'reload' },
    by: { kind: 'person', id: 'person-a' },
    issuedAt: NOON,
    expiresAt: expiryOf('reload', NOON),
    standing: { state: 'waiting' },
    test: null,
    ...overrides,
  }
}

const events = fc.array(
  fc.record({
    after: fc.nat(20 * 60_000),
    event: fc.oneof(
      fc.constantFrom<CommandEvent>(
        { kind: 'sent' },
        { kind: 'received' },
        { kind: 'done' },
        { kind: 'time-passed' },
      ),
      fc.constant<CommandEvent>({ kind: 'failed', why: 'visitor' }),
    ),
  }),
  { maxLength: 12 },
)

test('[VEN-3] a command is done only when the screen has said so, and never before', () => {
  fc.assert(
    fc.property(events, (happened) => {
      let now = NOON
      let present = command()
      let said = false
      for (const { after, event } of happened) {
        now += after
        const over = present.standing.state
        present = afterEvent(present, event, now)
        if (event.kind === 'done' && over !== 'failed') said = true
        expect(present.standing.state === 'done').toBe(said)
      }
    }),
  )
})

test('[VEN-3] what is said twice changes nothing, and what is over stays over but for a late truth', () => {
  fc.assert(
    fc.property(events, (happened) => {
      let now = NOON
      let present = command()
      for (const { after, event } of happened) {
        now += after
        const before = present
        present = afterEvent(present, event, now)
        if (event.kind !== 'sent') expect(afterEvent(present, event, now + 5)).toBe(present)
        if (before.standing.state === 'done' || before.standing.state === 'failed')
          expect(present).toBe(before)
        if (before.standing.state === 'expired' && event.kind !== 'done' && event.kind !== 'failed')
          expect(present).toBe(before)
      }
    }),
  )
})

test('[VEN-3] it is sent again until it is answered or expires, and counts how often', () => {
  let present = afterEvent(command(), { kind: 'sent' }, NOON)
  expect(isDue(present, NOON + SEND_AGAIN_AFTER_MS - 1)).toBe(false)
  expect(isDue(present, NOON + SEND_AGAIN_AFTER_MS)).toBe(true)
  present = afterEvent(present, { kind: 'sent' }, NOON + SEND_AGAIN_AFTER_MS)
  expect(present.standing).toMatchObject({ state: 'sent', times: 2 })
  expect(isDue(present, present.expiresAt)).toBe(false)
  const received = afterEvent(present, { kind: 'received' }, NOON + 5_000)
  expect(isDue(received, NOON + 60_000)).toBe(false)
  expect(afterEvent(present, { kind: 'time-passed' }, present.expiresAt - 1)).toBe(present)
  const expired = afterEvent(present, { kind: 'time-passed' }, present.expiresAt)
  expect([expired.standing.state, isOver(expired)]).toEqual(['expired', true])
})

test('of sleep and wake the last counts; what was given up does not', () => {
  const sleep = command({
    id: 'a',
    action: { kind: 'sleep', wakes: 'touch' },
    standing: { state: 'done', at: NOON },
  })
  const wake = command({
    id: 'b',
    action: { kind: 'wake' },
    issuedAt: NOON + 1,
    standing: { state: 'sent', at: NOON, times: 1 },
  })
  expect(shouldSleep([])).toBe(false)
  expect(shouldSleep([sleep])).toBe(true)
  expect(shouldSleep([wake, sleep])).toBe(false)
  expect(shouldSleep([sleep, { ...wake, standing: { state: 'expired', at: NOON } }])).toBe(true)
  expect(supersedes('sleep', wake)).toBe(true)
  expect(supersedes('wake', sleep)).toBe(false)
  expect(supersedes('reload', wake)).toBe(false)
})

test('a screen that is woken need not be cleaned any more', () => {
  const clean = command({ action: { kind: 'clean', seconds: 60 }, standing: { state: 'received', at: NOON } })
  expect(supersedes('wake', clean)).toBe(true)
  expect(supersedes('sleep', clean)).toBe(false)
})
