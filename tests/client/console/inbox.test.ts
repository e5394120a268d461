import { describe, expect, test } from 'vitest'
import { readOne, wantsPause, type Pace } from '../../../client/console/inbox/reading-pace.ts'
import {
  afterOf,
  firstTray,
  isChangedBy,
  rowsOf,
  trayBeside,
} from '../../../client/console/inbox/tray-rows.ts'
import { INBOX_TRAYS, type InboxRow, type InboxTray } from '../../../core/protocol/inbox.ts'

const MINUTE = 60_000

function makeRow(id: string, overrides: Partial<InboxRow> = {}): InboxRow {
  return {
    id,
    venueId: 'astana',
    tray: 'first',
    language: 'kk',
    length: 90,
    wish: 'wall',
    print: false,
    cautions: [],
    open: { direct: 0, quasi: 0 },
    approvals: [],
    editors: [],
    copies: 0,
    until: '2026-12-02',
    reader: null,
    ...overrides,
  }
}

describe('a tray', () => {
  const rows = [
    makeRow('a', { reader: 'anna' }),
    makeRow('b', { reader: 'bolat' }),
    makeRow('c', { tray: 'second', reader: 'anna' }),
    makeRow('d'),
  ]

  test('holds what is mine to read, and what nobody who is here may; or everything', () => {
    expect(rowsOf(rows, 'first', 'mine', 'anna').map(({ id }) => id)).toEqual(['a', 'd'])
    expect(rowsOf(rows, 'first', 'all', 'anna').map(({ id }) => id)).toEqual(['a', 'b', 'd'])
  })

  test('[ANO-6] ends with what I changed myself, about which two others decide', () => {
    const own = makeRow('own', { editors: ['anna'] })
    expect(rowsOf([own, ...rows], 'first', 'mine', 'anna').map(({ id }) => id)).toEqual(['a', 'd', 'own'])
    expect([own, makeRow('b', { editors: ['bolat'] })].map((row) => isChangedBy(row, 'anna'))).toEqual([
      true,
      false,
    ])
    expect(isChangedBy(makeRow('c', { tray: 'on-wall', editors: ['anna'] }), 'anna')).toBe(false)
  })

  test('after a decision the next line is there, or the one before at the end', () => {
    const list = rowsOf(rows, 'first', 'all', 'anna')
    expect(afterOf(list, 'a')).toBe('b')
    expect(afterOf(list, 'd')).toBe('b')
    expect(afterOf([makeRow('a')], 'a')).toBeNull()
  })

  test('the arrows lead to the next tray in which something of mine waits, and stay at the last one', () => {
    const all = [...rows, makeRow('f', { tray: 'held', reader: 'bolat' }), makeRow('g', { tray: 'declined' })]
    const beside = (tray: InboxTray, by: 1 | -1) => trayBeside(all, INBOX_TRAYS, tray, 'mine', 'anna', by)
    expect(beside('first', 1)).toBe('second')
    expect(beside('second', 1)).toBe('declined')
    expect(beside('declined', 1)).toBe('declined')
    expect(beside('second', -1)).toBe('first')
    expect(trayBeside(all, INBOX_TRAYS, 'second', 'all', 'anna', 1)).toBe('held')
  })

  test('people in need come first, and an empty Inbox begins with what is to be read', () => {
    expect(firstTray([...rows, makeRow('e', { tray: 'calls' })], INBOX_TRAYS)).toBe('calls')
    expect(firstTray([], INBOX_TRAYS)).toBe('first')
  })
})

describe('a pause', () => {
  const read = (times: number, every: number): Pace => {
    let pace: Pace | null = null
    for (let i = 0; i < times; i++) pace = readOne(pace, i * every)
    return pace!
  }

  test('is suggested after twenty, or after twenty minutes', () => {
    expect(wantsPause(read(19, 1_000))).toBe(false)
    expect(wantsPause(read(20, 1_000))).toBe(true)
    expect(wantsPause(read(6, 4 * MINUTE))).toBe(true)
  })

  test('that somebody made by themselves counts', () => {
    expect(wantsPause(readOne(read(19, 1_000), 10 * MINUTE))).toBe(false)
  })
})
