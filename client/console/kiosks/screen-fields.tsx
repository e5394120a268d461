/** The screen itself: its real size, how a visit begins on it, and the keys of its pad. */
import { useState } from 'react'
import { KioskSettings, MOVES, PadKey } from '../../../core/model/kiosk-settings.ts'
import type { Span } from '../../../core/model/horizon.ts'
import type { AudioKind } from '../../../core/model/kiosk.ts'
import type { KioskView } from '../../../core/protocol/http.ts'
import { useSpeechStanding } from '../api/holdings.ts'
import { ChoiceField, TextField } from '../parts/fields.tsx'
import fields from '../parts/fields.module.css'
import { useWords } from '../words/words-context.tsx'
import {
  distanceOf,
  metresIn,
  millimetresOf,
  numberOf,
  otherDiagonal,
  sizeIn,
  typedGlass,
  type Unit,
} from './typed-measures.ts'

const SETTINGS = KioskSettings.shape
const UNITS: readonly Unit[] = ['in', 'mm']
/** Below this the largest places to touch that a screen can give are no longer 20 mm. */
const SMALL_MM = 390

/** Settings as they stand in the fields. */
function typedOf(settings: KioskSettings, unit: Unit) {
  const { diagonalMm, readFromMm, glass, volume, position, pad, reads, alarmKey } = settings
  return {
    unit,
    size: sizeIn(diagonalMm, unit),
    distance: metresIn(readFromMm),
    low: String(glass?.low ?? ''),
    high: String(glass?.high ?? ''),
    volume: String(Math.round(volume * 100)),
    rest: { position, pad, reads, alarmKey },
  }
}
type Typed = ReturnType<typeof typedOf>

/** Tells what has been typed as settings, or null while it does not fit. */
export function ScreenFields(props: {
  kiosk: KioskView
  /** As it is chosen now, perhaps not saved yet. */
  audio: AudioKind
  span: Span
  onChange: (settings: KioskSettings | null) => void
}) {
  const say = useWords().kiosks.screen
  const speech = useSpeechStanding()
  const [typed, setTyped] = useState(() => typedOf(props.kiosk.settings, 'in'))
  const { size, unit, distance, low, high, volume, rest } = typed

  function type(part: Partial<Typed>): void {
    const next = { ...typed, ...part }
    setTyped(next)
    const settings = KioskSettings.safeParse({
      ...next.rest,
      diagonalMm: millimetresOf(next.size, next.unit),
      readFromMm: distanceOf(next.distance),
      glass: typedGlass(next.low, next.high),
      volume: numberOf(next.volume) / 100,
    })
    props.onChange(settings.success ? settings.data : null)
  }
  const diagonal = millimetresOf(size, unit)
  const sizeWrong = !SETTINGS.diagonalMm.safeParse(diagonal).success
  const farWrong = !SETTINGS.readFromMm.safeParse(distanceOf(distance)).success
  const glass = typedGlass(low, high)
  const other = otherDiagonal(props.span, glass === 'wrong' ? null : glass, sizeWrong ? null : diagonal)
  const taken: ReadonlySet<string> = new Set(Object.values(rest.pad))
  const padWrong = taken.size < MOVES.length
  return (
    <>
      <div>
        <div className={fields.pair}>
          <TextField
            label={say.size}
            inputMode="decimal"
            value={size}
            error={sizeWrong ? say.sizeWrong : null}
            onChange={(event) => type({ size: event.currentTarget.value })}
          />
          <ChoiceField
            label={say.unit}
            value={unit}
            data={[
              { value: 'in', label: say.inches },
              { value: 'mm', label: say.millimetres },
            ]}
            onChange={(event) => {
              const next = UNITS.find((each) => each === event.currentTarget.value) ?? 'in'
              type({ unit: next, size: sizeWrong ? size : sizeIn(diagonal, next) })
            }}
          />
        </div>
        <p className={fields.lead}>
          {diagonal !== null && !sizeWrong && diagonal < SMALL_MM ? say.tooSmall : say.sizeHint}
        </p>
      </div>
      {props.kiosk.role === 'wall' && (
        <div>
          <TextField
            label={say.readFrom}
            inputMode="decimal"
            value={distance}
            error={farWrong ? say.readFromWrong : null}
            onChange={(event) => type({ distance: event.currentTarget.value })}
          />
          <p className={fields.lead}>{say.readFromHint}</p>
        </div>
      )}
      {props.kiosk.role === 'wall' && (
        <div>
          <div className={fields.pair}>
            <TextField
              label={say.glassLow}
              inputMode="decimal"
              value={low}
              onChange={(event) => type({ low: event.currentTarget.value })}
            />
            <TextField
              label={say.glassHigh}
              inputMode="decimal"
              value={high}
              error={glass === 'wrong' ? say.glassWrong : null}
              onChange={(event) => type({ high: event.currentTarget.value })}
            />
          </div>
          <p className={fields.lead} role={other === null ? undefined : 'status'}>
            {other === null ? say.glassHint : say.glassDiffers(say.sizes[unit](sizeIn(other, unit)))}
          </p>
        </div>
      )}
      <div className={fields.pair}>
        <ChoiceField
          label={say.position}
          value={rest.position}
          data={(['usual', 'low'] as const).map((value) => ({ value, label: say.positions[value] }))}
          onChange={(event) => {
            const position = event.currentTarget.value === 'low' ? ('low' as const) : ('usual' as const)
            type({ rest: { ...rest, position } })
          }}
        />
        <TextField
          label={say.volume}
          inputMode="numeric"
          value={volume}
          error={!(numberOf(volume) >= 0 && numberOf(volume) <= 100) ? '0–100' : null}
          onChange={(event) => type({ volume: event.currentTarget.value })}
        />
      </div>
      {props.audio === 'nearfield' && (
        <div>
          <ChoiceField
            label={say.reads}
            value={rest.reads}
            data={(['privately', 'anywhere'] as const).map((value) => ({
              value,
              label: say.readsWhere[value],
            }))}
            onChange={(event) => {
              const reads =
                event.currentTarget.value === 'anywhere' ? ('anywhere' as const) : ('privately' as const)
              type({ rest: { ...rest, reads } })
            }}
          />
          <p className={fields.lead}>{say.readsHint}</p>
        </div>
      )}
      {props.audio !== 'none' && speech.data !== undefined && (
        <p className={fields.lead}>
          {speech.data.missing === null
            ? say.speaks(speech.data.languages.map((each) => say.languages[each]).join(', '))
            : say.silent[speech.data.missing]}
        </p>
      )}
      <fieldset className={fields.group}>
        <legend>{say.pad}</legend>
        <div className={fields.five}>
          {MOVES.map((move) => (
            <ChoiceField
              key={move}
              label={say.moves[move]}
              value={rest.pad[move]}
              data={[...PadKey.options]}
              onChange={(event) => {
                const pad = { ...rest.pad, [move]: PadKey.parse(event.currentTarget.value) }
                type({ rest: { ...rest, pad } })
              }}
            />
          ))}
        </div>
        <p className={fields.lead} role={padWrong ? 'alert' : undefined}>
          {padWrong ? say.padWrong : say.padHint}
        </p>
      </fieldset>
      <div>
        <ChoiceField
          label={say.alarmKey}
          value={rest.alarmKey ?? ''}
          data={[{ value: '', label: say.alarmKeyNone }, ...PadKey.options.filter((key) => !taken.has(key))]}
          onChange={(event) => {
            const typed = event.currentTarget.value
            const alarmKey = typed === '' ? null : PadKey.parse(typed)
            type({ rest: { ...rest, alarmKey } })
          }}
        />
        <p className={fields.lead}>{say.alarmKeyHint}</p>
      </div>
    </>
  )
}
