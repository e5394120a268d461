/** The lines that SUPPORT shows, and when each was last called: 90 days later the venue may not open (VEN-2). */
import { useState } from 'react'
import type { SupportLine } from '../../../core/model/venue.ts'
import type { VenueSettingsReply } from '../../../core/protocol/venue-settings.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { useNow } from '../live/live-context.tsx'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import rows from '../parts/rows.module.css'
import { Sign } from '../parts/sign.tsx'
import { dateOf } from '../parts/time-words.ts'
import { useDesk } from '../shell/desk.tsx'
import { useSettingsWords } from '../words/settings/use-settings-words.ts'
import { useSpeech, useWords } from '../words/words-context.tsx'
import { LineSheet } from './line-sheet.tsx'
import { useSettle, useVerifyLine } from './settings-queries.ts'
import style from './settings-page.module.css'

const DAY_MS = 86_400_000
/** VEN-2. */
const GOOD_FOR_DAYS = 90

export function LinesPanel({ reply }: { reply: VenueSettingsReply }) {
  const say = useSettingsWords().lines
  const words = useWords()
  const { blocked } = useDesk()
  const settle = useSettle(reply.id)
  const verify = useVerifyLine(reply.id)
  const [open, setOpen] = useState<'add' | SupportLine | null>(null)
  const { settings, revision } = reply
  const error = settle.error ?? verify.error
  return (
    <section className={style.part}>
      <div className={style.bar}>
        <p className={style.lead}>{say.what}</p>
        <Press kind="primary" blocked={blocked} onClick={() => setOpen('add')}>
          {say.add}
        </Press>
      </div>
      {error !== null && <RefusalNote words={refusalWords(error.refusal, words)} onRetry={null} />}
      <table className={rows.rows}>
        <tbody>
          {settings.supportLines.map((line) => (
            <LineRow
              key={line.id}
              line={line}
              by={reply.verifiedBy[line.id] ?? null}
              onVerify={() => !verify.isPending && verify.mutate(line.id)}
              onChange={() => setOpen(line)}
              onRemove={
                settings.supportLines.length === 1
                  ? null
                  : () => {
                      const supportLines = settings.supportLines.filter((each) => each.id !== line.id)
                      if (!settle.isPending)
                        settle.mutate({ revision, settings: { ...settings, supportLines } })
                    }
              }
            />
          ))}
        </tbody>
      </table>
      {open !== null && (
        <LineSheet reply={reply} line={open === 'add' ? null : open} onClose={() => setOpen(null)} />
      )}
    </section>
  )
}

function LineRow(props: {
  line: SupportLine
  by: string | null
  onVerify: () => void
  onChange: () => void
  /** Null for the last one, which stays. */
  onRemove: (() => void) | null
}) {
  const say = useSettingsWords().lines
  const { language } = useSpeech()
  const { blocked } = useDesk()
  const { line } = props
  const label = (press: string): string => `${press}: ${line.number}`
  return (
    <tr>
      <td>
        <b>{line.number}</b> {line.name[language]}
        <small>
          {line.hours[language]}, {line.cost[language]}, {say.policeIs[line.police]}
        </small>
      </td>
      <td>
        <Called line={line} by={props.by} />
      </td>
      <td>
        <div className={rows.actions}>
          <Press
            kind="plain"
            blocked={blocked}
            aria-label={label(say.verify)}
            title={say.verifyWhat}
            onClick={props.onVerify}
          >
            {say.verify}
          </Press>
          <Press kind="quiet" blocked={blocked} aria-label={label(say.change)} onClick={props.onChange}>
            {say.change}
          </Press>
          <Press
            kind="quiet"
            blocked={props.onRemove === null ? say.lastOne : blocked}
            aria-label={label(say.remove)}
            onClick={() => props.onRemove?.()}
          >
            {say.remove}
          </Press>
        </div>
      </td>
    </tr>
  )
}

function Called({ line, by }: { line: SupportLine; by: string | null }) {
  const say = useSettingsWords().lines
  const words = useWords()
  const now = useNow(60_000)
  const days = line.verifiedAt === null ? null : Math.floor((now - Date.parse(line.verifiedAt)) / DAY_MS)
  if (line.verifiedAt === null || days === null)
    return (
      <div className={rows.state}>
        <Sign kind="trouble" /> {say.never}
      </div>
    )
  const date = dateOf(Date.parse(line.verifiedAt), 'UTC', words)
  const old = days > GOOD_FOR_DAYS
  return (
    <div className={rows.state}>
      <Sign kind={old ? 'trouble' : 'well'} /> {by === null ? say.verified(date) : say.verifiedBy(date, by)}
      <small className={old ? rows.bad : undefined}>
        {old ? say.old(words.days(days)) : say.daysLeft(words.days(Math.max(0, GOOD_FOR_DAYS - days)))}
      </small>
    </div>
  )
}
