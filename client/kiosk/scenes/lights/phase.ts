import type { Instant, Seconds } from '../../../../core/model/time.ts'

/**
 * Where in its period a slow movement is, in radians. Reduced here, in 64 bits: an epoch in milliseconds has
 * no seconds left in a shader's 32.
 */
export function phase(time: Instant, period: Seconds): number {
  const periods = time / (period * 1000)
  return (periods - Math.floor(periods)) * Math.PI * 2
}
