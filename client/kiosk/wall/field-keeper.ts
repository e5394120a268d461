/**
 * What a scene draws of the wall's lights, kept as the wall changes: who comes rises from the horizon, who goes is
 * gone within the second, who gets another place drifts there; nobody else moves.
 */
import { lengthOf, type Metres, type Span } from '../../../core/model/horizon.ts'
import type { Instant, Milliseconds, Seconds } from '../../../core/model/time.ts'
import type { WallLight } from '../../../core/wall/sky.ts'
import type { LightField, SceneLight } from '../scenes/contract.ts'

/** Where lights rise from: the far grass. */
const RISES_FROM = 0.655
/** Lights that come together rise one after another within this time, in no order that says anything. */
const SPREAD: Seconds = 40
const DRIFT: Seconds = 9
const FADE: Seconds = 0.6
/** By then what left is drawn no more. */
export const GONE: Milliseconds = 700
/** Before anything else: what hangs when a screen begins has hung there long. */
const LONG_AGO: Seconds = -10_000
const LAMPS = 40

/** The part of the room that this screen shows, and the height of its picture. */
export interface Window {
  span: Span
  height: Metres
}

export interface FieldKeeper {
  field(): LightField
  /** These hang from now on. `settled`: they have hung there long. */
  hang(lights: readonly WallLight[], window: Window, t: Instant, how: 'settled' | 'moving'): void
  /** −1 for what does not hang and has not just left. */
  indexOf(id: string): number
}

interface Kept {
  to: readonly [x: number, y: number, weight: number]
  from: readonly [x: number, y: number, weight: number]
  nature: number
  rich: number
  /** When it set out. */
  since: Instant
}

export function createFieldKeeper(): FieldKeeper {
  let kept = new Map<string, Kept>()
  const indices = new Map<string, number>()
  let shape = ''
  let field: LightField = {
    version: 0,
    count: 0,
    epoch: 0,
    to: new Float32Array(0),
    from: new Float32Array(0),
    rich: new Float32Array(0),
    lamps: [],
  }

  function pack(window: Window, t: Instant): void {
    const to = new Float32Array(kept.size * 4)
    const from = new Float32Array(kept.size * 4)
    const rich = new Float32Array(kept.size)
    indices.clear()
    let i = 0
    for (const [id, each] of kept) {
      to.set([...each.to, each.nature], i * 4)
      from.set([...each.from, Math.max(LONG_AGO, (each.since - t) / 1_000)], i * 4)
      rich[i] = each.rich
      indices.set(id, i)
      i += 1
    }
    const { version } = field
    field = { version: version + 1, count: kept.size, epoch: t, to, from, rich, lamps: lampsOf(kept, window) }
  }

  return {
    field: () => field,
    hang(lights, window, t, how) {
      const named = `${window.span.from} ${window.span.to} ${window.height}`
      const settled = how === 'settled' || named !== shape
      shape = named
      const next = new Map<string, Kept>()
      for (const { id, x, y, weight, nature, rich } of lights) {
        const to = [(x - window.span.from) / window.height, y, weight] as const
        const before = kept.get(id)
        if (settled) next.set(id, { to, from: to, nature, rich, since: t + LONG_AGO * 1_000 })
        else if (before === undefined) {
          const since = t + ((nature * 7.77) % 1) * SPREAD * 1_000
          next.set(id, { to, from: [to[0], RISES_FROM, 0], nature, rich, since })
        } else if (same(before.to, to)) next.set(id, before)
        else next.set(id, { to, from: where(before, t), nature, rich, since: t })
      }
      if (!settled)
        for (const [id, each] of kept) {
          if (next.has(id)) continue
          if (each.to[2] > 0) {
            const here = where(each, t)
            next.set(id, { ...each, to: [here[0], here[1], 0], from: here, since: t })
          } else if (t - each.since < GONE) next.set(id, each)
        }
      kept = next
      pack(window, t)
    },
    indexOf: (id) => indices.get(id) ?? -1,
  }
}

/** As field.glsl.ts moves them. */
function where({ from, to, since, nature }: Kept, t: Instant): [number, number, number] {
  const rises = from[2] === 0
  const takes = to[2] === 0 ? FADE : rises ? 11 + 7 * ((nature * 37.7) % 1) : DRIFT
  const x = Math.min(1, Math.max(0, (t - since) / 1_000 / takes))
  const gone = x * x * x * (x * (6 * x - 15) + 10)
  const weight = rises ? gone * gone : gone
  return [
    from[0] + (to[0] - from[0]) * gone,
    from[1] + (to[1] - from[1]) * gone,
    // Never quite nothing: nothing would mean that it rises.
    Math.max(1e-4, from[2] + (to[2] - from[2]) * weight),
  ]
}

function same(a: Kept['to'], b: Kept['to']): boolean {
  return a[0] === b[0] && a[1] === b[1] && Math.abs(a[2] - b[2]) < 1e-6
}

function lampsOf(kept: ReadonlyMap<string, Kept>, { span, height }: Window): SceneLight[] {
  const width = lengthOf(span) / height
  return [...kept]
    .filter(([, { to }]) => to[2] > 0 && to[0] > 0 && to[0] < width)
    .sort(([, a], [, b]) => b.to[2] - a.to[2])
    .slice(0, LAMPS)
    .map(([id, { to, nature }]) => ({
      id,
      seed: Math.floor(nature * 0xffffffff),
      x: to[0] / width,
      y: to[1],
      near: to[2] * ((nature * 11.3) % 1),
    }))
}
