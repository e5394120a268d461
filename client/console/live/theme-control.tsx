/** The themes as small skies. Orange stands first and largest: it is what people come to press. */
import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { RoomStateReply } from '../../../core/protocol/http.ts'
import { useThemes } from '../api/holdings.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { useDesk } from '../shell/desk.tsx'
import { themeKeys } from '../shell/keys.ts'
import { themeStyle } from '../shell/theme-style.ts'
import { useSpeech } from '../words/words-context.tsx'
import { useAsks } from './cue-asks.tsx'
import style from './theme-control.module.css'

const UNTIL = ['released', 'next-rule'] as const
const FIRST = 'orange'

export function ThemeControl({ room }: { room: RoomStateReply }) {
  const { words, language } = useSpeech()
  const { blocked } = useDesk()
  const asks = useAsks()
  const themes = useThemes()
  const [until, setUntil] = useState<(typeof UNTIL)[number]>('released')
  const items = (themes.data?.items ?? [])
    .filter((each) => each.id !== 'calm')
    .sort((a, b) => Number(b.id === FIRST) - Number(a.id === FIRST))
  const keys = new Map([...themeKeys(themes.data?.items ?? [])].map(([key, id]) => [id, key]))
  const asked = asks.latestOf(room.id, ['theme'])
  return (
    <section className={style.themes} aria-label={words.themes.label}>
      {themes.isError && <p>{words.themes.noThemes}</p>}
      <div className={style.tiles}>
        {items.map((theme) => (
          <button
            key={theme.id}
            type="button"
            className={style.tile}
            style={themeStyle(theme)}
            aria-pressed={room.theme === theme.id}
            aria-disabled={blocked !== null || undefined}
            aria-keyshortcuts={keys.get(theme.id)?.toUpperCase()}
            title={blocked ?? undefined}
            data-first={theme.id === FIRST || undefined}
            onClick={() => {
              if (blocked === null) asks.press(room.id, { kind: 'theme', theme: theme.id, until })
            }}
          >
            <span className={style.name}>{theme.name[language]}</span>
            <span className={style.foot}>
              <span>{room.theme === theme.id ? words.themes.on : ''}</span>
              <kbd>{keys.get(theme.id)?.toUpperCase()}</kbd>
            </span>
          </button>
        ))}
      </div>
      <div className={style.hold}>
        <span id="hold">{words.themes.until}</span>
        <SegmentedControl
          aria-labelledby="hold"
          size="md"
          radius={4}
          value={until}
          onChange={(value) => setUntil(UNTIL.find((each) => each === value) ?? 'released')}
          data={[
            { value: 'released', label: words.themes.untilReleased },
            { value: 'next-rule', label: words.themes.untilNextRule },
          ]}
        />
      </div>
      {asked?.state === 'refused' && (
        <RefusalNote words={refusalWords(asked.refusal, words)} onRetry={() => asks.again(asked.key)} />
      )}
    </section>
  )
}
