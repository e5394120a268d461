/** The story as a visitor will meet it: the kiosk itself in a frame, in any theme, with its reading or the qobyz. */
import { useEffect, useRef, useState } from 'react'
import { LANGUAGES, type Language } from '../../../core/model/language.ts'
import type { StoryDraft } from '../../../core/model/story-draft.ts'
import type { Exhibition } from '../../../core/protocol/exhibition.ts'
import { useThemes } from '../api/holdings.ts'
import { ChoiceField, Sheet } from '../parts/fields.tsx'
import { useKioskFrame, useKioskScale, type KioskAt } from '../parts/kiosk-frame.ts'
import { Press } from '../parts/press.tsx'
import { useStoriesWords } from '../words/stories/use-stories-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { usePreview } from './desk-queries.ts'
import { Refusals } from './refusals.tsx'
import style from './preview-sheet.module.css'

/** The kiosk's own sizes, in CSS pixels: what is smaller here is the whole picture, never its words alone. */
const SCREENS = { landscape: [1920, 1080], portrait: [1080, 1920] } as const
type Screen = keyof typeof SCREENS

export function PreviewSheet(props: {
  id: string
  draft: StoryDraft
  /** For whoever must still listen to a reading before they approve; null for everybody else. */
  onReading: (() => void) | null
  onClose: () => void
}) {
  const say = useStoriesWords()
  const preview = usePreview(props.id)
  const { mutate } = preview
  useEffect(() => mutate(props.draft), [mutate, props.draft])
  return (
    <Sheet title={say.review.preview} size="min(1280px, 96vw)" onClose={props.onClose}>
      {preview.error !== null && <Refusals problem={preview.error} />}
      {preview.data !== undefined && (
        <Kiosk exhibition={preview.data.exhibition} onReading={props.onReading} />
      )}
    </Sheet>
  )
}

function Kiosk({ exhibition, onReading }: { exhibition: Exhibition; onReading: (() => void) | null }) {
  const say = useStoriesWords()
  const { words, language: own } = useSpeech()
  const themes = useThemes().data?.items ?? []
  const story = exhibition.stories[0]!
  const languages = LANGUAGES.filter((each) => story.text[each] !== undefined)
  const [theme, setTheme] = useState('dusk')
  const [language, setLanguage] = useState<Language>(languages.includes(own) ? own : languages[0]!)
  const [voice, setVoice] = useState<'reading' | 'qobyz'>('reading')
  const [screen, setScreen] = useState<Screen>('landscape')
  const { frame, at, isReady, tell } = useKioskFrame()
  const scale = useKioskScale(frame, SCREENS[screen], ABOVE_AND_BELOW)
  const beats = story.text[language]?.beats ?? []
  const isRead = story.readings[language]?.voice === 'reader'

  useEffect(() => {
    if (!isReady) return
    const heard = voice === 'reading' ? story : { ...story, readings: {} }
    tell({ kind: 'show', exhibition: { ...exhibition, stories: [heard] }, theme: themeNow.current, language })
  }, [isReady, exhibition, story, language, voice, tell])
  const themeNow = useRef(theme)
  themeNow.current = theme
  useEffect(() => tell({ kind: 'theme', theme }), [theme, tell])

  const beat =
    at?.place !== undefined && at.place !== 'other' && at.place.at === 'beat' ? at.place.beat : null
  const isBehind = at?.place !== undefined && at.place !== 'other' && at.place.at === 'stays'
  const [width, height] = SCREENS[screen]
  return (
    <div className={style.preview}>
      <div className={style.picture}>
        <div className={style.room} style={{ height: height * scale }}>
          <iframe
            ref={frame}
            src="/preview"
            title={say.preview.frame}
            allow="autoplay"
            style={{ width, height, transform: `translateX(-50%) scale(${scale})` }}
          />
        </div>
        {onReading !== null && isRead && (
          <div className={style.not}>
            <p>{say.preview.notHeard}</p>
            <Press kind="quiet" onClick={onReading}>
              {say.preview.toReading}
            </Press>
          </div>
        )}
      </div>
      <div className={style.side}>
        <div className={style.choices}>
          <ChoiceField
            label={words.themes.label}
            value={theme}
            data={themes.map((each) => ({ value: each.id, label: each.name[own] }))}
            onChange={(event) => setTheme(event.currentTarget.value)}
          />
          <ChoiceField
            label={say.list.language}
            value={language}
            data={languages.map((each) => ({ value: each, label: words.languages[each] }))}
            onChange={(event) => setLanguage(event.currentTarget.value as Language)}
          />
          <ChoiceField
            label={say.preview.voice}
            value={isRead ? voice : 'qobyz'}
            data={[
              ...(isRead ? [{ value: 'reading', label: say.preview.voices.reading }] : []),
              { value: 'qobyz', label: say.preview.voices.qobyz },
            ]}
            onChange={(event) => setVoice(event.currentTarget.value as typeof voice)}
          />
          <ChoiceField
            label={say.preview.screen}
            value={screen}
            data={(Object.keys(SCREENS) as Screen[]).map((each) => ({
              value: each,
              label: say.preview.screens[each],
            }))}
            onChange={(event) => setScreen(event.currentTarget.value as Screen)}
          />
        </div>
        <div className={style.way} role="group" aria-label={say.preview.way}>
          <Press kind="plain" onClick={() => tell({ kind: 'go', to: { at: 'about' } })}>
            {say.preview.beginning}
          </Press>
          <Press
            kind="plain"
            onClick={() =>
              beat === null
                ? tell({ kind: 'go', to: { at: 'beat', beat: 0 } })
                : tell({ kind: 'play', play: at?.playing !== true })
            }
          >
            {at?.playing === true ? say.reading.pause : say.reading.play}
          </Press>
          <label className={style.beat}>
            <span>{say.preview.beat(isBehind ? null : beat === null ? 0 : beat + 1, beats.length)}</span>
            <input
              type="range"
              min={0}
              max={beats.length}
              step={1}
              value={isBehind ? beats.length : (beat ?? 0)}
              onChange={(event) => {
                const to = Number(event.currentTarget.value)
                tell({ kind: 'go', to: to === beats.length ? { at: 'stays' } : { at: 'beat', beat: to } })
              }}
            />
          </label>
          <p role="status" className={style.said}>
            {say.preview.saying(placeIn(at), at?.voice ?? 'qobyz')}
          </p>
        </div>
      </div>
    </div>
  )
}

function placeIn(at: KioskAt | null): 'opening' | 'about' | 'beat' | 'stays' | 'other' {
  if (at === null) return 'opening'
  return at.place === 'other' ? 'other' : at.place.at
}

/** What the sheet's head and the lower edge of the console take of the window, in pixels. */
const ABOVE_AND_BELOW = 290
