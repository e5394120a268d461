/** From a reason to the field in which it is mended. */
import { useEffect, useState } from 'react'
import type { Language } from '../../../core/model/language.ts'
import type { SpokenReason } from '../../../core/protocol/stories.ts'

type Reason = SpokenReason['reason']

/** `show` brings a language's column onto the page, where it is not there yet. */
export function useLead(show: (language: Language) => void): (reason: Reason) => void {
  const [wanted, setWanted] = useState<Reason | null>(null)
  // The column may not be there before the page is drawn anew.
  useEffect(() => {
    if (wanted === null) return
    const field = document.querySelector<HTMLElement>(selectorOf(wanted))
    field?.focus({ preventScroll: true })
    field?.scrollIntoView({ block: 'center' })
    setWanted(null)
  }, [wanted])
  return (reason) => {
    if ('place' in reason) show(reason.place.language)
    setWanted(reason)
  }
}

export function selectorOf(reason: Reason): string {
  if (!('place' in reason)) return '[data-part="topics"] input'
  const { part, beat, language } = reason.place
  return `[data-part="${part}"]${beat === null ? '' : `[data-beat="${beat}"]`} textarea[lang="${language}"]`
}
