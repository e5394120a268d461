import { expect, test } from 'vitest'
import {
  nextBack,
  withAct,
  withoutScreens,
  withRevision,
  type PlanAct,
} from '../../../client/console/lighting/plan/plan-acts.ts'

const screens: PlanAct = { of: 'screens', joined: false }

test('one undo takes back what was moved last on the plan, lamps or screens', () => {
  let acts = withAct([], screens)
  acts = withRevision(acts, 'change', false)
  acts = withAct(acts, screens)
  expect(nextBack(acts, true)).toEqual(['screens'])
  acts = withoutScreens(acts)
  expect(nextBack(acts, true)).toEqual(['lamps'])
  acts = withRevision(acts, 'undo', false)
  expect(nextBack(acts, true)).toEqual(['screens'])
  acts = withoutScreens(acts)
  expect([nextBack(acts, true), nextBack(acts, false)]).toEqual([['lamps'], []])
})

test('lamps and screens that were moved together go back together', () => {
  const acts = withRevision(withAct(withAct([], screens), screens), 'change', true)
  expect(nextBack(acts, true).toSorted()).toEqual(['lamps', 'screens'])
  const rest = withoutScreens(withRevision(acts, 'undo', false))
  expect(nextBack(rest, true)).toEqual(['screens'])
})
