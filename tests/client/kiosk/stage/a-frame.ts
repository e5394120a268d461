import { THEME_COLUMNS, type SceneFrame } from '../../../../client/kiosk/scenes/contract.ts'
import { MASK_HEIGHT, MASK_WIDTH } from '../../../../client/kiosk/stage/word-mask.ts'
import { THEME_NUMBERS } from '../../../../core/show/theme-fade.ts'

/** A frame in which nothing happens. */
export function aFrame(over: Partial<SceneFrame> = {}): SceneFrame {
  return {
    time: 0,
    elapsed: 1 / 60,
    theme: new Float64Array(THEME_NUMBERS),
    across: Array.from({ length: THEME_COLUMNS }, () => new Float64Array(THEME_NUMBERS)),
    coming: new Float64Array(THEME_NUMBERS),
    chosen: -1,
    gather: 0,
    voice: 0,
    arc: 0.5,
    others: 1,
    lit: new Float64Array(24).fill(1),
    handX: 0.5,
    handY: 0.5,
    handNear: 0,
    stillness: 0,
    spanFrom: 0,
    spanTo: 2,
    pictureFrom: 0,
    pictureTo: 2,
    partTop: 0,
    partTall: 1,
    sun: -6,
    ridges: 0,
    warmth: 0,
    silence: 0,
    field: null,
    forward: new Float64Array(8).fill(-1),
    clear: new Uint8Array(MASK_WIDTH * MASK_HEIGHT * 2).fill(255),
    clearVersion: 0,
    travellers: [],
    travelling: 0,
    ...over,
  }
}
