/** One rule as a form, and beside it what would come of it, before anything is saved. */
import { Checkbox, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { LANGUAGES } from '../../../core/model/language.ts'
import type { ScheduleRule } from '../../../core/model/schedule-rule.ts'
import type { RuleEdit, ScheduleReply } from '../../../core/protocol/schedule.ts'
import { useLooks, useShows, useThemes } from '../api/holdings.ts'
import { ChoiceField, Sheet, TextField } from '../parts/fields.tsx'
import fields from '../parts/fields.module.css'
import { PlaylistField } from '../parts/playlist-field.tsx'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { usePlaylistWords } from '../words/playlist/playlist-words.ts'
import { useMovingWords } from '../words/schedule/moving-words.ts'
import { useScheduleWords } from '../words/schedule/use-schedule-words.ts'
import type { ScheduleWords } from '../words/schedule/words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { Outlook } from './outlook.tsx'
import { formOf, readForm, type RuleForm, type Wrong } from './rule-form.ts'
import { ruleRefusal } from './rule-refusal.ts'
import { useScheduleChange } from './schedule-queries.ts'
import style from './schedule-page.module.css'
import { WhenFields } from './when-fields.tsx'

export function RuleSheet(props: {
  schedule: ScheduleReply
  rule: ScheduleRule
  isNew: boolean
  onSaved: (edit: RuleEdit, before: readonly ScheduleRule[]) => void
  onClose: () => void
}) {
  const say = useScheduleWords()
  const list = usePlaylistWords()
  const moving = useMovingWords()
  const { words, language } = useSpeech()
  const themes = (useThemes().data?.items ?? []).filter((each) => each.id !== 'calm')
  const looks = useLooks().data?.items ?? []
  const shows = useShows().data?.items ?? []
  const change = useScheduleChange(props.schedule.venueId)
  const [form, setForm] = useState<RuleForm>(() => formOf(props.rule))
  // The version when it was opened: a colleague's change in between must not pass unseen.
  const [version, setVersion] = useState(props.schedule.version)
  const [tried, setTried] = useState(false)
  const set = (part: Partial<RuleForm>) => setForm((before) => ({ ...before, ...part }))
  const read = readForm(form, props.rule.id, language)
  // What would happen does not depend on the name, which is often written last.
  const named = { ...form, title: { kk: '…', ru: '…', en: '…' } }
  const foreseen = readForm(named, props.rule.id, language)
  const wrong = (field: keyof RuleForm) =>
    tried && !read.ok && read.wrong[field] !== undefined ? say.sheet.invalid[read.wrong[field]] : null
  const isStale = change.error?.refusal.kind === 'refused' && change.error.refusal.status === 409
  const refused =
    change.error === null || isStale ? null : ruleRefusal(change.error.refusal, words, say, moving)
  return (
    <Sheet title={props.isNew ? say.sheet.add : say.sheet.edit} size="720px" onClose={props.onClose}>
      <form
        className={fields.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (!read.ok || change.isPending) return
          const edit: RuleEdit = { kind: props.isNew ? 'add' : 'change', rule: read.rule }
          const before = props.schedule.rules
          change.mutate(
            { version, wish: edit },
            {
              onSuccess() {
                props.onSaved(edit, before)
                props.onClose()
              },
            },
          )
        }}
      >
        <div className={`${fields.pair} ${style.level}`}>
          <TextField
            label={say.sheet.name}
            description={say.sheet.nameHint}
            maxLength={200}
            error={wrong('title')}
            value={form.title[language]}
            onChange={(event) => set({ title: { ...form.title, [language]: event.currentTarget.value } })}
            data-autofocus
          />
          <ChoiceField
            label={say.sheet.theme}
            value={form.theme}
            error={wrong('theme')}
            data={[
              { value: '', label: say.sheet.noTheme },
              ...themes.map(({ id, name }) => ({ value: id, label: name[language] })),
            ]}
            onChange={(event) => set({ theme: event.currentTarget.value })}
          />
        </div>
        <details>
          <summary>{say.sheet.otherLanguages}</summary>
          <div className={fields.pair}>
            {LANGUAGES.filter((each) => each !== language).map((each) => (
              <TextField
                key={each}
                label={say.sheet.nameIn[each]}
                value={form.title[each]}
                onChange={(event) => set({ title: { ...form.title, [each]: event.currentTarget.value } })}
              />
            ))}
          </div>
        </details>
        <details open={wantsBeside(props.rule) || undefined}>
          <summary>{say.sheet.also}</summary>
          <div className={fields.pair}>
            <ChoiceField
              label={say.sheet.look}
              value={form.look}
              data={[
                { value: '', label: say.sheet.themesLook },
                ...looks.map(({ id, name }) => ({ value: id, label: name[language] })),
              ]}
              onChange={(event) => set({ look: event.currentTarget.value })}
            />
            <TextField
              label={say.sheet.volume}
              inputMode="numeric"
              error={wrong('volume')}
              value={form.volume}
              onChange={(event) => set({ volume: event.currentTarget.value })}
            />
            <ChoiceField
              label={say.sheet.show}
              description={say.sheet.showHint}
              error={wrong('show')}
              value={form.show}
              data={[
                { value: '', label: say.sheet.noShow },
                ...shows.map(({ id, name }) => ({ value: id, label: name[language] })),
              ]}
              onChange={(event) => set({ show: event.currentTarget.value })}
            />
            <Checkbox
              size="md"
              label={list.sleep}
              description={list.sleepHint}
              checked={form.sleep}
              onChange={(event) => set({ sleep: event.currentTarget.checked })}
            />
          </div>
          <PlaylistField
            stories={form.playlist}
            empty={list.none}
            onChange={(playlist) => set({ playlist })}
          />
        </details>
        <WhenFields form={form} set={set} wrong={wrong} />
        <Checkbox.Group
          label={say.sheet.weekdays}
          description={say.sheet.weekdaysHint}
          value={form.weekdays.map(String)}
          onChange={(chosen) => set({ weekdays: chosen.map(Number).sort((a, b) => a - b) })}
        >
          <div className={style.weekdays}>
            {say.weekdays.map((name, i) => (
              <Checkbox
                key={name}
                size="md"
                value={String(i + 1)}
                label={name}
                aria-label={say.weekdaysLong[i]}
              />
            ))}
          </div>
        </Checkbox.Group>
        <div>
          <SegmentedControl
            aria-label={say.sheet.hours}
            value={form.wholeDays ? 'whole' : 'certain'}
            onChange={(value) => set({ wholeDays: value === 'whole' })}
            data={[
              { value: 'whole', label: say.sheet.wholeDays },
              { value: 'certain', label: say.sheet.certainHours },
            ]}
          />
        </div>
        {!form.wholeDays && (
          <div className={fields.pair}>
            <TextField
              label={say.sheet.from}
              error={wrong('from')}
              value={form.from}
              onChange={(event) => set({ from: event.currentTarget.value })}
            />
            <TextField
              label={say.sheet.to}
              error={wrong('to')}
              value={form.to}
              onChange={(event) => set({ to: event.currentTarget.value })}
            />
            <p className={fields.lead} style={{ gridColumn: '1 / -1' }}>
              {say.sheet.hoursHint}
            </p>
          </div>
        )}
        <div className={`${fields.pair} ${style.level}`}>
          <Checkbox
            mb={12}
            size="md"
            label={say.sheet.whileOpen}
            checked={form.whileOpen}
            onChange={(event) => set({ whileOpen: event.currentTarget.checked })}
          />
          <TextField
            label={say.sheet.strength}
            description={say.sheet.strengthHint}
            inputMode="numeric"
            error={wrong('priority')}
            value={form.priority}
            onChange={(event) => set({ priority: event.currentTarget.value })}
          />
        </div>
        <Outlook
          schedule={props.schedule}
          rule={foreseen.ok ? foreseen.rule : null}
          missing={foreseen.ok ? [] : unreadFields(foreseen.wrong, say.sheet)}
          saidBelow={refused?.sentence ?? null}
        />
        {isStale && props.schedule.version !== version && (
          <div role="alert">
            <p className={fields.grave}>{say.sheet.stale}</p>
            <Press
              kind="plain"
              onClick={() => {
                change.reset()
                setVersion(props.schedule.version)
              }}
            >
              {say.sheet.reload}
            </Press>
          </div>
        )}
        {refused !== null && <RefusalNote words={refused} onRetry={null} />}
        <div className={fields.actions}>
          <Press kind="plain" onClick={props.onClose}>
            {words.common.cancel}
          </Press>
          <Press kind="primary" submits aria-busy={change.isPending}>
            {say.sheet.save}
          </Press>
        </div>
      </form>
    </Sheet>
  )
}

function wantsBeside({ look, volume, show, playlist, sleep }: ScheduleRule): boolean {
  return [look, volume, show, playlist, sleep].some((each) => each !== undefined)
}

/** Which fields keep the rule from being foreseen, by their labels. */
function unreadFields(wrong: Wrong, say: ScheduleWords['sheet']): string[] {
  const labels: Partial<Record<keyof RuleForm, string>> = {
    theme: say.theme,
    volume: say.volume,
    show: say.show,
    firstMonthDay: say.first,
    lastMonthDay: say.last,
    firstDate: say.first,
    lastDate: say.last,
    start: say.start,
    recurrence: say.recurrence,
    except: say.except,
    from: say.from,
    to: say.to,
    priority: say.strength,
  }
  return Object.entries(labels).flatMap(([field, label]) => (field in wrong ? [label] : []))
}
