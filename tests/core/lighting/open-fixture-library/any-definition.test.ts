/** Whatever the library's schema allows is taken whole or refused in a sentence, and what is taken is safe to send. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  importProblemSentence,
  noteSentence,
} from '../../../../core/lighting/open-fixture-library/import-notes.ts'
import { lightOfRoom } from '../../../../core/lighting/light-of-room.ts'
import { patchRig } from '../../../../core/lighting/patch.ts'
import { FixtureProfile, type Channel } from '../../../../core/model/fixture.ts'
import {
  byId,
  makeFixture,
  makeLook,
  makeProgramme,
  makeRig,
  makeState,
  makeTheme,
  NOBODY,
  ORANGE,
} from '../light-room.ts'
import { imported } from './library.ts'
import {
  writtenDefinition,
  type WrittenChannel,
  type WrittenDefinition,
  type WrittenEntry,
} from './written-definition.ts'

/** Slots of an entry, counted from the format's description and not by the importer. */
function slotsOf(entry: WrittenEntry, { matrix }: WrittenDefinition): number {
  if (entry === null || typeof entry === 'string') return 1
  const pixels =
    matrix?.pixelCount?.reduce((product, each) => product * each, 1) ??
    (matrix?.pixelKeys ?? []).flat(2).filter((key) => key !== null).length
  const repeats = Array.isArray(entry.repeatFor)
    ? entry.repeatFor.length
    : entry.repeatFor === 'eachPixelGroup'
      ? Object.keys(matrix?.pixelGroups ?? {}).length
      : pixels
  return repeats * entry.templateChannels.length
}

/** The ranges in which the first byte of a channel may stand when it has this value. */
function rangesAt(
  { capabilities = [], fineChannelAliases = [], dmxValueResolution }: WrittenChannel,
  byte: number,
) {
  const bytes = dmxValueResolution === '8bit' ? 1 : fineChannelAliases.length + 1
  const [from, to] = [byte * 256 ** (bytes - 1), (byte + 1) * 256 ** (bytes - 1) - 1]
  return capabilities.filter(({ dmxRange }) => dmxRange![0] <= to && dmxRange![1] >= from)
}
const isOpen = ({ type, shutterEffect }: { type: string; shutterEffect?: string }): boolean =>
  type === 'ShutterStrobe' && shutterEffect === 'Open'
const isFlashing = ({ type, shutterEffect }: { type: string; shutterEffect?: string }): boolean =>
  type === 'ShutterStrobe' && shutterEffect !== 'Open' && shutterEffect !== 'Closed'

/** The same lamp with a value of every channel at which it stands still, so that it need not stay dark. */
function steady(definition: WrittenDefinition): WrittenDefinition {
  const still = (channel: WrittenChannel): WrittenChannel => {
    const { capability, capabilities } = channel
    if (capability !== undefined && /ShutterStrobe|Effect/.test(capability.type))
      return { ...channel, capability: { type: 'NoFunction' } }
    if (capabilities === undefined || capabilities.some(isOpen)) return channel
    const [first, ...others] = capabilities
    return { ...channel, capabilities: [{ ...first!, type: 'NoFunction' }, ...others] }
  }
  const channels = Object.entries(definition.availableChannels).map(
    ([key, each]) => [key, still(each)] as const,
  )
  return { ...definition, availableChannels: Object.fromEntries(channels) }
}

test('any definition that the schema allows gives as many slots as its modes have, or is refused in sentences', () => {
  let taken = 0
  fc.assert(
    fc.property(writtenDefinition, (definition) => {
      const result = imported(JSON.parse(JSON.stringify(definition)), 'maker/written')
      const sentences = (result.ok ? result.leftOut : result.problems).map(importProblemSentence)
      for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].{10,300}\.$/)
      if (!result.ok) {
        expect(sentences.length).toBeGreaterThan(0)
        return
      }

      const lengths = definition.modes
        .map(({ channels }) => channels.reduce((sum, entry) => sum + slotsOf(entry, definition), 0))
        .filter((length) => length >= 1 && length <= 512)
      expect(result.modes.map(({ profile }) => profile.channels.length)).toEqual(lengths)
      expect(result.leftOut).toHaveLength(definition.modes.length - lengths.length)
      for (const { profile, notes } of result.modes) {
        expect(FixtureProfile.parse(profile)).toEqual(profile)
        for (const note of notes) expect(noteSentence(note)).toMatch(/^[A-Z].{10,400}\.$/)
      }
      taken++
    }),
    { numRuns: 300 },
  )
  expect(taken).toBeGreaterThan(200)
})

test('[VIS-5] a shutter that can be open is held open, and no slot that carries light goes through a strobe', () => {
  let held = 0
  let driven = 0
  const check = (channel: Channel, written: WrittenChannel): void => {
    if (channel.kind === 'held') {
      if (!(written.capabilities ?? []).some(isOpen)) return
      // A lamp of which another channel never is steady stays dark altogether.
      if (channel.note.includes('never is steady')) return
      if (!/ShutterStrobe/.test(channel.note)) return
      held++
      expect(rangesAt(written, channel.value).some(isOpen)).toBe(true)
    } else if (channel.part === 'whole' && written.capabilities !== undefined) {
      const [a, b] = channel.range ?? [0, 255]
      driven++
      if (written.fineChannelAliases !== undefined) return
      for (const { dmxRange } of written.capabilities.filter(isFlashing))
        expect(dmxRange![0] > Math.max(a, b) || dmxRange![1] < Math.min(a, b)).toBe(true)
    }
  }
  fc.assert(
    fc.property(writtenDefinition.map(steady), (definition) => {
      const result = imported(definition, 'maker/written')
      if (!result.ok || result.leftOut.length > 0) return
      definition.modes.forEach(({ channels }, m) => {
        if (channels.some((entry) => typeof entry === 'object' && entry !== null)) return
        channels.forEach((entry, i) => {
          const written = typeof entry === 'string' ? definition.availableChannels[entry] : undefined
          if (written !== undefined) check(result.modes[m]!.profile.channels[i]!, written)
        })
      })
    }),
    { numRuns: 400 },
  )
  expect([held > 20, driven > 20]).toEqual([true, true])
})

test('whatever is taken is patched without a problem, and under any look its held slots stay where they are held', () => {
  fc.assert(
    fc.property(writtenDefinition, fc.double({ min: 0, max: 1, noNaN: true }), (definition, intensity) => {
      const result = imported(definition, 'maker/written')
      if (!result.ok) return
      for (const { profile } of result.modes) {
        const rig = makeRig({
          profiles: [profile],
          fixtures: [makeFixture({ profile: profile.id, address: 1 })],
        })
        expect(patchRig(rig).problems).toEqual([])
        const light = lightOfRoom({
          ...{ rig, ...NOBODY, state: makeState(), programme: makeProgramme('orange') },
          looks: byId(makeLook('orange', intensity), makeLook('calm', 1), makeLook('house', 1)),
          themes: byId(makeTheme('orange', ORANGE), makeTheme('calm', ORANGE)),
        })
        const slots = light.at(5_000).get(1)!
        profile.channels.forEach((channel, i) => {
          if (channel.kind === 'held') expect(slots[i]).toBe(channel.value)
          if (channel.kind === 'held' || channel.part !== 'whole') return
          const [a, b] = channel.range ?? [0, 255]
          expect(slots[i]).toBeGreaterThanOrEqual(Math.min(a, b))
          expect(slots[i]).toBeLessThanOrEqual(Math.max(a, b))
        })
      }
    }),
    { numRuns: 120 },
  )
})
