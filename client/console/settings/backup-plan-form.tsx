import { useState } from 'react'
import type { BackupPlan } from '../../../core/protocol/backups.ts'
import type { Instant } from '../../../core/model/time.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { useNow } from '../live/live-context.tsx'
import { ChoiceField, TextField } from '../parts/fields.tsx'
import fields from '../parts/fields.module.css'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { momentOf } from '../parts/time-words.ts'
import { useDesk } from '../shell/desk.tsx'
import { useSettingsWords } from '../words/settings/use-settings-words.ts'
import { useWords } from '../words/words-context.tsx'
import { useBackupPlan } from './backup-queries.ts'
import style from './settings-page.module.css'

/** When backups make themselves, and how many stay. */
export function BackupPlanForm({ plan, next }: { plan: BackupPlan; next: Instant | null }) {
  const say = useSettingsWords()
  const words = useWords()
  const { blocked, zone } = useDesk()
  const now = useNow(60_000)
  const change = useBackupPlan()
  const [hour, setHour] = useState(String(plan.hour ?? ''))
  const [keep, setKeep] = useState(String(plan.keep))
  const kept = /^\d{1,3}$/.test(keep) && Number(keep) >= 2 && Number(keep) <= 365 ? Number(keep) : null
  return (
    <form
      className={style.part}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (blocked !== null || change.isPending || kept === null) return
        change.mutate({ hour: hour === '' ? null : Number(hour), keep: kept })
      }}
    >
      <h2>{say.backups.plan}</h2>
      <div className={fields.three}>
        <ChoiceField
          label={say.backups.every}
          value={hour}
          data={[
            { value: '', label: say.backups.never },
            ...Array.from({ length: 24 }, (_, at) => ({
              value: String(at),
              label: say.backups.at(`${String(at).padStart(2, '0')}:00`),
            })),
          ]}
          onChange={(event) => setHour(event.currentTarget.value)}
        />
        <TextField
          label={say.backups.keep}
          inputMode="numeric"
          maxLength={3}
          value={keep}
          error={kept === null ? say.backups.keepWhat : null}
          onChange={(event) => setKeep(event.currentTarget.value)}
        />
      </div>
      <p className={style.quiet}>
        {next === null ? say.backups.noNext : say.backups.next(momentOf(next, now, zone, words))}{' '}
        {kept !== null && say.backups.keepWhat}
      </p>
      <div className={style.actions}>
        <Press kind="plain" submits blocked={blocked} aria-busy={change.isPending}>
          {words.common.save}
        </Press>
      </div>
      {change.error !== null && (
        <RefusalNote words={refusalWords(change.error.refusal, words)} onRetry={null} />
      )}
    </form>
  )
}
