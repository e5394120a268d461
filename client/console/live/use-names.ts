import { useMemo } from 'react'
import { useLooks, useShows, useStories, useThemes } from '../api/holdings.ts'
import { useSpeech } from '../words/words-context.tsx'
import { nameOf, type NameOf } from './cue-words.ts'

/** Names behind ids in the language that is read now. */
export function useNames(): NameOf {
  const { language } = useSpeech()
  const themes = useThemes().data
  const looks = useLooks().data
  const stories = useStories().data
  const shows = useShows().data
  return useMemo(
    () =>
      nameOf(language, {
        themes: themes?.items ?? [],
        looks: looks?.items ?? [],
        stories: stories?.items ?? [],
        shows: shows?.items ?? [],
      }),
    [language, themes, looks, stories, shows],
  )
}
