/** An archive is looked into, its report is read, and only then is anything taken in. */
import { useState } from 'react'
import {
  ARCHIVE_LIMIT,
  type ImportItem,
  type ImportReport,
  type PackageFate,
} from '../../../core/protocol/story-packages.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { Sheet } from '../parts/fields.tsx'
import fields from '../parts/fields.module.css'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { Sign, type SignKind } from '../parts/sign.tsx'
import { useDesk } from '../shell/desk.tsx'
import { usePackagesWords } from '../words/packages/use-packages-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { ArrivingReadings } from './arriving-readings.tsx'
import { PackageTitle } from './package-title.tsx'
import { useImport } from './package-queries.ts'
import style from './packages.module.css'

const MEGABYTE = 1024 * 1024
const ROWS = 150
/** What needs eyes first stands first. */
const ORDER: readonly PackageFate[] = ['refused', 'new', 'revision', 'same']
const SIGN: Record<PackageFate, SignKind> = {
  refused: 'trouble',
  new: 'well',
  revision: 'part',
  same: 'none',
}

export function ImportSheet({ onClose }: { onClose: () => void }) {
  const say = usePackagesWords().import
  const { words } = useSpeech()
  const desk = useDesk()
  const [archive, setArchive] = useState<File | null>(null)
  const [isTooLarge, setTooLarge] = useState(false)
  const work = useImport()
  const report = work.data ?? null
  const changes = (report?.items ?? []).filter(({ fate }) => fate === 'new' || fate === 'revision').length
  const choose = (file: File | undefined) => {
    if (file === undefined) return
    setTooLarge(file.size > ARCHIVE_LIMIT)
    if (file.size > ARCHIVE_LIMIT) return
    setArchive(file)
    work.mutate({ archive: file, dryRun: 'yes' })
  }
  const again = () => {
    work.reset()
    setArchive(null)
  }
  return (
    <Sheet title={say.title} size="760px" onClose={onClose}>
      <div className={fields.form}>
        {report === null && <p className={fields.lead}>{say.lead}</p>}
        {report === null && !work.isPending && (
          <label
            className={style.file}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault()
              choose(event.dataTransfer.files[0])
            }}
          >
            <input
              type="file"
              accept=".zip,application/zip"
              data-autofocus
              onChange={(event) => choose(event.currentTarget.files?.[0])}
            />
            <span>{say.file}</span>
          </label>
        )}
        {isTooLarge && report === null && (
          <p role="alert" className={fields.grave}>
            {say.tooLarge(ARCHIVE_LIMIT / MEGABYTE)}
          </p>
        )}
        {work.isPending && <p role="status">{work.variables.dryRun === 'yes' ? say.looking : say.taking}</p>}
        {report !== null && !work.isPending && <Report report={report} />}
        {work.error !== null && (
          <RefusalNote words={refusalWords(work.error.refusal, words)} onRetry={null} />
        )}
        <div className={fields.actions}>
          {report !== null && (
            <Press kind="quiet" onClick={again}>
              {say.another}
            </Press>
          )}
          <Press kind="plain" onClick={onClose}>
            {report?.dryRun === false ? words.common.close : words.common.cancel}
          </Press>
          {report?.dryRun === true && archive !== null && changes > 0 && (
            <Press
              kind="primary"
              blocked={desk.blocked}
              aria-busy={work.isPending}
              onClick={() => {
                if (!work.isPending) work.mutate({ archive, dryRun: 'no' })
              }}
            >
              {say.take(changes)}
            </Press>
          )}
        </div>
      </div>
    </Sheet>
  )
}

function Report({ report }: { report: ImportReport }) {
  const say = usePackagesWords().import
  const { language } = useSpeech()
  if (report.problems.length > 0)
    return (
      <div role="alert">
        <p>{say.wholeRefused}</p>
        <ul className={style.faults}>
          {report.problems.map(({ file, words }, i) => (
            <li key={i}>
              {file === '.' ? '' : `${file}: `}
              {words[language]}
            </li>
          ))}
        </ul>
      </div>
    )
  const items = report.items.toSorted((a, b) => ORDER.indexOf(a.fate) - ORDER.indexOf(b.fate))
  const names = report.dryRun ? say.fate : say.became
  const counts = ORDER.map((fate) => ({ fate, n: items.filter((each) => each.fate === fate).length }))
  const isIdle = report.dryRun && items.every(({ fate }) => fate === 'same' || fate === 'refused')
  return (
    <section role="status">
      <h3 className={style.heading}>{report.dryRun ? say.foreseen : say.done}</h3>
      <p className={style.notes}>
        {counts
          .filter(({ n }) => n > 0)
          .map(({ fate, n }) => `${names[fate]}: ${n}`)
          .join(' · ')}
      </p>
      {isIdle && <p>{say.nothing}</p>}
      <div className={style.general}>
        {report.notes.map((note) => (
          <p key={note.en}>{note[language]}</p>
        ))}
      </div>
      <ul className={style.list}>
        {items.slice(0, ROWS).map((item) => (
          <Item key={item.package} item={item} name={names[item.fate]} />
        ))}
      </ul>
      {items.length > ROWS && <p className={style.notes}>{say.more(items.length - ROWS)}</p>}
      <ArrivingReadings readings={report.readings} />
    </section>
  )
}

function Item({ item, name }: { item: ImportItem; name: string }) {
  const say = usePackagesWords().import
  const { words, language } = useSpeech()
  const faults = [
    ...item.problems.map((each) => `${each.file}: ${each.words[language]}`),
    ...item.reasons.map((each) => each.words[language]),
  ]
  const findings = [...new Set(item.findings.map((each) => each.words[language]))]
  return (
    <li className={style.item}>
      <b>
        <Sign kind={SIGN[item.fate]} /> <PackageTitle title={item.title} name={item.package} />
      </b>
      <span>{name}</span>
      <small>
        {/* Where it has no title, its name stands above. */}
        {[
          item.title === null ? '' : item.package,
          item.languages.map((each) => words.languages[each]).join(', '),
          item.revision === null ? '' : say.revision(item.revision),
        ]
          .filter((each) => each !== '')
          .join(' · ')}
      </small>
      <Sentences of={faults} kind={style.faults} />
      {findings.length > 0 && (
        <details>
          <summary>{say.settle(findings.length)}</summary>
          <Sentences of={findings} kind={style.notes} />
        </details>
      )}
      <Sentences of={item.notes.map((note) => note[language])} kind={style.notes} />
    </li>
  )
}

function Sentences({ of, kind }: { of: readonly string[]; kind: string | undefined }) {
  if (of.length === 0) return null
  return (
    <ul className={kind}>
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
