import { encode, Message, Bundle } from 'node-osc'
import { expect, test } from 'vitest'
import { SenderBudget } from '../../../server/integrations/sender-budget.ts'

const message = (address: string): Buffer => Buffer.from(encode(new Message(address)))
const NOISE = message('/untold/room/hall/volume')

function exhausted(): SenderBudget {
  const budget = new SenderBudget(0)
  for (let i = 0; i < 200; i++) expect(budget.spend(NOISE, 0)).toBe('taken')
  return budget
}

test('an address may say two hundred things at once and fifty a second; that more is lost is said once a minute', () => {
  const budget = exhausted()
  expect(budget.spend(NOISE, 0)).toBe('warn')
  expect(budget.spend(NOISE, 0)).toBe('lost')
  expect(budget.spend(NOISE, 100)).toBe('taken')
  for (let i = 0; i < 300; i++) budget.spend(NOISE, 100)
  expect(budget.spend(NOISE, 100)).toBe('lost')
  for (let i = 0; i < 300; i++) budget.spend(NOISE, 60_000)
  expect(budget.spend(NOISE, 60_000)).toBe('lost')
})

test.each(['calm', 'alarm'])(
  '[VEN-1] [VEN-4] %s is taken where nothing else is, alone or in a bundle',
  (word) => {
    const budget = exhausted()
    const address = `/untold/room/hall/${word}`
    expect(budget.spend(message(address), 0)).toBe('taken')
    expect(budget.spend(Buffer.from(encode(new Bundle(new Message(address)))), 0)).toBe('taken')
    for (let i = 0; i < 198; i++) expect(budget.spend(message(address), 0)).toBe('taken')
    expect(budget.spend(message(address), 0)).toBe('lost')
  },
)

test.each(['/untold/room/hall/calmer', '/untold/room/hall/theme/calm/x', '/alarm'])(
  '%s is not urgent',
  (address) => {
    expect(exhausted().spend(message(address), 0)).toBe('warn')
  },
)
