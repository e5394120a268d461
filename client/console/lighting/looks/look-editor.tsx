/** One look being written: rows of lamps at the left, the room under it and the row's colour at the right. */
import { useMemo, useState } from 'react'
import { unsafeIn, type UnsafeLook } from '../../../../core/lighting/safe-looks.ts'
import type { LampIntent, Look } from '../../../../core/model/look.ts'
import { FixtureRole } from '../../../../core/model/look.ts'
import type { LookView, RigReply } from '../../../../core/protocol/lighting.ts'
import { useThemes } from '../../api/holdings.ts'
import { refusalWords } from '../../api/refusal-words.ts'
import { useAsks } from '../../live/cue-asks.tsx'
import { ChoiceField, TextField } from '../../parts/fields.tsx'
import fields from '../../parts/fields.module.css'
import { Press } from '../../parts/press.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { useDesk } from '../../shell/desk.tsx'
import { useSpeech, useWords } from '../../words/words-context.tsx'
import { nameWrong } from '../name-wrong.ts'
import { useLookRemove, useLookSave, useLookUndo } from '../lighting-queries.ts'
import { useLightingWords } from '../lighting-words.ts'
import { useRehearsedLight } from '../plan/rehearsal.tsx'
import { RoomPlan } from '../plan/room-plan.tsx'
import { IntentEditor } from './intent-editor.tsx'
import { IntentRow } from './intent-row.tsx'
import { intentOf, lampsOf, rowsOf, withIntent, type LookRow } from './look-rows.ts'
import { TimingFields } from './timing-fields.tsx'
import style from './look-editor.module.css'

const NO_SCREENS: readonly never[] = []
const FRESH: LampIntent = { intensity: 1, colour: 'theme.primary' }

export function LookEditor({ view, rig }: { view: LookView; rig: RigReply }) {
  const words = useWords()
  const say = useLightingWords()
  const { language } = useSpeech()
  const { room, may, blocked } = useDesk()
  const asks = useAsks()
  const themes = useThemes().data?.items ?? []
  const save = useLookSave()
  const undo = useLookUndo()
  const remove = useLookRemove()
  const [draft, setDraft] = useState<Look>(view.look)
  const [row, setRow] = useState<LookRow>({ kind: 'roles', id: 'wash' })
  const [themeId, setThemeId] = useState<string | null>(null)
  const edits = may('lighting')
  const theme =
    themes.find((each) => each.id === (themeId ?? view.themes[0] ?? room?.theme)) ?? themes[0] ?? null
  const { universes, seeming } = useRehearsedLight(rig.rig, theme, draft)
  const lamps = useMemo(() => new Set(lampsOf(rig.rig, row).map((each) => each.id)), [rig.rig, row])
  const dirty = JSON.stringify(draft) !== JSON.stringify(view.look)
  const intent = intentOf(draft, row)
  const on = room?.look === view.id
  const problem = save.error ?? undo.error ?? remove.error
  const unsafe = unsafeIn(draft)
  const safety = unsafe.length === 0 ? null : safetyWords(draft.id, unsafe)
  const set = (next: LampIntent | null) => setDraft(withIntent(draft, row, next))
  return (
    <div className={style.editor}>
      <section className={style.rows} aria-label={draft.name[language]} tabIndex={0}>
        <h2>{draft.name[language]}</h2>
        <p className={style.quiet}>
          {view.themes.length > 0
            ? say.look.ofThemes(
                view.themes
                  .map((id) => themes.find((each) => each.id === id)?.name[language] ?? id)
                  .join(', '),
              )
            : say.look.ofNoTheme}
        </p>
        <ul>
          {rowsOf(draft, rig.rig).map((each) => (
            <IntentRow
              key={`${each.kind} ${each.id}`}
              name={nameOf(each)}
              lamps={lampsOf(rig.rig, each).length}
              intent={intentOf(draft, each)}
              theme={theme}
              chosen={each.kind === row.kind && each.id === row.id}
              onChoose={() => setRow(each)}
              onIntensity={
                edits
                  ? (intensity) => {
                      setRow(each)
                      setDraft(withIntent(draft, each, { ...(intentOf(draft, each) ?? FRESH), intensity }))
                    }
                  : null
              }
            />
          ))}
        </ul>
        {edits && (
          <ChoiceField
            aria-label={say.look.addRow}
            value=""
            data={[
              { value: '', label: say.look.addRow },
              ...(rig.rig.groups ?? [])
                .filter((each) => draft.groups?.[each.id] === undefined)
                .map((each) => ({ value: `groups ${each.id}`, label: say.look.group(each.name) })),
              ...rig.rig.fixtures
                .filter((each) => draft.fixtures?.[each.id] === undefined)
                .slice(0, 500)
                .map((each) => ({ value: `fixtures ${each.id}`, label: each.name })),
            ]}
            onChange={(event) => {
              const [kind, id = ''] = event.currentTarget.value.split(' ')
              if (kind !== 'groups' && kind !== 'fixtures') return
              setRow({ kind, id })
              setDraft(withIntent(draft, { kind, id }, FRESH))
            }}
          />
        )}
        <TimingFields look={draft} onChange={edits ? setDraft : null} />
        {edits && (
          <details className={style.names}>
            <summary>{say.look.names}</summary>
            <div className={fields.form}>
              {(['kk', 'ru', 'en'] as const).map((each) => (
                <TextField
                  key={each}
                  label={say.look.nameIn[each]}
                  value={draft.name[each]}
                  maxLength={80}
                  error={nameWrong(draft.name[each], words, say)}
                  onChange={(event) =>
                    setDraft({ ...draft, name: { ...draft.name, [each]: event.currentTarget.value } })
                  }
                />
              ))}
            </div>
          </details>
        )}
      </section>
      <div className={style.side}>
        <div className={style.under}>
          <ChoiceField
            aria-label={say.rehearsal.theme}
            value={theme?.id ?? ''}
            data={themes.map((each) => ({ value: each.id, label: say.look.under(each.name[language]) }))}
            onChange={(event) => setThemeId(event.currentTarget.value)}
          />
          <span className={style.quiet}>
            {say.plan.notSent} {seeming}
          </span>
        </div>
        <div className={style.plan}>
          <RoomPlan
            rig={rig.rig}
            universes={universes ?? new Map()}
            screens={NO_SCREENS}
            picks="lamps"
            selected={lamps}
            onSelect={(ids) => {
              const [id] = ids
              const lamp = rig.rig.fixtures.find((each) => each.id === id)
              if (lamp === undefined) return
              setRow(
                draft.fixtures?.[lamp.id] !== undefined
                  ? { kind: 'fixtures', id: lamp.id }
                  : { kind: 'roles', id: lamp.role },
              )
            }}
            identified={new Set()}
            onMove={null}
            onOpen={() => undefined}
            onIdentify={null}
            label={say.plan.rehearsed(theme?.name[language] ?? '')}
          />
        </div>
        <IntentEditor
          key={`${row.kind} ${row.id}`}
          name={nameOf(row)}
          rig={rig.rig}
          lamps={lampsOf(rig.rig, row)}
          theme={theme}
          intent={intent}
          onChange={edits ? set : null}
          fresh={FRESH}
        />
      </div>
      <footer className={style.foot}>
        {edits && (
          <>
            <Press
              kind="primary"
              blocked={blocked ?? (dirty ? safety : say.look.unchanged)}
              aria-busy={save.isPending}
              onClick={() => !save.isPending && save.mutate({ revision: view.revision, look: draft })}
            >
              {on ? say.look.saveLive : words.common.save}
            </Press>
            {dirty && (
              <Press kind="plain" onClick={() => setDraft(view.look)}>
                {say.look.discard}
              </Press>
            )}
          </>
        )}
        {may('run') && room !== null && (
          <Press
            kind="plain"
            blocked={blocked ?? (dirty ? say.look.saveFirst : null)}
            onClick={() => asks.press(room.id, { kind: 'look', look: view.id })}
          >
            {say.look.recall}
          </Press>
        )}
        {edits && !dirty && view.undoable && (
          <Press
            kind="quiet"
            blocked={blocked}
            onClick={() => undo.mutate({ id: view.id, revision: view.revision })}
          >
            {say.look.undo(view.by)}
          </Press>
        )}
        {edits && !dirty && view.source !== 'shipped' && (
          <Press
            kind="quiet"
            blocked={blocked ?? (on && view.source === 'own' ? say.look.isOn : null)}
            onClick={() => remove.mutate({ id: view.id, revision: view.revision })}
          >
            {view.source === 'own' ? say.look.remove : say.look.asShipped}
          </Press>
        )}
        {dirty && safety !== null && <p role="alert">{safety}</p>}
        {problem !== null && <RefusalNote words={refusalWords(problem.refusal, words)} onRetry={null} />}
      </footer>
    </div>
  )

  function safetyWords(id: string, faults: readonly UnsafeLook[]): string {
    const lines = faults.slice(0, 3).map(({ kind, of }) => {
      const sentence = say.look.safety[kind]
      return typeof sentence === 'string' ? sentence : sentence(of === null ? '' : nameOf(of))
    })
    return [say.look.safety[id === 'calm' ? 'calm' : 'house'], ...lines].join(' ')
  }

  function nameOf(each: LookRow): string {
    switch (each.kind) {
      case 'roles':
        return say.role[FixtureRole.parse(each.id)]
      case 'groups':
        return rig.rig.groups?.find((group) => group.id === each.id)?.name ?? each.id
      case 'fixtures':
        return rig.rig.fixtures.find((lamp) => lamp.id === each.id)?.name ?? each.id
      default:
        return each.kind satisfies never
    }
  }
}
