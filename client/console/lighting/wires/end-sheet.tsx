/** What lamps are left with when the server stops, and the wire that leads nowhere. */
import { useState } from 'react'
import { StopPolicy } from '../../../../core/model/wiring.ts'
import type { WiringReply } from '../../../../core/protocol/lighting.ts'
import { Sheet } from '../../parts/fields.tsx'
import fields from '../../parts/fields.module.css'
import { SheetEnd } from '../../parts/sheet-end.tsx'
import { useWiringChange } from '../lighting-queries.ts'
import { useLightingWords } from '../lighting-words.ts'
import { CheckField } from './check-field.tsx'
import style from './choice-list.module.css'

export function EndSheet({ wiring: reply, onClose }: { wiring: WiringReply; onClose: () => void }) {
  const say = useLightingWords()
  const [begun] = useState(reply)
  const change = useWiringChange(begun.revision)
  const [onStop, setOnStop] = useState(begun.wiring.onStop)
  const [simulator, setSimulator] = useState(begun.wiring.simulator)
  return (
    <Sheet title={say.wires.endTitle} size="620px" onClose={onClose}>
      <form
        className={fields.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (!change.isPending) change.mutate({ onStop, simulator }, { onSuccess: onClose })
        }}
      >
        <fieldset className={style.choices}>
          <legend>{say.wires.way.onStop}</legend>
          {StopPolicy.options.map((each) => (
            <div key={each} className={style.choice}>
              <input
                type="radio"
                name="stop"
                id={`stop-${each}`}
                checked={each === onStop}
                onChange={() => setOnStop(each)}
              />
              <label htmlFor={`stop-${each}`}>{say.wires.stop[each]}</label>
              <p>{say.wires.stopHint[each]}</p>
            </div>
          ))}
        </fieldset>
        <CheckField
          label={say.wires.way.simulator}
          hint={say.wires.simulatorHint}
          checked={simulator}
          onChange={setSimulator}
          autoFocus={false}
        />
        <SheetEnd change={change} onClose={onClose} />
      </form>
    </Sheet>
  )
}
