/** What a theme or a look would give, rendered here by the same code that renders for the lamps; nothing is sent. */
import { useEffect, useMemo, useState } from 'react'
import type { Rig } from '../../../../core/model/fixture.ts'
import type { LookView } from '../../../../core/protocol/lighting.ts'
import { rehearsedRoom } from '../../../../core/lighting/rehearsed-room.ts'
import type { ThemeItem } from '../../api/holdings.ts'
import { useAsks } from '../../live/cue-asks.tsx'
import { ChoiceField } from '../../parts/fields.tsx'
import { Press } from '../../parts/press.tsx'
import { useDesk } from '../../shell/desk.tsx'
import { useSpeech } from '../../words/words-context.tsx'
import { useLightingWords } from '../lighting-words.ts'
import style from './rehearsal.module.css'

export interface Rehearsal {
  /** Null: the plan shows what is sent. */
  universes: ReadonlyMap<number, Uint8Array> | null
  /** What seems to happen, for lamps that follow it; null where nothing does. */
  seeming: string | null
  theme: string | null
  look: string | null
  themes: readonly ThemeItem[]
  looks: readonly LookView[]
  show(theme: string | null, look: string | null): void
}

/** Pictures a second of a look that moves. */
const FRAME_MS = 100

export function useRehearsal(rig: Rig, themes: readonly ThemeItem[], looks: readonly LookView[]): Rehearsal {
  const [shown, setShown] = useState<{ theme: string | null; look: string | null }>({
    theme: null,
    look: null,
  })
  const theme = themes.find((each) => each.id === shown.theme) ?? null
  const look = looks.find((each) => each.id === (shown.look ?? theme?.look)) ?? null
  const { universes, seeming } = useRehearsedLight(rig, theme, look?.look ?? null)
  return { universes, seeming, ...shown, themes, looks, show: (theme, look) => setShown({ theme, look }) }
}

/** Rendered anew while the look has effects; once otherwise. */
export function useRehearsedLight(
  rig: Rig,
  theme: ThemeItem | null,
  look: LookView['look'] | null,
): Pick<Rehearsal, 'universes' | 'seeming'> {
  const say = useLightingWords()
  const room = useMemo(
    () => (theme === null || look === null ? null : rehearsedRoom(rig, theme, look)),
    [rig, theme, look],
  )
  const [frame, setFrame] = useState(0)
  const moves = room?.moves === true
  useEffect(() => {
    if (!moves) return
    const timer = setInterval(() => setFrame((count) => count + 1), FRAME_MS)
    return () => clearInterval(timer)
  }, [moves])
  const universes = useMemo(() => room?.at(moves ? frame * FRAME_MS : 0) ?? null, [room, moves, frame])
  const seems = room === null || room.seems.size === 0 ? null : [...room.seems].sort().join('-')
  return { universes, seeming: seems === null ? null : (say.plan.seeming[seems] ?? null) }
}

export function RehearsalBar({ rehearsal }: { rehearsal: Rehearsal }) {
  const say = useLightingWords()
  const { language } = useSpeech()
  const { room, may, blocked } = useDesk()
  const asks = useAsks()
  const { theme, look, themes, looks, show } = rehearsal
  const on = theme !== null
  return (
    <div className={style.bar}>
      <div className={style.switch} role="group" aria-label={say.rehearsal.label}>
        <button type="button" aria-pressed={!on} onClick={() => show(null, null)}>
          {say.rehearsal.live}
        </button>
        <button
          type="button"
          aria-pressed={on}
          onClick={() => show(theme ?? room?.theme ?? themes[0]?.id ?? null, look)}
        >
          {say.rehearsal.preview}
        </button>
      </div>
      {on && (
        <>
          <ChoiceField
            aria-label={say.rehearsal.theme}
            value={theme}
            data={themes.map((each) => ({ value: each.id, label: each.name[language] }))}
            onChange={(event) => show(event.currentTarget.value, look)}
          />
          <ChoiceField
            aria-label={say.rehearsal.look}
            value={look ?? ''}
            data={[
              { value: '', label: say.rehearsal.themesLook },
              ...looks.map((each) => ({ value: each.id, label: each.name[language] })),
            ]}
            onChange={(event) =>
              show(theme, event.currentTarget.value === '' ? null : event.currentTarget.value)
            }
          />
          {may('run') && room !== null && (
            <Press
              kind="primary"
              blocked={blocked}
              onClick={() => {
                if (look !== null) asks.press(room.id, { kind: 'look', look })
                else if (theme !== null) asks.press(room.id, { kind: 'theme', theme })
                show(null, null)
              }}
            >
              {look === null ? say.rehearsal.takeTheme : say.rehearsal.takeLook}
            </Press>
          )}
        </>
      )}
    </div>
  )
}
