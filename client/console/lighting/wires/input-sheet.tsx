/** One universe of the house desk. */
import { useState } from 'react'
import { DeskInput } from '../../../../core/model/light-wire.ts'
import { isSentFromHere } from '../../../../core/lighting/patching/own-universes.ts'
import type { RigReply, WiringReply } from '../../../../core/protocol/lighting.ts'
import { ChoiceField, Sheet } from '../../parts/fields.tsx'
import fields from '../../parts/fields.module.css'
import { SheetEnd } from '../../parts/sheet-end.tsx'
import { freeId } from '../free-id.ts'
import { useRigChange } from '../lighting-queries.ts'
import { useLightingWords } from '../lighting-words.ts'
import { NumberField } from '../number-field.tsx'
import { universeWrong } from './wire-fields.ts'
import style from './choice-list.module.css'

const PROTOCOLS = DeskInput.shape.protocol.options
const MODES = DeskInput.shape.mode.options

export function InputSheet(props: {
  rig: RigReply
  wiring: WiringReply
  input: DeskInput | null
  onClose: () => void
}) {
  const say = useLightingWords()
  const { rig } = props.rig
  const [from] = useState(props.rig.revision)
  const change = useRigChange(rig.roomId, from)
  const [begun] = useState(props.input)
  const [protocol, setProtocol] = useState<DeskInput['protocol']>(begun?.protocol ?? 'e131')
  const [mode, setMode] = useState<DeskInput['mode']>(begun?.mode ?? 'layer')
  const [universe, setUniverse] = useState(begun === null ? '' : String(begun.universe))
  const [of, setOf] = useState(begun === null ? String(rig.fixtures[0]?.universe ?? 1) : String(begun.of))
  const inputs = rig.inputs ?? []
  const there = inputs.some(
    (each) => each.id !== begun?.id && each.protocol === protocol && each.universe === Number(universe),
  )
  const ours = isSentFromHere({ protocol, universe: Number(universe) }, [rig], props.wiring.wiring)
  const wrong = {
    universe:
      universeWrong(universe, protocol, say) ??
      (there ? say.wrong.heardAlready : ours ? say.wires.sentFromHere(Number(universe)) : null),
    of: universeWrong(of, 'e131', say),
  }
  const lampsThere = rig.fixtures.filter((each) => each.universe === Number(of)).length
  return (
    <Sheet
      title={
        begun === null ? say.wires.addInput : say.wires.inputOf(say.wires.way[begun.protocol], begun.universe)
      }
      size="620px"
      onClose={props.onClose}
    >
      <form
        className={fields.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (change.isPending || wrong.universe !== null || wrong.of !== null) return
          const id =
            begun?.id ??
            freeId(
              `${rig.roomId} desk`,
              'desk',
              inputs.map((each) => each.id),
            )
          const input = { id, protocol, mode, universe: Number(universe), of: Number(of) }
          change.mutate({ kind: 'input', id, input }, { onSuccess: props.onClose })
        }}
      >
        <p className={fields.lead}>{say.wires.inputHint}</p>
        <ChoiceField
          label={say.wires.protocol}
          value={protocol}
          data={PROTOCOLS.map((each) => ({ value: each, label: say.wires.way[each] }))}
          onChange={(event) =>
            setProtocol(PROTOCOLS.find((each) => each === event.currentTarget.value) ?? 'e131')
          }
          data-autofocus
        />
        <div className={fields.pair}>
          <NumberField
            label={say.wires.deskUniverse}
            value={universe}
            error={universe === '' ? null : wrong.universe}
            onChange={setUniverse}
          />
          <NumberField label={say.wires.ofUniverse} value={of} error={wrong.of} onChange={setOf} />
        </div>
        <p className={fields.lead}>{say.wires.meansLamps(lampsThere)}</p>
        <fieldset className={style.choices}>
          <legend>{say.wires.modeLegend}</legend>
          {MODES.map((each) => (
            <div key={each} className={style.choice}>
              <input
                type="radio"
                name="mode"
                id={`mode-${each}`}
                checked={each === mode}
                onChange={() => setMode(each)}
              />
              <label htmlFor={`mode-${each}`}>{say.wires.mode[each]}</label>
              <p>{say.wires.modeHint[each]}</p>
            </div>
          ))}
        </fieldset>
        <SheetEnd
          change={change}
          onClose={props.onClose}
          blocked={universe.trim() === '' ? say.wires.sayUniverse : null}
        />
      </form>
    </Sheet>
  )
}
