/** The room's screens as they would draw: each the theme where it stands, lights that pass, and the dark of a silent minute. */
import { useMemo, type CSSProperties } from 'react'
import { lengthOf, middleOf } from '../../../../core/model/horizon.ts'
import type { Theme } from '../../../../core/model/theme.ts'
import type { Instant } from '../../../../core/model/time.ts'
import type { RehearsalReply } from '../../../../core/protocol/rehearsal.ts'
import { darknessIn, silenceAt, silentLightAt } from '../../../../core/show/evening.ts'
import { onAt, themeTrack } from '../../../../core/show/on-at.ts'
import type { RoomState } from '../../../../core/show/room-state.ts'
import { silencesIn } from '../../../../core/show/silent-minutes.ts'
import { ahead } from '../../../../core/show/show-ahead.ts'
import {
  buildThemeFade,
  colourOffset,
  sampleThemeFade,
  THEME_NUMBERS,
} from '../../../../core/show/theme-fade.ts'
import { trackAt } from '../../../../core/show/travelling-change.ts'
import { isUnderWay, placeOfLight } from '../../../../core/show/travelling-light.ts'
import { variables } from '../../shell/theme-style.ts'
import { useRehearseWords } from '../../words/rehearse/rehearse-words.ts'
import style from './rehearse-page.module.css'

interface ScreensProps {
  reply: RehearsalReply
  state: RoomState
  themes: ReadonlyMap<string, Theme>
  t: Instant
  /** What sounds by a cue, or null. */
  story: string | null
}

const numbers = new Float64Array(THEME_NUMBERS)

export function Screens({ reply, state, themes, t, story }: ScreensProps) {
  const say = useRehearseWords()
  const { programme, screens } = reply
  const { horizon } = programme
  const way = lengthOf(horizon)
  const fades = useMemo(() => {
    const track = themeTrack(state, programme)
    return screens.map(({ span }) => buildThemeFade(trackAt(track, middleOf(span), horizon), themes))
  }, [state, programme, screens, horizon, themes])
  const { mode } = onAt(state, programme, t)
  const silence = silenceAt(silencesIn(state, programme, t), t)
  const lights = ahead(state).lights.filter((each) => each.tStart <= t && isUnderWay(each, horizon, t))
  const place = (x: number): CSSProperties => ({ left: `${((x - horizon.from) / way) * 100}%` })
  if (screens.length === 0) return <p className={style.quiet}>{say.noScreens}</p>
  return (
    <div className={style.screens} role="group" aria-label={say.screens}>
      {screens.map((screen, i) => (
        <div
          key={screen.id}
          className={style.screen}
          data-mode={mode}
          data-screen={screen.name}
          style={{
            ...place(screen.span.from),
            width: `${((screen.span.to - screen.span.from) / way) * 100}%`,
            ...coloursOf(fades[i]!, t),
          }}
        >
          <span
            className={style.sky}
            style={{ opacity: silence === null ? 1 : 1 - 0.97 * darknessIn(silence, t) }}
          />
          {mode === 'open' && story !== null && <i>{story}</i>}
          {mode !== 'open' && <i>{mode === 'calm' ? say.calmOn : say.alarmOn}</i>}
          <small>
            <b>{screen.name}</b> {say.role[screen.role]}
          </small>
        </div>
      ))}
      {silence !== null && <span className={style.light} style={place(silentLightAt(silence, horizon, t))} />}
      {lights.map((light) => (
        <span key={light.id} className={style.light} style={place(placeOfLight(light, t))} />
      ))}
    </div>
  )
}

function coloursOf(fade: ReturnType<typeof buildThemeFade>, t: Instant): CSSProperties {
  if (sampleThemeFade(fade, t, numbers) === null) return {}
  const css = (key: 'zenith' | 'horizon' | 'ground' | 'light'): string => {
    const at = colourOffset(key)
    return `oklab(${numbers[at]!.toFixed(4)} ${numbers[at + 1]!.toFixed(4)} ${numbers[at + 2]!.toFixed(4)})`
  }
  return variables({
    '--zenith': css('zenith'),
    '--horizon': css('horizon'),
    '--steppe': css('ground'),
    '--lamp': css('light'),
  })
}
