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
            {stay.length > 0 && <Rows heading={say.export.stays(stay.length)} items={stay} />}
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

function Rows({ heading, items }: { heading: string; items: readonly ExportItem[] }) {
  const say = usePackagesWords()
  const { words, language } = useSpeech()
  return (
    <section>
      <h3 className={style.heading}>{heading}</h3>
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
            {item.reasons.length > 0 && (
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
    </section>
  )
}
