/** Two steps: what going back means, then its name typed by hand. */
import { useState } from 'react'
import type { BackupPoint } from '../../../core/protocol/backups.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { dateAt, isoOf } from '../parts/calendar.ts'
import { Sheet, TextField } from '../parts/fields.tsx'
import fields from '../parts/fields.module.css'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { datedMomentOf } from '../parts/time-words.ts'
import { useDesk } from '../shell/desk.tsx'
import { useSettingsWords } from '../words/settings/use-settings-words.ts'
import { useWords } from '../words/words-context.tsx'
import { useGoBack } from './backup-queries.ts'

export function GoBackSheet({ point, onClose }: { point: BackupPoint; onClose: () => void }) {
  const say = useSettingsWords().backups
  const words = useWords()
  const { blocked, zone } = useDesk()
  const back = useGoBack(point.name)
  const [step, setStep] = useState<'what' | 'type'>('what')
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  // The day that the page shows; the file's name has it in UTC.
  const phrase = isoOf(dateAt(point.at, zone))
  return (
    <Sheet title={say.back.title(datedMomentOf(point.at, zone, words))} size="620px" onClose={onClose}>
      <form
        className={fields.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (step === 'what') return setStep('type')
          setTried(true)
          if (blocked === null && !back.isPending && typed.trim() === phrase) back.mutate()
        }}
      >
        <p>{say.back.first}</p>
        <p className={fields.grave}>{say.back.lost}</p>
        <p>{say.back.stays}</p>
        <p>
          {say.back.screens} {say.back.signIn}
        </p>
        {step === 'type' && (
          <TextField
            label={`${say.back.type} ${phrase}`}
            value={typed}
            error={tried && typed.trim() !== phrase ? say.back.wrong : null}
            onChange={(event) => setTyped(event.currentTarget.value)}
            autoFocus
          />
        )}
        {back.isSuccess && <p role="status">{say.back.under}</p>}
        {back.error !== null && (
          <RefusalNote words={refusalWords(back.error.refusal, words)} onRetry={null} />
        )}
        <div className={fields.actions}>
          <Press kind="plain" onClick={onClose}>
            {words.common.cancel}
          </Press>
          <Press kind="grave" submits blocked={blocked} aria-busy={back.isPending}>
            {step === 'what' ? say.back.go : back.isPending ? say.restoring : say.back.yes}
          </Press>
        </div>
      </form>
    </Sheet>
  )
}
