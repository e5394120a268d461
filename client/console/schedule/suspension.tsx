/** "Suspend today": one press for a day on which none of the rules is meant. */
import { useState } from 'react'
import type { Instant } from '../../../core/model/time.ts'
import type { ScheduleReply } from '../../../core/protocol/schedule.ts'
import { suspensionOn } from '../../../core/model/suspension.ts'
import { useThemes } from '../api/holdings.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { dateAt, isoOf } from '../parts/calendar.ts'
import { ChoiceField, Sheet } from '../parts/fields.tsx'
import fields from '../parts/fields.module.css'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { useScheduleWords } from '../words/schedule/use-schedule-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { useScheduleChange } from './schedule-queries.ts'
import style from './schedule-page.module.css'

export function SuspendSheet({ schedule, onClose }: { schedule: ScheduleReply; onClose: () => void }) {
  const say = useScheduleWords()
  const { words, language } = useSpeech()
  const themes = (useThemes().data?.items ?? []).filter((each) => each.id !== 'calm')
  const [theme, setTheme] = useState('dusk')
  const change = useScheduleChange(schedule.venueId)
  return (
    <Sheet title={say.suspend.title} size="520px" onClose={onClose}>
      <div className={fields.form}>
        <p>{say.suspend.what}</p>
        <ChoiceField
          label={say.suspend.theme}
          value={theme}
          data={themes.map(({ id, name }) => ({ value: id, label: name[language] }))}
          onChange={(event) => setTheme(event.currentTarget.value)}
          data-autofocus
        />
        {change.error !== null && (
          <RefusalNote words={refusalWords(change.error.refusal, words)} onRetry={null} />
        )}
        <div className={fields.actions}>
          <Press kind="plain" onClick={onClose}>
            {words.common.cancel}
          </Press>
          <Press
            kind="primary"
            aria-busy={change.isPending}
            onClick={() =>
              !change.isPending &&
              change.mutate(
                { version: schedule.version, wish: { kind: 'suspend', theme } },
                { onSuccess: onClose },
              )
            }
          >
            {say.suspend.yes}
          </Press>
        </div>
      </div>
    </Sheet>
  )
}

/** Says so while a day is suspended, with the way back. */
export function Suspended(props: { schedule: ScheduleReply; now: Instant; blocked: string | null }) {
  const say = useScheduleWords()
  const { words } = useSpeech()
  const { venueId, version, timeZone, rules } = props.schedule
  const change = useScheduleChange(venueId)
  const id = suspensionOn(isoOf(dateAt(props.now, timeZone)), rules)?.id
  if (id === undefined) return null
  return (
    <div className={style.suspended} role="status">
      <p>{say.suspend.on}</p>
      <Press
        kind="plain"
        blocked={props.blocked}
        aria-busy={change.isPending}
        onClick={() => change.mutate({ version, wish: { kind: 'remove', ruleId: id } })}
      >
        {say.suspend.end}
      </Press>
      {change.error !== null && (
        <RefusalNote words={refusalWords(change.error.refusal, words)} onRetry={null} />
      )}
    </div>
  )
}
