/** Which stories leave, and why the others stay, before the archive is made. */
import { LANGUAGES } from '../../../core/model/language.ts'
import type { ExportItem, ExportRequest } from '../../../core/protocol/story-packages.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { Sheet } from '../parts/fields.tsx'
import fields from '../parts/fields.module.css'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { Sign } from '../parts/sign.tsx'
import { usePackagesWords } from '../words/packages/use-packages-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { exportGroups } from './export-groups.ts'
import { PackageTitle } from './package-title.tsx'
import { useExport, useExportCheck } from './package-queries.ts'
import style from './packages.module.css'

/** Rows that are drawn; a list of thousands says how many more there are. */
const ROWS = 150

export function ExportSheet(props: { stories: ExportRequest['stories']; onClose: () => void }) {
  const say = usePackagesWords()
  const { words } = useSpeech()
  const check = useExportCheck(props.stories)
  const send = useExport(props.stories)
  const items = check.data?.items ?? []
  const leave = items.filter(({ fate }) => fate === 'leaves')
  const stay = items.filter(({ fate }) => fate === 'stays')
  const trouble = check.error ?? send.error
  return (
    <Sheet title={say.export.title} size="760px" onClose={props.onClose}>
      <div className={fields.form}>
        <p className={fields.lead}>{say.export.lead}</p>
        {check.data !== undefined && (
          <>
            {leave.length > 0 && <Rows heading={say.export.leaves(leave.length)} items={leave} />}
            {stay.length > 0 && <Staying items={stay} />}
          </>
        )}
        {trouble !== null && <RefusalNote words={refusalWords(trouble.refusal, words)} onRetry={null} />}
        {send.isSuccess && (
          <div className={style.general} role="status">
            <p>{say.export.saved}</p>
            <p className={style.notes}>{say.export.savedWhat}</p>
          </div>
        )}
        <div className={fields.actions}>
          <Press kind="plain" onClick={props.onClose}>
            {send.isSuccess ? words.common.close : words.common.cancel}
          </Press>
          {!send.isSuccess && (
            <Press
              kind="primary"
              aria-busy={send.isPending || check.isPending}
              blocked={check.data !== undefined && leave.length === 0 ? say.export.none : null}
              onClick={() => {
                if (!send.isPending && leave.length > 0) send.mutate()
              }}
            >
              {send.isPending ? say.export.saving : say.export.save}
            </Press>
          )}
        </div>
      </div>
    </Sheet>
  )
}

/** What several have in common is one line, with their names behind it. */
function Staying({ items }: { items: readonly ExportItem[] }) {
  const say = usePackagesWords()
  const { language } = useSpeech()
  const groups = exportGroups(items, language)
  const alone = groups.flatMap((group) => (group.items.length === 1 ? group.items : []))
  const several = groups.filter((group) => group.items.length > 1)
  return (
    <section>
      <h3 className={style.heading}>{say.export.stays(items.length)}</h3>
      {several.map(({ sentences, items: same }) => (
        <details key={sentences.join()} className={style.group}>
          <summary>
            <b>{say.export.many(same.length)}</b> {sentences.join(' ')}
          </summary>
          <List items={same} reasons={false} />
        </details>
      ))}
      <List items={alone} reasons />
    </section>
  )
}

function Rows({ heading, items }: { heading: string; items: readonly ExportItem[] }) {
  return (
    <section>
      <h3 className={style.heading}>{heading}</h3>
      <List items={items} reasons />
    </section>
  )
}

function List({ items, reasons }: { items: readonly ExportItem[]; reasons: boolean }) {
  const say = usePackagesWords()
  const { words, language } = useSpeech()
  return (
    <>
      <ul className={style.list}>
        {items.slice(0, ROWS).map((item) => (
          <li key={item.story} className={style.item}>
            <b>
              <Sign kind={item.fate === 'leaves' ? 'well' : 'none'} />{' '}
              <PackageTitle title={item.title} name={item.story} />
            </b>
            <span>
              {item.languages.length > 0 && item.languages.length < LANGUAGES.length
                ? say.export.only(item.languages.map((each) => words.languages[each]).join(', '))
                : ''}
            </span>
            {reasons && item.reasons.length > 0 && (
              <ul className={style.notes}>
                {[...new Set(item.reasons.map((reason) => reason.words[language]))].map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      {items.length > ROWS && <p className={style.notes}>{say.import.more(items.length - ROWS)}</p>}
    </>
  )
}
