/** Ties the lighting engine to the rooms: their states go in, what the lamps say comes out. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Logger } from 'pino'
import { envelopeOf, envelopeOfReading, type VoiceEnvelope } from '../core/lighting/voice-envelope.ts'
import type { Cue } from '../core/model/cue.ts'
import { toldLightProblem, type LightProblem } from '../core/model/light-problem.ts'
import { ahead } from '../core/show/show-ahead.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { LampsView } from './context.ts'
import type { ThemeBook } from './runtime/theme-book.ts'
import type { Theme } from '../core/model/theme.ts'
import { startLights, type Lights } from './lights/lights.ts'
import { wireSettings } from './lights/wire-settings.ts'
import type { LightDesk } from './runtime/light-desk.ts'
import type { LightWiring } from './runtime/light-wiring.ts'
import type { LampWord } from './runtime/cue-reports.ts'
import type { Installation } from './runtime/installation.ts'

export interface Lamps extends LampsView {
  wordFor(cue: Cue): LampWord
  /** From now on every room's lamps do what the room says. */
  follow(installation: Installation): void
  /** What else staff should know of the light, asked for each time. */
  alsoTell(problems: () => readonly LightProblem[]): void
  stop(): Promise<void>
}

export function wireLamps(
  config: Config,
  themes: ThemeBook,
  desk: LightDesk,
  wiring: LightWiring,
  clock: Clock,
  cid: string,
  renewCid: () => Promise<string>,
  log: Logger,
): Lamps {
  const lights = startLights({
    rigs: desk.rigs(),
    looks: desk.looks(),
    themes: byId(themes.themes()),
    clockOffset: clock.offset,
    voices: new Map(),
    ...wireSettings(wiring.wiring),
    cid,
    renewCid,
    sourceName: config.lightsName,
    log,
    workerUrl: workerUrl(config.packageRoot),
  })
  let also: () => readonly LightProblem[] = () => []
  return {
    view: () => viewOf(lights, config.standbyOf, also()),
    alsoTell(problems) {
      also = problems
    },
    meter() {
      const { frames, skipped, rate, jitter, heldBack, restarts } = lights.status()
      return { frames, skipped, rate, jitter, heldBack, restarts }
    },
    levels: async (universe) => lights.levels(universe),
    watch: (listener) => lights.watch(listener),
    wordFor: (cue) => lights.wordOn(cue),
    follow(installation) {
      lights.setVoices(voicesOf(installation))
      installation.exhibitions.onChange.add(() => lights.setVoices(voicesOf(installation)))
      desk.onRig.add((rig) => lights.setRig(rig))
      wiring.onWiring.add((next) => lights.setWires(wireSettings(next)))
      desk.onLooks.add((looks) => lights.setLooks(looks))
      themes.onChange.add(() => lights.setThemes(byId(themes.themes())))
      desk.onIdentify.add((roomId, fixtures, until) => lights.identify(roomId, fixtures, until))
      installation.eachRoom((live) => {
        const tell = (): void =>
          lights.update(live.room.id, live.state, live.programme, [
            ...ahead(live.state).lights,
            ...live.lights.underWay(),
          ])
        tell()
        live.onCue.add(tell)
        live.onProgramme.add(tell)
        live.lights.onLight.add(tell)
      })
    },
    stop: () => lights.stop(),
  }
}

/** Lamps have one language: the first of the venue's in which a story is told. */
function voicesOf(installation: Installation): Map<string, VoiceEnvelope> {
  const languages = [...installation.rooms.values()][0]?.venue.languages ?? []
  return new Map(
    installation.exhibitions.published().flatMap(({ id, voice, readings }): [string, VoiceEnvelope][] => {
      const language = languages.find((each) => voice[each] !== undefined)
      const score = language && voice[language]
      if (language === undefined || score === undefined) return []
      const reading = readings[language]
      if (reading?.voice !== 'reader') return [[id, envelopeOf(score)]]
      return [[id, envelopeOfReading(Buffer.from(reading.envelope, 'base64'))]]
    }),
  )
}

function viewOf(
  lights: Lights,
  first: Config['standbyOf'],
  also: readonly LightProblem[],
): ReturnType<LampsView['view']> {
  const {
    wire,
    rate,
    heldBack,
    worker,
    universes,
    nodes,
    problems,
    approximate,
    restarts,
    inputs,
    takenOver,
  } = lights.status()
  return {
    wire,
    worker,
    restarts,
    framesPerSecond: rate,
    heldBack,
    universes: universes.map(({ universe }) => universe),
    nodes: nodes.map(({ protocol, to, name, state, since, problem, universes: own }) => {
      return { protocol, to, name, state, since, problem, universes: [...own] }
    }),
    inputs: inputs.map((input) => ({ ...input, sources: [...input.sources] })),
    takenOver: [...takenOver],
    standbyOf: first === null ? null : new URL(first.url).host,
    problems: [...problems, ...also].map(toldLightProblem),
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

function byId(themes: readonly Theme[]): ReadonlyMap<string, Theme> {
  return new Map(themes.map((theme) => [theme.id, theme]))
}
