/** The words, language beside language: each row is one part of the story, so that translations stand level. */
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { PlacedFinding } from '../../../core/protocol/placed-finding.ts'
import { LANGUAGES, type Language } from '../../../core/model/language.ts'
import { BEAT_LIMIT, STAYS_LIMIT, TITLE_LIMIT } from '../../../core/model/story.ts'
import type { Place, StoryDraft } from '../../../core/model/story-draft.ts'
import { isCovered } from '../parts/covered.ts'
import { Press } from '../parts/press.tsx'
import { useStoriesWords } from '../words/stories/use-stories-words.ts'
import { useWords } from '../words/words-context.tsx'
import {
  addBeat,
  beginLanguage,
  canEndLanguage,
  endLanguage,
  findingsAt,
  hasNoBeats,
  joinBeat,
  moveBeat,
  passageAt,
  pasteBeats,
  removeBeat,
  splitBeat,
  write,
} from './draft-edits.ts'
import { MarkedText } from './marked-text.tsx'
import { PASTE_LIMIT } from './pasted-beats.ts'
import style from './story-page.module.css'

interface StoryPassagesProps {
  draft: StoryDraft
  /** What the findings' offsets count in. */
  checked: StoryDraft
  findings: readonly PlacedFinding[]
  shown: readonly Language[]
  chosen: string | null
  readOnly: boolean
  onEdit: (change: (draft: StoryDraft) => StoryDraft, tag: string | null) => void
  onChoose: (finding: PlacedFinding) => void
}

const MOST: Record<Place['part'], number> = {
  title: TITLE_LIMIT,
  note: BEAT_LIMIT,
  beat: BEAT_LIMIT,
  stays: STAYS_LIMIT,
}

export function StoryPassages(props: StoryPassagesProps) {
  const say = useStoriesWords().editor
  const { draft, shown, readOnly, onEdit } = props
  const cursor = useRef<{ language: Language; beat: number; at: number } | null>(null)
  const page = useRef<HTMLDivElement>(null)
  // The next beat may not be there before the edit is drawn. Where nothing is written yet, one can write at once: what
  // is typed into no field at all are the keys of the show.
  const [goTo, setGoTo] = useState<{ language: Language; beat: number } | null>(() => {
    const isBlank = LANGUAGES.every((each) => draft.text[each] === undefined || hasNoBeats(draft, each))
    const language = shown.find((each) => hasNoBeats(draft, each))
    return readOnly || !isBlank || language === undefined ? null : { language, beat: 0 }
  })
  useEffect(() => {
    if (goTo === null) return
    const field = page.current?.querySelector<HTMLTextAreaElement>(
      `[data-beat="${goTo.beat}"] textarea[lang="${goTo.language}"]`,
    )
    field?.focus()
    field?.setSelectionRange(0, 0)
    setGoTo(null)
  }, [goTo])
  const nextBeat = (language: Language, beat: number, at: number): void => {
    const isAtEnd = passageAt(draft, { language, part: 'beat', beat }).slice(at).trim() === ''
    const isFree = draft.text[language]?.beats[beat + 1] === ''
    if (!isAtEnd || !isFree) onEdit((before) => splitBeat(before, language, beat, at), null)
    setGoTo({ language, beat: beat + 1 })
  }
  /** A whole text goes into the beats, wherever on the page it was put in. */
  const wholeText = (language: Language, lines: string): void => {
    onEdit((before) => pasteBeats(before, { language, beat: 0 }, { start: 0, end: 0 }, lines), null)
    setGoTo({ language, beat: 0 })
  }
  const unwritten = readOnly ? undefined : shown.find((each) => hasNoBeats(draft, each))
  // Said beside the passage that it was meant for, until something is written.
  const [tooLong, setTooLong] = useState<{ part: Place['part']; beat: number | null; length: number } | null>(
    null,
  )
  useEffect(() => setTooLong(null), [draft])
  usePasteNowhere(
    unwritten === undefined
      ? null
      : (lines) =>
          lines.length > PASTE_LIMIT
            ? setTooLong({ part: 'beat', beat: 0, length: lines.length })
            : wholeText(unwritten, lines),
  )
  const columns = { gridTemplateColumns: `repeat(${Math.max(1, shown.length)}, minmax(0, 1fr))` }
  return (
    <div className={style.passages} ref={page}>
      {row('title', null, say.storyTitle, null)}
      {row('note', null, say.note, say.noteHint)}
      {draft.arc.map((_, beat) =>
        row(
          'beat',
          beat,
          say.beat(beat + 1),
          beat === 0 && unwritten !== undefined ? say.wholeTextHint : null,
        ),
      )}
      {row('stays', null, say.stays, say.staysHint)}
    </div>
  )

  function row(part: Place['part'], beat: number | null, label: string, hint: string | null) {
    return (
      <PassageRow
        key={`${part}-${beat ?? ''}`}
        {...props}
        part={part}
        beat={beat}
        label={label}
        hint={hint}
        columns={columns}
        cursor={cursor}
        onNextBeat={nextBeat}
        onWholeText={wholeText}
        tooLong={tooLong !== null && tooLong.part === part && tooLong.beat === beat ? tooLong.length : null}
        onTooLong={(length) => setTooLong({ part, beat, length })}
        tools={beat === null || readOnly ? null : tools(beat)}
      />
    )
  }

  function tools(beat: number) {
    const last = draft.arc.length - 1
    const split = () => {
      const at = cursor.current
      if (at === null || at.beat !== beat) return
      onEdit((before) => splitBeat(before, at.language, beat, at.at), null)
    }
    return (
      <span className={style.beatTools}>
        <Press
          kind="quiet"
          title={say.splitBeat}
          aria-label={`${say.splitBeat}: ${say.beat(beat + 1)}`}
          onClick={split}
        >
          ⌿
        </Press>
        <Press
          kind="quiet"
          title={say.joinBeat}
          aria-label={`${say.joinBeat}: ${say.beat(beat + 1)}`}
          aria-disabled={beat === last}
          onClick={() => onEdit((before) => joinBeat(before, beat), null)}
        >
          ⏜
        </Press>
        <Press
          kind="quiet"
          title={say.beatUp}
          aria-label={`${say.beatUp}: ${say.beat(beat + 1)}`}
          aria-disabled={beat === 0}
          onClick={() => onEdit((before) => moveBeat(before, beat, -1), null)}
        >
          ↑
        </Press>
        <Press
          kind="quiet"
          title={say.beatDown}
          aria-label={`${say.beatDown}: ${say.beat(beat + 1)}`}
          aria-disabled={beat === last}
          onClick={() => onEdit((before) => moveBeat(before, beat, 1), null)}
        >
          ↓
        </Press>
        <Press
          kind="quiet"
          title={say.addBeat}
          aria-label={`${say.addBeat}: ${say.beat(beat + 1)}`}
          onClick={() => onEdit((before) => addBeat(before, beat), null)}
        >
          +
        </Press>
        <Press
          kind="quiet"
          title={say.removeBeat}
          aria-label={`${say.removeBeat}: ${say.beat(beat + 1)}`}
          aria-disabled={last === 0}
          onClick={() => last > 0 && onEdit((before) => removeBeat(before, beat), null)}
        >
          ×
        </Press>
      </span>
    )
  }
}

interface PassageRowProps extends StoryPassagesProps {
  part: Place['part']
  beat: number | null
  label: string
  hint: string | null
  columns: { gridTemplateColumns: string }
  cursor: { current: { language: Language; beat: number; at: number } | null }
  tools: ReactNode
  /** Goes on in the next beat, which begins with what stood behind the cursor. */
  onNextBeat: (language: Language, beat: number, cursor: number) => void
  onWholeText: (language: Language, lines: string) => void
  /** Length of what did not fit. */
  tooLong: number | null
  onTooLong: (length: number) => void
}

function PassageRow(props: PassageRowProps) {
  const { draft, checked, findings, shown, part, beat, label } = props
  const words = useWords()
  const say = useStoriesWords().editor
  return (
    <section className={style.passage} data-part={part} data-beat={beat ?? undefined}>
      <h2>
        {label} {props.hint !== null && <small>{props.hint}</small>}
        {props.tools}
      </h2>
      {props.tooLong !== null && (
        <p className={style.alert} role="alert">
          {say.pasteTooLong(props.tooLong, PASTE_LIMIT)}
        </p>
      )}
      <div className={style.columns} style={props.columns}>
        {shown.map((language) => {
          if (draft.text[language] === undefined)
            return part !== 'title' ? (
              <span key={language} />
            ) : props.readOnly ? (
              <p key={language} className={style.quiet}>
                {say.noText(words.languages[language])}
              </p>
            ) : (
              <Press
                key={language}
                kind="plain"
                onClick={() => props.onEdit((before) => beginLanguage(before, language), null)}
              >
                {say.addLanguage}: {words.languages[language]}
              </Press>
            )
          const place: Place = { language, part, beat }
          const value = passageAt(draft, place)
          const field = (
            <MarkedText
              key={language}
              label={`${label}, ${words.languages[language]}`}
              language={language}
              value={value}
              findings={findingsAt(draft, checked, findings, place)}
              chosen={props.chosen}
              most={MOST[part]}
              readOnly={props.readOnly}
              face={part === 'note' ? 'sans' : 'serif'}
              onChange={(text) =>
                props.onEdit((before) => write(before, place, text), `${language}-${part}-${beat ?? ''}`)
              }
              onChoose={props.onChoose}
              onTooLong={props.onTooLong}
              onCursor={(at) => {
                if (beat !== null) props.cursor.current = { language, beat, at }
              }}
              paragraph={{
                onEnter: (at) => beat !== null && props.onNextBeat(language, beat, at),
                onLines:
                  beat === null
                    ? hasNoBeats(draft, language)
                      ? (_, lines) => props.onWholeText(language, lines)
                      : null
                    : (selected, lines) =>
                        props.onEdit(
                          (before) => pasteBeats(before, { language, beat }, selected, lines),
                          null,
                        ),
              }}
            />
          )
          // Begun by mistake: nothing is lost with it, and nobody has to write in it to go on.
          if (part !== 'title' || props.readOnly || !canEndLanguage(draft, language)) return field
          return (
            <div key={language} className={style.begun}>
              {field}
              <Press
                kind="quiet"
                onClick={() => props.onEdit((before) => endLanguage(before, language), null)}
              >
                {say.endLanguage}: {words.languages[language]}
              </Press>
            </div>
          )
        })}
      </div>
    </section>
  )
}

/** Whoever opens an empty story with a text in the clipboard pastes it before looking for a field. */
function usePasteNowhere(put: ((lines: string) => void) | null): void {
  const latest = useRef(put)
  latest.current = put
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => {
      const isInField =
        event.target instanceof Element && event.target.closest('input, textarea, select') !== null
      const lines = event.clipboardData?.getData('text/plain').trim() ?? ''
      if (latest.current === null || isInField || isCovered() || lines === '') return
      event.preventDefault()
      latest.current(lines)
    }
    addEventListener('paste', listen)
    return () => removeEventListener('paste', listen)
  }, [])
}
