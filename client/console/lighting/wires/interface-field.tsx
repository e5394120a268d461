import { ChoiceField } from '../../parts/fields.tsx'
import { useLightingWords } from '../lighting-words.ts'

/** Which of this machine's addresses levels leave from. One that is not there now stays choosable: it may come back. */
export function InterfaceField(props: {
  value: string
  /** What an empty choice means. */
  none: string
  interfaces: readonly { name: string; address: string }[]
  kind: 'any' | 'ipv4'
  /** Fixed by this machine's environment. */
  pinned: string | null
  onChange: (address: string) => void
}) {
  const say = useLightingWords()
  const there = props.interfaces.filter(({ address }) => props.kind === 'any' || !address.includes(':'))
  const gone = props.value !== '' && there.every(({ address }) => address !== props.value)
  return (
    <ChoiceField
      label={say.wires.interface}
      value={props.value}
      disabled={props.pinned !== null}
      description={props.pinned === null ? undefined : say.wires.pinned('UNTOLD_LIGHTS_INTERFACE')}
      data={[
        { value: '', label: props.none },
        ...there.map(({ name, address }) => ({ value: address, label: `${address} · ${name}` })),
        ...(gone ? [{ value: props.value, label: say.wires.interfaceGone(props.value) }] : []),
      ]}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  )
}
