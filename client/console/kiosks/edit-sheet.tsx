import { useState } from 'react'
import { AudioKind, KioskName, KioskRole } from '../../../core/model/kiosk.ts'
import { Stand } from '../../../core/model/stand.ts'
import type { KioskSettings } from '../../../core/model/kiosk-settings.ts'
import type { KioskView } from '../../../core/protocol/http.ts'
import { ChoiceField, Sheet, TextField } from '../parts/fields.tsx'
import fields from '../parts/fields.module.css'
import { SheetEnd } from '../parts/sheet-end.tsx'
import { useFleetWords } from '../words/fleet/use-fleet-words.ts'
import { useWords } from '../words/words-context.tsx'
import { useKioskChange } from './kiosk-changes.ts'
import { ScreenFields } from './screen-fields.tsx'
import { changeOf, standing, type Typed } from './typed-change.ts'
import { numberOf } from './typed-measures.ts'

/**
 * Name, role, sound, place on the horizon, and the screen itself. What is typed stays until it has been saved; what nobody
 * typed follows the screen, and is not sent.
 */
export function EditSheet({ kiosk, onClose }: { kiosk: KioskView; onClose: () => void }) {
  const words = useWords()
  const say = words.kiosks
  const { plan } = useFleetWords()
  const change = useKioskChange(kiosk.id)
  const [typed, setTyped] = useState<Typed>({})
  /** Undefined while nobody touched them; null while they do not fit. */
  const [settings, setSettings] = useState<KioskSettings | null>()
  const type = (part: Typed) => setTyped({ ...typed, ...part })
  const { name, role, audio, from, to, y, turn } = { ...standing(kiosk), ...typed }
  const span = { from: numberOf(from), to: numberOf(to) }
  const spanWrong = !(span.to > span.from)
  const yWrong = !Stand.shape.y.safeParse(numberOf(y)).success
  const turnWrong = !Stand.shape.turn.safeParse(numberOf(turn)).success
  const nameWrong = !KioskName.safeParse(name).success
  return (
    <Sheet title={say.editTitle(kiosk.name)} size="560px" onClose={onClose}>
      <form
        className={fields.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (change.isPending || spanWrong || yWrong || turnWrong || nameWrong || settings === null) return
          const typedOnly = changeOf(kiosk, typed, settings)
          if (Object.keys(typedOnly).length === 0) return onClose()
          change.mutate(typedOnly, { onSuccess: onClose })
        }}
      >
        <TextField
          label={say.name}
          value={name}
          maxLength={48}
          error={nameWrong ? words.common.required : null}
          onChange={(event) => type({ name: event.currentTarget.value })}
          data-autofocus
        />
        <div className={fields.pair}>
          <RoleField value={role} onChange={(next) => type({ role: next })} />
          <SoundField value={audio} onChange={(next) => type({ audio: next })} />
        </div>
        <div>
          <div className={fields.pair}>
            <TextField
              label={say.from}
              inputMode="decimal"
              value={from}
              onChange={(event) => type({ from: event.currentTarget.value })}
            />
            <TextField
              label={say.to}
              inputMode="decimal"
              value={to}
              error={spanWrong ? say.spanWrong : null}
              onChange={(event) => type({ to: event.currentTarget.value })}
            />
          </div>
          <p className={fields.lead}>{say.spanHint}</p>
        </div>
        <div>
          <div className={fields.pair}>
            <TextField
              label={plan.yField}
              inputMode="decimal"
              value={y}
              error={yWrong ? plan.yWrong : null}
              onChange={(event) => type({ y: event.currentTarget.value })}
            />
            <TextField
              label={plan.turnField}
              inputMode="decimal"
              value={turn}
              error={turnWrong ? plan.turnWrong : null}
              onChange={(event) => type({ turn: event.currentTarget.value })}
            />
          </div>
          <p className={fields.lead}>{plan.standHint}</p>
        </div>
        <ScreenFields kiosk={kiosk} audio={audio} span={span} onChange={setSettings} />
        <SheetEnd change={change} onClose={onClose} />
      </form>
    </Sheet>
  )
}

export function RoleField(props: { value: KioskRole; onChange: (role: KioskRole) => void }) {
  const words = useWords()
  return (
    <ChoiceField
      label={words.kiosks.roleLabel}
      value={props.value}
      data={KioskRole.options.map((each) => ({ value: each, label: words.kiosks.role[each] }))}
      onChange={(event) => props.onChange(KioskRole.parse(event.currentTarget.value))}
    />
  )
}

export function SoundField(props: { value: AudioKind; onChange: (audio: AudioKind) => void }) {
  const words = useWords()
  return (
    <ChoiceField
      label={words.kiosks.sound}
      value={props.value}
      data={AudioKind.options.map((each) => ({ value: each, label: words.kiosks.audioKind[each] }))}
      onChange={(event) => props.onChange(AudioKind.parse(event.currentTarget.value))}
    />
  )
}
