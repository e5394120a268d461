/** Themes of the house's own: each as a small sky, where it is used, changed and removed. */
import { useState } from 'react'
import { themeOf } from '../../../core/model/own-theme.ts'
import type { OwnThemeView } from '../../../core/protocol/themes.ts'
import { useNow } from '../live/live-context.tsx'
import { ConfirmSheet } from '../parts/confirm-sheet.tsx'
import { Press } from '../parts/press.tsx'
import rows from '../parts/rows.module.css'
import { momentOf } from '../parts/time-words.ts'
import { useDesk } from '../shell/desk.tsx'
import { themeStyle } from '../shell/theme-style.ts'
import { useThemesWords } from '../words/themes/themes-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { ListPanel } from './list-panel.tsx'
import { useEditTheme, useOwnThemes } from './theme-queries.ts'
import { ThemeSheet } from './theme-sheet.tsx'
import own from './themes.module.css'

export function ThemesPanel() {
  const [open, setOpen] = useState<'add' | OwnThemeView | null>(null)
  return (
    <ListPanel
      say={useThemesWords()}
      list={useOwnThemes()}
      onAdd={() => setOpen('add')}
      row={(view) => <ThemeRow key={view.theme.id} view={view} onChange={() => setOpen(view)} />}
    >
      {open !== null && <ThemeSheet view={open === 'add' ? null : open} onClose={() => setOpen(null)} />}
    </ListPanel>
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
