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

/** Name, role, sound, place on the horizon, and the screen itself. What is typed stays until it has been saved. */
export function EditSheet({ kiosk, onClose }: { kiosk: KioskView; onClose: () => void }) {
  const words = useWords()
  const say = words.kiosks
  const { plan } = useFleetWords()
  const change = useKioskChange(kiosk.id)
  const [name, setName] = useState(kiosk.name)
  const [role, setRole] = useState<KioskRole>(kiosk.role)
  const [audio, setAudio] = useState<AudioKind>(kiosk.audio)
  const [from, setFrom] = useState(String(kiosk.span.from))
  const [to, setTo] = useState(String(kiosk.span.to))
  const [fromWall, setFromWall] = useState(String(kiosk.stand.y))
  const [turn, setTurn] = useState(String(kiosk.stand.turn))
  const [settings, setSettings] = useState<KioskSettings | null>(kiosk.settings)
  const span = { from: metresOf(from), to: metresOf(to) }
  const spanWrong = !(span.to > span.from)
  const stand = { y: metresOf(fromWall), turn: metresOf(turn) }
  const yWrong = !Stand.shape.y.safeParse(stand.y).success
  const turnWrong = !Stand.shape.turn.safeParse(stand.turn).success
  const nameWrong = !KioskName.safeParse(name).success
  return (
    <Sheet title={say.editTitle(kiosk.name)} size="560px" onClose={onClose}>
      <form
        className={fields.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (change.isPending || spanWrong || yWrong || turnWrong || nameWrong || settings === null) return
          change.mutate({ name: name.trim(), role, audio, span, stand, settings }, { onSuccess: onClose })
        }}
      >
        <TextField
          label={say.name}
          value={name}
          maxLength={48}
          error={nameWrong ? words.common.required : null}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <div className={fields.pair}>
          <RoleField value={role} onChange={setRole} />
          <SoundField value={audio} onChange={setAudio} />
        </div>
        <div>
          <div className={fields.pair}>
            <TextField
              label={say.from}
              inputMode="decimal"
              value={from}
              onChange={(event) => setFrom(event.currentTarget.value)}
            />
            <TextField
              label={say.to}
              inputMode="decimal"
              value={to}
              error={spanWrong ? say.spanWrong : null}
              onChange={(event) => setTo(event.currentTarget.value)}
            />
          </div>
          <p className={fields.lead}>{say.spanHint}</p>
        </div>
        <div>
          <div className={fields.pair}>
            <TextField
              label={plan.yField}
              inputMode="decimal"
              value={fromWall}
              error={yWrong ? plan.yWrong : null}
              onChange={(event) => setFromWall(event.currentTarget.value)}
            />
            <TextField
              label={plan.turnField}
              inputMode="decimal"
              value={turn}
              error={turnWrong ? plan.turnWrong : null}
              onChange={(event) => setTurn(event.currentTarget.value)}
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

/** Metres as typed, with a point or a comma; NaN when it is no number. */
function metresOf(typed: string): number {
  return typed.trim() === '' ? Number.NaN : Number(typed.replace(',', '.'))
}
