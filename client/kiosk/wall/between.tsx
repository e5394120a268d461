/** What stands on the wall between texts: a fact, the day, what people said they will do. */
import { useState } from 'preact/hooks'
import { CATALOGUE } from '../words/catalogue.ts'
import { WALL_WORDS } from '../words/wall/wall-words.ts'
import type { Shown } from './wall-sky.ts'

/** Days of the campaign. */
const DAYS = 16

/** `late`: milliseconds since its time began, when this screen first shows it. */
export function BetweenWords({ shown, late }: { shown: Shown & { kind: 'between' }; late: number }) {
  const { language } = shown
  // As it was at first: another delay would set what runs ahead.
  const [begun] = useState(late)
  const [text, source] = wordsOf(shown)
  return (
    <aside
      class="card words-box"
      style={{ '--stands': `${shown.until - shown.since}ms`, '--late': `${-begun}ms` }}
      lang={language}
      aria-label={CATALOGUE[language].spoken.card}
    >
      <p class="card-text">{text}</p>
      <p class="card-source">{source}</p>
    </aside>
  )
}

function wordsOf(shown: Shown & { kind: 'between' }): [text: string, source: string] {
  const { language } = shown
  const words = WALL_WORDS[language]
  switch (shown.what) {
    case 'card': {
      const { text, source, asOf } = shown.card
      const when = asOf && CATALOGUE[language].asOf(asOf)
      return [text[language], [source[language], when].filter(Boolean).join(' · ')]
    }
    case 'day':
      return [words.day(shown.day, DAYS), words.ridges]
    case 'said':
      return [words.said(shown.said.atLeast, shown.said.act), words.counted]
    default:
      return shown satisfies never
  }
}
