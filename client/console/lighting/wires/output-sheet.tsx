/** How one universe leaves the house; what is left empty is as its wire has it. */
import { useState } from 'react'
import type { UniverseOutput } from '../../../../core/model/light-wire.ts'
import type { RigReply, WiringReply } from '../../../../core/protocol/lighting.ts'
import { ChoiceField, Sheet, TextField } from '../../parts/fields.tsx'
import fields from '../../parts/fields.module.css'
import { SheetEnd } from '../../parts/sheet-end.tsx'
import { useRigChange } from '../lighting-queries.ts'
import { useLightingWords } from '../lighting-words.ts'
import { NumberField } from '../number-field.tsx'
import { CheckField } from './check-field.tsx'
import { InterfaceField } from './interface-field.tsx'
import { addressesOf, addressesWrong, universeWrong, wholeOf } from './wire-fields.ts'

const MOST_UNICAST = 16
const WIRES = ['all', 'e131', 'artnet'] as const

export function OutputSheet(props: {
  rig: RigReply
  wiring: WiringReply
  /** Null: which one is said here. */
  universe: number | null
  onClose: () => void
}) {
  const say = useLightingWords()
  const [from] = useState(props.rig.revision)
  const change = useRigChange(props.rig.rig.roomId, from)
  const [begun] = useState(
    () => (props.rig.rig.outputs ?? []).find(({ universe }) => universe === props.universe) ?? null,
  )
  const [typed, setTyped] = useState(() => ({
    universe: props.universe === null ? '' : String(props.universe),
    name: begun?.name ?? '',
    wires: begun?.wires?.length === 1 ? begun.wires[0]! : 'all',
    nodes: begun?.nodes?.join(', ') ?? '',
    priority: begun?.priority === undefined ? '' : String(begun.priority),
    interface: begun?.interface ?? '',
    ttl: begun?.ttl === undefined ? '' : String(begun.ttl),
    preview: begun?.preview ?? false,
  }))
  const set = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part })
  const { e131 } = props.wiring.wiring
  const optional = (text: string, least: number, most: number): string | null =>
    text.trim() === '' || wholeOf(text, least, most) !== null ? null : say.wrong.between(least, most)
  const taken = (props.rig.rig.outputs ?? []).some(({ universe }) => universe === Number(typed.universe))
  const wrong = {
    universe:
      universeWrong(typed.universe, typed.wires === 'artnet' ? 'artnet' : 'e131', say) ??
      (props.universe === null && taken ? say.wrong.universeThere : null),
    nodes: addressesWrong(typed.nodes, 'e131', MOST_UNICAST, say),
    priority: optional(typed.priority, 0, 200),
    ttl: optional(typed.ttl, 1, 255),
  }
  const anyWrong = Object.values(wrong).some((each) => each !== null)
  const artNetOnly = typed.wires === 'artnet'
  return (
    <Sheet
      title={props.universe === null ? say.wires.another : say.universe.name(props.universe)}
      size="620px"
      onClose={props.onClose}
    >
      <form
        className={fields.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (change.isPending || anyWrong) return
          const universe = Number(typed.universe)
          change.mutate(
            { kind: 'output', universe, output: outputOf(typed, universe) },
            { onSuccess: props.onClose },
          )
        }}
      >
        <p className={fields.lead}>{say.wires.outputHint}</p>
        <div className={fields.pair}>
          {props.universe === null && (
            <NumberField
              label={say.field.universe}
              value={typed.universe}
              error={typed.universe === '' ? null : wrong.universe}
              onChange={(universe) => set({ universe })}
              autoFocus
            />
          )}
          <TextField
            label={say.field.name}
            value={typed.name}
            maxLength={80}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
        </div>
        <ChoiceField
          label={say.wires.over}
          value={typed.wires}
          data={WIRES.map((each) => ({
            value: each,
            label: each === 'all' ? say.wires.everyWire : say.wires.only(say.wires.way[each]),
          }))}
          onChange={(event) =>
            set({ wires: WIRES.find((each) => each === event.currentTarget.value) ?? 'all' })
          }
        />
        {!artNetOnly && (
          <>
            <TextField
              label={say.wires.unicastTo}
              value={typed.nodes}
              error={wrong.nodes}
              placeholder={say.wires.asWire}
              onChange={(event) => set({ nodes: event.currentTarget.value })}
            />
            <InterfaceField
              value={typed.interface}
              none={say.wires.asWire}
              interfaces={props.wiring.interfaces}
              kind="any"
              pinned={null}
              onChange={(address) => set({ interface: address })}
            />
            <div className={fields.pair}>
              <NumberField
                label={say.wires.priority}
                value={typed.priority}
                error={wrong.priority}
                placeholder={String(e131.priority)}
                onChange={(priority) => set({ priority })}
              />
              <NumberField
                label={say.wires.ttl}
                value={typed.ttl}
                error={wrong.ttl}
                placeholder={String(e131.ttl)}
                onChange={(ttl) => set({ ttl })}
              />
            </div>
            <CheckField
              label={say.wires.previewMark}
              hint={say.wires.previewHint}
              checked={typed.preview}
              onChange={(preview) => set({ preview })}
              autoFocus={false}
            />
          </>
        )}
        <SheetEnd
          change={change}
          onClose={props.onClose}
          blocked={typed.universe.trim() === '' ? say.wires.sayWhich : null}
        />
      </form>
    </Sheet>
  )
}

interface TypedOutput {
  name: string
  wires: string
  nodes: string
  priority: string
  interface: string
  ttl: string
  preview: boolean
}

/** Null when nothing of it differs from its wire. */
function outputOf(typed: TypedOutput, universe: number): UniverseOutput | null {
  const nodes = addressesOf(typed.nodes)
  const wires = typed.wires === 'e131' || typed.wires === 'artnet' ? [typed.wires as 'e131' | 'artnet'] : null
  const e131 = typed.wires !== 'artnet'
  const output: UniverseOutput = {
    universe,
    ...(typed.name.trim() !== '' && { name: typed.name.trim() }),
    ...(wires !== null && { wires }),
    ...(e131 && nodes.length > 0 && { nodes }),
    ...(e131 && typed.priority.trim() !== '' && { priority: Number(typed.priority) }),
    ...(e131 && typed.interface !== '' && { interface: typed.interface }),
    ...(e131 && typed.ttl.trim() !== '' && { ttl: Number(typed.ttl) }),
    ...(e131 && typed.preview && { preview: true }),
  }
  return Object.keys(output).length === 1 ? null : output
}
