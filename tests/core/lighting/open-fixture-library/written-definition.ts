/** Definitions as the library's schema allows them (12.5), at random: whatever somebody may write there next. */
import fc from 'fast-check'

export interface WrittenChannel {
  fineChannelAliases?: string[]
  dmxValueResolution?: string
  defaultValue?: number | string
  capability?: WrittenCapability
  capabilities?: WrittenCapability[]
}
export interface WrittenCapability {
  type: string
  dmxRange?: [number, number]
  shutterEffect?: string
  switchChannels?: Record<string, string>
}
export type WrittenEntry =
  | string
  | null
  | {
      insert: 'matrixChannels'
      repeatFor: string | string[]
      channelOrder: string
      templateChannels: (string | null)[]
    }
export interface WrittenDefinition {
  name: string
  matrix?: { pixelCount?: number[]; pixelKeys?: (string | null)[][][]; pixelGroups?: Record<string, unknown> }
  availableChannels: Record<string, WrittenChannel>
  templateChannels?: Record<string, WrittenChannel>
  modes: { name: string; channels: WrittenEntry[] }[]
}

const percent = fc.integer({ min: -100, max: 100 }).map((n) => `${n}%`)
const unit = (name: string, max: number) => fc.integer({ min: 0, max }).map((n) => `${n}${name}`)
const speed = fc.oneof(
  unit('Hz', 30),
  unit('bpm', 600),
  percent,
  fc.constantFrom('fast reverse', 'slow reverse', 'stop', 'slow', 'fast'),
)
const turning = fc.oneof(
  unit('Hz', 5),
  unit('rpm', 60),
  percent,
  fc.constantFrom('fast CCW', 'slow CCW', 'stop', 'slow CW', 'fast CW'),
)
const time = fc.oneof(unit('s', 60), unit('ms', 5_000), percent, fc.constantFrom('instant', 'short', 'long'))
const brightness = fc.oneof(
  unit('lm', 9_000),
  percent,
  fc.constantFrom('off', 'dark', 'bright'),
  fc.constantFrom(0, 1),
)
const kelvin = fc.oneof(unit('K', 12_000), percent, fc.constantFrom('warm', 'CTO', 'default', 'cold', 'CTB'))
const angle = fc.oneof(unit('deg', 720), percent, fc.constantFrom('closed', 'narrow', 'wide'))
const share = fc.oneof(
  percent,
  fc.constantFrom('off', 'low', 'high', 'closed', 'open', 'in', 'out', 'weak', 'strong', 'near', 'far'),
)
const slot = fc.integer({ min: 0, max: 16 }).map((n) => n / 2)
const colour = fc.constantFrom('#ff0000', '#ffb000', '#00ff7f')
const COLOURS = [
  'Red',
  'Green',
  'Blue',
  'Cyan',
  'Magenta',
  'Yellow',
  'Amber',
  'White',
  'Warm White',
  'Cold White',
  'UV',
  'Lime',
  'Indigo',
]
const EFFECTS = [
  'Open',
  'Closed',
  'Strobe',
  'Pulse',
  'RampUp',
  'RampDown',
  'RampUpDown',
  'Lightning',
  'Spikes',
  'Burst',
]

/** A property as one value, as a start and an end, or not at all. */
function either(name: string, value: fc.Arbitrary<unknown>): fc.Arbitrary<object> {
  return fc.oneof(
    fc.constant({}),
    value.map((each) => ({ [name]: each })),
    fc.tuple(value, value).map(([from, to]) => ({ [`${name}Start`]: from, [`${name}End`]: to })),
  )
}
const with_ = (type: string, ...properties: fc.Arbitrary<object>[]): fc.Arbitrary<WrittenCapability> =>
  fc.tuple(...properties).map((found) => Object.assign({ type }, ...found) as WrittenCapability)
const wheel = fc.oneof(
  fc.constant({}),
  fc.constantFrom(
    { wheel: 'Gobos' },
    { wheel: 'Colours' },
    { wheel: ['Gobos', 'Colours'] },
    { wheel: 'Nowhere' },
  ),
)

const dimming = with_('Intensity', either('brightness', brightness))
const shutter = with_(
  'ShutterStrobe',
  fc.constantFrom(...EFFECTS, 'Open', 'Open', 'Open').map((shutterEffect) => ({ shutterEffect })),
  either('speed', speed),
  either('duration', time),
  fc.constantFrom({}, { soundControlled: true }, { randomTiming: true }),
)

const capability: fc.Arbitrary<WrittenCapability> = fc.oneof(
  { weight: 6, arbitrary: dimming },
  {
    weight: 10,
    arbitrary: with_(
      'ColorIntensity',
      fc.constantFrom(...COLOURS).map((color) => ({ color })),
      either('brightness', brightness),
    ),
  },
  { weight: 6, arbitrary: shutter },
  { weight: 2, arbitrary: with_('ColorTemperature', either('colorTemperature', kelvin)) },
  with_('NoFunction'),
  with_('StrobeSpeed', either('speed', speed)),
  with_('StrobeDuration', either('duration', time)),
  with_(
    'ColorPreset',
    either(
      'colors',
      colour.map((each) => [each]),
    ),
    either('colorTemperature', kelvin),
  ),
  with_('Pan', either('angle', angle)),
  with_('PanContinuous', either('speed', turning)),
  with_('Tilt', either('angle', angle)),
  with_('PanTiltSpeed', either('speed', speed), either('duration', time)),
  with_('WheelSlot', wheel, either('slotNumber', slot)),
  with_(
    'WheelShake',
    wheel,
    fc.constantFrom({}, { isShaking: 'slot' }),
    either('shakeSpeed', speed),
    either('slotNumber', slot),
  ),
  with_('WheelSlotRotation', wheel, either('speed', turning)),
  with_('WheelRotation', wheel, either('speed', turning), either('angle', angle)),
  with_(
    'Effect',
    fc.constantFrom(
      { effectName: 'Rainbow' },
      { effectName: 'Strobe' },
      { effectPreset: 'ColorJump' },
      { effectPreset: 'ColorFade' },
    ),
    either('speed', speed),
    either('parameter', share),
    fc.constantFrom({}, { soundControlled: true, soundSensitivityStart: 'low', soundSensitivityEnd: 'high' }),
  ),
  with_('EffectSpeed', either('speed', speed)),
  with_('EffectDuration', either('duration', time)),
  with_('EffectParameter', either('parameter', share)),
  with_('SoundSensitivity', either('soundSensitivity', share)),
  with_('Focus', either('distance', share)),
  with_('Zoom', either('angle', angle)),
  with_('Iris', either('openPercent', share)),
  with_('IrisEffect', fc.constant({ effectName: 'Pulse' }), either('speed', speed)),
  with_('Frost', either('frostIntensity', share)),
  with_('FrostEffect', fc.constant({ effectName: 'Ramp' }), either('speed', speed)),
  with_('Prism', either('speed', turning), either('angle', angle)),
  with_('PrismRotation', either('speed', turning)),
  with_('BladeInsertion', fc.constantFrom({ blade: 'Top' }, { blade: 1 }), either('insertion', share)),
  with_('BladeRotation', fc.constant({ blade: 2 }), either('angle', angle)),
  with_('BladeSystemRotation', either('angle', angle)),
  with_('Fog', fc.constantFrom({}, { fogType: 'Haze' }), either('fogOutput', share)),
  with_('FogOutput', either('fogOutput', share)),
  with_('FogType', fc.constant({ fogType: 'Fog' })),
  with_('BeamAngle', either('angle', angle)),
  with_('BeamPosition', either('horizontalAngle', angle)),
  with_('Rotation', either('speed', turning)),
  with_('Speed', either('speed', speed)),
  with_('Time', either('time', time)),
  with_('Maintenance', either('parameter', share), fc.constantFrom({}, { hold: '3s' })),
  with_('Generic', fc.constantFrom({}, { comment: 'of its own' })),
)

/** Cuts of a channel's values into ranges that touch, as the schema wants them. */
function ranged(most: number, each: fc.Arbitrary<WrittenCapability>): fc.Arbitrary<WrittenCapability[]> {
  return fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 1, max: most }), { minLength: 1, maxLength: 5 }),
      fc.array(each, { minLength: 6, maxLength: 6 }),
    )
    .map(([cuts, capabilities]) => {
      const starts = [0, ...cuts.toSorted((a, b) => a - b)]
      return starts.map((from, i) => ({
        ...capabilities[i]!,
        dmxRange: [from, (starts[i + 1] ?? most + 1) - 1],
      }))
    })
}

function channel(key: string): fc.Arbitrary<WrittenChannel> {
  return fc.tuple(fc.integer({ min: 0, max: 3 }), fc.boolean()).chain(([fine, coarsely]) => {
    const bytes = coarsely ? 1 : fine + 1
    const most = 256 ** bytes - 1
    const value = fc.oneof(
      fc.integer({ min: 0, max: most }),
      fc.integer({ min: 0, max: 100 }).map((n) => `${n}%`),
    )
    const aliases = ['fine', 'finer', 'finest'].slice(0, fine).map((each) => `${key} ${each}`)
    return fc
      .tuple(
        fc.oneof(
          capability.map((one) => ({ capability: one })),
          ranged(most, capability).map((capabilities) => ({ capabilities })),
          // As most lamps have it: dark, dimmed, open and strobes on one channel.
          ranged(most, fc.oneof(dimming, shutter)).map((capabilities) => ({ capabilities })),
        ),
        fc.option(value, { nil: null }),
        fc.constantFrom({}, { constant: true }, { precedence: 'HTP' }, { highlightValue: '100%' }),
      )
      .map(([does, standard, rest]) => ({
        ...does,
        ...(fine > 0 && { fineChannelAliases: aliases }),
        ...(coarsely && fine > 0 && { dmxValueResolution: '8bit' }),
        ...(standard !== null && { defaultValue: standard }),
        ...rest,
      }))
  })
}

const matrix = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2 }))
    .map((pixelCount) => ({ pixelCount })),
  fc
    .array(fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
    .map((rows) => ({
      pixelKeys: [rows.map((row, y) => row.map((hole, x) => (hole ? null : `P${y}${x}`)))],
    })),
)
const groups = fc.constantFrom<Record<string, unknown>>(
  { Master: 'all' },
  { Left: ['1'], Right: ['2'] },
  { Odd: { x: ['odd'] }, Even: { x: ['2n'], name: ['^P'] }, All: 'all' },
)
const REPEATS = ['ABC', 'XYZ', 'XZY', 'YXZ', 'YZX', 'ZXY', 'ZYX', 'Group'].map((each) => `eachPixel${each}`)

export const writtenDefinition: fc.Arbitrary<WrittenDefinition> = fc
  .tuple(
    fc.integer({ min: 1, max: 6 }).chain((count) => {
      const keys = Array.from({ length: count }, (_, i) => `Channel ${i}`)
      return fc
        .tuple(...keys.map((key) => channel(key)))
        .map((all) => Object.fromEntries(keys.map((key, i) => [key, all[i]!])))
    }),
    fc.option(fc.tuple(matrix, groups, channel('A $pixelKey'), channel('B $pixelKey')), { nil: null }),
    fc.option(channel('Switch'), { nil: null }),
    fc.array(fc.array(fc.tuple(fc.nat(40), fc.nat(7), fc.boolean()), { minLength: 1, maxLength: 12 }), {
      minLength: 1,
      maxLength: 3,
    }),
    fc.constantFrom(
      {},
      { physical: { bulb: { colorTemperature: 3_200 }, lens: { degreesMinMax: [4, 50] } } },
    ),
  )
  .map(([available, pixels, switcher, picks, physical]) => {
    const availableChannels: Record<string, WrittenChannel> = { ...available }
    const keys = Object.keys(available)
    // A switching channel says in every one of its ranges what its alias means there; an alias may mean another.
    if (switcher?.capabilities !== undefined) {
      switcher.capabilities.forEach((each, i) => {
        each.switchChannels = {
          Switched: keys[i % keys.length]!,
          'Switched twice': i === 0 ? 'Switched' : keys[0]!,
        }
      })
      availableChannels['Switch'] = { defaultValue: 0, ...switcher }
    }
    const pixelSwitch = pixels?.[2].capabilities
    pixelSwitch?.forEach((each) => (each.switchChannels = { 'Switched $pixelKey': 'B $pixelKey' }))
    const templates = pixels === null ? {} : { 'A $pixelKey': pixels[2], 'B $pixelKey': pixels[3] }
    const plain = Object.entries(availableChannels).flatMap(([key, { fineChannelAliases = [] }]) => [
      key,
      ...fineChannelAliases,
    ])
    if ('Switch' in availableChannels) plain.push('Switched', 'Switched twice')
    const entry = ([which, how, perPixel]: [number, number, boolean]): WrittenEntry => {
      if (which > 34) return null
      if (pixels === null || which < 20) return plain[which % plain.length]!
      const { fineChannelAliases = [] } = pixels[2]
      return {
        insert: 'matrixChannels',
        repeatFor: which === 20 ? Object.keys(pixels[1]) : REPEATS[how]!,
        channelOrder: perPixel ? 'perPixel' : 'perChannel',
        templateChannels: [
          'A $pixelKey',
          ...fineChannelAliases,
          pixelSwitch !== undefined && which % 3 === 0
            ? 'Switched $pixelKey'
            : which % 2 === 0
              ? null
              : 'B $pixelKey',
        ],
      }
    }
    return {
      $schema:
        'https://raw.githubusercontent.com/OpenLightingProject/open-fixture-library/master/schemas/fixture.json',
      name: 'Written lamp',
      categories: ['Color Changer'],
      ...physical,
      ...(pixels !== null && {
        matrix: { ...pixels[0], pixelGroups: pixels[1] },
        templateChannels: templates,
      }),
      wheels: {
        Gobos: { slots: [{ type: 'Open' }, { type: 'Gobo', resource: 'gobos/1' }, { type: 'Closed' }] },
        Colours: {
          slots: [{ type: 'Color', colors: ['#ff0000'] }, { type: 'Open' }, { type: 'AnimationGoboStart' }],
        },
      },
      availableChannels,
      modes: picks.map((each, i) => ({ name: `${i}-channel`, channels: each.map(entry) })),
    }
  })
