/** How Art-Net leaves the house. */
import { useState } from 'react'
import { MOST_NODES } from '../../../../core/model/wiring.ts'
import type { WiringReply } from '../../../../core/protocol/lighting.ts'
import { Sheet, TextField } from '../../parts/fields.tsx'
import fields from '../../parts/fields.module.css'
import { SheetEnd } from '../../parts/sheet-end.tsx'
import { useWiringChange } from '../lighting-queries.ts'
import { useLightingWords } from '../lighting-words.ts'
import { CheckField } from './check-field.tsx'
import { InterfaceField } from './interface-field.tsx'
import { addressesOf, addressesWrong } from './wire-fields.ts'

export function ArtNetSheet({ wiring: reply, onClose }: { wiring: WiringReply; onClose: () => void }) {
  const say = useLightingWords()
  const [begun] = useState(reply)
  const { artnet } = begun.wiring
  const change = useWiringChange(begun.revision)
  const [poll, setPoll] = useState(artnet.poll)
  const [sync, setSync] = useState(artnet.sync)
  const [nodes, setNodes] = useState(artnet.nodes.join(', '))
  const [from, setFrom] = useState(artnet.interface ?? '')
  const wrong = addressesWrong(nodes, 'artnet', MOST_NODES, say, begun.interfaces)
  const { interface: pinned } = begun.pinned
  return (
    <Sheet title={say.wires.way.artnet} size="620px" onClose={onClose}>
      <form
        className={fields.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (change.isPending || wrong !== null) return
          const wanted = { poll, sync, nodes: addressesOf(nodes), interface: from === '' ? null : from }
          change.mutate({ artnet: wanted }, { onSuccess: onClose })
        }}
      >
        <CheckField
          label={say.wires.poll}
          hint={say.wires.pollHint}
          checked={poll}
          onChange={setPoll}
          autoFocus
        />
        <TextField
          label={say.wires.nodes}
          value={nodes}
          error={wrong}
          placeholder={say.wires.none}
          onChange={(event) => setNodes(event.currentTarget.value)}
        />
        <InterfaceField
          value={from}
          none={say.wires.allInterfaces}
          interfaces={begun.interfaces}
          kind="ipv4"
          pinned={pinned?.includes(':') === true ? null : pinned}
          onChange={setFrom}
        />
        <CheckField
          label={say.wires.artnetSync}
          hint={say.wires.artnetSyncHint}
          checked={sync}
          onChange={setSync}
          autoFocus={false}
        />
        <p className={fields.lead}>{say.wires.artnetHint}</p>
        <SheetEnd change={change} onClose={onClose} />
      </form>
    </Sheet>
  )
}
