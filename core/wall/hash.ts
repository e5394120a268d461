/** Chance that everybody can work out again: 32-bit hashes, the same on every machine. */

/** Well mixed; `mix(a, b)` and `mix(b, a)` differ. */
export function mix(a: number, b: number): number {
  let x = Math.imul(a ^ Math.imul(b + 0x7f4a7c15, 0x9e3779b9), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  x = Math.imul(x ^ (x >>> 16), 0x27d4eb2f)
  return (x ^ (x >>> 15)) >>> 0
}

/** 0 up to, and never, 1. */
export function share(a: number, b: number): number {
  return mix(a, b) / 4294967296
}

/** A number from a name (FNV-1a). */
export function keyOf(name: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
