/** The desk's list: what there is, how far each has come, and whom it waits for. */
import { Checkbox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { STORY_STATES } from '../../../core/model/dossier.ts'
import { LANGUAGES, type Language } from '../../../core/model/language.ts'
import { TOPICS, type Topic } from '../../../core/model/story.ts'
import {
  CONSENT_STANDINGS,
  STORY_SORTS,
  type ConsentStandingWord,
  type StorySort,
} from '../../../core/protocol/stories.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { ChoiceField, TextField } from '../parts/fields.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import tabs from '../parts/tabs.module.css'
import { usePlace } from '../router.ts'
import { useDesk } from '../shell/desk.tsx'
import { usePackagesWords } from '../words/packages/use-packages-words.ts'
import { useStoriesWords } from '../words/stories/use-stories-words.ts'
import { useWords } from '../words/words-context.tsx'
import { BeginSheet } from './begin-sheet.tsx'
import { useReminders, useStoryList } from './desk-queries.ts'
import { isFiltered, NO_FILTER, type ListFilter } from './list-filter.ts'
import { ExportSheet } from './export-sheet.tsx'
import { ImportSheet } from './import-sheet.tsx'
import { StoryPage } from './story-page.tsx'
import { StoryRows } from './story-rows.tsx'
import style from './stories-page.module.css'

export function StoriesPage() {
  const say = useStoriesWords()
  const desk = useDesk()
  const { id } = usePlace()
  if (!desk.may('desk')) return <p>{say.mayNot}</p>
  return id === null ? <List /> : <StoryPage key={id} id={id} />
}

function List() {
  const say = useStoriesWords()
  const words = useWords()
  const desk = useDesk()
  const [filter, setFilter] = useState<ListFilter>(NO_FILTER)
  const packages = usePackagesWords()
  const [sheet, setSheet] = useState<'begin' | 'export' | 'import' | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [settled] = useDebouncedValue(filter, 250)
  const list = useStoryList(settled)
  const reminders = useReminders(desk.may('edit')).data?.items ?? []
  const soon = reminders.filter((each) => !each.over).length
  const set = (part: Partial<ListFilter>) => setFilter((before) => ({ ...before, ...part }))
  const blocked = desk.blocked ?? (desk.may('edit') ? null : words.may.edit)
  /** Of each state; null until the vault has been opened, which is not none. */
  const states = list.data?.states ?? null
  const total = states && Object.values(states).reduce((sum, n) => sum + n, 0)
  return (
    <>
      <PageHead title={say.title} subtitle={say.subtitle}>
        <div className={style.actions}>
          {desk.may('edit') && (
            <>
              <Press kind="quiet" blocked={blocked} onClick={() => setSheet('import')}>
                {packages.import.open}
              </Press>
              <Press kind="quiet" blocked={blocked} onClick={() => setSheet('export')}>
                {packages.export.open}
              </Press>
            </>
          )}
          <Press kind="primary" blocked={blocked} onClick={() => setSheet('begin')}>
            {say.begin}
          </Press>
        </div>
      </PageHead>
      {soon > 0 && (
        <p className={style.reminder}>
          {say.consent.endsSoon(soon)}{' '}
          <Press kind="quiet" onClick={() => set({ sort: 'consent', consent: 'live' })}>
            {say.list.sorts.consent}
          </Press>
        </p>
      )}
      <div className={tabs.tabs} role="group" aria-label={say.list.sorts.state}>
        <Tab chosen={filter.state === null} onClick={() => set({ state: null })} n={total}>
          {say.list.all}
        </Tab>
        {STORY_STATES.map((state) => (
          <Tab
            key={state}
            chosen={filter.state === state}
            n={states && states[state]}
            onClick={() => set({ state })}
          >
            {say.state[state]}
          </Tab>
        ))}
      </div>
      <div className={style.filters}>
        <TextField
          type="search"
          aria-label={say.list.search}
          placeholder={say.list.search}
          value={filter.search}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            document.querySelector<HTMLElement>('[aria-posinset] a')?.focus()
          }}
          onChange={(event) => set({ search: event.currentTarget.value })}
        />
        {choice(say.list.language, filter.language, LANGUAGES, words.languages, (language) =>
          set({ language: language as Language | null }),
        )}
        {choice(say.list.topic, filter.topic, TOPICS, say.editor.topicNames, (topic) =>
          set({ topic: topic as Topic | null }),
        )}
        {choice(say.list.consent, filter.consent, CONSENT_STANDINGS, say.consentStanding, (consent) =>
          set({ consent: consent as ConsentStandingWord | null }),
        )}
        {choice(say.list.age, filter.age, ['week', 'month', 'older'], say.list.ages, (age) =>
          set({ age: age as ListFilter['age'] }),
        )}
        <ChoiceField
          aria-label={say.list.sort}
          value={filter.sort}
          data={STORY_SORTS.map((value) => ({ value, label: say.list.sorts[value] }))}
          onChange={(event) => set({ sort: event.currentTarget.value as StorySort })}
        />
        <Checkbox
          size="md"
          label={say.list.mine}
          checked={filter.mine}
          onChange={(event) => set({ mine: event.currentTarget.checked })}
        />
      </div>
      {list.error !== null && (
        <RefusalNote words={refusalWords(list.error.refusal, words)} onRetry={() => void list.refetch()} />
      )}
      {list.data === undefined ? (
        list.error === null && <p className={style.quiet}>{say.list.loading}</p>
      ) : list.data.items.length === 0 ? (
        <div className={style.empty}>
          {isFiltered(settled) ? (
            <p>{say.list.nothingFits}</p>
          ) : (
            <>
              <b>{say.list.none}</b>
              <p>{say.list.noneWhat}</p>
            </>
          )}
        </div>
      ) : (
        <>
          <div className={style.counted}>
            <p className={style.quiet} aria-live="polite">
              {say.list.count(list.data.total, total ?? 0)}
              {chosen.size > 0 && ` · ${packages.chosen(chosen.size)}`}
            </p>
            {chosen.size > 0 && (
              <Press kind="quiet" onClick={() => setChosen(new Set())}>
                {packages.chooseNone}
              </Press>
            )}
          </div>
          <StoryRows
            rows={list.data.items}
            chosen={desk.may('edit') ? chosen : null}
            onChoose={(id) =>
              setChosen(
                (before) =>
                  new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]),
              )
            }
          />
        </>
      )}
      {sheet === 'begin' && <BeginSheet onClose={() => setSheet(null)} />}
      {sheet === 'import' && <ImportSheet onClose={() => setSheet(null)} />}
      {sheet === 'export' && (
        <ExportSheet stories={chosen.size > 0 ? [...chosen] : 'all'} onClose={() => setSheet(null)} />
      )}
    </>
  )

  function choice<Value extends string>(
    label: string,
    value: Value | null,
    values: readonly Value[],
    names: Record<Value, string>,
    onChange: (value: string | null) => void,
  ) {
    return (
      <ChoiceField
        aria-label={label}
        value={value ?? ''}
        data={[{ value: '', label: label }, ...values.map((each) => ({ value: each, label: names[each] }))]}
        onChange={(event) => onChange(event.currentTarget.value || null)}
      />
    )
  }
}

function Tab(props: { chosen: boolean; n: number | null; onClick: () => void; children: string }) {
  return (
    <button type="button" className={tabs.tab} aria-pressed={props.chosen} onClick={props.onClick}>
      {props.children} {props.n !== null && <b>{props.n}</b>}
    </button>
  )
}
