import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unsafeIn } from '../../../core/lighting/safe-looks.ts'
import { FixtureRole, Look } from '../../../core/model/look.ts'

const shipped = async (id: string): Promise<Look> =>
  Look.parse(JSON.parse(await readFile(`assets/looks/${id}.json`, 'utf8')))

describe('the looks that safety rests on', () => {
  test.each(['house', 'calm'])('%s ships as it must be', async (id) => {
    expect(unsafeIn(await shipped(id))).toEqual([])
  })

  test('[VEN-4] house light that leaves a role out, is dark, late, coloured by a theme or moves is refused, all at once', async () => {
    const house = await shipped('house')
    const wash = house.roles.wash!
    const { facade, ...rest } = house.roles
    expect(facade).toBeDefined()
    const bad: Look = {
      ...house,
      layer: 'over',
      timing: { upMs: 1_000, downMs: 1_000, colourMs: 1_000, delayMs: 300_000, curve: 'eased' },
      roles: {
        ...rest,
        wash: { ...wash, intensity: 0 },
        accent: { intensity: 1, colour: 'theme.primary' },
      },
      fixtures: {
        'door-1': { ...wash, effects: [{ kind: 'breathe', periodMs: 2_000, depth: 1 }] },
      },
    }
    expect(unsafeIn(bad)).toEqual([
      { kind: 'layer', of: null },
      { kind: 'late', of: null },
      { kind: 'missing', of: { kind: 'roles', id: 'facade' } },
      { kind: 'dark', of: { kind: 'roles', id: 'wash' } },
      { kind: 'colour', of: { kind: 'roles', id: 'accent' } },
      { kind: 'moves', of: { kind: 'fixtures', id: 'door-1' } },
    ])
    expect(unsafeIn({ ...house, roles: {} }).map((each) => each.of?.id)).toEqual(FixtureRole.options)
  })

  test('[VIS-5] calm is never saturated red and never moves', async () => {
    const calm = await shipped('calm')
    const red = { intensity: 1, colour: { l: 0.63, c: 0.25, h: 29 } }
    expect(unsafeIn({ ...calm, roles: { ...calm.roles, wash: red } })).toEqual([
      { kind: 'colour', of: { kind: 'roles', id: 'wash' } },
    ])
  })

  test('any other look may be as it likes', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,9}$/), (id) => {
        fc.pre(id !== 'house' && id !== 'calm')
        expect(unsafeIn({ id, name: { kk: 'Қ', ru: 'Р', en: 'E' }, roles: {} })).toEqual([])
      }),
    )
  })
})
