/** The list by keyboard. */

/** Height of a row. */
export const ROW_PX = 76

/** Which row a key leads to from this one, in a list so many pixels high; null: the key is nobody's here. */
export function rowAfter(code: string, at: number, count: number, height: number): number | null {
  const screenful = Math.max(1, Math.floor(height / ROW_PX) - 1)
  const steps: Record<string, number> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: screenful,
    PageUp: -screenful,
    Home: -count,
    End: count,
  }
  const step = steps[code]
  return step === undefined ? null : Math.max(0, Math.min(count - 1, at + step))
}
