import { useEffect } from 'preact/hooks'
import type { Milliseconds } from '../../../core/model/time.ts'
import { useHeld } from '../parts/use-held.ts'
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
  const silent = useHeld(piece.silent)
  useEffect(() => {
    const say = (): void => piece.stage.words(wordBoxes(root.current, piece.silent.get()))
    // In the silent minute its one light is not dimmed by words that nobody sees; they take as long to go as in silence.css.
    const going = silent ? setTimeout(say, GONE_AFTER_MS) : undefined
    if (!silent) say()
    addEventListener('resize', say)
    addEventListener('focusin', say)
    return () => {
      clearTimeout(going)
      removeEventListener('resize', say)
      removeEventListener('focusin', say)
    }
  }, [piece, silent])
  useEffect(() => {
    piece.stage.words(wordBoxes(root.current, silent && piece.silent.get()))
  }, [flow, shown])
}

const GONE_AFTER_MS: Milliseconds = 5_000

/** Where words stand. `silent`: those of a resting screen are not seen, unless the keys are among them. */
export function wordBoxes(root: HTMLElement | null, silent: boolean): WordBox[] {
  if (root === null) return []
  const beside = MARGIN * Math.min(1, (USUAL_ASPECT * innerHeight) / innerWidth)
  const isSeen = (node: Element): boolean => {
    if (node.closest('.passing-away') !== null) return false
    const resting = silent ? node.closest('.rest, .wall-said') : null
    return resting === null || resting.contains(document.activeElement)
  }
  return [...root.querySelectorAll('.words-box')].filter(isSeen).map((node) => {
    const { left, top, width, height } = node.getBoundingClientRect()
    return {
      x: left / innerWidth - beside,
      y: top / innerHeight - MARGIN,
      width: width / innerWidth + 2 * beside,
      height: height / innerHeight + 2 * MARGIN,
    }
  })
}
