import type { RoomState } from './room-state.ts'

/**
 * A short sum of a room's state, equal wherever the state is equal; compared on heartbeats (END-3).
 * Two 32-bit halves of a multiplicative hash over the state's canonical text: it finds mistakes, not attackers.
 */
export function fingerprint(state: RoomState): string {
  const text = canonical(state)
  let a = 0x9e3779b9
  let b = 0x85ebca6b
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b + unit, 0xc2b2ae35) ^ (b >>> 15)
  }
  return hex(a) + hex(b)
}

/** JSON with its keys sorted, so that the order in which an object was built does not matter. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join()}}`
}

function hex(half: number): string {
  return (half >>> 0).toString(16).padStart(8, '0')
}
