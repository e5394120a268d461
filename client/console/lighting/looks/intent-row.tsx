/** One row of a look: whose, how bright, which colour, and what moves in it. */
import { Slider } from '@mantine/core'
import { useState } from 'react'
import type { LampIntent } from '../../../../core/model/look.ts'
import type { ThemeItem } from '../../api/holdings.ts'
import { useLightingWords } from '../lighting-words.ts'
import { colourOfIntent, shownColour } from './intent-colour.ts'
import style from './look-editor.module.css'

export function IntentRow(props: {
  name: string
  lamps: number
  intent: LampIntent | null
  theme: ThemeItem | null
  chosen: boolean
  onChoose: () => void
  onIntensity: ((intensity: number) => void) | null
}) {
  const say = useLightingWords()
  const { intent, theme } = props
  const [inHand, setInHand] = useState<number | null>(null)
  const percent = inHand ?? Math.round((intent?.intensity ?? 0) * 100)
  const colour = intent === null ? null : shownColour(colourOfIntent(intent, theme))
  const effects = intent?.effects ?? []
  return (
    <li className={style.row} data-chosen={props.chosen || undefined}>
      <button type="button" aria-pressed={props.chosen} onClick={props.onChoose}>
        <span
          className={style.colour}
          style={{ background: colour ?? 'none', opacity: 0.25 + 0.75 * (percent / 100) }}
        />
        <span>
          <b>{props.name}</b>
          <small>
            {say.look.lamps(props.lamps)} ·{' '}
            {intent === null
              ? say.look.dark
              : typeof intent.colour === 'string'
                ? say.look.follows[intent.colour]
                : say.look.own}
            {effects.length > 0 && ` · ${effects.map((each) => say.effect[each.kind]).join(', ')}`}
          </small>
        </span>
      </button>
      <Slider
        size={6}
        thumbSize={24}
        label={null}
        value={percent}
        disabled={props.onIntensity === null}
        thumbLabel={say.look.intensityOf(props.name)}
        onChange={(value) => {
          setInHand(value)
          props.onIntensity?.(value / 100)
        }}
        onChangeEnd={() => setInHand(null)}
      />
      <output>{say.percent(percent)}</output>
    </li>
  )
}
