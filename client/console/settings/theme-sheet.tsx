/** One theme as it is being made, beside the very kiosk in it; every change is seen at once. */
import { SegmentedControl, Slider } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import { wordsContrast } from '../../../core/model/contrast.ts'
import { LANGUAGES } from '../../../core/model/language.ts'
import { AMBIENCES, OwnTheme, themeOf, type Ambience } from '../../../core/model/own-theme.ts'
import type { OwnThemeView } from '../../../core/protocol/themes.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { Sheet, TextField } from '../parts/fields.tsx'
import { useKioskFrame, useKioskScale } from '../parts/kiosk-frame.ts'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { useDesk } from '../shell/desk.tsx'
import { useThemesWords } from '../words/themes/themes-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { useEditTheme, useThemePreview } from './theme-queries.ts'
import style from './themes.module.css'

const SCREEN = [1920, 1080] as const
/** What the sheet's head, its fields' foot and the console's lower edge take of the window, in pixels. */
const ABOVE_AND_BELOW = 330

const fresh = (): OwnTheme => ({
  id: `own-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`,
  name: { kk: '', ru: '', en: '' },
  hue: 200,
  fullness: 0.7,
  ambience: 'cool',
})

export function ThemeSheet({ view, onClose }: { view: OwnThemeView | null; onClose: () => void }) {
  const say = useThemesWords()
  const { words, language } = useSpeech()
  const { blocked } = useDesk()
  const edit = useEditTheme()
  const [own, setOwn] = useState<OwnTheme>(() => view?.theme ?? fresh())
  const theme = useMemo(() => themeOf(own), [own])
  const read = OwnTheme.safeParse(own)
  const set = (part: Partial<OwnTheme>) => setOwn((before) => ({ ...before, ...part }))
  const title = view === null ? say.makeTitle : say.changeTitle(view.theme.name[language])
  return (
    <Sheet title={title} size="min(1240px, 96vw)" onClose={onClose}>
      <div className={style.making}>
        <ThemeKiosk own={own} />
        <div className={style.side}>
          {LANGUAGES.map((each) => (
            <TextField
              key={each}
              label={say.name[each]}
              maxLength={40}
              lang={each}
              value={own.name[each]}
              onChange={(event) => set({ name: { ...own.name, [each]: event.currentTarget.value } })}
            />
          ))}
          <div className={style.slide}>
            <span aria-hidden>{say.hue}</span>
            <Slider
              className={style.hue}
              classNames={{ track: style.track ?? '', bar: style.bar ?? '' }}
              thumbLabel={say.hue}
              size={14}
              thumbSize={28}
              min={0}
              max={360}
              step={1}
              label={null}
              value={own.hue}
              onChange={(hue) => set({ hue })}
            />
          </div>
          <div className={style.slide}>
            <span aria-hidden>{say.fullness}</span>
            <Slider
              thumbLabel={say.fullness}
              size={8}
              thumbSize={28}
              min={0}
              max={100}
              step={1}
              label={null}
              value={Math.round(own.fullness * 100)}
              onChange={(percent) => set({ fullness: percent / 100 })}
            />
          </div>
          <div className={style.slide}>
            <span id="theme-ambience">{say.ambience}</span>
            <SegmentedControl
              aria-labelledby="theme-ambience"
              size="md"
              radius={4}
              value={own.ambience}
              data={AMBIENCES.map((each) => ({ value: each, label: say.ambiences[each] }))}
              onChange={(ambience) => set({ ambience: ambience as Ambience })}
            />
            <small>{say.ambienceHint[own.ambience]}</small>
          </div>
          <p className={style.contrast}>
            {say.contrast(words.decimal.fixed(wordsContrast(theme.palette), 1))}
          </p>
          {edit.error !== null && (
            <RefusalNote words={refusalWords(edit.error.refusal, words)} onRetry={null} />
          )}
          <Press
            kind="primary"
            blocked={blocked ?? (read.success ? null : say.nameMissing)}
            aria-busy={edit.isPending}
            onClick={() => {
              if (read.success && !edit.isPending)
                edit.mutate(
                  { kind: 'put', revision: view?.revision ?? 0, theme: read.data },
                  { onSuccess: onClose },
                )
            }}
          >
            {say.save}
          </Press>
        </div>
      </div>
    </Sheet>
  )
}

/** The kiosk in this theme: the same page, the same way of a visitor, with a story that ships. */
function ThemeKiosk({ own }: { own: OwnTheme }) {
  const say = useThemesWords()
  const { words, language } = useSpeech()
  const preview = useThemePreview(NAMED)
  const { frame, isReady, tell } = useKioskFrame()
  const scale = useKioskScale(frame, SCREEN, ABOVE_AND_BELOW)
  const house = preview.data?.exhibition ?? null
  const [isShown, setShown] = useState(false)
  const exhibition = useMemo(() => {
    if (house === null) return null
    // A name that is being typed is nobody's on the screen.
    const theme = { ...themeOf(own), id: NAMED.id, name: NAMED.name }
    return { ...house, themes: [...house.themes.filter(({ id }) => id !== NAMED.id), theme] }
  }, [house, own])
  useEffect(() => {
    if (!isReady || exhibition === null) return
    if (isShown) return tell({ kind: 'exhibition', exhibition })
    tell({ kind: 'show', exhibition, theme: NAMED.id, language })
    setShown(true)
    // The language is chosen once: another would begin the visit anew.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isReady, exhibition, isShown, tell])
  return (
    <div className={style.room} style={{ height: SCREEN[1] * scale }}>
      <iframe
        ref={frame}
        src="/preview"
        title={say.preview}
        style={{ width: SCREEN[0], height: SCREEN[1], transform: `translateX(-50%) scale(${scale})` }}
      />
      {preview.error !== null && (
        <RefusalNote
          words={refusalWords(preview.error.refusal, words)}
          onRetry={() => void preview.refetch()}
        />
      )}
      {!isShown && preview.error === null && (
        <p className={style.opening} role="status">
          {say.opening}
        </p>
      )}
    </div>
  )
}

/** What the theme is called while it is only looked at. */
const NAMED: OwnTheme = {
  id: 'own-preview',
  name: { kk: '…', ru: '…', en: '…' },
  hue: 200,
  fullness: 0.7,
  ambience: 'cool',
}
