/** Lamps that looks address together: a new group of those that are chosen, or what becomes of the old ones. */
import { useState } from 'react'
import type { FixtureGroup } from '../../../../core/model/fixture.ts'
import { hasHiddenSigns } from '../../../../core/model/plain-name.ts'
import type { RigReply } from '../../../../core/protocol/lighting.ts'
import { Sheet, TextField } from '../../parts/fields.tsx'
import fields from '../../parts/fields.module.css'
import { Press } from '../../parts/press.tsx'
import { SheetEnd } from '../../parts/sheet-end.tsx'
import { freeId } from '../free-id.ts'
import { useRigChange } from '../lighting-queries.ts'
import { useLightingWords } from '../lighting-words.ts'
import style from './sheets.module.css'

export function GroupSheet(props: { rig: RigReply; ids: readonly string[]; onClose: () => void }) {
  const say = useLightingWords()
  const { rig } = props.rig
  const groups = rig.groups ?? []
  const change = useRigChange(rig.roomId, props.rig.revision)
  const [name, setName] = useState('')
  const save = (next: FixtureGroup[]) =>
    change.mutate({ kind: 'groups', groups: next }, { onSuccess: props.onClose })
  return (
    <Sheet title={say.sheet.groupTitle(props.ids.length)} size="560px" onClose={props.onClose}>
      <form
        className={fields.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() === '' || hasHiddenSigns(name) || change.isPending) return
          const id = freeId(
            name,
            'group',
            groups.map((each) => each.id),
          )
          save([...groups, { id, name: name.trim(), fixtures: [...props.ids] }])
        }}
      >
        <p className={fields.lead}>{say.sheet.groupHint}</p>
        <TextField
          label={say.sheet.groupName}
          value={name}
          maxLength={80}
          error={hasHiddenSigns(name) ? say.wrong.hidden : null}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        {groups.length > 0 && (
          <ul className={style.groups}>
            {groups.map((group) => (
              <li key={group.id}>
                <span>
                  <b>{group.name}</b> <small>{say.panel.lamps(group.fixtures.length)}</small>
                </span>
                <Press
                  kind="plain"
                  onClick={() =>
                    save(
                      groups.map((each) => (each === group ? { ...each, fixtures: [...props.ids] } : each)),
                    )
                  }
                >
                  {say.sheet.groupReplace}
                </Press>
                <Press kind="quiet" onClick={() => save(groups.filter((each) => each !== group))}>
                  {say.sheet.groupRemove}
                </Press>
              </li>
            ))}
          </ul>
        )}
        <SheetEnd
          change={change}
          onClose={props.onClose}
          blocked={name.trim() === '' ? say.sheet.groupNameFirst : null}
        >
          {say.sheet.groupMake}
        </SheetEnd>
      </form>
    </Sheet>
  )
}
