/** Ties the lighting engine to the rooms: their states go in, what the lamps say comes out. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Logger } from 'pino'
import type { Cue } from '../core/model/cue.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { LampsView } from './context.ts'
import type { Library } from './library/holdings.ts'
import { startLights, type Lights } from './lights/lights.ts'
import type { LampWord } from './runtime/cue-reports.ts'
import type { Installation } from './runtime/installation.ts'

export interface Lamps extends LampsView {
  wordFor(cue: Cue): LampWord
  /** From now on every room's lamps do what the room says. */
  follow(installation: Installation): void
  stop(): Promise<void>
}

/** What receivers on the network see. */
const SOURCE_NAME = 'Untold'

export function wireLamps(config: Config, library: Library, clock: Clock, cid: string, log: Logger): Lamps {
  const lights = startLights({
    rigs: [library.rig],
    looks: new Map(library.looks.map((look) => [look.id, look])),
    themes: new Map(library.themes.map((theme) => [theme.id, theme])),
    clockOffset: clock.offset,
    e131: { to: config.e131, interface: config.lightsInterface, ttl: config.lightsTtl },
    artnet: { ...config.artnet, interface: config.lightsInterface },
    cid,
    sourceName: SOURCE_NAME,
    log,
    workerUrl: workerUrl(config.packageRoot),
  })
  return {
    view: () => viewOf(lights),
    levels: (universe) => lights.levels(universe),
    wordFor: (cue) => lights.wordOn(cue),
    follow(installation) {
      for (const live of installation.rooms.values()) {
        lights.update(live.room.id, live.state, live.programme)
        live.onCue.add((_, state) => lights.update(live.room.id, state, live.programme))
        live.onProgramme.add((programme) => lights.update(live.room.id, live.state, programme))
      }
    },
    stop: () => lights.stop(),
  }
}

function viewOf(lights: Lights): ReturnType<LampsView['view']> {
  const { wire, rate, heldBack, worker, universes, nodes, problems, approximate, restarts } = lights.status()
  return {
    wire,
    worker,
    restarts,
    framesPerSecond: rate,
    heldBack,
    universes: universes.map(({ universe }) => universe),
    nodes: nodes.map(({ protocol, to, name, state, since, problem }) => {
      return { protocol, to, name, state, since, problem }
    }),
    problems: [...problems],
    approximate: [...approximate],
  }
}

/** The bundle has its worker beside it; from source the worker is TypeScript and brings its own loader. */
function workerUrl(packageRoot: string): URL {
  const bundled = !import.meta.url.endsWith('.ts')
  return pathToFileURL(
    bundled
      ? join(packageRoot, 'dist', 'server', 'lights', 'worker.js')
      : join(packageRoot, 'server', 'lights', 'worker-typescript.mjs'),
  )
}
