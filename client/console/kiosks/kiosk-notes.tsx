/** What staff write about a screen, and what its log says of it. */
import { useState } from 'react'
import { refusalWords } from '../api/refusal-words.ts'
import { IncidentList } from '../day/log-panel.tsx'
import { useVenueId } from '../day/day-queries.ts'
import { useLog, useNoteAdd, useNoteRemove, useNotes } from '../day/log-queries.ts'
import { useNow } from '../live/live-context.tsx'
import { TextField } from '../parts/fields.tsx'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { momentOf } from '../parts/time-words.ts'
import { useDesk } from '../shell/desk.tsx'
import { useDayWords } from '../words/day/use-day-words.ts'
import { useWords } from '../words/words-context.tsx'
import style from './kiosk-sheet.module.css'

const OF_A_SCREEN = 5

export function KioskNotes({ kioskId }: { kioskId: string }) {
  const say = useDayWords()
  const words = useWords()
  const { may, blocked, zone } = useDesk()
  const now = useNow(5_000)
  const notes = useNotes(kioskId).data?.items ?? []
  const log = useLog(useVenueId()).data
  const add = useNoteAdd(kioskId)
  const remove = useNoteRemove(kioskId)
  const [text, setText] = useState('')
  const incidents = [...(log?.open ?? []), ...(log?.past ?? [])].filter((each) => each.kioskId === kioskId)
  const mayNot = may('run') ? blocked : words.may.run
  return (
    <>
      {incidents.length > 0 && (
        <section className={style.wide} aria-labelledby="kiosk-log">
          <h3 id="kiosk-log">{say.log.title}</h3>
          <IncidentList incidents={incidents.slice(0, OF_A_SCREEN)} />
        </section>
      )}
      <section className={style.wide} aria-labelledby="kiosk-notes">
        <h3 id="kiosk-notes">{say.notes.title}</h3>
        <form
          className={style.note}
          onSubmit={(event) => {
            event.preventDefault()
            if (mayNot === null && text.trim() !== '' && !add.isPending)
              add.mutate(text.trim(), { onSuccess: () => setText('') })
          }}
        >
          <TextField
            label={say.notes.write}
            description={say.notes.hint}
            maxLength={500}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Press kind="plain" submits blocked={mayNot}>
            {say.notes.add}
          </Press>
        </form>
        {add.error !== null && <RefusalNote words={refusalWords(add.error.refusal, words)} onRetry={null} />}
        {notes.length === 0 ? (
          <p className={style.quiet}>{say.notes.none}</p>
        ) : (
          <ul className={style.notes}>
            {notes.map((each) => (
              <li key={each.id}>
                <span>{each.text}</span>
                <small>{say.notes.at(momentOf(each.at, now, zone, words), each.byName ?? '–')}</small>
                <Press
                  kind="quiet"
                  blocked={mayNot}
                  aria-label={`${say.notes.remove}: ${each.text}`}
                  onClick={() => remove.mutate(each.id)}
                >
                  {say.notes.remove}
                </Press>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}
