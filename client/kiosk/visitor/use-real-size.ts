import { useEffect, useLayoutEffect } from 'preact/hooks'
import { realSize } from './real-size.ts'

/** Tells the style how large this screen really is, as staff measured it. */
export function useRealSize(diagonalMm: number | null): void {
  const fit = (): void => {
    const { words, touch } = realSize(diagonalMm, innerWidth, innerHeight)
    const { style } = document.documentElement
    style.setProperty('--words-scale', `${words}`)
    style.setProperty('--touch-scale', `${touch}`)
  }
  useLayoutEffect(fit, [diagonalMm])
  useEffect(() => {
    addEventListener('resize', fit)
    return () => removeEventListener('resize', fit)
  }, [diagonalMm])
}
