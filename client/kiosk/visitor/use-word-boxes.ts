import { useEffect } from 'preact/hooks'
import type { Piece } from '../piece.ts'
import type { WordBox } from '../stage/word-box.ts'
import type { FlowSnapshot } from './flow.ts'

/** Room around words in which the picture stays dark, as a share of its height, and of the width of a usual screen. */
const MARGIN = 0.015
const USUAL_ASPECT = 16 / 9

/**
 * Tells the stage where words stand, so that it stays dark behind them (7:1 under any theme). `shown`: another value
 * wherever other words stand than the flow alone says.
 */
export function useWordBoxes(
  piece: Piece,
  root: { current: HTMLElement | null },
  flow: FlowSnapshot,
  shown: unknown,
): void {
  useEffect(() => {
    piece.stage.words(wordBoxes(root.current))
  }, [flow, shown])
  useEffect(() => {
    const resized = (): void => piece.stage.words(wordBoxes(root.current))
    addEventListener('resize', resized)
    return () => removeEventListener('resize', resized)
  }, [piece])
}

export function wordBoxes(root: HTMLElement | null): WordBox[] {
  if (root === null) return []
  const beside = MARGIN * Math.min(1, (USUAL_ASPECT * innerHeight) / innerWidth)
  return [...root.querySelectorAll('.words-box:not(.passing-away *)')].map((node) => {
    const { left, top, width, height } = node.getBoundingClientRect()
    return {
      x: left / innerWidth - beside,
      y: top / innerHeight - MARGIN,
      width: width / innerWidth + 2 * beside,
      height: height / innerHeight + 2 * MARGIN,
    }
  })
}
