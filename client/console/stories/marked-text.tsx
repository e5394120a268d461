/** A field whose findings are underlined in place: the same words lie behind it, with the lines and without ink. */
import { useId, useRef } from 'react'
import type { PlacedFinding } from '../../../core/protocol/placed-finding.ts'
import type { Language } from '../../../core/model/language.ts'
import { useStoriesWords } from '../words/stories/use-stories-words.ts'
import { markedRuns } from './marked-runs.ts'
import { PASTE_LIMIT } from './pasted-beats.ts'
import style from './marked-text.module.css'

interface MarkedTextProps {
  label: string
  language: Language
  value: string
  findings: readonly PlacedFinding[]
  chosen: string | null
  most: number
  readOnly: boolean
  /** `serif` for what is spoken, `sans` for what surrounds it. */
  face: 'serif' | 'sans'
  onChange: (text: string) => void
  onChoose: (finding: PlacedFinding) => void
  onCursor: (at: number) => void
  /** More was to be put in at once than fits; nothing was. */
  onTooLong?: (length: number) => void
  /** It is one paragraph, and here is what becomes of line breaks; null: they stay. */
  paragraph: {
    /** Enter was pressed there. */
    onEnter: (at: number) => void
    /** Several lines were put in place of what was selected; null: they become one. */
    onLines: ((selected: { start: number; end: number }, lines: string) => void) | null
  } | null
}

export function MarkedText(props: MarkedTextProps) {
  const say = useStoriesWords()
  const field = useRef<HTMLTextAreaElement>(null)
  const counter = useId()
  const { paragraph } = props
  const left = props.most - props.value.length
  const chooseAt = (cursor: number): void => {
    props.onCursor(cursor)
    const found = props.findings.find((each) => each.start <= cursor && cursor <= each.end)
    if (found !== undefined && found.key !== props.chosen) props.onChoose(found)
  }
  return (
    <div className={`${style.marked} ${style[props.face] ?? ''}`} lang={props.language}>
      <div className={style.behind} aria-hidden>
        {markedRuns(props.value, props.findings).map(({ text, finding }, i) =>
          finding === null ? (
            text
          ) : (
            <mark
              key={i}
              className={finding.kept !== null ? style.kept : style[finding.risk]}
              data-chosen={finding.key === props.chosen || undefined}
            >
              {text}
            </mark>
          ),
        )}
        {/* The last empty line has a height too. */}
        {'​'}
      </div>
      <textarea
        ref={field}
        aria-label={props.label}
        aria-describedby={counter}
        lang={props.language}
        spellCheck
        rows={1}
        readOnly={props.readOnly}
        value={props.value}
        onChange={({ currentTarget: { value } }) =>
          props.onChange(paragraph === null ? value : value.replace(/[\r\n]+/gu, ' '))
        }
        onSelect={(event) => chooseAt(event.currentTarget.selectionStart)}
        onKeyDown={(event) => {
          if (paragraph === null || event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          if (!props.readOnly) paragraph.onEnter(event.currentTarget.selectionStart)
        }}
        onPaste={(event) => {
          const lines = event.clipboardData.getData('text/plain')
          if (props.onTooLong !== undefined && lines.length > PASTE_LIMIT) {
            event.preventDefault()
            return props.onTooLong(lines.length)
          }
          const onLines = paragraph?.onLines ?? null
          if (props.readOnly || onLines === null || !/[\r\n]/u.test(lines.trim())) return
          event.preventDefault()
          const { selectionStart, selectionEnd } = event.currentTarget
          onLines({ start: selectionStart, end: selectionEnd }, lines)
        }}
      />
      <span id={counter} className={left < 0 ? style.over : style.left}>
        {left < 0 ? say.editor.over(-left) : left < 60 && !props.readOnly ? say.editor.left(left) : ''}
      </span>
    </div>
  )
}
