/**
 * What the light worker shows, in memory that it shares with the main thread: every slot as it is sent, and every
 * level of every lamp. The worker writes it in place, frame by frame; whoever reads may catch a frame half written,
 * which a preview bears. A worker that starts anew finds there what the last one showed.
 */
import { UNIVERSE_SLOTS, type Patch } from '../../core/lighting/patch.ts'
import { framesIn, universesOf, type Frames } from '../../core/lighting/render-light.ts'

export interface LightMemory {
  /** 512 bytes a universe, in the order of their numbers. */
  slots: SharedArrayBuffer
  /** By room: a float of 64 bits for each emitter of each lamp, 0–1 in linear light. */
  levels: ReadonlyMap<string, SharedArrayBuffer>
}

export function lightMemory(patches: readonly Patch[]): LightMemory {
  const slots = new SharedArrayBuffer(universesOf(patches).length * UNIVERSE_SLOTS)
  const levels = new Map(
    patches.map(({ roomId, levelCount }) => [
      roomId,
      new SharedArrayBuffer(levelCount * Float64Array.BYTES_PER_ELEMENT),
    ]),
  )
  return { slots, levels }
}

export function framesOf({ slots }: LightMemory, patches: readonly Patch[]): Frames {
  return framesIn(new Uint8Array(slots), universesOf(patches))
}

export function levelsOf({ levels }: LightMemory, { roomId, levelCount }: Patch): Float64Array {
  return new Float64Array(levels.get(roomId) ?? new ArrayBuffer(levelCount * Float64Array.BYTES_PER_ELEMENT))
}
