/**
 * What the two looks must do that people's safety rests on: `house` is the light by which a room is left (VEN-4), `calm`
 * the light that a frightened person is shown (VIS-5, VEN-1). They can be made one's own, not dark, late or restless.
 */
import { lengthOf } from '../model/light-timing.ts'
import { FixtureRole, type LampIntent, type Look } from '../model/look.ts'

/** Intensity, 0–1, that every lamp has at least; lightness of its colour; the most chroma (OKLCH); the latest, in ms. */
const LIMITS: Readonly<Record<string, Limits>> = {
  house: { intensity: 0.5, lightness: 0.7, chroma: 0.12, withinMs: 2_000 },
  calm: { intensity: 0.1, lightness: 0.5, chroma: 0.15, withinMs: 5_000 },
}

interface Limits {
  intensity: number
  lightness: number
  chroma: number
  withinMs: number
}

/** `role`, `group` and `lamp` say which line of the look it is about. */
export interface UnsafeLook {
  kind: 'missing' | 'dark' | 'colour' | 'moves' | 'late' | 'layer'
  of: { kind: 'roles' | 'groups' | 'fixtures'; id: string } | null
}

/** Everything that speaks against a look under its id; of any other look nothing does. */
export function unsafeIn(look: Look): UnsafeLook[] {
  const limits = LIMITS[look.id]
  if (limits === undefined) return []
  const wrong: UnsafeLook[] = []
  if (look.layer !== undefined && look.layer !== 'whole') wrong.push({ kind: 'layer', of: null })
  if (look.timing !== undefined && lengthOf(look.timing) > limits.withinMs)
    wrong.push({ kind: 'late', of: null })
  for (const id of FixtureRole.options)
    if (look.roles[id] === undefined) wrong.push({ kind: 'missing', of: { kind: 'roles', id } })
  for (const kind of ['roles', 'groups', 'fixtures'] as const)
    for (const [id, intent] of Object.entries(look[kind] ?? {}))
      for (const fault of faultsOf(intent, limits)) wrong.push({ kind: fault, of: { kind, id } })
  return wrong
}

function faultsOf(intent: LampIntent, limits: Limits): UnsafeLook['kind'][] {
  const faults: UnsafeLook['kind'][] = []
  if (intent.intensity < limits.intensity) faults.push('dark')
  const { colour } = intent
  // A theme's colour may be any, black and red included.
  if (typeof colour === 'string' || colour.l < limits.lightness || colour.c > limits.chroma)
    faults.push('colour')
  if ((intent.effects ?? []).length > 0) faults.push('moves')
  return faults
}
