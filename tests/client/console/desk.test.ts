import { describe, expect, test } from 'vitest'
import { homeOf, placeOf } from '../../../client/console/router.ts'
import { themeKeys } from '../../../client/console/shell/keys.ts'
import { accentOf } from '../../../client/console/shell/theme-style.ts'
import { nextChange } from '../../../client/console/live/next.tsx'
import type { Role } from '../../../core/model/person.ts'
import { luminanceOf } from '../../../core/model/oklab.ts'
import { makeInterval } from '../../helpers/builders.ts'

describe('the desk', () => {
  test('addresses lead to pages, unknown ones say so', () => {
    expect(placeOf('/console', '/console/')).toEqual({ page: 'live', id: null })
    expect(placeOf('/console/live/hall', '/console/')).toEqual({ page: 'live', id: 'hall' })
    expect(placeOf('/console/setup', '/console/')).toEqual({ page: 'setup', id: null })
    expect(placeOf('/console/elsewhere', '/console/').page).toBe('unknown')
  })

  test('whoever only writes or reads stories comes to the stories, whoever runs rooms anywhere to Live', () => {
    const home = (roles: Role[], there: Role[] = []) =>
      homeOf({ roles, venueRoles: there.length === 0 ? [] : [{ venueId: 'astana', roles: there }] })
    expect(home(['curator'])).toBe('stories')
    expect(home(['reviewer', 'curator'])).toBe('stories')
    expect(home(['operator'])).toBe('live')
    expect(home(['curator', 'technician'])).toBe('live')
    expect(home(['curator'], ['operator'])).toBe('live')
    expect(home(['admin'])).toBe('live')
    expect(home([])).toBe('live')
  })

  test('every theme has a key of its own; calm keeps C and no theme takes a key of the desk', () => {
    const ids = ['calm', 'dusk', 'orange', 'remembrance', 'violet', 'white', 'dawn', 'cool-sky']
    const keys = themeKeys(ids.map((id) => ({ id })))
    expect(keys.get('o')).toBe('orange')
    expect(keys.get('d')).toBe('dusk')
    expect([...keys.values()].sort()).toEqual(ids.filter((id) => id !== 'calm').sort())
    expect(['c', 'x', 's', 'l', 'h'].filter((key) => keys.has(key))).toEqual([])
  })

  test('the accent of the darkest theme is still read on the desk', () => {
    const black = { l: 0, c: 0, h: 0 }
    const primary = { l: 0.2, c: 0.12, h: 300 }
    const name = { kk: 'x', ru: 'x', en: 'x' }
    const palette = { zenith: black, horizon: black, ground: black, light: black, primary }
    const accent = accentOf({ id: 'plum', name, palette, look: 'plum' })
    const [r, g, b] = [1, 3, 5].map((at) => linear(parseInt(accent.slice(at, at + 2), 16) / 255))
    const contrast = (luminanceOf(r!, g!, b!) + 0.05) / (0.0033 + 0.05)
    expect(contrast).toBeGreaterThan(4.5)
  })

  test('the next change is the next other theme, not the next rule', () => {
    const intervals = [
      makeInterval({ from: 0, to: 10, theme: 'dusk' }),
      makeInterval({ from: 10, to: 20, theme: 'dusk', rule: 'late' }),
      makeInterval({ from: 20, to: 30, theme: 'orange' }),
    ]
    expect(nextChange(intervals, 5)).toMatchObject({ from: 20, theme: 'orange' })
    expect(nextChange(intervals, 25)).toBeNull()
  })
})

function linear(encoded: number): number {
  return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4
}
