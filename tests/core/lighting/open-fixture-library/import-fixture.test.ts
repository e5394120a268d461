import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FixtureProfile } from '../../../../core/model/fixture.ts'
import {
  importProblemSentence,
  noteSentence,
} from '../../../../core/lighting/open-fixture-library/import-notes.ts'
import { importFixture } from '../../../../core/lighting/open-fixture-library/import-fixture.ts'
import { definition, imported, inShort, LIBRARY, pick, profileOf } from './library.ts'

/** A definition with these channels in one mode. */
function lamp(availableChannels: Record<string, unknown>, others: Record<string, unknown> = {}): unknown {
  const channels = Object.keys(availableChannels)
  return { name: 'Lamp', availableChannels, modes: [{ name: 'all', channels }], ...others }
}
const colour = (name: string): unknown => ({ capability: { type: 'ColorIntensity', color: name } })
const only = (type: string, others: object = {}): unknown => ({ capability: { type, ...others } })

/** How many slots a mode has, counted without the importer: one per entry, blocks by pixels times templates. */
function slotCount(mode: { channels: unknown[] }, pixels: number): number {
  return mode.channels.reduce<number>((sum, entry) => {
    if (typeof entry !== 'object' || entry === null) return sum + 1
    const { repeatFor, templateChannels } = entry as { repeatFor: unknown; templateChannels: unknown[] }
    return sum + (Array.isArray(repeatFor) ? repeatFor.length : pixels) * templateChannels.length
  }, 0)
}
const PIXELS: Readonly<Record<string, number>> = {
  'american-dj/mega-bar-rgba': 8,
  'epsilon/duo-q-beam-bar': 8,
  'generic/4-channel-dimmer-pack': 4,
  'glp/knv-cube': 25,
}

describe('a definition of the library becomes a profile per mode', () => {
  const whole = LIBRARY.filter((name) => name !== 'minuit-une/m-carre')

  test.each(whole)('%s: every mode, with as many slots as the lamp has', (name) => {
    const { modes } = definition(name) as { modes: { channels: unknown[] }[] }
    const result = imported(definition(name), name)

    expect(result).toMatchObject({ ok: true })
    const profiles = result.ok ? result.modes.map((each) => each.profile) : []
    expect(profiles.map((each) => each.channels.length)).toEqual(
      modes.map((mode) => slotCount(mode, PIXELS[name] ?? 0)),
    )
    expect(new Set(profiles.map((each) => each.id)).size).toBe(modes.length)
    for (const profile of profiles) expect(FixtureProfile.parse(profile)).toEqual(profile)
  })

  test('how its lights stand on its face is kept, for the plan; a lamp of one light has none', () => {
    const faceOf = (name: string) => {
      const result = imported(definition(name), name)
      return result.ok ? result.modes.map(({ profile }) => profile.face) : []
    }
    for (const face of faceOf('american-dj/mega-bar-rgba'))
      expect(face).toEqual({ columns: 8, rows: 1, width: 1.06, height: 0.073 })
    // Between the two halves of this bar one light is missing.
    expect(faceOf('epsilon/duo-q-beam-bar')[0]).toMatchObject({ columns: 9, lit: [0, 1, 2, 3, 5, 6, 7, 8] })
    expect(faceOf('glp/knv-cube')[0]).toEqual({ columns: 5, rows: 5, width: 0.25, height: 0.25 })
    expect(faceOf('generic/rgbw-fader')[0]).toBeUndefined()
  })

  test.each([
    ['more lights than anybody draws', { pixelCount: [4_096, 1, 1] }, undefined],
    [
      'keys that say the same twice, a block of several layers',
      { pixelCount: [2, 2, 3] },
      { columns: 2, rows: 2 },
    ],
    ['a tray with its rows in depth', { pixelCount: [3, 1, 2] }, { columns: 3, rows: 2 }],
  ])('[SEC-7] of a face with %s what can be drawn is drawn', (_, matrix, face) => {
    const file = lamp({ Red: colour('Red') }, { matrix, physical: { dimensions: ['wide', -1] } })
    const result = importFixture(file, { manufacturer: 'house', key: 'lamp' })
    expect(result.ok && result.modes[0]!.profile.face).toEqual(face)
  })

  test('a lamp that is sold under another name points to it', () => {
    expect(imported(definition('minuit-une/m-carre'))).toEqual({
      ok: false,
      problems: [{ code: 'redirect', to: 'minuit-une/ivl-carre' }],
    })
  })

  test('of 24 bits the highest 16 are used', () => {
    expect(inShort(profileOf('generic/rgbw-fader', '24-bit')).slice(0, 4)).toEqual([
      'emitter red',
      'emitter red, fine',
      0,
      'emitter green',
    ])
  })

  test('every colour that the library names is an emitter of its own; ultraviolet stays out', () => {
    const names = ['Red', 'Green', 'Blue', 'White', 'Warm White', 'Amber', 'Lime', 'UV']
    const profile = pick(imported(lamp(Object.fromEntries(names.map((each) => [each, colour(each)])))), 'all')

    expect(Object.keys(profile.emitters).sort()).toEqual(
      ['amber', 'blue', 'green', 'lime', 'red', 'warm-white', 'white'].sort(),
    )
    expect(inShort(profile).at(-1)).toBe(0)
    expect(Object.values(profile.emitters).every((each) => each.assumed)).toBe(true)
  })

  test('a lamp of more colours than can be mixed keeps seven of them and holds the others dark', () => {
    const names = ['Indigo', 'Cyan', 'Lime', 'Amber', 'Cold White', 'White', 'Blue', 'Green', 'Red']
    const profile = pick(imported(lamp(Object.fromEntries(names.map((each) => [each, colour(each)])))), 'all')

    expect(Object.keys(profile.emitters)).toHaveLength(7)
    expect(inShort(profile).slice(0, 3)).toEqual([0, 0, 'emitter lime'])
  })

  test('a dimmer dims its own cell; where the whole lamp has one, those of cells stay open', () => {
    const layers = inShort(profileOf('glp/knv-cube', 'multi-layer-rgbw-with-fx'))
    expect(layers.slice(0, 6)).toEqual([
      'emitter red #1',
      'emitter green #1',
      'emitter blue #1',
      'emitter white #1',
      'dimmer #2',
      'dimmer, fine #2',
    ])

    const bar = {
      name: 'Bar',
      matrix: { pixelCount: [2, 1, 1] },
      availableChannels: { Master: only('Intensity') },
      templateChannels: { 'Dim $pixelKey': only('Intensity'), 'Red $pixelKey': colour('Red') },
      modes: [{ name: 'all', channels: ['Master', 'Dim 1', 'Red 1', null, 'Dim 2', 'Red 2'] }],
    }
    expect(inShort(pick(imported(bar), 'all'))).toEqual([
      'dimmer',
      255,
      'emitter red #1',
      0,
      255,
      'emitter red #2',
    ])
  })

  test.each([
    ['eachPixelXYZ', ['(1, 1)', '(2, 1)', '(1, 2)', '(2, 2)']],
    ['eachPixelYXZ', ['(1, 1)', '(1, 2)', '(2, 1)', '(2, 2)']],
    ['eachPixelGroup', ['Left', 'Right']],
  ])('a block for %s goes through the pixels in that order', (repeatFor, order) => {
    const block = {
      insert: 'matrixChannels',
      repeatFor,
      channelOrder: 'perChannel',
      templateChannels: ['Red $pixelKey', 'UV $pixelKey'],
    }
    const matrix = { pixelCount: [2, 2, 1], pixelGroups: { Left: ['(1, 1)'], Right: { x: ['>1'] } } }
    const templateChannels = { 'Red $pixelKey': colour('Red'), 'UV $pixelKey': colour('UV') }
    const json = { name: 'Panel', matrix, templateChannels, modes: [{ name: 'all', channels: [block] }] }

    const { channels } = pick(imported(json), 'all')

    expect(channels.slice(0, order.length).every((each) => each.kind === 'emitter')).toBe(true)
    expect(
      channels
        .slice(order.length)
        .map((each) => (each.kind === 'held' ? /"UV (.+)"/.exec(each.note)?.[1] : '')),
    ).toEqual(order)
  })
})

describe('what is not light is held out of its way', () => {
  const value = (channel: unknown, others: Record<string, unknown> = {}): string | number =>
    inShort(pick(imported(lamp({ Red: colour('Red'), It: channel }, others)), 'all'))[1]!

  test('a head stands still at its default, or ahead of it', () => {
    expect(value(only('Pan'))).toBe(127)
    expect(value({ ...(only('Tilt') as object), defaultValue: '75%' })).toBe(191)
  })

  test('a wheel stands at its open place, a macro at none, an iris open', () => {
    const wheel = {
      capabilities: [
        { dmxRange: [0, 99], type: 'WheelSlot', slotNumber: 1 },
        { dmxRange: [100, 199], type: 'WheelSlot', slotNumber: 2 },
        { dmxRange: [200, 255], type: 'WheelRotation', speedStart: 'slow CW', speedEnd: 'fast CW' },
      ],
    }
    expect(value(wheel, { wheels: { It: { slots: [{ type: 'Gobo' }, { type: 'Open' }] } } })).toBe(149)
    expect(
      value({
        capabilities: [
          { dmxRange: [0, 200], type: 'Effect', effectName: 'Chase' },
          { dmxRange: [201, 255], type: 'NoFunction' },
        ],
      }),
    ).toBe(228)
    expect(value(only('Iris', { openPercentStart: 'closed', openPercentEnd: 'open' }))).toBe(255)
  })

  test('a default that moves the light or resets the lamp is not followed', () => {
    const control = {
      defaultValue: 0,
      capabilities: [
        { dmxRange: [0, 99], type: 'Maintenance', hold: '5s' },
        { dmxRange: [100, 255], type: 'NoFunction' },
      ],
    }
    expect(value(control)).toBe(177)
  })

  test('beside colours a colour temperature stays near daylight, and red, green and blue need no filters', () => {
    const cto = { type: 'ColorTemperature', colorTemperatureStart: '2900K', colorTemperatureEnd: '6000K' }
    expect(value({ capability: cto })).toBe(255)
    const names = ['Red', 'Green', 'Blue', 'Cyan', 'Magenta', 'Yellow']
    const both = pick(imported(lamp(Object.fromEntries(names.map((each) => [each, colour(each)])))), 'all')
    expect(inShort(both)).toEqual(['emitter red', 'emitter green', 'emitter blue', 0, 0, 0])
  })

  test('a switching channel is what the channel that switches it makes of it', () => {
    const json = {
      name: 'Lamp',
      availableChannels: {
        Red: colour('Red'),
        Program: {
          defaultValue: 0,
          capabilities: [
            { dmxRange: [0, 9], type: 'NoFunction', switchChannels: { Second: 'Green' } },
            { dmxRange: [10, 255], type: 'Effect', switchChannels: { Second: 'Speed' } },
          ],
        },
        Green: colour('Green'),
        Speed: only('EffectSpeed', { speedStart: 'slow', speedEnd: 'fast' }),
      },
      modes: [{ name: 'all', channels: ['Program', 'Red', 'Second', 'Unheard-of'] }],
    }
    expect(inShort(pick(imported(json), 'all'))).toEqual([0, 'emitter red', 'emitter green', 0])
  })

  test('[VIS-5] a shutter is held open, and where it shares its channel with a dimmer it is never reached', () => {
    expect(inShort(profileOf('glp/knv-cube', 'rgbw-16-bit'))[8]).toBe(255)
    expect(inShort(profileOf('dts/xr1200-wash', 'fresnel'))[6]).toBe(244)
    const { channels } = profileOf('stage-right/stage-wash-7x10w-led-moving-head', '9-channel')
    expect(channels[2]).toEqual({ kind: 'dimmer', part: 'whole', range: [7, 134] })
  })

  test('[VIS-5] a lamp that cannot be kept from flashing stays dark, and the notes say so', () => {
    const result = imported(definition('generic/strobe'), 'generic/strobe')

    expect(inShort(pick(result, 'frequency-dimmer'))).toEqual([0, 0])
    const mode = result.ok ? result.modes.find((each) => each.profile.id.endsWith('-frequency-dimmer')) : null
    expect(mode).toMatchObject({
      notes: expect.arrayContaining([{ code: 'stays-dark', channel: 'Frequency' }]),
    })
    expect(noteSentence(mode!.notes[0]!)).toBe(
      'It stays dark: "Frequency" has no value at which it does not flash.',
    )
  })
})

describe('anything may be given', () => {
  const sentence = (text: string): boolean => /^[A-Z"].*[.?]$/s.test(text) && text.length < 1_000

  /** Either profiles that the model takes, or sentences. */
  function expectAnswer(json: unknown): void {
    const result = imported(json)
    if (result.ok) {
      expect(result.modes.length).toBeGreaterThan(0)
      for (const { profile, notes } of result.modes) {
        FixtureProfile.parse(profile)
        expect(notes.map(noteSentence).every(sentence)).toBe(true)
      }
    } else {
      expect(result.problems.length).toBeGreaterThan(0)
      expect(result.problems.map(importProblemSentence).every(sentence)).toBe(true)
    }
  }

  test('any JSON gives profiles or problems in words', () => {
    fc.assert(fc.property(fc.jsonValue(), expectAnswer))
  })

  test('a definition with anything in one of its places does as well', () => {
    const names = LIBRARY.filter((name) => JSON.stringify(definition(name)).length < 12_000)
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.nat(),
        fc.oneof(
          fc.jsonValue({ maxDepth: 2 }),
          fc.integer(),
          fc.constantFrom('$pixelKey', '50%', '__proto__'),
        ),
        (name, place, planted) => expectAnswer(replaced(definition(name), place, planted)),
      ),
      { numRuns: 300 },
    )
  })

  /** `json` with the value at its `place`-th place, counted through all of them, replaced. */
  function replaced(json: unknown, place: number, planted: unknown): unknown {
    const places: { at: Record<string, unknown>; key: string }[] = []
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      const at = value as Record<string, unknown>
      for (const key of Object.keys(at)) {
        places.push({ at, key })
        walk(at[key])
      }
    }
    walk(json)
    const { at, key } = places[place % places.length]!
    at[key] = planted
    return json
  }

  test.each([
    ['pixels', { matrix: { pixelCount: [4096, 4096, 4096] } }],
    ['slots', { modes: [{ name: 'all', channels: Array.from({ length: 600 }, () => null) }] }],
    [
      'slots out of blocks',
      {
        matrix: { pixelCount: [500, 1, 1] },
        templateChannels: { 'R $pixelKey': colour('Red') },
        modes: [
          {
            name: 'all',
            channels: Array.from({ length: 500 }, () => ({
              insert: 'matrixChannels',
              repeatFor: 'eachPixelXYZ',
              channelOrder: 'perPixel',
              templateChannels: ['R $pixelKey', null],
            })),
          },
        ],
      },
    ],
    [
      'names',
      {
        matrix: { pixelCount: [64, 64, 1] },
        templateChannels: Object.fromEntries(
          Array.from({ length: 100 }, (_, i) => [`${i} $pixelKey`, colour('Red')]),
        ),
      },
    ],
  ])('more %s than a lamp can have are refused at once', (_, hostile) => {
    const result = imported({ ...(lamp({ Red: colour('Red') }) as object), ...hostile })

    expect(result.ok ? [] : result.problems.map(importProblemSentence)).toEqual([
      expect.stringMatching(/too large|more/),
    ])
  })

  test('two lamps whose keys nobody says are two profiles', () => {
    const ids = ['Lamp A', 'Lamp B'].flatMap((name) => {
      const json = { ...(lamp({ Red: colour('Red') }) as object), name }
      const result = importFixture(json, { manufacturer: '', key: '' })
      return result.ok ? result.modes.map(({ profile }) => profile.id) : []
    })
    expect(ids).toEqual(['lamp-a-all', 'lamp-b-all'])
  })

  test('long names and modes of the same name still get ids of their own', () => {
    const channels = ['Red']
    const name = 'Ж'.repeat(60) + 'a'.repeat(60)
    const json = {
      name,
      availableChannels: { Red: colour('Red') },
      modes: [
        { name, channels },
        { name, channels },
        { name: 'Ж', channels },
      ],
    }

    const result = imported(json, `${'maker'.repeat(40)}/lamp`)

    expect(result).toMatchObject({ ok: true })
    expect(new Set(result.ok ? result.modes.map(({ profile }) => profile.id) : []).size).toBe(3)
  })
})
