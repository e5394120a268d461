/** One show being written: the list at the left, the chosen cue at the right, and what an evening needs around them. */
import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { refusalIn } from '../api/ask.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { useLive } from '../live/live-context.tsx'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import rows from '../parts/rows.module.css'
import { Sign } from '../parts/sign.tsx'
import { addressOf, go } from '../router.ts'
import { useDesk } from '../shell/desk.tsx'
import type { ShowReply } from '../../../core/protocol/shows.ts'
import { useRehearseWords } from '../words/rehearse/rehearse-words.ts'
import { useShowsWords } from '../words/shows/use-shows-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { ConflictSheet } from './conflict-sheet.tsx'
import { freshName } from '../../lib/chance.ts'
import { addCue, changeCue, duplicateCue, indexOf, moveCue, removeCue } from './cue-edits.ts'
import { CueFields } from './cue-fields.tsx'
import { CueList, type CueListActs } from './cue-list.tsx'
import { DryRunSheet } from './dry-run-sheet.tsx'
import { SettingsSheet } from './settings-sheet.tsx'
import { useShow } from './show-queries.ts'
import { useFirstCueKey } from './use-first-cue-key.ts'
import { useShowEditor, type Saving, type ShowEditor } from './use-show-editor.ts'
import style from './show-page.module.css'

export function ShowPage({ id }: { id: string }) {
  const { words } = useSpeech()
  const show = useShow(id)
  // Once open it stays open, whatever a later question is answered: what was written here must not vanish.
  const [first, setFirst] = useState<ShowReply | null>(null)
  if (first === null && show.data !== undefined) setFirst(show.data)
  if (first !== null) return <OpenShow reply={show.data ?? first} />
  if (show.error !== null)
    return (
      <RefusalNote words={refusalWords(refusalIn(show.error), words)} onRetry={() => void show.refetch()} />
    )
  return (
    <p className={rows.empty} role="status">
      {words.common.loading}
    </p>
  )
}

function OpenShow({ reply }: { reply: ShowReply }) {
  const { words, language } = useSpeech()
  const say = useShowsWords()
  const rehearse = useRehearseWords()
  const { may, room } = useDesk()
  const { rooms } = useLive()
  const [told, setTold] = useState('')
  const [sheet, setSheet] = useState<'dry-run' | 'settings' | null>(null)
  const [wanted, setWanted] = useState<string | null>(null)
  const number = useRef<HTMLInputElement>(null)
  /** The first cue came by its key: the list that appears takes the keys that come next. */
  const keyed = useRef(false)
  const editor = useShowEditor(reply, (by) => setTold(say.editor.others(by)))
  const { draft } = editor
  const chosen = draft.cues.find((cue) => cue.id === wanted) ?? draft.cues[0] ?? null
  const edits = may('run')
  const acts = edits ? actsOn(editor) : null
  const onIn = useMemo(
    () => reply.onIn.map((each) => rooms.get(each)?.name[language] ?? each),
    [reply.onIn, rooms, language],
  )

  // Without a cue there is no list that could have the focus.
  useFirstCueKey(acts !== null && draft.cues.length === 0 ? addFirst : null)

  function addFirst(): void {
    keyed.current = true
    acts?.add()
  }

  function onKeyDown(event: KeyboardEvent): void {
    const command = event.ctrlKey || event.metaKey
    if (!command || acts === null || isText(event.target)) return
    if (event.code === 'KeyZ') (event.shiftKey ? acts.redo : acts.undo)()
    else if (event.code === 'KeyY') acts.redo()
    else return
    event.preventDefault()
  }

  return (
    <div className={style.page} onKeyDown={onKeyDown}>
      <header className={style.head}>
        <div className={style.title}>
          <a
            href={addressOf('shows', null)}
            onClick={(event) => {
              event.preventDefault()
              go('shows', null)
            }}
          >
            ← {say.back}
          </a>
          <h1>{draft.name[language]}</h1>
        </div>
        <SavedMark saving={editor.saving} />
        <div className={style.tools}>
          {acts !== null && (
            <>
              <Press
                kind="quiet"
                disabled={!editor.canUndo}
                aria-keyshortcuts="Control+Z"
                onClick={acts.undo}
              >
                {say.editor.undo}
              </Press>
              <Press
                kind="quiet"
                disabled={!editor.canRedo}
                aria-keyshortcuts="Control+Y"
                onClick={acts.redo}
              >
                {say.editor.redo}
              </Press>
              <Press kind="plain" onClick={() => setSheet('settings')}>
                {say.editor.settings}
              </Press>
            </>
          )}
          {room !== null && draft.cues.length > 0 && (
            <>
              <Press kind="plain" onClick={() => setSheet('dry-run')}>
                {say.editor.dryRun}
              </Press>
              <Press kind="plain" onClick={() => go('schedule', `rehearse:${draft.id}`)}>
                {rehearse.title}
              </Press>
            </>
          )}
        </div>
      </header>
      {!edits && <p className={style.note}>{say.editor.mayNot}</p>}
      {onIn.length > 0 && <p className={style.note}>{say.editor.goesBy(onIn.join(', '))}</p>}
      {editor.saving.state === 'away' && (
        <p className={style.note} role="alert">
          <Sign kind="trouble" /> {say.editor.away}
        </p>
      )}
      {editor.saving.state === 'refused' && (
        <RefusalNote words={refusalWords(editor.saving.refusal, words)} onRetry={null} />
      )}
      <div className={style.columns}>
        <section className={style.list}>
          {draft.cues.length === 0 ? (
            <p className={rows.empty}>
              <b>{say.editor.noCues}</b> {say.editor.noCuesHint}
            </p>
          ) : (
            <CueList
              show={draft}
              chosen={chosen?.id ?? null}
              problems={editor.problems}
              acts={acts}
              takesFocus={keyed.current}
              onChoose={setWanted}
            />
          )}
          {acts !== null && (
            <div className={style.under}>
              <Press kind="plain" aria-keyshortcuts="N" onClick={acts.add}>
                + {say.editor.addCue}
              </Press>
              {chosen !== null && (
                <>
                  <Press kind="quiet" onClick={() => acts.move(chosen.id, indexOf(draft, chosen.id) - 1)}>
                    ↑ {say.editor.up}
                  </Press>
                  <Press kind="quiet" onClick={() => acts.move(chosen.id, indexOf(draft, chosen.id) + 1)}>
                    ↓ {say.editor.down}
                  </Press>
                  <Press kind="quiet" onClick={acts.duplicate}>
                    {say.editor.duplicate}
                  </Press>
                  <Press kind="quiet" onClick={acts.remove}>
                    {say.editor.remove}
                  </Press>
                </>
              )}
              <p className={style.keys}>
                {draft.cues.length === 0 ? say.editor.firstHint : say.editor.moveHint}
              </p>
            </div>
          )}
        </section>
        {chosen !== null && (
          <aside className={style.fields} aria-label={say.editor.chosen(chosen.number)}>
            <h2>{say.editor.chosen(chosen.number)}</h2>
            <fieldset disabled={acts === null} className={style.group}>
              <CueFields
                key={chosen.id}
                cue={chosen}
                isLast={draft.cues.at(-1)?.id === chosen.id}
                problems={editor.problems.filter((each) => each.cue === chosen.id)}
                first={number}
                onChange={(change, tag) => editor.edit((show) => changeCue(show, chosen.id, change), tag)}
              />
            </fieldset>
          </aside>
        )}
      </div>
      <p className={style.told} role="status">
        {told}
      </p>
      {sheet === 'dry-run' && room !== null && (
        <DryRunSheet show={draft} room={room} onClose={() => setSheet(null)} />
      )}
      {sheet === 'settings' && <SettingsSheet editor={editor} reply={reply} onClose={() => setSheet(null)} />}
      {(editor.contested !== null || editor.saving.state === 'removed') && (
        <ConflictSheet editor={editor} by={reply.by} />
      )}
    </div>
  )

  function actsOn({ edit, undo, redo }: ShowEditor): CueListActs {
    return {
      choose: setWanted,
      move(id, place) {
        if (place < 0 || place >= draft.cues.length || place === indexOf(draft, id)) return
        edit((show) => moveCue(show, id, place))
        setTold(say.editor.moved(draft.cues[indexOf(draft, id)]?.number ?? '', String(place + 1)))
      },
      add() {
        const id = freshName('c')
        const next = addCue(draft, chosen?.id ?? null, id)
        edit(() => next)
        setWanted(id)
        setTold(say.editor.added(next.cues[indexOf(next, id)]?.number ?? ''))
      },
      duplicate() {
        if (chosen === null) return
        const id = freshName('c')
        const next = duplicateCue(draft, chosen.id, id)
        edit(() => next)
        setWanted(id)
        setTold(say.editor.added(next.cues[indexOf(next, id)]?.number ?? ''))
      },
      remove() {
        if (chosen === null) return
        const place = indexOf(draft, chosen.id)
        edit((show) => removeCue(show, chosen.id))
        setWanted((draft.cues[place + 1] ?? draft.cues[place - 1])?.id ?? null)
        setTold(say.editor.removed(chosen.number))
      },
      undo() {
        undo()
        setTold(say.editor.undone)
      },
      redo() {
        redo()
        setTold(say.editor.redone)
      },
      edit: () => number.current?.focus(),
    }
  }
}

function SavedMark({ saving }: { saving: Saving }) {
  const say = useShowsWords()
  const words = {
    saved: say.editor.saved,
    saving: say.editor.saving,
    unsaved: say.editor.unsaved,
    away: say.editor.unsaved,
    removed: say.editor.unsaved,
    refused: say.editor.unsaved,
  }
  return (
    <p className={style.saved} role="status" data-saved={saving.state === 'saved' || undefined}>
      <Sign kind={saving.state === 'saved' ? 'well' : 'wait'} /> {words[saving.state]}
    </p>
  )
}

function isText(target: EventTarget): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}
