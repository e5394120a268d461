import * as z from 'zod/mini'
import { Rig } from '../../core/model/fixture.ts'
import { withoutHiddenSigns } from '../../core/model/plain-name.ts'

/** A rig as it was kept; null when it cannot be read. Names from before hidden signs were refused show them as dots. */
export function keptRig(body: unknown): Rig | null {
  const rig = z.safeParse(Rig, body)
  if (rig.success) return rig.data
  return z.safeParse(Rig, shown(body)).data ?? null
}

function shown(body: unknown): unknown {
  if (typeof body === 'string') return withoutHiddenSigns(body)
  if (Array.isArray(body)) return body.map(shown)
  if (body === null || typeof body !== 'object') return body
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, shown(value)]))
}
