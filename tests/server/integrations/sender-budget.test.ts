import { encode, Message, Bundle } from 'node-osc'
import { expect, test } from 'vitest'
import { SenderBudget } from '../../../server/integrations/sender-budget.ts'

const message = (address: string): Buffer => Buffer.from(encode(new Message(address)))
const NOISE = message('/untold/room/hall/volume')
const TAKEN = { outcome: 'taken' }
const lost = (tell: number | null) => ({ outcome: 'lost', tell })

function exhausted(): SenderBudget {
  const budget = new SenderBudget(0)
  for (let i = 0; i < 200; i++) expect(budget.spend(NOISE, 0)).toEqual(TAKEN)
  return budget
}

test('an address may say two hundred things at once and fifty a second; once a second it is told how many were lost', () => {
  const budget = exhausted()
  expect(budget.spend(NOISE, 0)).toEqual(lost(1))
  expect(budget.spend(NOISE, 0)).toEqual(lost(null))
  expect(budget.spend(NOISE, 100)).toEqual(TAKEN)
  for (let i = 0; i < 300; i++) budget.spend(NOISE, 100)
  expect(budget.spend(NOISE, 100)).toEqual(lost(null))
  for (let i = 0; i < 45; i++) expect(budget.spend(NOISE, 1_000)).toEqual(TAKEN)
  expect(budget.spend(NOISE, 1_000)).toEqual(lost(299))
})

test.each(['calm', 'alarm'])(
  '[VEN-1] [VEN-4] %s is taken where nothing else is, alone or in a bundle',
  (word) => {
    const budget = exhausted()
    const address = `/untold/room/hall/${word}`
    expect(budget.spend(message(address), 0)).toEqual(TAKEN)
    expect(budget.spend(Buffer.from(encode(new Bundle(new Message(address)))), 0)).toEqual(TAKEN)
    for (let i = 0; i < 198; i++) expect(budget.spend(message(address), 0)).toEqual(TAKEN)
    expect(budget.spend(message(address), 0).outcome).toBe('lost')
  },
)

test.each(['/untold/room/hall/calmer', '/untold/room/hall/theme/calm/x', '/alarm'])(
  '%s is not urgent',
  (address) => {
    expect(exhausted().spend(message(address), 0)).toEqual(lost(1))
  },
)
