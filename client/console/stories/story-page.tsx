/** One story: its words in the languages side by side, and beside them who could be recognised, review, consent, history. */
import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import type { PlacedFinding } from '../../../core/protocol/placed-finding.ts'
import { LANGUAGES, type Language } from '../../../core/model/language.ts'
import type { DeskStory } from '../../../core/protocol/stories.ts'
import type { Refused } from '../api/ask.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { useNow } from '../live/live-context.tsx'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { Sign } from '../parts/sign.tsx'
import { momentOf } from '../parts/time-words.ts'
import { go } from '../router.ts'
import { useDesk } from '../shell/desk.tsx'
import { useConflictWords } from '../words/stories/conflict-words.ts'
import { useStoriesWords } from '../words/stories/use-stories-words.ts'
import { useSpeech, useWords } from '../words/words-context.tsx'
import { ArcCurve } from './arc-curve.tsx'
import { ConflictSheet, useOther } from './conflict-sheet.tsx'
import { ConsentPanel } from './consent-panel.tsx'
import { useCheck, useLayAside, useStory } from './desk-queries.ts'
import { bend, placeIn } from './draft-edits.ts'
import { FindingsPanel } from './findings-panel.tsx'
import { HistoryPanel } from './history-panel.tsx'
import { ReadingPanel } from './reading-panel.tsx'
import { ReviewPanel } from './review-panel.tsx'
import { Withdrawn } from './withdrawn.tsx'
import { StoryFacts } from './story-facts.tsx'
import { StoryPassages } from './story-passages.tsx'
import { STATE_SIGN } from './story-rows.tsx'
import { useEditor, type Editor } from './use-editor.ts'
import { useLead } from './use-lead.ts'
import tabs from '../parts/tabs.module.css'
import style from './story-page.module.css'
import { isCovered } from '../parts/covered.ts'

const PANELS = ['findings', 'reading', 'review', 'consent', 'history'] as const
type Panel = (typeof PANELS)[number]
const CHECK_AFTER_MS = 500

export function StoryPage({ id }: { id: string }) {
  const say = useStoriesWords()
  const words = useWords()
  const story = useStory(id)
  // Gone wins over what was seen before: a withdrawn story is not read from this page's memory either.
  if (isGone(story.error))
    return (
      <>
        <Back />
        <Withdrawn id={id} />
      </>
    )
  if (story.data !== undefined) return <Open story={story.data} onAgain={() => story.refetch()} />
  return (
    <>
      <Back />
      {story.error === null ? (
        <p>{say.list.loading}</p>
      ) : (
        <RefusalNote words={refusalWords(story.error.refusal, words)} onRetry={() => void story.refetch()} />
      )}
    </>
  )
}

function Open({
  story,
  onAgain,
}: {
  story: DeskStory
  onAgain: () => Promise<{ data?: DeskStory | undefined }>
}) {
  const say = useStoriesWords()
  const { words, language } = useSpeech()
  const desk = useDesk()
  const now = useNow(5_000)
  const clock = useRef(now)
  clock.current = now
  const editor = useEditor(story, () => clock.current)
  const { draft } = editor
  const readOnly = !story.mayEdit || !desk.may('edit')
  const rests = readOnly || editor.offer !== null
  const [asked, setAsked] = useState<readonly string[]>(story.reviewers)
  const [shown, setShown] = useState<readonly Language[]>(() => firstShown(story, language))
  // Whoever is asked to approve finds first what they are asked.
  const [panel, setPanel] = useState<Panel>(() =>
    story.work.kind === 'in-review' && story.reviewers.includes(desk.person.id) ? 'review' : 'findings',
  )
  const [chosen, setChosen] = useState<PlacedFinding | null>(null)
  const [heard, setHeard] = useState<ReadonlySet<string>>(new Set())
  // Another revision is heard anew: its words may fall on other places of the same sound (ANO-7).
  useEffect(() => setHeard(new Set()), [story.revision])
  const [settled] = useDebouncedValue(draft, CHECK_AFTER_MS)
  const check = useCheck(story.id, settled, editor.isDirty && !readOnly)
  const checked = editor.isDirty ? (check.data?.draft ?? draft) : story.draft
  // While one types on, a finding stands only as long as its words do.
  const findings = (editor.isDirty ? (check.data?.findings ?? []) : story.findings).filter(
    (each) => placeIn(draft, checked, each) !== null,
  )
  const title = draft.text[language]?.title || Object.values(draft.text)[0]?.title || say.editor.untitled
  const laying = useLayAside(story.id)
  const lead = useLead((wanted) => !shown.includes(wanted) && setShown([...shown, wanted]))
  useEditorKeys(editor, readOnly, () => choose(nextFinding(findings, chosen)))

  function choose(finding: PlacedFinding | null): void {
    setChosen(finding)
    if (finding === null) return
    setPanel('findings')
    if (!shown.includes(finding.place.language)) setShown([...shown, finding.place.language])
  }

  return (
    <div className={style.story}>
      <Back />
      <header className={style.head}>
        <div>
          <h1>{title}</h1>
          <p className={style.state}>
            <Sign kind={STATE_SIGN[story.state]} /> {say.state[story.state]}
            {story.show.kind === 'paused' &&
              story.show.why !== 'by-hand' &&
              `: ${say.pausedWhy[story.show.why]}`}
            {story.pending !== null && ` · ${say.pending} ${say.state[story.pending]}`}
            {' · '}
            {say.history.revision(story.revision)}
          </p>
        </div>
        {readOnly ? (
          <p className={style.quiet}>{say.editor.readOnly}</p>
        ) : (
          <div className={style.tools}>
            <span role="status" className={editor.keeping.state === 'not-kept' ? style.alert : style.quiet}>
              {keepingWords()}
            </span>
            <Press kind="quiet" aria-disabled={!editor.canUndo} onClick={editor.undo}>
              {say.editor.undo}
            </Press>
            <Press kind="quiet" aria-disabled={!editor.canRedo} onClick={editor.redo}>
              {say.editor.redo}
            </Press>
            <Press
              kind="primary"
              blocked={desk.blocked ?? (editor.isDirty ? null : say.editor.saved)}
              aria-busy={editor.saving}
              onClick={() => !editor.saving && editor.save()}
            >
              {say.editor.save}
            </Press>
          </div>
        )}
      </header>
      {editor.problem !== null && editor.conflict === null && (
        <RefusalNote words={refusalWords(editor.problem.refusal, words)} onRetry={() => editor.save()} />
      )}
      {!readOnly && <Autosaved story={story.id} editor={editor} now={now} />}
      {editor.overtaken !== null && editor.conflict === null && (
        <Overtaken by={editor.overtaken} saving={editor.saving} onLook={() => editor.save()} />
      )}
      <div className={style.desk}>
        <div className={style.text}>
          <div className={style.languages} role="group" aria-label={say.editor.languages}>
            {LANGUAGES.map((each) => (
              <button
                key={each}
                type="button"
                className={style.language}
                aria-pressed={shown.includes(each)}
                onClick={() =>
                  setShown(
                    shown.includes(each)
                      ? shown.filter((other) => other !== each)
                      : LANGUAGES.filter((other) => shown.includes(other) || other === each),
                  )
                }
              >
                {words.languages[each]}
              </button>
            ))}
          </div>
          <StoryPassages
            draft={draft}
            checked={checked}
            findings={findings}
            shown={shown}
            chosen={chosen?.key ?? null}
            readOnly={rests}
            onEdit={editor.edit}
            onChoose={choose}
          />
          <ArcCurve
            arc={draft.arc}
            readOnly={rests}
            onBend={(beat, share) => editor.edit((before) => bend(before, beat, share), 'arc')}
          />
          <StoryFacts draft={draft} saved={editor.saved} readOnly={rests} onEdit={editor.edit} />
        </div>
        <aside className={style.side}>
          <div className={style.panels} role="group" aria-label={say.editor.panels}>
            {PANELS.map((each) => (
              <button
                key={each}
                type="button"
                className={tabs.tab}
                aria-pressed={panel === each}
                onClick={() => setPanel(each)}
              >
                {say[each].title}
              </button>
            ))}
          </div>
          {panel === 'findings' && (
            <FindingsPanel
              story={story}
              editor={editor}
              findings={findings}
              checked={checked}
              missing={editor.isDirty ? (check.data?.missing ?? []) : null}
              checking={editor.isDirty && (check.isFetching || settled !== draft)}
              chosen={chosen}
              readOnly={rests}
              onChoose={choose}
              onGo={lead}
            />
          )}
          {panel === 'reading' && (
            <ReadingPanel
              story={story}
              editor={editor}
              heard={heard}
              onHeard={(audio) => setHeard((before) => new Set([...before, audio]))}
            />
          )}
          {panel === 'review' && (
            <ReviewPanel
              story={story}
              editor={editor}
              heard={heard}
              reviewers={asked}
              onReviewers={setAsked}
              onGo={lead}
              onReading={() => setPanel('reading')}
            />
          )}
          {panel === 'consent' && <ConsentPanel story={story} editor={editor} />}
          {panel === 'history' && <HistoryPanel story={story} editor={editor} readOnly={readOnly} />}
        </aside>
      </div>
      {editor.conflict !== null && (
        <ConflictSheet
          key={editor.conflict.head}
          conflict={editor.conflict}
          saving={editor.saving || laying.isPending}
          problem={laying.error}
          onSave={(next, notTaken) => {
            const { head } = editor.conflict!
            laid(notTaken, () => editor.save(next, head))
          }}
          onLater={editor.decideLater}
          onTheirs={() =>
            laid(
              true,
              () =>
                void onAgain().then(({ data }) => {
                  if (data !== undefined) editor.takeTheirs(data)
                }),
            )
          }
        />
      )}
    </div>
  )

  /** What of one's own is not taken is laid aside first, so that it is found again when this page is long closed. */
  function laid(notTaken: boolean, then: () => void): void {
    const { conflict, sentOn } = editor
    if (!notTaken || conflict === null) return then()
    laying.mutate({ base: sentOn, draft: conflict.yours }, { onSuccess: then })
  }

  function keepingWords(): string {
    const { keeping } = editor
    switch (keeping.state) {
      case 'saved':
        return say.editor.saved
      case 'unsaved':
        return say.editor.unsaved
      case 'keeping':
        return say.editor.keeping
      case 'kept':
        return say.editor.kept(momentOf(keeping.at, now, desk.zone, words))
      case 'not-kept':
        return say.editor.notKept
      default:
        return keeping satisfies never
    }
  }
}

function Back() {
  const say = useStoriesWords()
  return (
    <p className={style.back}>
      <Press kind="quiet" onClick={() => go('stories', null)}>
        ← {say.editor.back}
      </Press>
    </p>
  )
}

/** Somebody else, or oneself in another tab, has saved since this was begun; asking to save shows both. */
function Overtaken(props: { by: string; saving: boolean; onLook: () => void }) {
  const say = useConflictWords()
  const who = useOther(props.by)
  return (
    <div className={style.notice} role="status" data-overtaken>
      <p>{say.notice(who)}</p>
      <Press kind="plain" aria-busy={props.saving} onClick={() => !props.saving && props.onLook()}>
        {say.look}
      </Press>
    </div>
  )
}

/** What the vault kept of an earlier visit and nobody saved. */
function Autosaved({ story, editor, now }: { story: string; editor: Editor; now: number }) {
  const say = useStoriesWords().editor
  const words = useWords()
  const { zone } = useDesk()
  const laying = useLayAside(story)
  const { offer } = editor
  if (offer === null) return null
  return (
    <div className={style.notice} role="status">
      <p>
        {say.restored(momentOf(offer.at, now, zone, words))} {say.restoredWhat}
      </p>
      <Press kind="plain" onClick={editor.takeOffer}>
        {say.restore}
      </Press>
      <Press
        kind="quiet"
        aria-busy={laying.isPending}
        onClick={() =>
          !laying.isPending &&
          laying.mutate({ base: offer.base, draft: offer.draft }, { onSuccess: editor.leaveOffer })
        }
      >
        {say.discard}
      </Press>
      {laying.error !== null && (
        <RefusalNote words={refusalWords(laying.error.refusal, words)} onRetry={null} />
      )}
    </div>
  )
}

/** Ctrl+S saves, Ctrl+Z and Ctrl+Shift+Z go back and forth, F8 to the next finding. */
function useEditorKeys(editor: Editor, readOnly: boolean, next: () => void): void {
  const handler = useRef<(event: KeyboardEvent) => void>(null)
  handler.current = (event) => {
    if (isCovered()) return
    const held = event.ctrlKey || event.metaKey
    const act = (what: () => void): void => {
      event.preventDefault()
      what()
    }
    if (event.code === 'F8') return act(next)
    if (readOnly || !held) return
    if (event.code === 'KeyS') return act(() => editor.isDirty && !editor.saving && editor.save())
    if (event.code === 'KeyZ') return act(() => (event.shiftKey ? editor.redo() : editor.undo()))
    if (event.code === 'KeyY') return act(() => editor.redo())
  }
  useEffect(() => {
    const listen = (event: KeyboardEvent) => handler.current?.(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}

function nextFinding(findings: readonly PlacedFinding[], chosen: PlacedFinding | null): PlacedFinding | null {
  const open = findings.filter((each) => each.kept === null)
  const at = open.findIndex((each) => each.key === chosen?.key)
  return open[(at + 1) % Math.max(1, open.length)] ?? null
}

/** It was withdrawn: nothing of it is kept to be shown. */
function isGone(problem: Refused | null): boolean {
  return problem?.refusal.kind === 'refused' && problem.refusal.status === 410
}

/** As many as there is room for, the reader's own first. */
function firstShown(story: DeskStory, own: Language): Language[] {
  const written = LANGUAGES.filter((each) => story.draft.text[each] !== undefined)
  const room = innerWidth >= 1_500 ? 3 : 2
  const first = written.includes(own) ? own : (written[0] ?? own)
  const chosen = [first, ...written.filter((each) => each !== first)].slice(0, room)
  return LANGUAGES.filter((each) => chosen.includes(each))
}
