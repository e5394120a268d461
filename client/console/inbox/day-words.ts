import { useWords } from '../words/words-context.tsx'

/** `2026-12-02` as people say it. */
export function useDayWords(): (date: string) => string {
  const words = useWords()
  return (date) => {
    const [, month, day] = date.split('-').map(Number)
    return words.dayOf(day!, words.months[month! - 1]!)
  }
}
