/** What a colorimeter says of lamps of one kind: the chromaticity of each light, and how bright it is. */
import { useMemo, useState } from 'react'
import type { FixtureProfile } from '../../../../core/model/fixture.ts'
import { profileOf } from '../../../../core/lighting/patching/change-rig.ts'
import { emitterNames } from '../../../../core/lighting/emitter-names.ts'
import { linearFromXyz } from '../../../../core/lighting/xyz.ts'
import { encodeSrgb } from '../../../../core/model/oklab.ts'
import type { MeasuredEmitter } from '../../../../core/model/rig-change.ts'
import type { RigReply } from '../../../../core/protocol/lighting.ts'
import { Sheet, TextField } from '../../parts/fields.tsx'
import fields from '../../parts/fields.module.css'
import { SheetEnd } from '../../parts/sheet-end.tsx'
import { useWords } from '../../words/words-context.tsx'
import { useRigChange } from '../lighting-queries.ts'
import { useLightingWords } from '../lighting-words.ts'
import { nameWrong } from '../name-wrong.ts'
import { NumberField, numberOf } from '../number-field.tsx'
import style from './sheets.module.css'

interface Typed {
  x: string
  y: string
  luminance: string
}

/** White as it is taken of a dimmer whose lamp nobody measured (D65). */
const UNKNOWN = { xy: [0.3127, 0.329], luminance: 1 } as const

export function MeasureSheet(props: { rig: RigReply; ids: readonly string[]; onClose: () => void }) {
  const words = useWords()
  const say = useLightingWords()
  const [{ rig, revision }] = useState(props.rig)
  const change = useRigChange(rig.roomId, revision)
  const [profile] = useState(() => kindOf(props.rig, props.ids))
  const [name, setName] = useState(() => firstName(profile, say.measure.called))
  const [first] = useState(() => begun(profile))
  const [typed, setTyped] = useState<ReadonlyMap<string, Typed>>(first)
  const read = useMemo(() => new Map([...typed].map(([id, each]) => [id, readTyped(each)])), [typed])
  if (profile === null) return null
  const set = (id: string, part: Partial<Typed>) =>
    setTyped(new Map([...typed].map(([key, each]) => [key, key === id ? { ...each, ...part } : each])))
  // What is assumed does not become measured by a press.
  const untouched = !isMeasured(profile) && JSON.stringify([...typed]) === JSON.stringify([...first])
  const anyWrong = untouched || [...read.values()].includes(null) || nameWrong(name, words, say) !== null
  return (
    <Sheet title={say.measure.title(props.ids.length)} size="700px" onClose={props.onClose}>
      <form
        className={fields.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (anyWrong || change.isPending) return
          const emitters = Object.fromEntries([...read].flatMap(([id, each]) => (each ? [[id, each]] : [])))
          change.mutate(
            { kind: 'measure', fixtures: [...props.ids], name: name.trim(), emitters },
            { onSuccess: props.onClose },
          )
        }}
      >
        <p className={fields.lead}>{say.measure.lead}</p>
        <TextField
          label={say.measure.name}
          value={name}
          maxLength={80}
          error={nameWrong(name, words, say)}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <div className={style.emitters}>
          {[...typed].map(([id, each]) => {
            const light = say.emitter[id] ?? id
            const xy = xyOf(each)
            return (
              <div key={id} role="group" aria-label={light}>
                <span className={style.light}>
                  <i aria-hidden="true" style={{ background: xy === null ? undefined : shown(xy) }} />
                  {light}
                </span>
                <NumberField
                  label="x"
                  value={each.x}
                  error={xy === null ? say.measure.noColour : null}
                  onChange={(x) => set(id, { x })}
                />
                <NumberField
                  label="y"
                  value={each.y}
                  error={xy === null ? say.measure.noColour : null}
                  onChange={(y) => set(id, { y })}
                />
                <NumberField
                  label={say.measure.luminance}
                  value={each.luminance}
                  error={luminanceOf(each) === null ? say.measure.noLuminance : null}
                  onChange={(luminance) => set(id, { luminance })}
                />
              </div>
            )
          })}
        </div>
        <p className={fields.lead}>{say.measure.after}</p>
        <SheetEnd change={change} onClose={props.onClose} blocked={anyWrong ? say.measure.fillIn : null} />
      </form>
    </Sheet>
  )
}

/** The one kind that all these lamps are of; null where they are of several, or of one that has no lights to mix. */
export function kindOf({ rig }: RigReply, ids: readonly string[]): FixtureProfile | null {
  const chosen = new Set(ids)
  const kinds = new Set(rig.fixtures.filter((each) => chosen.has(each.id)).map((each) => each.profile))
  const profile = kinds.size === 1 ? profileOf(rig, [...kinds][0]!) : null
  return profile === null || emitterNames(profile).length === 0 ? null : profile
}

export function isMeasured(profile: FixtureProfile): boolean {
  return emitterNames(profile).every((each) => profile.emitters[each]?.assumed === false)
}

function firstName(profile: FixtureProfile | null, called: (kind: string) => string): string {
  if (profile === null) return ''
  return isMeasured(profile) ? profile.name : called(profile.name).slice(0, 80)
}

function begun(profile: FixtureProfile | null): ReadonlyMap<string, Typed> {
  if (profile === null) return new Map()
  const text = (value: number): string => String(Number(value.toFixed(4)))
  return new Map(
    emitterNames(profile).map((id): [string, Typed] => {
      const { xy, luminance } = profile.emitters[id] ?? UNKNOWN
      return [
        id,
        { x: text(xy[0]), y: text(xy[1]), luminance: String(Number((luminance * 100).toPrecision(4))) },
      ]
    }),
  )
}

function readTyped(typed: Typed): MeasuredEmitter | null {
  const xy = xyOf(typed)
  const luminance = luminanceOf(typed)
  return xy === null || luminance === null ? null : { xy, luminance }
}

/** Every light there is lies within these bounds. */
function xyOf(typed: Typed): [number, number] | null {
  const [x, y] = [numberOf(typed.x), numberOf(typed.y)]
  return x >= 0 && x <= 0.8 && y >= 0.01 && y <= 0.9 && x + y <= 1 ? [x, y] : null
}

function luminanceOf(typed: Typed): number | null {
  const luminance = numberOf(typed.luminance)
  return luminance >= 0.001 && luminance <= 1_000_000 ? luminance : null
}

/** As bright as a screen has it; what lies outside its colours is drawn at their edge. */
function shown([x, y]: readonly [number, number]): string {
  const linear = linearFromXyz(x / y, 1, (1 - x - y) / y).map((each) => Math.max(0, each))
  const largest = Math.max(...linear)
  const [r, g, b] = linear.map((each) => Math.round(encodeSrgb(each / largest) * 255))
  return `rgb(${r} ${g} ${b})`
}
