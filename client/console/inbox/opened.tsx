/** A contribution that somebody has opened: its words, what is found in them, and what can be decided. */
import { useState } from 'react'
import { LONGEST_CONTRIBUTION } from '../../../core/model/contribution.ts'
import { LANGUAGES, type Language } from '../../../core/model/language.ts'
import { callsForSomebody, isHeld } from '../../../core/model/kept-contribution.ts'
import type { PlacedFinding } from '../../../core/protocol/placed-finding.ts'
import type { InboxItem } from '../../../core/protocol/inbox.ts'
import { inQuotes } from '../../../core/model/quotation.ts'
import { ChoiceField } from '../parts/fields.tsx'
import { Press } from '../parts/press.tsx'
import { markedRuns } from '../stories/marked-runs.ts'
import { MarkedText } from '../stories/marked-text.tsx'
import { useInboxWords } from '../words/inbox/use-inbox-words.ts'
import { useSpeech, useWords } from '../words/words-context.tsx'
import { useBooth } from './inbox-queries.ts'
import { Decisions } from './decisions.tsx'
import { Details } from './details.tsx'
import { Ends } from './ends.tsx'
import { useNames } from './use-names.ts'
import { useInboxKeys } from './use-inbox-keys.ts'
import { useWording, type Wording } from './use-wording.ts'
import style from './inbox-page.module.css'

interface OpenedProps {
  item: InboxItem
  onCover: () => void
  onDecided: (sentence: string, story?: string | null) => void
}

export function Opened({ item, onCover, onDecided }: OpenedProps) {
  const say = useInboxWords()
  const words = useWords()
  const names = useNames()
  const wording = useWording(item)
  const [isEditing, setEditing] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const [declining, setDeclining] = useState(false)
  const { row, state } = item
  const decidable = state.kind === 'open' && row.wish === 'wall'
  const nextDetail = (): void => {
    const at = wording.open.findIndex(({ key }) => key === chosen)
    setChosen(wording.open[(at + 1) % wording.open.length]?.key ?? null)
  }
  useInboxKeys({
    ...(decidable && { KeyE: () => setEditing((before) => !before), KeyF: nextDetail }),
    ...(isEditing && { Escape: () => setEditing(false) }),
  })
  return (
    <div className={style.opened}>
      <header>
        <span className={style.quiet}>
          {[
            words.languages[wording.language],
            ...(row.print ? [say.read.print] : []),
            ...(item.wall.approvals.length > 0 ? [say.read.who(names(item.wall.approvals))] : []),
            ...(item.wall.editors.length > 0 ? [say.read.changedBy(names(item.wall.editors))] : []),
          ].join(' · ')}
        </span>
        <span className={style.ends}>
          <Ends item={item} onDecided={onDecided} />
          <Press kind="quiet" onClick={onCover}>
            {say.cover.again} <kbd>↵</kbd>
          </Press>
        </span>
      </header>
      <div className={style.body} tabIndex={-1}>
        <Notes item={item} rare={wording.rare} />
        {isEditing ? (
          <>
            <MarkedText
              label={say.read.forWall}
              language={wording.language}
              value={wording.text}
              findings={wording.findings}
              chosen={chosen}
              most={LONGEST_CONTRIBUTION}
              readOnly={false}
              face="serif"
              onChange={wording.write}
              onChoose={({ key }) => setChosen(key)}
              onCursor={() => undefined}
              paragraph={null}
            />
            <ChoiceField
              label={say.read.language}
              value={wording.language}
              data={LANGUAGES.map((value) => ({ value, label: words.languages[value] }))}
              onChange={(event) => wording.speak(event.currentTarget.value as Language)}
            />
          </>
        ) : (
          <Words
            text={wording.text}
            language={wording.language}
            findings={wording.findings}
            chosen={chosen}
            onChoose={setChosen}
          />
        )}
        <Changes changes={wording.changes} />
        {decidable && <Details wording={wording} chosen={chosen} hasKeys={!declining} onChoose={setChosen} />}
      </div>
      <Decisions
        item={item}
        wording={wording}
        isEditing={isEditing}
        declining={declining}
        onDeclining={setDeclining}
        onEdit={() => setEditing((before) => !before)}
        onDecided={onDecided}
      />
    </div>
  )
}

/** Why it is held back or calls for somebody; that others say the same; that the wall says it already. */
function Notes({ item, rare }: { item: InboxItem; rare: InboxItem['rare'] }) {
  const say = useInboxWords()
  const { language } = useSpeech()
  const { row, text, cautions } = item
  const quotes = cautions.map(
    ({ kind, start, end }) => `${say.caution[kind]}: ${inQuotes(text.slice(start, end), language)}`,
  )
  const held = row.tray === 'held' || isHeld({ cautions, released: null })
  return (
    <>
      {quotes.length > 0 && (
        <div className={row.tray === 'calls' || row.tray === 'held' ? style.grave : style.note}>
          <p>{[...new Set(quotes)].join('; ')}</p>
          {row.tray === 'calls' && <Procedure venueId={row.venueId} />}
          {row.tray === 'held' && <p>{say.cautionWhat.held}</p>}
        </div>
      )}
      {rare.length > 0 && (
        <div className={style.note}>
          <p>
            <b>{say.read.rare}</b>
          </p>
          {rare.map(({ words }) => (
            <p key={words.en}>{words[language]}</p>
          ))}
        </div>
      )}
      {row.wish === 'curators' && <p className={style.note}>{say.read.onlyCurators}</p>}
      {row.copies > 0 && <p className={style.note}>{say.read.copies(row.copies)}</p>}
      {item.onWallAlready && !held && !callsForSomebody({ cautions }) && (
        <p className={style.note}>{say.read.already}</p>
      )}
    </>
  )
}

/** Whom to tell, and what is done, where it is needed. */
function Procedure({ venueId }: { venueId: string }) {
  const say = useInboxWords()
  const settings = useBooth(venueId).data?.settings
  return (
    <>
      <p>{say.cautionWhat.calls}</p>
      {settings !== undefined && settings.lead.name !== '' && (
        <p>
          {say.booth.lead}: <b>{settings.lead.name}</b>, {settings.lead.reach}
        </p>
      )}
      {settings !== undefined && settings.procedure !== '' && (
        <details>
          <summary>{say.act.procedure}</summary>
          <p className={style.procedure}>{settings.procedure}</p>
        </details>
      )}
    </>
  )
}

interface WordsProps {
  text: string
  language: Language
  findings: readonly PlacedFinding[]
  chosen: string | null
  onChoose: (key: string) => void
}

function Words({ text, language, findings, chosen, onChoose }: WordsProps) {
  return (
    <p className={style.words} lang={language}>
      {markedRuns(text, findings).map((run, i) =>
        run.finding === null ? (
          run.text
        ) : (
          <mark
            key={i}
            className={run.finding.kept !== null ? style.kept : style[run.finding.risk]}
            data-chosen={run.finding.key === chosen || undefined}
            onClick={() => onChoose(run.finding!.key)}
          >
            {run.text}
          </mark>
        ),
      )}
    </p>
  )
}

function Changes({ changes }: { changes: Wording['changes'] }) {
  const say = useInboxWords()
  if (changes.every(({ kind }) => kind === 'same')) return null
  return (
    <section className={style.changes}>
      <h2>{say.read.changes}</h2>
      <p>
        {changes.map(({ kind, text }, i) =>
          kind === 'same' ? text : kind === 'gone' ? <del key={i}>{text}</del> : <ins key={i}>{text}</ins>,
        )}
      </p>
    </section>
  )
}
