import * as z from 'zod/mini'
import { describe, expect, test } from 'vitest'
import { hasHiddenSigns, withoutHiddenSigns } from '../../../core/model/plain-name.ts'
import { FixtureGroup } from '../../../core/model/fixture.ts'
import { UniverseOutput } from '../../../core/model/light-wire.ts'
import { FixtureRow } from '../../../core/model/rig-change.ts'
import { LookRequest } from '../../../core/protocol/lighting.ts'
import { makeLook } from '../lighting/light-room.ts'

const HIDDEN: readonly [what: string, sign: string][] = [
  ['a control', '\u0007'],
  ['a line break', '\n'],
  ['a line separator', '\u2028'],
  ['a right-to-left override', '\u202e'],
  ['an isolate', '\u2066'],
  ['a blank without width', '\u200b'],
  ['a byte order mark', '\ufeff'],
  ['half a character', '\ud800'],
  ['a tag', '\u{e0041}'],
]

describe('a name that people read', () => {
  test.each(['Niche 3', 'Прожектор у входа', 'Қасбет №2', 'Éclairage', '𝄞', '👩‍🚒', 'می‌خواهم'])(
    '%s stands as it is',
    (name) => {
      expect([hasHiddenSigns(name), withoutHiddenSigns(name)]).toEqual([false, name])
    },
  )

  test.each(HIDDEN)('with %s in it is refused in a sentence, wherever a technician gives one', (_, sign) => {
    const name = `Was${sign}h`
    const row = {
      ...{ name, profile: 'generic-rgb', role: 'wash', count: 1, at: null, spacing: null, egress: 0 },
      ...{ position: { x: 0, y: 0, z: 0 }, step: { x: 0, y: 0, z: 0 } },
    }
    const look = { ...makeLook('mine', 1), name: { kk: 'a', ru: name, en: 'c' } }
    for (const [schema, body] of [
      [FixtureRow, row],
      [FixtureGroup, { id: 'g', name, fixtures: [] }],
      [UniverseOutput, { universe: 1, name }],
      [LookRequest, { revision: 0, look }],
    ] as const) {
      const parsed = z.safeParse<z.ZodMiniType>(schema, body)
      expect(parsed.error?.issues.map(({ message }) => message)).toEqual([
        expect.stringMatching(/signs in it that nobody sees.*Type it anew\./),
      ])
    }
    expect(withoutHiddenSigns(name)).toBe('Was·h')
  })
})
