/** The light of whoever writes: in its own place, unseen until it gathers, and gathered as far as they have written. */
import { expect, test } from 'vitest'
import { OWN_LIGHT } from '../../../../client/kiosk/stage/contract.ts'
import {
  aimDimming,
  createLightDimming,
  settleDimming,
} from '../../../../client/kiosk/stage/light-dimming.ts'
import { layLights, MOST_LIGHTS } from '../../../../client/kiosk/stage/light-layout.ts'
import { WHOLE } from '../../../../core/model/glass.ts'
import {
  createMovements,
  move,
  settleMovements,
  type Wish,
} from '../../../../client/kiosk/stage/movements.ts'
import { stageMoment } from '../../../../client/kiosk/visitor/stage-moment.ts'
import { visitorFlow } from '../../../../client/kiosk/visitor/flow.ts'
import { createActor } from 'xstate'
import { usualHouse } from '../../../../client/kiosk/visitor/settings.ts'
import { SENDS, WRITES } from '../visitor/flow-kiosk.ts'
import type { FlowEvent } from '../../../../client/kiosk/visitor/visit-model.ts'

const stories = Array.from({ length: 9 }, (_, i) => ({ id: `story-${i}`, seed: i }))
const own = { id: OWN_LIGHT, seed: 4 }

test('it hangs beside the page, or above it on an upright screen, and moves no other light', () => {
  for (const aspect of [16 / 9, 9 / 16]) {
    const laid = layLights([...stories, own], 5, aspect, WHOLE)
    expect(laid.slice(0, -1)).toEqual(layLights(stories, 5, aspect, WHOLE))
    expect(laid.at(-1)).toMatchObject({ id: OWN_LIGHT, ...(aspect > 1 ? { x: 0.835 } : { x: 0.5 }) })
  }
  const many = Array.from({ length: 40 }, (_, i) => ({ id: `s${i}`, seed: i }))
  expect(layLights([...many, own], 5, 16 / 9, WHOLE)).toHaveLength(MOST_LIGHTS)
})

test('nobody sees it among the others', () => {
  const dimming = createLightDimming()
  aimDimming(dimming, layLights([...stories, own], 5, 16 / 9, WHOLE), [], 16 / 9)
  settleDimming(dimming)
  expect([...dimming.lit.slice(0, 10)]).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 0])
})

test('it gathers as far as is written, and comes apart when it is let go', () => {
  const m = createMovements()
  const wish: Wish = {
    moment: 'write',
    gathered: 0.4,
    chosen: 9,
    stillness: 0,
    replacing: false,
    hand: null,
    rests: false,
  }
  settleMovements(m, { ...wish, moment: 'hang', chosen: -1 })
  for (let i = 0; i < 900; i++) move(m, wish, 1 / 60)
  expect(m.gather.value).toBeCloseTo(0.4, 2)
  for (let i = 0; i < 900; i++) move(m, { ...wish, moment: 'hang', chosen: -1 }, 1 / 60)
  expect([m.gather.value < 0.01, m.chosen]).toEqual([true, -1])
})

test('what is written makes it; sent or let go, it is whole once more before it goes', () => {
  const after = (...events: readonly FlowEvent[]) => {
    const actor = createActor(visitorFlow, { input: { house: usualHouse, booth: 'open' } })
    actor.start()
    for (const event of [
      { type: 'ROOM', mode: 'open', story: null, stories: [] },
      { type: 'TOUCH' },
      { type: 'LANGUAGE', language: 'en' },
      ...events,
    ] as const)
      actor.send(event)
    const moment = stageMoment(actor.getSnapshot(), 0.3)
    actor.stop()
    return moment
  }
  const writing = { moment: 'write', chosen: OWN_LIGHT }
  expect(after({ type: 'WRITE' })).toMatchObject({ moment: 'hang', chosen: null })
  expect(after(...WRITES)).toEqual({ ...writing, gathered: 0.3 })
  expect(after(...SENDS)).toEqual({ ...writing, gathered: 0.3 })
  expect(after(...SENDS, { type: 'SENT' })).toEqual({ ...writing, gathered: 1 })
  expect(after(...WRITES, { type: 'LET.GO' })).toEqual({ ...writing, gathered: 1 })
  expect(after(...WRITES, { type: 'LEAVE' })).toMatchObject({ moment: 'leave' })
})
