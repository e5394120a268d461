/** From what stands in the way to the field in which it is mended. */
import { useEffect, useState } from 'react'
import type { Language } from '../../../core/model/language.ts'
import type { SpokenReason } from '../../../core/protocol/stories.ts'

/** Where something is mended: at a reason's own place, or where a native speaker's sign-off is ticked. */
export type Mending = SpokenReason['reason'] | { code: 'sign-off'; language: Language }

/** `show` brings a language's column onto the page, where it is not there yet. */
export function useLead(show: (language: Language) => void): (to: Mending) => void {
  const [wanted, setWanted] = useState<Mending | null>(null)
  // The column may not be there before the page is drawn anew.
  useEffect(() => {
    if (wanted === null) return
    const field = document.querySelector<HTMLElement>(selectorOf(wanted))
    field?.focus({ preventScroll: true })
    field?.scrollIntoView({ block: 'center' })
    setWanted(null)
  }, [wanted])
  return (to) => {
    if ('place' in to) show(to.place.language)
    setWanted(to)
  }
}

export function selectorOf(to: Mending): string {
  if (to.code === 'sign-off') return `input[data-sign-off="${to.language}"]`
  if (!('place' in to)) return '[data-part="topics"] input'
  const { part, beat, language } = to.place
  return `[data-part="${part}"]${beat === null ? '' : `[data-beat="${beat}"]`} textarea[lang="${language}"]`
}
