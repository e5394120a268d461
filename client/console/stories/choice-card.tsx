/** One place that both touched: their words and one's own side by side, each as it differs from what both began with. */
import { useId, type ReactNode } from 'react'
import type { Choice, ChosenBeats, Side } from '../../../core/editorial/choice.ts'
import { runs } from '../../../core/editorial/difference.ts'
import { LANGUAGES } from '../../../core/model/language.ts'
import { useConflictWords } from '../words/stories/conflict-words.ts'
import { useStoriesWords } from '../words/stories/use-stories-words.ts'
import { useWords } from '../words/words-context.tsx'
import { ArcLine } from './arc-curve.tsx'
import { Runs } from './difference.tsx'
import style from './conflict.module.css'

export function ChoiceCard(props: {
  choice: Choice
  who: string | null
  chosen: Side | null
  onChoose: (side: Side) => void
}) {
  const say = useConflictWords()
  const name = useId()
  const label = usePlace(props.choice)
  return (
    <fieldset className={style.choice}>
      <legend>{label}</legend>
      {(['theirs', 'mine'] as const).map((side) => (
        <label key={side} className={style.side} data-chosen={props.chosen === side || undefined}>
          <span className={style.whose}>
            <input
              type="radio"
              name={name}
              checked={props.chosen === side}
              onChange={() => props.onChoose(side)}
            />
            {say[side](props.who)}
          </span>
          <Made choice={props.choice} side={side} />
        </label>
      ))}
    </fieldset>
  )
}

function usePlace(choice: Choice): string {
  const say = useConflictWords()
  const { editor } = useStoriesWords()
  const { languages } = useWords()
  switch (choice.kind) {
    case 'passage': {
      const { part, beat, language } = choice.place
      const parts = { title: editor.storyTitle, note: editor.note, stays: editor.stays }
      return `${part === 'beat' ? editor.beat((beat ?? 0) + 1) : parts[part]}, ${languages[language]}`
    }
    case 'beats': {
      const { first, rows } = choice.mine.rows.length > 0 ? choice.mine : choice.theirs
      return say.beats(first + 1, first + Math.max(1, rows.length))
    }
    case 'arc':
    case 'teller':
    case 'topics':
      return editor[choice.kind]
    case 'seed':
      return capital(say.fields.seed)
    case 'reading':
      return `${capital(say.fields.readings)}, ${languages[choice.language]}`
    default:
      return choice satisfies never
  }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** What this side made of the place. */
function Made({ choice, side }: { choice: Choice; side: Side }): ReactNode {
  const say = useConflictWords()
  const { editor } = useStoriesWords()
  switch (choice.kind) {
    case 'passage': {
      const words = choice.words[side]
      if (words === '') return <span className={style.nothing}>{say.empty}</span>
      return (
        <span className={style.words} lang={choice.place.language}>
          <Runs runs={runs(choice.words.began, words)} />
        </span>
      )
    }
    case 'beats':
      return <Beats beats={choice[side]} />
    case 'arc':
      return <ArcLine arc={choice[side]} />
    case 'teller':
      return <span>{editor.tellers[choice[side]]}</span>
    case 'topics':
      return <span>{choice[side].map((topic) => editor.topicNames[topic]).join(', ') || say.empty}</span>
    case 'seed':
    case 'reading':
      return null
    default:
      return choice satisfies never
  }
}

function Beats({ beats: { first, rows } }: { beats: ChosenBeats }) {
  const say = useConflictWords()
  const { editor } = useStoriesWords()
  if (rows.length === 0) return <span className={style.nothing}>{say.gone}</span>
  return rows.map((row, i) => (
    <span key={i} className={style.beat}>
      <small>{editor.beat(first + i + 1)}</small>
      {LANGUAGES.filter((language) => row[language] !== '').map((language) => (
        <span key={language} className={style.words} lang={language}>
          {row[language]}
        </span>
      ))}
    </span>
  ))
}
