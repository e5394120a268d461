/** How E1.31 leaves the house. */
import { useState } from 'react'
import { MOST_NODES } from '../../../../core/model/wiring.ts'
import type { WiringReply } from '../../../../core/protocol/lighting.ts'
import { ChoiceField, Sheet, TextField } from '../../parts/fields.tsx'
import fields from '../../parts/fields.module.css'
import { SheetEnd } from '../../parts/sheet-end.tsx'
import { useWiringChange } from '../lighting-queries.ts'
import { useLightingWords } from '../lighting-words.ts'
import { NumberField } from '../number-field.tsx'
import sheets from '../patch/sheets.module.css'
import { InterfaceField } from './interface-field.tsx'
import { addressesOf, addressesWrong, universeWrong, wholeOf } from './wire-fields.ts'

const KINDS = ['off', 'multicast', 'unicast'] as const

export function E131Sheet({ wiring: reply, onClose }: { wiring: WiringReply; onClose: () => void }) {
  const say = useLightingWords()
  const [begun] = useState(reply)
  const { e131 } = begun.wiring
  const { pinned } = begun
  const change = useWiringChange(begun.revision)
  const [kind, setKind] = useState<(typeof KINDS)[number]>(e131.to.kind)
  const [typed, setTyped] = useState(() => ({
    addresses: e131.to.kind === 'unicast' ? e131.to.addresses.join(', ') : '',
    interface: e131.interface ?? '',
    ttl: String(e131.ttl),
    priority: String(e131.priority),
    sync: e131.syncUniverse === null ? '' : String(e131.syncUniverse),
  }))
  const set = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part })
  const addresses = addressesOf(typed.addresses)
  const wrong = {
    addresses:
      kind !== 'unicast'
        ? null
        : addresses.length === 0
          ? say.wrong.noAddress
          : addressesWrong(typed.addresses, 'e131', MOST_NODES, say, begun.interfaces),
    ttl: wholeOf(typed.ttl, 1, 255) === null ? say.wrong.between(1, 255) : null,
    priority: wholeOf(typed.priority, 0, 200) === null ? say.wrong.between(0, 200) : null,
    sync: typed.sync.trim() === '' ? null : universeWrong(typed.sync, 'e131', say),
  }
  const anyWrong = Object.values(wrong).some((each) => each !== null)
  return (
    <Sheet title={say.wires.way.e131} size="620px" onClose={onClose}>
      <form
        className={fields.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (change.isPending || anyWrong) return
          const wanted = {
            to: kind === 'unicast' ? { kind, addresses } : { kind },
            interface: typed.interface === '' ? null : typed.interface,
            ttl: Number(typed.ttl),
            priority: Number(typed.priority),
            syncUniverse: typed.sync.trim() === '' ? null : Number(typed.sync),
          }
          change.mutate({ e131: wanted }, { onSuccess: onClose })
        }}
      >
        <ChoiceField
          label={say.wires.toWhom}
          value={kind}
          data={KINDS.map((each) => ({ value: each, label: say.wires.to[each] }))}
          onChange={(event) => setKind(KINDS.find((each) => each === event.currentTarget.value) ?? 'off')}
          data-autofocus
        />
        {kind === 'unicast' && (
          <TextField
            label={say.wires.addresses}
            value={typed.addresses}
            error={wrong.addresses}
            placeholder="10.0.0.21, 10.0.0.22"
            onChange={(event) => set({ addresses: event.currentTarget.value })}
          />
        )}
        <InterfaceField
          value={typed.interface}
          none={say.wires.anyInterface}
          interfaces={begun.interfaces}
          kind="any"
          pinned={pinned.interface}
          onChange={(address) => set({ interface: address })}
        />
        <div className={sheets.three}>
          <TextField
            label={say.wires.priority}
            inputMode="numeric"
            value={typed.priority}
            error={wrong.priority}
            disabled={pinned.priority !== null}
            onChange={(event) => set({ priority: event.currentTarget.value })}
          />
          <NumberField
            label={say.wires.ttl}
            value={typed.ttl}
            error={wrong.ttl}
            onChange={(ttl) => set({ ttl })}
          />
          <NumberField
            label={say.wires.syncUniverse}
            value={typed.sync}
            error={wrong.sync}
            placeholder={say.wires.none}
            onChange={(sync) => set({ sync })}
          />
        </div>
        {pinned.priority !== null && (
          <p className={fields.lead}>{say.wires.pinned('UNTOLD_E131_PRIORITY')}</p>
        )}
        <p className={fields.lead}>{say.wires.e131Hint}</p>
        <SheetEnd change={change} onClose={onClose} />
      </form>
    </Sheet>
  )
}
