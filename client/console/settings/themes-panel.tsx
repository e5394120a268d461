/** Themes of the house's own: each as a small sky, where it is used, changed and removed. */
import { useState } from 'react'
import { themeOf } from '../../../core/model/own-theme.ts'
import type { OwnThemeView } from '../../../core/protocol/themes.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { useNow } from '../live/live-context.tsx'
import { ConfirmSheet } from '../parts/confirm-sheet.tsx'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import rows from '../parts/rows.module.css'
import { momentOf } from '../parts/time-words.ts'
import { useDesk } from '../shell/desk.tsx'
import { themeStyle } from '../shell/theme-style.ts'
import { useThemesWords } from '../words/themes/themes-words.ts'
import { useSpeech, useWords } from '../words/words-context.tsx'
import { useEditTheme, useOwnThemes } from './theme-queries.ts'
import { ThemeSheet } from './theme-sheet.tsx'
import style from './settings-page.module.css'
import own from './themes.module.css'

export function ThemesPanel() {
  const say = useThemesWords()
  const words = useWords()
  const { blocked } = useDesk()
  const themes = useOwnThemes()
  const [open, setOpen] = useState<'add' | OwnThemeView | null>(null)
  return (
    <section className={style.part}>
      <div className={style.bar}>
        <p className={style.lead}>{say.what}</p>
        <Press kind="primary" blocked={blocked} onClick={() => setOpen('add')}>
          {say.add}
        </Press>
      </div>
      {themes.error !== null && (
        <RefusalNote
          words={refusalWords(themes.error.refusal, words)}
          onRetry={() => void themes.refetch()}
        />
      )}
      {themes.data === undefined && themes.error === null && (
        <p className={style.quiet}>{words.common.loading}</p>
      )}
      {themes.data?.items.length === 0 && <p className={rows.empty}>{say.none}</p>}
      {themes.data !== undefined && themes.data.items.length > 0 && (
        <table className={rows.rows}>
          <tbody>
            {themes.data.items.map((view) => (
              <ThemeRow key={view.theme.id} view={view} onChange={() => setOpen(view)} />
            ))}
          </tbody>
        </table>
      )}
      {open !== null && <ThemeSheet view={open === 'add' ? null : open} onClose={() => setOpen(null)} />}
    </section>
  )
}

function ThemeRow({ view, onChange }: { view: OwnThemeView; onChange: () => void }) {
  const say = useThemesWords()
  const { words, language } = useSpeech()
  const { blocked, zone } = useDesk()
  const now = useNow(60_000)
  const edit = useEditTheme()
  const [leaving, setLeaving] = useState(false)
  const { theme, revision, usedIn } = view
  const name = theme.name[language]
  const where = usedIn.map((use) => say.use[use.kind](use.name[language])).join(', ')
  return (
    <tr>
      <td>
        <span className={own.named}>
          <i className={own.sky} style={themeStyle(themeOf(theme))} aria-hidden />
          <b>{name}</b>
        </span>
      </td>
      <td>
        {usedIn.length === 0 ? say.unused : say.used(where)}
        <small>{say.edited(view.by, momentOf(view.at, now, zone, words))}</small>
      </td>
      <td>
        <div className={rows.actions}>
          <Press kind="quiet" blocked={blocked} aria-label={`${say.change}: ${name}`} onClick={onChange}>
            {say.change}
          </Press>
          <Press
            kind="quiet"
            blocked={blocked ?? (usedIn.length > 0 ? say.used(where) : null)}
            aria-label={`${say.remove}: ${name}`}
            onClick={() => setLeaving(true)}
          >
            {say.remove}
          </Press>
        </div>
        {leaving && (
          <ConfirmSheet
            title={say.removeTitle(name)}
            what={say.removeWhat}
            yes={say.remove}
            pending={edit.isPending}
            error={edit.error}
            onYes={() =>
              edit.mutate({ kind: 'remove', revision, id: theme.id }, { onSuccess: () => setLeaving(false) })
            }
            onClose={() => setLeaving(false)}
          />
        )}
      </td>
    </tr>
  )
}
