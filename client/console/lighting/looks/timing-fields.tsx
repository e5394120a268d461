/** How a look comes: its split fade, and whether it takes all lamps or lies over what is on. */
import { FADE_CURVES, type LightTiming } from '../../../../core/model/light-timing.ts'
import type { Look } from '../../../../core/model/look.ts'
import { ChoiceField } from '../../parts/fields.tsx'
import { useLightingWords } from '../lighting-words.ts'
import { StepField } from './step-field.tsx'
import style from './look-editor.module.css'

const AS_A_THEME: LightTiming = { upMs: 3_000, downMs: 3_000, colourMs: 3_000, delayMs: 0, curve: 'eased' }
const LAYERS = ['whole', 'over', 'highest'] as const
const PARTS = ['upMs', 'downMs', 'colourMs', 'delayMs'] as const

export function TimingFields({ look, onChange }: { look: Look; onChange: ((look: Look) => void) | null }) {
  const say = useLightingWords().timing
  const { timing } = look
  return (
    <fieldset className={style.timing} disabled={onChange === null}>
      <legend>{say.title}</legend>
      <ChoiceField
        label={say.layer}
        value={look.layer ?? 'whole'}
        data={LAYERS.map((each) => ({ value: each, label: say.layers[each] }))}
        onChange={(event) => {
          const layer = LAYERS.find((each) => each === event.currentTarget.value)
          const { layer: _, ...rest } = look
          onChange?.(layer === undefined || layer === 'whole' ? rest : { ...rest, layer })
        }}
      />
      <ChoiceField
        label={say.fade}
        value={timing === undefined ? 'theme' : 'own'}
        data={[
          { value: 'theme', label: say.asTheme },
          { value: 'own', label: say.split },
        ]}
        onChange={(event) => {
          const { timing: _, ...rest } = look
          onChange?.(event.currentTarget.value === 'own' ? { ...rest, timing: AS_A_THEME } : rest)
        }}
      />
      {timing !== undefined && (
        <>
          {PARTS.map((part) => (
            <StepField
              key={part}
              label={say[part]}
              value={timing[part] / 1_000}
              least={0}
              most={300}
              onChange={(seconds) =>
                onChange?.({ ...look, timing: { ...timing, [part]: Math.round(seconds * 1_000) } })
              }
            />
          ))}
          <ChoiceField
            label={say.curve}
            value={timing.curve}
            data={FADE_CURVES.map((each) => ({ value: each, label: say.curves[each] }))}
            onChange={(event) => {
              const curve = FADE_CURVES.find((each) => each === event.currentTarget.value)
              if (curve !== undefined) onChange?.({ ...look, timing: { ...timing, curve } })
            }}
          />
        </>
      )}
    </fieldset>
  )
}
