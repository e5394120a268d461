import fc from 'fast-check'
import { expect, test } from 'vitest'
import { INCIDENT_KINDS, type Incident } from '../../../core/model/incident.ts'
import { keyOf, stepLog, WORTH_MS, type Trouble } from '../../../core/venue/maintenance.ts'
import { NOON } from '../../helpers/clock.ts'

const away: Trouble = { kind: 'kiosk-away', kioskId: 'door', name: 'Door', cause: [], since: NOON }

function entry(trouble: Trouble, openedAt: number): Incident {
  const { kind, kioskId, name, cause } = trouble
  return {
    id: `i-${keyOf(trouble)}`,
    venueId: 'v',
    kind,
    kioskId,
    name,
    cause: [...cause],
    openedAt,
    closedAt: null,
  }
}

test('a screen that is away for a moment is no incident; for two minutes it is, since it went', () => {
  const just = stepLog([], [away], new Map(), NOON + WORTH_MS['kiosk-away'] - 1)
  expect(just.opened).toEqual([])
  const long = stepLog([], [away], new Map(), NOON + WORTH_MS['kiosk-away'])
  expect(long.opened).toEqual([{ trouble: away, at: NOON }])
})

test('a display that does not answer for a moment is waking up; one that says it is broken is believed at once', () => {
  const silent: Trouble = { ...away, kind: 'display', cause: ['unreachable'], since: null }
  const seen = new Map([[keyOf(silent), NOON]])
  expect(stepLog([], [silent], seen, NOON + 119_000).opened).toEqual([])
  expect(stepLog([], [silent], seen, NOON + 120_000).opened).toMatchObject([{ at: NOON }])
  const broken = { ...silent, cause: ['unreachable', 'lamp'] }
  expect(stepLog([], [broken], seen, NOON + 1).opened).toHaveLength(1)
})

test('an entry follows its cause, keeps its name though the screen gets another, and closes when all is well', () => {
  const failing: Trouble = { ...away, kind: 'self-test', cause: ['fonts'], since: null }
  const open = [entry(failing, NOON)]
  const renamed = { ...failing, name: 'Gate' }
  expect(stepLog(open, [renamed], new Map(), NOON + 5)).toEqual({ opened: [], closed: [], changed: [] })
  const worse = stepLog(open, [{ ...failing, cause: ['fonts', 'no-picture'] }], new Map(), NOON + 5)
  expect(worse.changed).toMatchObject([{ id: open[0]!.id, cause: ['fonts', 'no-picture'] }])
  expect(stepLog(open, [], new Map(), NOON + 5).closed).toMatchObject([{ closedAt: NOON + 5 }])
})

test('whatever breaks and heals, of one thing at most one entry is open, and none stays open once all is well', () => {
  const trouble = fc.record({
    kind: fc.constantFrom(...INCIDENT_KINDS),
    kiosk: fc.constantFrom('a', 'b', 'c'),
  })
  fc.assert(
    fc.property(
      fc.array(fc.uniqueArray(trouble, { selector: (each) => `${each.kind} ${each.kiosk}` })),
      (days) => {
        let open: Incident[] = []
        const seen = new Map<string, number>()
        let now = NOON
        for (const day of [...days, []]) {
          now += 10 * 60_000
          const troubles = day.map(({ kind, kiosk }): Trouble => ({
            ...{ kind, kioskId: kiosk, name: kiosk, cause: [] },
            since: now - 5 * 60_000,
          }))
          const step = stepLog(open, troubles, seen, now)
          open = [
            ...open.filter((each) => !step.closed.some((closed) => closed.id === each.id)),
            ...step.opened.map(({ trouble: each, at }) => entry(each, at)),
          ]
          expect(new Set(open.map(keyOf)).size).toBe(open.length)
          expect(open.map(keyOf).toSorted()).toEqual(troubles.map(keyOf).toSorted())
        }
        expect(open).toEqual([])
      },
    ),
  )
})
