/** The colour and the movement of one row, with what each kind of lamp in it really makes of that colour. */
import { useMemo } from 'react'
import type { Fixture, Rig } from '../../../../core/model/fixture.ts'
import type { LampIntent } from '../../../../core/model/look.ts'
import { lampAnswer } from '../../../../core/lighting/lamp-answer.ts'
import { lampKind } from '../../../../core/lighting/lamp-kind.ts'
import type { ThemeItem } from '../../api/holdings.ts'
import { Press } from '../../parts/press.tsx'
import { useLightingWords } from '../lighting-words.ts'
import { missWords } from '../miss-words.ts'
import { ColourPlane } from './colour-plane.tsx'
import { EffectFields } from './effect-fields.tsx'
import { colourOfIntent, shownColour } from './intent-colour.ts'
import style from './look-editor.module.css'

const FOLLOWED = ['theme.primary', 'theme.light', 'theme.horizon'] as const

export function IntentEditor(props: {
  name: string
  rig: Rig
  lamps: readonly Fixture[]
  theme: ThemeItem | null
  intent: LampIntent | null
  onChange: ((intent: LampIntent | null) => void) | null
  fresh: LampIntent
}) {
  const say = useLightingWords()
  const { intent, lamps, rig, theme, onChange } = props
  const kinds = useMemo(() => {
    const counts = new Map<string, number>()
    for (const { profile } of lamps) counts.set(profile, (counts.get(profile) ?? 0) + 1)
    return [...counts].flatMap(([id, count]) => {
      const profile = rig.profiles.find((each) => each.id === id)
      return profile === undefined
        ? []
        : [{ id, name: profile.name, count, profile, kind: lampKind(profile) }]
    })
  }, [lamps, rig.profiles])
  if (intent === null)
    return (
      <section className={style.intent}>
        <h3>{props.name}</h3>
        <p className={style.quiet}>{say.look.saysNothing}</p>
        {onChange !== null && (
          <Press kind="plain" onClick={() => onChange(props.fresh)}>
            {say.look.light}
          </Press>
        )}
      </section>
    )
  const colour = colourOfIntent(intent, theme)
  return (
    <section className={style.intent} aria-label={props.name}>
      <h3>{props.name}</h3>
      <div className={style.colours} role="group" aria-label={say.look.colour}>
        {FOLLOWED.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={intent.colour === each}
            disabled={onChange === null}
            onClick={() => onChange?.({ ...intent, colour: each })}
          >
            <i style={{ background: shownColour(colourOfIntent({ ...intent, colour: each }, theme)) }} />
            {say.look.follows[each]}
          </button>
        ))}
        <button
          type="button"
          aria-pressed={typeof intent.colour === 'object'}
          disabled={onChange === null}
          onClick={() => onChange?.({ ...intent, colour })}
        >
          {typeof intent.colour === 'object' && <i style={{ background: shownColour(colour) }} />}
          {say.look.own}
        </button>
      </div>
      {typeof intent.colour === 'object' && onChange !== null && (
        <ColourPlane
          colour={intent.colour}
          kinds={kinds.map((each) => each.kind)}
          onChange={(next) => onChange({ ...intent, colour: next })}
        />
      )}
      <ul className={style.answers}>
        {kinds.map(({ id, name, count, profile, kind }) => {
          const answer = lampAnswer(kind, colour)
          return (
            <li key={id}>
              <span className={style.pair}>
                <i style={{ background: answer.asked }} />
                <i style={{ background: answer.given }} />
              </span>
              <span>
                {count} × {name}
                <small>{missWords(answer.deltaE, profile, say)}</small>
              </span>
            </li>
          )
        })}
      </ul>
      <EffectFields
        effects={intent.effects ?? []}
        onChange={
          onChange === null
            ? null
            : (effects) => {
                const { effects: _, ...still } = intent
                onChange(effects.length === 0 ? still : { ...still, effects })
              }
        }
      />
      {onChange !== null && (
        <Press kind="quiet" onClick={() => onChange(null)}>
          {say.look.leaveOut}
        </Press>
      )}
    </section>
  )
}
