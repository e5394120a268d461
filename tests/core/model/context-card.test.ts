import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ContextCard, isInForce } from '../../../core/model/context-card.ts'
import { REPOSITORY } from '../../helpers/package-root.ts'

const folder = join(REPOSITORY, 'assets', 'cards')
const files = (await readdir(folder)).filter((name) => name.endsWith('.json'))
const cards = await Promise.all(
  files.map(async (name) => ContextCard.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))),
)

describe('the cards that ship', () => {
  test('are named after their files, and each names its source', () => {
    expect(cards.length).toBeGreaterThanOrEqual(8)
    expect(files).toEqual(cards.map((card) => `${card.id}.json`))
    for (const { source } of cards) expect(Object.values(source).every((each) => each.length > 3)).toBe(true)
  })

  test('say in which year each fact held, unless it holds every year', () => {
    expect(cards.filter((card) => card.asOf === null).map((card) => card.id)).toEqual(['sixteen-days'])
  })

  test('point to a card that is there when they are superseded', () => {
    const ids = new Set(cards.map((card) => card.id))
    for (const { supersededBy } of cards) if (supersededBy !== null) expect(ids).toContain(supersededBy)
  })

  test('say the same numbers in all three languages', () => {
    const numbers = (text: string) => (text.match(/\d+/gu) ?? []).sort()
    for (const { id, text } of cards) {
      expect(numbers(text.ru), id).toEqual(numbers(text.en))
      expect(numbers(text.kk), id).toEqual(numbers(text.en))
    }
  })
})

test('a card is in force until its day comes and nothing supersedes it', () => {
  const [card] = cards
  const kept = { ...card!, expires: '2027-12-01', supersededBy: null }
  const day = Date.parse('2027-12-01')
  expect([isInForce(kept, day - 1), isInForce(kept, day)]).toEqual([true, false])
  expect(isInForce({ ...kept, expires: null }, day)).toBe(true)
  expect(isInForce({ ...kept, supersededBy: 'another' }, day - 1)).toBe(false)
})
