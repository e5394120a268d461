/** The words as a visitor will read them: the kiosk's type and line, any theme's sky, beat by beat, from the very form that is sent. */
import { useEffect, useState } from 'react'
import type { Language } from '../../../core/model/language.ts'
import type { StoryDraft } from '../../../core/model/story-draft.ts'
import { useThemes } from '../api/holdings.ts'
import { ChoiceField, Sheet } from '../parts/fields.tsx'
import fields from '../parts/fields.module.css'
import { Press } from '../parts/press.tsx'
import { themeStyle } from '../shell/theme-style.ts'
import { useStoriesWords } from '../words/stories/use-stories-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { usePreview } from './desk-queries.ts'
import { Refusals } from './refusals.tsx'
import style from './story-page.module.css'

export function PreviewSheet(props: { id: string; draft: StoryDraft; onClose: () => void }) {
  const say = useStoriesWords()
  const { words, language: own } = useSpeech()
  const themes = useThemes().data?.items ?? []
  const preview = usePreview(props.id)
  const [theme, setTheme] = useState('dusk')
  const [chosen, setChosen] = useState<Language>(own)
  const [at, setAt] = useState(0)
  const { mutate } = preview
  useEffect(() => mutate(props.draft), [mutate, props.draft])
  const story = preview.data?.story
  const languages = Object.keys(story?.text ?? {}) as Language[]
  const language = languages.includes(chosen) ? chosen : languages[0]
  const text = language === undefined ? undefined : story?.text[language]
  const pages = text === undefined ? [] : [text.note, text.title, ...text.beats, text.stays]
  return (
    <Sheet title={say.review.preview} size="1100px" onClose={props.onClose}>
      <div className={fields.form}>
        {preview.error !== null && <Refusals problem={preview.error} />}
        {language !== undefined && (
          <>
            <div
              className={style.preview}
              style={themeStyle(themes.find((each) => each.id === theme) ?? null)}
            >
              <p lang={language} aria-live="polite">
                {pages[at]}
              </p>
            </div>
            <div className={style.row} style={{ alignItems: 'center' }}>
              <Press kind="plain" aria-disabled={at === 0} onClick={() => setAt(Math.max(0, at - 1))}>
                ←
              </Press>
              <Press
                kind="plain"
                aria-disabled={at === pages.length - 1}
                onClick={() => setAt(Math.min(pages.length - 1, at + 1))}
              >
                →
              </Press>
              <span className={style.quiet}>
                {at + 1} / {pages.length} · {Math.round(story?.voice[language]?.seconds ?? 0)} s
              </span>
              <ChoiceField
                aria-label={say.list.language}
                value={language}
                data={languages.map((each) => ({ value: each, label: words.languages[each] }))}
                onChange={(event) => setChosen(event.currentTarget.value as Language)}
              />
              <ChoiceField
                aria-label={words.themes.label}
                value={theme}
                data={themes.map((each) => ({ value: each.id, label: each.name[own] }))}
                onChange={(event) => setTheme(event.currentTarget.value)}
              />
            </div>
          </>
        )}
      </div>
    </Sheet>
  )
}
