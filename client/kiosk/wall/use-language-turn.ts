import { useEffect, useState } from 'preact/hooks'
import type { Language } from '../../../core/model/language.ts'

/** How long one language stands before the next has its turn, in milliseconds. */
const TURN_MS = 15_000

/** The venue's languages one after the other: where there is room for one, each is read. */
export function useLanguageTurn(languages: readonly Language[]): Language {
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    const turning = setInterval(() => setTurn((before) => before + 1), TURN_MS)
    return () => clearInterval(turning)
  }, [])
  return languages[turn % languages.length] ?? 'kk'
}
