import { expect, test } from 'vitest'
import { CARD_WORDS } from '../../../client/console/words/day/card-words.ts'
import { DAY_WORDS } from '../../../client/console/words/day/use-day-words.ts'
import { FLEET_WORDS } from '../../../client/console/words/fleet/use-fleet-words.ts'
import { merged } from '../../../client/console/kiosks/fleet-queries.ts'
import { actionWords, commandWords, isCleaned } from '../../../client/console/kiosks/command-words.ts'
import { verdictWords } from '../../../client/console/day/check-words.ts'
import { END_CLEANING } from '../../../core/model/kiosk-command.ts'
import { LANGUAGES } from '../../../core/model/language.ts'
import type { CommandView } from '../../../core/protocol/kiosk-commands.ts'
import { makePulse } from './console-builders.ts'

/** Every sentence with its path; those with arguments are said with plain ones. */
function sentences(value: unknown, path = ''): [path: string, sentence: string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return [[path, String(value('2', '3', '4', 5, 6))]]
  return Object.entries(value as object).flatMap(([key, each]) => sentences(each, `${path}.${key}`))
}

test.each([
  ['the day', DAY_WORDS],
  ['a screen', FLEET_WORDS],
  ['the card', CARD_WORDS],
])('of %s every language says everything, in its own words', (_, words) => {
  const english = new Map(sentences(words.en))
  for (const language of LANGUAGES) {
    const all = sentences(words[language])
    expect(all.map(([path]) => path)).toEqual([...english.keys()])
    expect(all.filter(([, said]) => said.trim() === '' || said.includes('undefined'))).toEqual([])
    if (language === 'en') continue
    const same = all.filter(([path, said]) => english.get(path) === said && /[A-Za-z]{3}/.test(said))
    expect(same).toEqual([])
  }
})

function command(overrides: Partial<CommandView>): CommandView {
  return {
    id: 'command-1',
    kioskId: 'door',
    action: { kind: 'sleep', wakes: 'touch' },
    by: { kind: 'person', id: 'person-a' },
    issuedAt: 1,
    expiresAt: 9,
    standing: { state: 'waiting' },
    test: null,
    byName: 'Айгерім',
    pictured: false,
    ...overrides,
  }
}

test('[VEN-3] the console never says done for what was only sent or received', () => {
  const say = FLEET_WORDS.en
  const said = (standing: CommandView['standing']) => commandWords(command({ standing }), say, () => '10:00')
  const done = said({ state: 'done', at: 5 })
  const others: CommandView['standing'][] = [
    { state: 'waiting' },
    { state: 'sent', at: 1, times: 1 },
    { state: 'sent', at: 1, times: 3 },
    { state: 'received', at: 2 },
    { state: 'failed', at: 3, why: 'visitor' },
    { state: 'expired', at: 9 },
  ]
  expect(done).toMatch(/^Done/)
  for (const each of others) expect(said(each)).not.toMatch(/^Done/)
})

test('of each screen and kind the newest command is shown, in the state that came last', () => {
  const old = command({ id: 'a', issuedAt: 1 })
  const next = command({ id: 'b', issuedAt: 2 })
  const done = { ...next, standing: { state: 'done' as const, at: 3 } }
  expect(merged([old], [next, done])).toEqual([done])
  expect(merged([done], [old])).toEqual([done])
  const other = command({ id: 'c', kioskId: 'window', issuedAt: 0 })
  expect(merged([done], [other]).map((each) => each.id)).toEqual(['b', 'c'])
})

test('an open venue is not said to be kept closed, and a check that found nothing says so', () => {
  const say = DAY_WORDS.en
  expect([verdictWords(0, true, say), verdictWords(15, false, say), verdictWords(15, true, say)]).toEqual([
    say.nothing,
    say.keeps(15),
    say.openAlthough(15),
  ])
  for (const language of LANGUAGES)
    expect(DAY_WORDS[language].openAlthough(2)).not.toBe(DAY_WORDS[language].keeps(2))
})

test('cleaning is offered an end while the screen is cleaned or about to be, and the end is called that', () => {
  const clean = command({ action: { kind: 'clean', seconds: 60 }, standing: { state: 'received', at: 1 } })
  const ended = command({ action: END_CLEANING, standing: { state: 'waiting' } })
  const screen = { online: true, pulse: makePulse({ posture: 'awake' }) }
  expect(isCleaned(screen, [])).toBe(false)
  expect(isCleaned(screen, [clean])).toBe(true)
  expect(isCleaned(screen, [ended, { ...clean, standing: { state: 'done', at: 2 } }])).toBe(false)
  expect(isCleaned({ online: true, pulse: makePulse({ posture: 'cleaning' }) }, [])).toBe(true)
  const say = FLEET_WORDS.en
  expect([actionWords(clean.action, say), actionWords(ended.action, say)]).toEqual([
    say.action.clean,
    say.endCleaning,
  ])
})
