/** One lamp, or what several have in common. A field that is left empty for several stays as each lamp has it. */
import { useMemo, useState } from 'react'
import { FARTHEST_M, type Fixture } from '../../../../core/model/fixture.ts'
import { FixtureRole } from '../../../../core/model/look.ts'
import { changeRig } from '../../../../core/lighting/patching/change-rig.ts'
import type { RigReply } from '../../../../core/protocol/lighting.ts'
import { ChoiceField, Sheet, TextField } from '../../parts/fields.tsx'
import fields from '../../parts/fields.module.css'
import { SheetEnd } from '../../parts/sheet-end.tsx'
import { useWords } from '../../words/words-context.tsx'
import { useRigChange } from '../lighting-queries.ts'
import { useLightingWords } from '../lighting-words.ts'
import { nameWrong } from '../name-wrong.ts'
import { NumberField, numberOf } from '../number-field.tsx'
import { problemWords } from './problem-words.ts'
import { useProfiles } from './use-profiles.ts'
import style from './sheets.module.css'

export function FixtureSheet(props: { rig: RigReply; ids: readonly string[]; onClose: () => void }) {
  const words = useWords()
  const say = useLightingWords()
  const { rig } = props.rig
  const profiles = useProfiles(rig)
  const [from] = useState(props.rig.revision)
  const change = useRigChange(rig.roomId, from)
  const [begun] = useState(() => rig.fixtures.filter((each) => props.ids.includes(each.id)))
  const one = begun.length === 1 ? begun[0]! : null
  const common = <Key extends 'role' | 'profile'>(key: Key): Fixture[Key] | '' =>
    begun.every((each) => each[key] === begun[0]![key]) ? begun[0]![key] : ''
  const [typed, setTyped] = useState(() => ({
    name: one?.name ?? '',
    profile: begun.length === 0 ? '' : common('profile'),
    role: begun.length === 0 ? '' : common('role'),
    universe: one === null ? '' : String(one.universe),
    address: one === null ? '' : String(one.address),
    x: one === null ? '' : String(one.position.x),
    y: one === null ? '' : String(one.position.y),
    z: one === null ? '' : String(one.position.z),
    egress: one === null ? '' : String(Math.round(one.egress * 100)),
  }))
  const set = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part })
  const wrong = {
    universe: outside(typed.universe, 1, 63_999, true) ? say.wrong.universe : null,
    address: outside(typed.address, 1, 512, true) ? say.wrong.address : null,
    x: outside(typed.x, -FARTHEST_M, FARTHEST_M, false) ? say.wrong.metresWithin(FARTHEST_M / 1_000) : null,
    y: outside(typed.y, -FARTHEST_M, FARTHEST_M, false) ? say.wrong.metresWithin(FARTHEST_M / 1_000) : null,
    z: outside(typed.z, -FARTHEST_M, FARTHEST_M, false) ? say.wrong.metresWithin(FARTHEST_M / 1_000) : null,
    egress: outside(typed.egress, 0, 100, false) ? say.wrong.percent : null,
    name: one === null ? null : nameWrong(typed.name, words, say),
  }
  const fixtures = useMemo(() => begun.map((each) => edited(each, typed, one !== null)), [begun, typed, one])
  const wanted = { kind: 'change' as const, fixtures }
  const anyWrong = Object.values(wrong).some((each) => each !== null)
  const problems = useMemo(() => {
    if (anyWrong) return []
    const checked = changeRig(rig, { kind: 'change', fixtures })
    return checked.ok ? [] : checked.problems.slice(0, 3).map((each) => problemWords(each, checked.rig, say))
  }, [anyWrong, rig, fixtures, say])
  if (begun.length === 0) return null
  return (
    <Sheet
      title={one === null ? say.sheet.editMany(begun.length) : say.sheet.editOne(one.name)}
      size="620px"
      onClose={props.onClose}
    >
      <form
        className={fields.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (change.isPending || anyWrong || problems.length > 0) return
          change.mutate(wanted, { onSuccess: props.onClose })
        }}
      >
        {one === null && <p className={fields.lead}>{say.sheet.leaveEmpty}</p>}
        {one !== null && (
          <TextField
            label={say.field.name}
            value={typed.name}
            maxLength={80}
            error={wrong.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
            data-autofocus
          />
        )}
        <div className={fields.pair}>
          <ChoiceField
            label={say.field.profile}
            value={typed.profile}
            data={[
              ...(typed.profile === '' ? [{ value: '', label: say.sheet.different }] : []),
              ...profiles.map((each) => ({ value: each.id, label: each.name })),
            ]}
            onChange={(event) => set({ profile: event.currentTarget.value })}
          />
          <ChoiceField
            label={say.field.role}
            value={typed.role}
            data={[
              ...(typed.role === '' ? [{ value: '', label: say.sheet.different }] : []),
              ...FixtureRole.options.map((each) => ({ value: each, label: say.role[each] })),
            ]}
            onChange={(event) => set({ role: FixtureRole.parse(event.currentTarget.value) })}
          />
        </div>
        {one !== null && (
          <div className={fields.pair}>
            <NumberField
              label={say.field.universe}
              value={typed.universe}
              error={wrong.universe}
              onChange={(universe) => set({ universe })}
            />
            <NumberField
              label={say.field.address}
              value={typed.address}
              error={wrong.address}
              onChange={(address) => set({ address })}
            />
          </div>
        )}
        <div className={style.three}>
          <NumberField label={say.field.x} value={typed.x} error={wrong.x} onChange={(x) => set({ x })} />
          <NumberField label={say.field.y} value={typed.y} error={wrong.y} onChange={(y) => set({ y })} />
          <NumberField label={say.field.z} value={typed.z} error={wrong.z} onChange={(z) => set({ z })} />
        </div>
        <div>
          <NumberField
            label={say.field.egressPercent}
            value={typed.egress}
            error={wrong.egress}
            onChange={(egress) => set({ egress })}
          />
          <p className={fields.lead}>{say.sheet.egressHint}</p>
        </div>
        {problems.length > 0 && (
          <ul className={style.problems} role="alert">
            {problems.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        )}
        <SheetEnd change={change} onClose={props.onClose} />
      </form>
    </Sheet>
  )
}

/** An empty field is not outside: for several lamps it means "as it is". */
function outside(typed: string, least: number, most: number, whole: boolean): boolean {
  if (typed.trim() === '') return false
  const number = numberOf(typed)
  return !(number >= least && number <= most) || (whole && !Number.isInteger(number))
}

function edited(
  fixture: Fixture,
  typed: Record<'name' | 'profile' | 'role' | 'universe' | 'address' | 'x' | 'y' | 'z' | 'egress', string>,
  alone: boolean,
): Fixture {
  const number = (text: string, otherwise: number): number =>
    text.trim() === '' ? otherwise : numberOf(text)
  const role = FixtureRole.safeParse(typed.role)
  return {
    ...fixture,
    name: alone ? typed.name.trim() : fixture.name,
    profile: typed.profile === '' ? fixture.profile : typed.profile,
    role: role.success ? role.data : fixture.role,
    universe: alone ? number(typed.universe, fixture.universe) : fixture.universe,
    address: alone ? number(typed.address, fixture.address) : fixture.address,
    position: {
      x: number(typed.x, fixture.position.x),
      y: number(typed.y, fixture.position.y),
      z: number(typed.z, fixture.position.z),
    },
    egress: typed.egress.trim() === '' ? fixture.egress : numberOf(typed.egress) / 100,
  }
}
