/** The language of the console: this browser's choice, else the person's own, else the browser's. */
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { LANGUAGES, type Language } from '../../../core/model/language.ts'
import { WORDS } from './all.ts'
import type { Words } from './words.ts'

const STORED = 'untold.console.language'

interface Speech {
  language: Language
  words: Words
  /** Chosen by hand: remembered in this browser. */
  choose: (language: Language) => void
  /** The language in a person's profile: obeyed until somebody chooses by hand. */
  suggest: (language: Language) => void
}

const SpeechContext = createContext<Speech | null>(null)

export function SpeechProvider({ children }: { children: ReactNode }) {
  const [chosen, setChosen] = useState(storedLanguage)
  const [suggested, setSuggested] = useState<Language | null>(null)
  const language = chosen ?? suggested ?? browserLanguage(navigator.languages)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const speech = useMemo(
    () => ({
      language,
      words: WORDS[language],
      choose: (next: Language) => {
        localStorage.setItem(STORED, next)
        setChosen(next)
      },
      suggest: setSuggested,
    }),
    [language],
  )
  return <SpeechContext value={speech}>{children}</SpeechContext>
}

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext)
  if (speech === null) throw new Error('useSpeech needs a SpeechProvider')
  return speech
}

export function useWords(): Words {
  return useSpeech().words
}

/** The first of the browser's languages that the console speaks; Kazakh where it speaks none of them. */
export function browserLanguage(preferred: readonly string[]): Language {
  for (const each of preferred) {
    const found = LANGUAGES.find((language) => each.toLowerCase().split('-')[0] === language)
    if (found !== undefined) return found
  }
  return 'kk'
}

function storedLanguage(): Language | null {
  const stored = localStorage.getItem(STORED)
  return LANGUAGES.find((language) => language === stored) ?? null
}
