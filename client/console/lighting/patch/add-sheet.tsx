/** New lamps: one, or many of a kind in a row. What would be patched is shown before it is. */
import { useMemo, useState } from 'react'
import { FARTHEST_M } from '../../../../core/model/fixture.ts'
import { FixtureRole } from '../../../../core/model/look.ts'
import { MOST_AT_ONCE, type FixtureRow } from '../../../../core/model/rig-change.ts'
import { changeRig } from '../../../../core/lighting/patching/change-rig.ts'
import { rowLength } from '../../../../core/lighting/patching/fixture-row.ts'
import { suggestedAddress } from '../../../../core/lighting/patching/free-address.ts'
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

export function AddSheet({ rig: reply, onClose }: { rig: RigReply; onClose: () => void }) {
  const words = useWords()
  const say = useLightingWords()
  const { rig } = reply
  const profiles = useProfiles(rig)
  const change = useRigChange(rig.roomId, reply.revision)
  const [typed, setTyped] = useState(() => ({
    ...{ name: say.role.wash, profile: profiles[0]?.id ?? 'generic-rgb', count: '1' },
    ...{ universe: '', address: '', spacing: '' },
    ...{ x: '0', y: '2', z: '3', step: '1', egress: '0' },
  }))
  const [role, setRole] = useState<FixtureRole>('wash')
  const set = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part })
  const slots = profiles.find((each) => each.id === typed.profile)?.channels.length ?? 1
  const count = numberOf(typed.count)
  const spacing = typed.spacing.trim() === '' ? slots : numberOf(typed.spacing)
  const length = Number.isInteger(count) && spacing >= slots ? rowLength(count, spacing, slots) : slots
  const free = useMemo(() => suggestedAddress(rig, length), [rig, length])
  const inRange = (text: string, least: number, most: number): boolean =>
    text.trim() === '' || (numberOf(text) >= least && numberOf(text) <= most)
  const metresWrong = (text: string): string | null =>
    text.trim() !== '' && inRange(text, -FARTHEST_M, FARTHEST_M)
      ? null
      : say.wrong.metresWithin(FARTHEST_M / 1_000)
  const whole = (text: string): boolean => text.trim() === '' || Number.isInteger(numberOf(text))
  const wrong = {
    name: nameWrong(typed.name, words, say),
    count:
      Number.isInteger(count) && count >= 1 && count <= MOST_AT_ONCE ? null : say.wrong.count(MOST_AT_ONCE),
    universe: inRange(typed.universe, 1, 63_999) && whole(typed.universe) ? null : say.wrong.universe,
    address: inRange(typed.address, 1, 512) && whole(typed.address) ? null : say.wrong.address,
    spacing: inRange(typed.spacing, 1, 512) && whole(typed.spacing) ? null : say.wrong.address,
    x: metresWrong(typed.x),
    y: metresWrong(typed.y),
    z: metresWrong(typed.z),
    step:
      metresWrong(typed.step) ??
      (Math.abs(numberOf(typed.x) + numberOf(typed.step) * (count - 1)) > FARTHEST_M
        ? say.wrong.tooFar(FARTHEST_M / 1_000)
        : null),
    egress: typed.egress.trim() !== '' && inRange(typed.egress, 0, 100) ? null : say.wrong.percent,
  }
  const anyWrong = Object.values(wrong).some((each) => each !== null)
  const row: FixtureRow | null = anyWrong
    ? null
    : {
        name: typed.name.trim(),
        profile: typed.profile,
        role,
        count,
        at:
          typed.universe.trim() === '' && typed.address.trim() === ''
            ? null
            : {
                universe: typed.universe.trim() === '' ? (free?.universe ?? 1) : numberOf(typed.universe),
                address: typed.address.trim() === '' ? 1 : numberOf(typed.address),
              },
        spacing: typed.spacing.trim() === '' ? null : numberOf(typed.spacing),
        position: { x: numberOf(typed.x), y: numberOf(typed.y), z: numberOf(typed.z) },
        step: { x: numberOf(typed.step), y: 0, z: 0 },
        egress: numberOf(typed.egress) / 100,
      }
  const key = JSON.stringify(row)
  const outcome = useMemo(
    () => (row === null ? null : changeRig(rig, { kind: 'add', row })),
    // The row is made anew with every drawing; its text says whether it is another.
    [rig, key],
  )
  const there = new Set(rig.fixtures.map((each) => each.id))
  const fresh = outcome?.ok === true ? outcome.rig.fixtures.filter((each) => !there.has(each.id)) : []
  return (
    <Sheet title={say.sheet.addTitle} size="700px" onClose={onClose}>
      <form
        className={fields.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (row === null || outcome?.ok !== true || change.isPending) return
          change.mutate({ kind: 'add', row }, { onSuccess: onClose })
        }}
      >
        <div className={style.three}>
          <TextField
            label={say.field.name}
            value={typed.name}
            maxLength={60}
            error={wrong.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
            data-autofocus
          />
          <ChoiceField
            label={say.field.role}
            value={role}
            data={FixtureRole.options.map((each) => ({ value: each, label: say.role[each] }))}
            onChange={(event) => setRole(FixtureRole.parse(event.currentTarget.value))}
          />
          <NumberField
            label={say.field.count}
            value={typed.count}
            error={wrong.count}
            onChange={(count) => set({ count })}
          />
        </div>
        <div className={fields.pair}>
          <ChoiceField
            label={say.field.profile}
            value={typed.profile}
            data={profiles.map((each) => ({
              value: each.id,
              label: `${each.name} (${each.channels.length})`,
            }))}
            onChange={(event) => set({ profile: event.currentTarget.value })}
          />
          <NumberField
            label={say.field.egressPercent}
            value={typed.egress}
            error={wrong.egress}
            onChange={(egress) => set({ egress })}
          />
        </div>
        <div className={style.three}>
          <NumberField
            label={say.field.universe}
            value={typed.universe}
            placeholder={free === null ? '' : String(free.universe)}
            error={wrong.universe}
            onChange={(universe) => set({ universe })}
          />
          <NumberField
            label={say.field.firstAddress}
            value={typed.address}
            placeholder={free === null ? '' : String(free.address)}
            error={wrong.address}
            onChange={(address) => set({ address })}
          />
          <NumberField
            label={say.field.spacing}
            value={typed.spacing}
            placeholder={String(slots)}
            error={wrong.spacing}
            onChange={(spacing) => set({ spacing })}
          />
        </div>
        <div className={style.four}>
          <NumberField label={say.field.x} value={typed.x} error={wrong.x} onChange={(x) => set({ x })} />
          <NumberField label={say.field.y} value={typed.y} error={wrong.y} onChange={(y) => set({ y })} />
          <NumberField label={say.field.z} value={typed.z} error={wrong.z} onChange={(z) => set({ z })} />
          <NumberField
            label={say.field.step}
            value={typed.step}
            error={wrong.step}
            onChange={(step) => set({ step })}
          />
        </div>
        <div role="status" className={style.outcome}>
          {fresh.length > 0 &&
            say.sheet.wouldAdd(
              fresh.length,
              `${fresh[0]!.universe}.${fresh[0]!.address}`,
              `${fresh.at(-1)!.universe}.${fresh.at(-1)!.address + slots - 1}`,
            )}
          {outcome?.ok === false && (
            <ul className={style.problems}>
              {outcome.problems.slice(0, 3).map((each, i) => (
                <li key={i}>{problemWords(each, outcome.rig, say)}</li>
              ))}
            </ul>
          )}
        </div>
        <SheetEnd change={change} onClose={onClose}>
          {say.sheet.add(fresh.length)}
        </SheetEnd>
      </form>
    </Sheet>
  )
}
