/**
 * What the house desk asks of a room's lamps, and how it is put together with what the room itself wants: the
 * brighter wins (HTP), the colour is the desk's wherever it gives light (LTP by priority). All of it lies above the
 * limiter and the egress floors, as whatever a person asks for.
 */
import type { DeskInput } from '../model/light-wire.ts'
import type { DeskShares } from './desk-fade.ts'
import type { Patch } from './patch.ts'
import { readSlots } from './slots.ts'

/** From nothing to here the desk's colour comes in, so that a lamp does not change colour in one step. */
const COLOUR_IN_BY = 0.1

export interface DeskLevels {
  /** Levels as the desk wants them; what it said last while it is gone. */
  levels: Float64Array
  /** Per lamp: how far the desk is there, 0–1, and what the rig lets it do. */
  presence: Float64Array
  asPatched: Uint8Array
  /** Whether it is there for any lamp. */
  present: boolean
}

const PATCHED = ['off', 'layer', 'takeover'] as const satisfies readonly DeskInput['mode'][]
const LAYER = PATCHED.indexOf('layer')
const TAKEOVER = PATCHED.indexOf('takeover')

export function deskLevels(patch: Patch): DeskLevels {
  return {
    levels: new Float64Array(patch.levelCount),
    presence: new Float64Array(patch.lamps.length),
    asPatched: new Uint8Array(patch.lamps.length),
    present: false,
  }
}

/** The desk sent slots for one of the rig's universes. */
export function hearDesk(desk: DeskLevels, patch: Patch, of: number, slots: Uint8Array): void {
  for (const lamp of patch.lamps) if (lamp.fixture.universe === of) readSlots(lamp, slots, desk.levels)
}

/** It is there for the lamps of a universe as far as this, 0–1, and may do there what the rig says. */
export function deskIsThere(
  desk: DeskLevels,
  patch: Patch,
  input: Pick<DeskInput, 'of' | 'mode'>,
  presence: number,
): void {
  patch.lamps.forEach((lamp, i) => {
    if (lamp.fixture.universe !== input.of) return
    desk.presence[i] = presence
    desk.asPatched[i] = PATCHED.indexOf(input.mode)
  })
  desk.present = desk.presence.some((each) => each > 0)
}

/** Whether the desk alone has the lamps, for some of them: what staff must see. */
export function hasTakenOver(desk: DeskLevels, { takeover, asPatched }: DeskShares): boolean {
  return desk.presence.some(
    (each, i) => each > 0 && (takeover > 0 || (asPatched > 0 && desk.asPatched[i] === TAKEOVER)),
  )
}

/** Puts the desk's levels into `levels`, which hold what the room wants, times the grand master. */
export function mergeDesk(
  desk: DeskLevels,
  patch: Patch,
  shares: DeskShares,
  grand: number,
  levels: Float64Array,
): void {
  const { starts } = patch
  for (let lamp = 0; lamp < patch.lamps.length; lamp++) {
    const presence = desk.presence[lamp]!
    if (presence === 0) continue
    const patched = desk.asPatched[lamp]
    const layer = presence * (shares.layer + (patched === LAYER ? shares.asPatched : 0))
    const alone = presence * (shares.takeover + (patched === TAKEOVER ? shares.asPatched : 0))
    if (layer + alone > 0) mergeLamp(desk, starts[lamp]!, starts[lamp + 1]!, layer, alone, grand, levels)
  }
}

function mergeLamp(
  desk: DeskLevels,
  from: number,
  to: number,
  layer: number,
  alone: number,
  grand: number,
  levels: Float64Array,
): void {
  let own = 0
  let asked = 0
  for (let k = from; k < to; k++) {
    own = Math.max(own, levels[k]!)
    asked = Math.max(asked, desk.levels[k]! * grand)
  }
  const bright = Math.max(own, asked)
  const inColour = own === 0 ? 1 : Math.min(1, asked / COLOUR_IN_BY)
  // The mixture of two colours at full may have no emitter at full; the brighter of both keeps its brightness.
  let top = 0
  for (let k = from; k < to; k++)
    top = Math.max(top, mixed(levels[k]!, own, desk.levels[k]! * grand, asked, inColour))
  for (let k = from; k < to; k++) {
    const wanted = desk.levels[k]! * grand
    const both = top > 0 ? (mixed(levels[k]!, own, wanted, asked, inColour) / top) * bright : 0
    levels[k] = levels[k]! * (1 - layer - alone) + both * layer + wanted * alone
  }
}

function mixed(own: number, ownTop: number, desk: number, deskTop: number, share: number): number {
  return (ownTop > 0 ? own / ownTop : 0) * (1 - share) + (deskTop > 0 ? desk / deskTop : 0) * share
}
