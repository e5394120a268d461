/** Everything by which somebody could be recognised, one by one; what still lacks; what is rare together. */
import { useState } from 'react'
import type { PlacedFinding } from '../../../core/protocol/placed-finding.ts'
import type { StoryDraft } from '../../../core/model/story-draft.ts'
import { replaced } from '../../../core/editorial/replaced.ts'
import type { DeskStory, SpokenReason } from '../../../core/protocol/stories.ts'
import { inQuotes } from '../../../core/model/quotation.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { TextField } from '../parts/fields.tsx'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { useDesk } from '../shell/desk.tsx'
import { FINDING_TYPES } from '../words/finding-types.ts'
import { useStoriesWords } from '../words/stories/use-stories-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { isBlank, passageAt, placeIn, reveal } from './draft-edits.ts'
import { reasonsOf, useStep } from './desk-queries.ts'
import { ReasonList } from './reason-list.tsx'
import type { Editor } from './use-editor.ts'
import style from './story-page.module.css'

interface FindingsPanelProps {
  story: DeskStory
  editor: Editor
  findings: readonly PlacedFinding[]
  /** What the findings' offsets count in. */
  checked: StoryDraft
  /** Of what is on the page and not saved; null: of the saved text, which `ahead` names. */
  missing: readonly SpokenReason[] | null
  checking: boolean
  chosen: PlacedFinding | null
  readOnly: boolean
  onChoose: (finding: PlacedFinding) => void
  /** Leads to where a reason is mended. */
  onGo: (reason: SpokenReason['reason']) => void
}

export function FindingsPanel(props: FindingsPanelProps) {
  const say = useStoriesWords().findings
  const { language } = useSpeech()
  const { story, findings } = props
  const saved = story.ahead.send.filter(({ reason }) => !reason.code.endsWith('-finding'))
  const missing = props.missing ?? (story.state === 'draft' || story.pending === 'draft' ? saved : [])
  const mend = (reason: SpokenReason['reason']) =>
    reason.code === 'passage-sign' && reason.sign.startsWith('U+') ? (
      <Press kind="quiet" onClick={() => props.editor.edit((draft) => reveal(draft, reason.place), null)}>
        {say.takeOut}
      </Press>
    ) : null
  return (
    <div className={style.panel}>
      {!isBlank(props.editor.draft) && (
        <p className={style.quiet} role="status">
          {props.checking ? say.checking : findings.length === 0 ? say.none : say.hint}
        </p>
      )}
      {findings.map((finding) => (
        <FindingCard key={finding.key} {...props} finding={finding} />
      ))}
      {missing.length > 0 && (
        <section>
          <h3>{say.missing}</h3>
          <ReasonList reasons={missing} {...(!props.readOnly && { onGo: props.onGo, mend })} />
        </section>
      )}
      {story.rare.length > 0 && (
        <section>
          <h3>{say.rare}</h3>
          <ul className={style.reasons}>
            {story.rare.map(({ words }) => (
              <li key={words.en}>{words[language]}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function FindingCard(props: FindingsPanelProps & { finding: PlacedFinding }) {
  const say = useStoriesWords()
  const { words, language } = useSpeech()
  const desk = useDesk()
  const { story, editor, finding } = props
  const step = useStep(story.id)
  const [doing, setDoing] = useState<'replace' | 'keep' | null>(null)
  const [text, setText] = useState('')
  const detail = passageAt(props.checked, finding.place).slice(finding.start, finding.end)
  const isChosen = props.chosen?.key === finding.key
  const put = (instead: string) => {
    editor.edit((draft) => {
      const at = placeIn(draft, props.checked, finding)
      return at === null ? draft : replaced(draft, { ...finding, ...at }, instead)
    }, null)
    setDoing(null)
  }
  const place = `${words.languages[finding.place.language]}, ${
    finding.place.part === 'beat'
      ? say.editor.beat((finding.place.beat ?? 0) + 1)
      : { title: say.editor.storyTitle, note: say.editor.note, stays: say.editor.stays }[finding.place.part]
  }`
  return (
    <section className={`${style.finding} ${style[finding.risk]} ${isChosen ? style.chosen : ''}`}>
      <button type="button" aria-pressed={isChosen} onClick={() => props.onChoose(finding)}>
        <b>{detail}</b>
        <br />
        <span className={finding.risk === 'direct' ? style.alert : style.quiet}>
          {[
            FINDING_TYPES[language][finding.type],
            ...(finding.kept === null ? [say.findings.risk[finding.risk]] : []),
            place,
          ].join(' · ')}
        </span>
      </button>
      <p lang={finding.place.language}>{finding.reason}</p>
      {finding.kept !== null && <p>{say.findings.keptBecause(finding.kept.reason)}</p>}
      {!props.readOnly && finding.kept === null && (
        <>
          {finding.suggestion !== '' && (
            <p>
              {say.findings.instead}: {inQuotes(finding.suggestion, language)}
            </p>
          )}
          <div className={style.row}>
            {finding.suggestion !== '' && (
              <Press kind="plain" onClick={() => put(finding.suggestion)}>
                {say.findings.generalise}
              </Press>
            )}
            <Press kind="quiet" aria-expanded={doing === 'replace'} onClick={() => setDoing('replace')}>
              {say.findings.replace}
            </Press>
            {finding.risk === 'quasi' && (
              <Press
                kind="quiet"
                aria-expanded={doing === 'keep'}
                blocked={editor.isDirty ? say.findings.saveFirst : desk.blocked}
                onClick={() => setDoing('keep')}
              >
                {say.findings.keep}
              </Press>
            )}
          </div>
          {doing !== null && (
            <form
              className={style.panel}
              onSubmit={(event) => {
                event.preventDefault()
                if (doing === 'replace') return text.trim() !== '' && put(text.trim())
                if (editor.isDirty || step.isPending) return
                step.mutate(
                  {
                    act: 'resolutions',
                    body: { how: 'keep', base: story.revision, finding: finding.key, reason: text.trim() },
                  },
                  { onSuccess: editor.take },
                )
              }}
            >
              <TextField
                label={doing === 'replace' ? say.findings.replaceWith : say.findings.keepWhy}
                value={text}
                onChange={(event) => setText(event.currentTarget.value)}
                autoFocus
              />
              <Press kind="plain" submits>
                {doing === 'replace' ? say.findings.replace : say.findings.keep}
              </Press>
            </form>
          )}
          {step.error !== null &&
            (reasonsOf(step.error).length > 0 ? (
              <ReasonList reasons={reasonsOf(step.error)} />
            ) : (
              <RefusalNote words={refusalWords(step.error.refusal, words)} onRetry={null} />
            ))}
        </>
      )}
    </section>
  )
}
