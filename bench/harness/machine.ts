import { availableParallelism, cpus, loadavg, release } from 'node:os'

/** What the figures were measured on, and how busy it was with other work. */
export function machineLine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor'
  const load = loadavg()[0] ?? 0
  return `Node ${process.version}, Linux ${release()}, ${availableParallelism()} × ${model}, load ${load.toFixed(2)} before the run`
}
