/**
 * The cues of a show, in order: chosen and moved by keys, by drag, or by the buttons beside. A line at the left ties
 * together what follows without another GO.
 */
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import type { Show, ShowCue } from '../../../core/model/show.ts'
import type { ShowProblemView } from '../../../core/protocol/shows.ts'
import { useStories } from '../api/holdings.ts'
import { useNames } from '../live/use-names.ts'
import { Sign } from '../parts/sign.tsx'
import { useShowsWords } from '../words/shows/use-shows-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { cueTitle, doesWords, ownLength, spanWords } from './cue-says.ts'
import style from './cue-list.module.css'

export interface CueListActs {
  choose(id: string): void
  /** To a place counted without the cue itself. */
  move(id: string, place: number): void
  add(): void
  duplicate(): void
  remove(): void
  undo(): void
  redo(): void
  /** On to the fields of the chosen cue. */
  edit(): void
}

export function CueList(props: {
  show: Show
  chosen: string | null
  problems: readonly ShowProblemView[]
  /** Null for who may only look. */
  acts: CueListActs | null
  /** When it appears. */
  takesFocus: boolean
  onChoose: (id: string) => void
}) {
  const { show, chosen, problems, acts, takesFocus, onChoose } = props
  const say = useShowsWords()
  const list = useRef<HTMLDivElement>(null)
  const [drag, setDrag] = useState<{ id: string; place: number } | null>(null)
  const at = show.cues.findIndex((cue) => cue.id === chosen)
  useEffect(() => {
    if (takesFocus) list.current?.focus()
  }, [takesFocus])

  function onKeyDown(event: KeyboardEvent): void {
    if (!keyed(event)) return
    event.preventDefault()
    // Letters of the desk (themes) are not meant while somebody edits a list.
    event.stopPropagation()
  }

  function keyed(event: KeyboardEvent): boolean {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && event.altKey && acts !== null && chosen !== null)
      return done(() => acts.move(chosen, at + step))
    if (step !== 0) return done(() => chooseAt(at + step))
    if (event.key === 'Home') return done(() => chooseAt(0))
    if (event.key === 'End') return done(() => chooseAt(show.cues.length - 1))
    if (acts === null) return false
    const command = event.ctrlKey || event.metaKey
    if (command && event.code === 'KeyZ') return done(event.shiftKey ? acts.redo : acts.undo)
    if (command && event.code === 'KeyY') return done(acts.redo)
    if (command || event.altKey) return false
    if (event.code === 'KeyN') return done(acts.add)
    if (chosen === null) return false
    if (event.code === 'KeyD') return done(acts.duplicate)
    if (event.key === 'Delete' || event.key === 'Backspace') return done(acts.remove)
    return event.key === 'Enter' && done(acts.edit)
  }

  function chooseAt(place: number): void {
    const cue = show.cues[Math.min(show.cues.length - 1, Math.max(0, place))]
    if (cue === undefined) return
    onChoose(cue.id)
    document.getElementById(`cue-${cue.id}`)?.scrollIntoView({ block: 'nearest' })
  }

  // On the window: the row itself moves in the list while it is dragged, and would lose the pointer.
  const dragging = drag?.id ?? null
  const end = useRef<(place: number | null) => void>(null)
  end.current = (place) => {
    if (dragging !== null && place !== null) acts?.move(dragging, place)
    setDrag(null)
  }
  useEffect(() => {
    if (dragging === null) return
    const onMove = (event: globalThis.PointerEvent) =>
      setDrag({ id: dragging, place: placeAt(list.current, event.clientY, dragging) })
    const onUp = (event: globalThis.PointerEvent) =>
      end.current?.(placeAt(list.current, event.clientY, dragging))
    const onCancel = () => end.current?.(null)
    addEventListener('pointermove', onMove)
    addEventListener('pointerup', onUp)
    addEventListener('pointercancel', onCancel)
    return () => {
      removeEventListener('pointermove', onMove)
      removeEventListener('pointerup', onUp)
      removeEventListener('pointercancel', onCancel)
    }
  }, [dragging])

  const grab = (id: string) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    event.preventDefault()
    onChoose(id)
    setDrag({ id, place: show.cues.findIndex((cue) => cue.id === id) })
  }

  const shown = drag === null ? show.cues : dragged(show.cues, drag)
  return (
    <div
      ref={list}
      className={style.list}
      role="listbox"
      tabIndex={0}
      aria-label={say.editor.list}
      aria-activedescendant={chosen === null ? undefined : `cue-${chosen}`}
      data-dragging={drag !== null || undefined}
      onKeyDown={onKeyDown}
    >
      {shown.map((cue, i) => (
        <Row
          key={cue.id}
          cue={cue}
          tied={i > 0 && shown[i - 1]!.follow !== 'go'}
          ties={cue.follow !== 'go' && i + 1 < shown.length}
          chosen={cue.id === chosen}
          dragged={cue.id === drag?.id}
          problem={problems.find((each) => each.cue === cue.id) ?? null}
          onGrab={acts === null ? null : grab(cue.id)}
          onChoose={() => onChoose(cue.id)}
        />
      ))}
    </div>
  )
}

function Row(props: {
  cue: ShowCue
  tied: boolean
  ties: boolean
  chosen: boolean
  dragged: boolean
  problem: ShowProblemView | null
  onGrab: ((event: PointerEvent<HTMLElement>) => void) | null
  onChoose: () => void
}) {
  const { cue, problem } = props
  const { words, language } = useSpeech()
  const say = useShowsWords()
  const names = useNames()
  const stories = useStories().data?.items ?? []
  const title = cueTitle(cue, language, names, words, say)
  const does = doesWords(cue.action, names, words, say)
  const length = cue.durationMs ?? ownLength(cue.action, stories)
  return (
    <div
      id={`cue-${cue.id}`}
      data-cue={cue.id}
      className={style.row}
      role="option"
      aria-selected={props.chosen}
      data-tied={props.tied || undefined}
      data-ties={props.ties || undefined}
      data-dragged={props.dragged || undefined}
      data-colour={cue.colour}
      onClick={props.onChoose}
    >
      {props.onGrab !== null && (
        <span className={style.handle} aria-hidden="true" onPointerDown={props.onGrab}>
          ⋮⋮
        </span>
      )}
      <span className={style.number}>{cue.number}</span>
      <span className={style.what}>
        <b>
          {title}
          {problem !== null && (
            <>
              {' '}
              <Sign kind={problem.grave ? 'trouble' : 'part'} />
              <span className={style.hidden}>{say.problem[problem.kind]}</span>
            </>
          )}
        </b>
        {does !== title && <small>{does}</small>}
      </span>
      <span className={style.time}>
        {cue.preWaitMs > 0 && <small title={say.field.preWait}>+{spanWords(cue.preWaitMs, say)}</small>}
      </span>
      <span className={style.time} title={say.field.length}>
        {length !== null && length > 0 ? spanWords(length, say) : ''}
      </span>
      <span className={style.follow} data-follow={cue.follow} title={say.follow[cue.follow]}>
        {say.followShort[cue.follow]}
      </span>
    </div>
  )
}

/** Above which of the other rows a pointer is. */
function placeAt(list: HTMLElement | null, y: number, id: string): number {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-cue]') ?? [])]
  const others = rows.filter((row) => row.dataset['cue'] !== id)
  const above = others.findIndex((row) => {
    const { top, height } = row.getBoundingClientRect()
    return y < top + height / 2
  })
  return above === -1 ? others.length : above
}

function dragged(cues: readonly ShowCue[], { id, place }: { id: string; place: number }): ShowCue[] {
  const cue = cues.find((each) => each.id === id)
  return cue === undefined ? [...cues] : cues.filter((each) => each.id !== id).toSpliced(place, 0, cue)
}

function done(act: () => void): true {
  act()
  return true
}
