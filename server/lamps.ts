/** Ties the lighting engine to the rooms: their states go in, what the lamps say comes out. */
import type { Logger } from 'pino'
import type { Cue } from '../core/model/cue.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { LampsView } from './context.ts'
import type { Library } from './library/holdings.ts'
import type { LampWord } from './runtime/cue-reports.ts'
import type { Installation } from './runtime/installation.ts'

export interface Lamps extends LampsView {
  wordFor(cue: Cue): LampWord
  follow(installation: Installation): void
  stop(): Promise<void>
}

export async function wireLamps(
  _config: Config,
  _library: Library,
  _clock: Clock,
  _cid: string,
  _log: Logger,
): Promise<Lamps> {
  return {
    wire: 'off',
    levels: () => Promise.resolve(null),
    summary: () => ({ framesPerSecond: 0, heldBack: 0, universes: [] }),
    wordFor: () => ({ state: 'off', at: null }),
    follow: () => undefined,
    stop: () => Promise.resolve(),
  }
}
