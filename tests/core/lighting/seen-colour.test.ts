import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lampKind, type LampKind } from '../../../core/lighting/lamp-kind.ts'
import { patchRig } from '../../../core/lighting/patch.ts'
import { GENERIC_PROFILES } from '../../../core/lighting/patching/generic-profiles.ts'
import { levelsInSlots, seenColour } from '../../../core/lighting/seen-colour.ts'
import { writeSlots } from '../../../core/lighting/slots.ts'
import { imported, definition, LIBRARY } from './open-fixture-library/library.ts'

/** What the wire carries for these levels, and what is read back from it. */
function sentAndRead(
  profileId: string,
  levels: readonly number[],
): { kind: LampKind; read: number[]; universe: Uint8Array } {
  const profile = PROFILES.get(profileId)!
  const fixture = {
    ...{ id: 'lamp', name: 'Lamp', profile: profileId, universe: 1, address: 1, role: 'wash' as const },
    ...{ position: { x: 0, y: 0, z: 0 }, egress: 0 },
  }
  const { patch } = patchRig({ roomId: 'hall', profiles: [profile], fixtures: [fixture] })
  const universe = new Uint8Array(512)
  const lamp = patch.lamps[0]!
  writeSlots(lamp, Float64Array.from(levels), universe)
  return { kind: lamp.kind, read: [...levelsInSlots(lamp.kind, 1, universe)], universe }
}

const PROFILES = new Map([...GENERIC_PROFILES, ...libraryProfiles()].map((each) => [each.id, each]))

function libraryProfiles() {
  return LIBRARY.flatMap((name) => {
    const result = imported(definition(name), name)
    return result.ok ? result.modes.map((each) => each.profile) : []
  })
}

/** Two white emitters that share one output can never be asked for more than it. */
const ofKind = (kind: LampKind, levels: readonly number[]): number[] => {
  const sum = levels.reduce((a, b) => a + b, 0)
  return kind.fullLevel < 1 && sum > 1 ? levels.map((each) => each / sum) : [...levels]
}

describe('what a lamp shows, read from its bytes', () => {
  const kinds = [...PROFILES.values()]
    .map((profile) => ({ id: profile.id, kind: lampKind(profile) }))
    .filter(({ kind }) => kind.emitters.count > 0)

  test.each(kinds)('$id: the levels that were asked for, within the wire’s steps', ({ id, kind }) => {
    const level = fc.double({ min: 0.3, max: 1, noNaN: true })
    fc.assert(
      fc.property(
        fc.array(level, { minLength: kind.emitters.count, maxLength: kind.emitters.count }),
        (any) => {
          const levels = ofKind(kind, any)
          const { read } = sentAndRead(id, levels)
          read.forEach((each, i) => expect(each).toBeCloseTo(levels[i]!, 1))
        },
      ),
      { numRuns: 20 },
    )
  })

  test('sRGB’s orange on a lamp with sRGB’s primaries is that orange', () => {
    const { kind, universe } = sentAndRead('generic-rgb', [1, 54 / 255, 0])

    expect(seenColour(kind, 1, universe)).toEqual({ r: 255, g: 127, b: 0, intensity: 1 })
  })

  test('a lamp at half is half as far up and the same colour', () => {
    const { kind, universe } = sentAndRead('generic-drgbw', [0.5, 0.1, 0, 0])
    const seen = seenColour(kind, 1, universe)

    expect(seen.intensity).toBeCloseTo(0.5, 2)
    expect(seen.r).toBe(255)
  })

  test('a dark lamp is black, whatever its other slots hold', () => {
    const { kind, universe } = sentAndRead('generic-cct', [0, 0])

    expect(seenColour(kind, 1, universe)).toEqual({ r: 0, g: 0, b: 0, intensity: 0 })
  })
})
