/** Small facts in memory. */
import type { Keepsakes } from '../../server/ports/register.ts'

export function memoryKeepsakes(): Keepsakes {
  const all = new Map<string, string>()
  return {
    get: async (name) => all.get(name) ?? null,
    set: async (name, value) => void all.set(name, value),
  }
}
