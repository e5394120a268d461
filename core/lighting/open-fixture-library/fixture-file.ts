/**
 * The parts of the library's format that say something about light (schema 12.x). Unknown properties are passed
 * over, for the format grows; sizes are bounded far above every real lamp.
 */
import * as z from 'zod/mini'

const label = z.string().check(z.minLength(1), z.maxLength(160))
const channelKey = z.nullable(label)
const list = <Item extends z.core.SomeType>(item: Item, most: number) =>
  z.array(item).check(z.maxLength(most))
/** `"12deg"`, `"50%"`, `"warm"`, or a bare number. */
const entity = z.optional(z.union([z.string().check(z.maxLength(60)), z.number()]))
/** A value of a channel in its own resolution, or a share of it: `"50%"`. */
const dmxValue = z.optional(
  z.union([z.int().check(z.minimum(0)), z.string().check(z.regex(/^\d{1,3}(\.\d{1,9})?%$/))]),
)

export const Capability = z.object({
  type: z.string().check(z.maxLength(60)),
  dmxRange: z.optional(z.tuple([z.int().check(z.minimum(0)), z.int().check(z.minimum(0))])),
  menuClick: z.optional(z.string()),
  switchChannels: z.optional(z.record(label, label)),
  color: entity,
  shutterEffect: entity,
  effectName: z.optional(z.string()),
  effectPreset: z.optional(z.string()),
  soundControlled: z.optional(z.boolean()),
  hold: entity,
  wheel: z.optional(z.union([label, list(label, 16)])),
  slotNumber: entity,
  brightness: entity,
  brightnessStart: entity,
  brightnessEnd: entity,
  speed: entity,
  speedStart: entity,
  speedEnd: entity,
  angle: entity,
  colorTemperature: entity,
  colorTemperatureStart: entity,
  colorTemperatureEnd: entity,
  openPercent: entity,
  openPercentStart: entity,
  openPercentEnd: entity,
  frostIntensity: entity,
  frostIntensityStart: entity,
  frostIntensityEnd: entity,
  fogOutput: entity,
  fogOutputStart: entity,
  fogOutputEnd: entity,
  insertion: entity,
  insertionStart: entity,
  insertionEnd: entity,
})
export type Capability = z.infer<typeof Capability>

export const FileChannel = z.object({
  fineChannelAliases: z.optional(list(label, 3)),
  dmxValueResolution: z.optional(z.enum(['8bit', '16bit', '24bit', '32bit'])),
  defaultValue: dmxValue,
  capability: z.optional(Capability),
  capabilities: z.optional(list(Capability, 512)),
})
export type FileChannel = z.infer<typeof FileChannel>

const millimetres = z.number().check(z.positive(), z.maximum(10_000))
const Physical = z.object({
  /** Across, up and deep; only pictures are drawn from it, so nonsense is passed over. */
  dimensions: z.catch(z.optional(z.tuple([millimetres, millimetres, millimetres])), undefined),
  bulb: z.optional(z.object({ colorTemperature: z.optional(z.number()) })),
})

const MatrixInsert = z.object({
  insert: z.literal('matrixChannels'),
  repeatFor: z.union([label, list(label, 4096)]),
  channelOrder: z.enum(['perPixel', 'perChannel']),
  templateChannels: list(channelKey, 512),
})
export type MatrixInsert = z.infer<typeof MatrixInsert>

export const Mode = z.object({
  name: label,
  physical: z.optional(Physical),
  channels: list(z.union([channelKey, MatrixInsert]), 4096),
})
export type Mode = z.infer<typeof Mode>

const pixels = z.int().check(z.minimum(1), z.maximum(4096))
export const Matrix = z.object({
  pixelCount: z.optional(z.tuple([pixels, pixels, pixels])),
  pixelKeys: z.optional(list(list(list(channelKey, 512), 512), 512)),
  /** Which pixels a group has is of no matter here, since all cells take the same colour. */
  pixelGroups: z.optional(z.record(label, z.unknown())),
})
export type Matrix = z.infer<typeof Matrix>

export const FixtureFile = z.object({
  name: label,
  physical: z.optional(Physical),
  matrix: z.optional(Matrix),
  wheels: z.optional(
    z.record(label, z.object({ slots: list(z.object({ type: z.string().check(z.maxLength(60)) }), 512) })),
  ),
  availableChannels: z.optional(z.record(label, FileChannel)),
  templateChannels: z.optional(z.record(label, FileChannel)),
  modes: list(Mode, 256).check(z.minLength(1)),
})
export type FixtureFile = z.infer<typeof FixtureFile>

/** A definition that only names another, because the lamp was renamed or is sold under several brands. */
export const Redirect = z.object({ redirectTo: label })
