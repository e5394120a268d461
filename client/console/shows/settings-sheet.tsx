/** What belongs to a whole show: its name in three languages, its protection, its past, its end. */
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { LANGUAGES } from '../../../core/model/language.ts'
import { LONGEST_FADE } from '../../../core/model/time.ts'
import { ShowRevisionReply, type ShowReply } from '../../../core/protocol/shows.ts'
import { ask } from '../api/ask.ts'
import { useShows } from '../api/holdings.ts'
import { freeId } from '../lighting/free-id.ts'
import { useNow } from '../live/live-context.tsx'
import { ConfirmSheet } from '../parts/confirm-sheet.tsx'
import { Sheet, TextField } from '../parts/fields.tsx'
import fields from '../parts/fields.module.css'
import { Press } from '../parts/press.tsx'
import { momentOf } from '../parts/time-words.ts'
import { go } from '../router.ts'
import { useDesk } from '../shell/desk.tsx'
import { SHOWS_WORDS, useShowsWords } from '../words/shows/use-shows-words.ts'
import { useSpeech, useWords } from '../words/words-context.tsx'
import { SecondsField } from './seconds-field.tsx'
import { useShowAdd, useShowHistory, useShowRemove } from './show-queries.ts'
import type { ShowEditor } from './use-show-editor.ts'

const LONGEST_PROTECTION_MS = 10_000

export function SettingsSheet(props: { editor: ShowEditor; reply: ShowReply; onClose: () => void }) {
  const { editor, reply, onClose } = props
  const { language } = useSpeech()
  const say = useShowsWords()
  const { blocked } = useDesk()
  const [removing, setRemoving] = useState(false)
  const shows = useShows().data?.items ?? []
  const add = useShowAdd()
  const remove = useShowRemove()
  const { draft } = editor
  if (removing)
    return (
      <ConfirmSheet
        title={say.settings.removeTitle(draft.name[language])}
        what={say.settings.removeWhat}
        yes={say.settings.remove}
        pending={remove.isPending}
        error={remove.error}
        onYes={() =>
          remove.mutate({ id: draft.id, revision: reply.revision }, { onSuccess: () => go('shows', null) })
        }
        onClose={() => setRemoving(false)}
      />
    )
  const others = LANGUAGES.toSorted((a, b) => Number(b === language) - Number(a === language))
  return (
    <Sheet title={say.settings.title} size="640px" onClose={onClose}>
      <div className={fields.form}>
        {others.map((each) => (
          <NameField
            key={each}
            label={say.settings.name[each]}
            value={draft.name[each]}
            onChange={(name) =>
              editor.edit((show) => ({ ...show, name: { ...show.name, [each]: name } }), `name ${each}`)
            }
          />
        ))}
        <Textarea
          size="md"
          autosize
          minRows={2}
          maxRows={6}
          label={say.settings.notes}
          value={draft.notes[language]}
          maxLength={4_000}
          onChange={(event) => {
            const notes = event.currentTarget.value
            editor.edit((show) => ({ ...show, notes: { ...show.notes, [language]: notes } }), 'show notes')
          }}
        />
        <div className={fields.pair}>
          <SecondsField
            label={say.settings.protect}
            value={draft.protectMs}
            most={LONGEST_PROTECTION_MS}
            onChange={(protectMs) => editor.edit((show) => ({ ...show, protectMs }), 'protect')}
          />
          <SecondsField
            label={say.settings.endFade}
            value={draft.endFadeMs}
            most={LONGEST_FADE}
            onChange={(endFadeMs) => editor.edit((show) => ({ ...show, endFadeMs }), 'end')}
          />
        </div>
        <p className={fields.lead}>{say.settings.protectHint}</p>
        <History editor={editor} />
        <div className={fields.actions}>
          <Press kind="quiet" blocked={blocked} onClick={() => setRemoving(true)}>
            {say.settings.remove}
          </Press>
          <Press
            kind="plain"
            blocked={blocked}
            aria-busy={add.isPending}
            onClick={() => add.mutate(copyOf(), { onSuccess: (made) => go('shows', made.show.id) })}
          >
            {say.settings.copy}
          </Press>
          <Press kind="primary" onClick={onClose}>
            {say.settings.done}
          </Press>
        </div>
      </div>
    </Sheet>
  )

  function copyOf() {
    const id = freeId(
      `${draft.id}-2`,
      'show',
      shows.map((each) => each.id),
    )
    const name = {
      kk: SHOWS_WORDS.kk.copyOf(draft.name.kk),
      ru: SHOWS_WORDS.ru.copyOf(draft.name.ru),
      en: SHOWS_WORDS.en.copyOf(draft.name.en),
    }
    return { ...draft, id, name }
  }
}

/** A name is never nothing: an emptied field waits for the next letter. */
function NameField(props: { label: string; value: string; onChange: (name: string) => void }) {
  const words = useWords()
  const [typed, setTyped] = useState(props.value)
  return (
    <TextField
      label={props.label}
      value={typed}
      maxLength={120}
      error={typed.trim() === '' ? words.common.required : null}
      onChange={(event) => {
        const name = event.currentTarget.value
        setTyped(name)
        if (name.trim() !== '') props.onChange(name)
      }}
    />
  )
}

/** Every earlier state can be brought back; that is one more edit, which undo takes back. */
function History({ editor }: { editor: ShowEditor }) {
  const { words } = useSpeech()
  const say = useShowsWords()
  const { zone, blocked } = useDesk()
  const now = useNow(60_000)
  const history = useShowHistory(editor.draft.id).data?.items ?? []
  const older = history.slice(1).filter((each) => each.what !== 'remove')
  if (older.length === 0) return null
  async function bringBack(revision: number): Promise<void> {
    const path = `/shows/${editor.draft.id}/revisions/${revision}`
    const found = await ask('GET', path, null, ShowRevisionReply).catch(() => null)
    if (found !== null) editor.edit(() => found.show)
  }
  return (
    <details>
      <summary>{say.settings.history}</summary>
      <ul>
        {older.slice(0, 20).map((each) => (
          <li key={each.revision}>
            {say.settings.revision(each.revision, momentOf(each.at, now, zone, words), each.by)}{' '}
            <Press kind="quiet" blocked={blocked} onClick={() => void bringBack(each.revision)}>
              {say.settings.bringBack}
            </Press>
          </li>
        ))}
      </ul>
    </details>
  )
}
