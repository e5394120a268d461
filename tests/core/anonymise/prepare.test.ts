import { expect, test, vi } from 'vitest'

test('[VEN-1] the lists of the anonymiser are built in steps, and find the same as when they are built at one go', async () => {
  const text = 'Меня зовут Марина Сергеевна, мне 41, я первая женщина в ауле за рулём. Екатирина, Шымкент.'
  const fresh = async () => {
    vi.resetModules()
    return await import('../../../core/anonymise/check.ts')
  }
  const cold = (await fresh()).check(text, 'ru', { forbidden: [] })
  expect(cold.map(({ type }) => type)).toEqual(expect.arrayContaining(['name', 'place', 'unique']))
  const prepared = await fresh()
  const first = prepared.prepare(text)
  const steps = [...first].length
  // Tens of thousands of words, two hundred a step.
  expect(steps).toBeGreaterThan(100)
  expect(prepared.check(text, 'ru', { forbidden: [] })).toEqual(cold)
  // Nothing is left to build: only the recognisers come by again.
  expect([...prepared.prepare(text)].length).toBeLessThan(steps / 2)
  const half = await fresh()
  const begun = half.prepare(text)
  for (let i = 0; i < 20; i++) begun.next()
  expect(half.check(text, 'ru', { forbidden: [] })).toEqual(cold)
})
