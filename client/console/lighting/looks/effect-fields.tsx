/** What moves in a row while its look stands still. */
import type { LightEffect } from '../../../../core/model/light-effect.ts'
import { ChoiceField } from '../../parts/fields.tsx'
import { Press } from '../../parts/press.tsx'
import { useLightingWords } from '../lighting-words.ts'
import { StepField } from './step-field.tsx'
import style from './look-editor.module.css'

const FRESH: Record<LightEffect['kind'], LightEffect> = {
  breathe: { kind: 'breathe', periodMs: 8_000, depth: 0.25 },
  wave: { kind: 'wave', periodMs: 12_000, depth: 0.3, axis: 'x', lengthM: 12 },
  follow: { kind: 'follow', lift: 0.6, widthM: 2 },
  voice: { kind: 'voice', depth: 0.3 },
}
const KINDS = ['breathe', 'wave', 'follow', 'voice'] as const
const MOST = 4

export function EffectFields(props: {
  effects: readonly LightEffect[]
  onChange: ((effects: LightEffect[]) => void) | null
}) {
  const say = useLightingWords()
  const { effects, onChange } = props
  if (onChange === null && effects.length === 0) return null
  const put = (i: number, effect: LightEffect | null) =>
    onChange?.(effects.flatMap((each, k) => (k !== i ? [each] : effect === null ? [] : [effect])))
  return (
    <div className={style.effects}>
      {effects.map((effect, i) => (
        <fieldset key={i} disabled={onChange === null}>
          <legend>{say.effect[effect.kind]}</legend>
          <Numbers effect={effect} onChange={(next) => put(i, next)} />
          {onChange !== null && (
            <Press kind="quiet" onClick={() => put(i, null)}>
              {say.effectField.remove}
            </Press>
          )}
        </fieldset>
      ))}
      {onChange !== null && effects.length < MOST && (
        <ChoiceField
          aria-label={say.effectField.add}
          value=""
          data={[
            { value: '', label: say.effectField.add },
            ...KINDS.map((each) => ({ value: each, label: say.effect[each] })),
          ]}
          onChange={(event) => {
            const kind = KINDS.find((each) => each === event.currentTarget.value)
            if (kind !== undefined) onChange([...effects, FRESH[kind]])
          }}
        />
      )}
    </div>
  )
}

function Numbers({ effect, onChange }: { effect: LightEffect; onChange: (effect: LightEffect) => void }) {
  const say = useLightingWords().effectField
  const percent = (label: string, value: number, put: (share: number) => LightEffect) => (
    <StepField
      label={label}
      value={Math.round(value * 100)}
      least={0}
      most={100}
      onChange={(next) => onChange(put(next / 100))}
    />
  )
  const seconds = (value: number, put: (ms: number) => LightEffect) => (
    <StepField
      label={say.period}
      value={value / 1_000}
      least={2}
      most={600}
      onChange={(next) => onChange(put(Math.round(next * 1_000)))}
    />
  )
  switch (effect.kind) {
    case 'breathe':
      return (
        <>
          {seconds(effect.periodMs, (periodMs) => ({ ...effect, periodMs }))}
          {percent(say.depth, effect.depth, (depth) => ({ ...effect, depth }))}
        </>
      )
    case 'wave':
      return (
        <>
          {seconds(effect.periodMs, (periodMs) => ({ ...effect, periodMs }))}
          {percent(say.depth, effect.depth, (depth) => ({ ...effect, depth }))}
          <ChoiceField
            label={say.axis}
            value={effect.axis}
            data={(['x', 'y', 'z'] as const).map((each) => ({ value: each, label: say.axes[each] }))}
            onChange={(event) => {
              const axis = (['x', 'y', 'z'] as const).find((each) => each === event.currentTarget.value)
              if (axis !== undefined) onChange({ ...effect, axis })
            }}
          />
          <StepField
            label={say.length}
            value={effect.lengthM}
            least={-1_000}
            most={1_000}
            onChange={(lengthM) => Math.abs(lengthM) >= 1 && onChange({ ...effect, lengthM })}
          />
        </>
      )
    case 'follow':
      return (
        <>
          {percent(say.lift, effect.lift, (lift) => ({ ...effect, lift }))}
          <StepField
            label={say.width}
            value={effect.widthM}
            least={0.5}
            most={50}
            onChange={(widthM) => onChange({ ...effect, widthM })}
          />
        </>
      )
    case 'voice':
      return percent(say.depth, effect.depth, (depth) => ({ ...effect, depth }))
    default:
      return effect satisfies never
  }
}
