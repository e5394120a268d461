/** What a venue settles before anybody may write in its booths (CON-9, BOO-5). */
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { addressTrouble, isTelephone } from '../../../core/contribution/way-back.ts'
import { NO_BOOTH_SETTINGS, type BoothSettings } from '../../../core/model/booth-settings.ts'
import type { BoothReply } from '../../../core/protocol/inbox.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { ChoiceField, TextField } from '../parts/fields.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { Sign } from '../parts/sign.tsx'
import { go } from '../router.ts'
import { useDesk } from '../shell/desk.tsx'
import { useInboxWords } from '../words/inbox/use-inbox-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { useBooth, useBoothChange, useInbox } from './inbox-queries.ts'
import style from './booth-page.module.css'

export function BoothPage() {
  const say = useInboxWords().booth
  const { words, language } = useSpeech()
  const venues = useInbox().data?.venues ?? []
  const [wanted, setWanted] = useState<string | null>(null)
  const venueId = wanted ?? venues[0]?.id ?? null
  const booth = useBooth(venueId)
  return (
    <>
      <PageHead title={say.title} subtitle={say.subtitle}>
        <Press kind="plain" onClick={() => go('inbox', null)}>
          {say.back}
        </Press>
      </PageHead>
      {venues.length > 1 && (
        <ChoiceField
          aria-label={say.title}
          value={venueId ?? ''}
          data={venues.map((venue) => ({ value: venue.id, label: venue.name[language] }))}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      )}
      {booth.error !== null && (
        <RefusalNote words={refusalWords(booth.error.refusal, words)} onRetry={() => void booth.refetch()} />
      )}
      {booth.data === undefined && booth.error === null && (
        <p className={style.quiet}>{words.common.loading}</p>
      )}
      {booth.data !== undefined && venueId !== null && (
        <BoothForm key={venueId} venueId={venueId} booth={booth.data} />
      )}
    </>
  )
}

/** Also a part of Settings. */
export function BoothForm({ venueId, booth }: { venueId: string; booth: BoothReply }) {
  const say = useInboxWords().booth
  const { words } = useSpeech()
  const desk = useDesk()
  const change = useBoothChange(venueId)
  const [form, setForm] = useState<BoothSettings>(booth.settings)
  const set = (part: Partial<BoothSettings>): void => {
    setForm((before) => ({ ...before, ...part }))
    change.reset()
  }
  const { address, telephone } = form.wayBack
  const wrong = {
    address: orNull(address) === null ? null : addressTrouble(address ?? ''),
    telephone: orNull(telephone) !== null && !isTelephone(telephone ?? ''),
  }
  const leadsNowhere = wrong.address !== null || wrong.telephone
  const blocked =
    desk.blocked ?? (desk.may('booths') ? null : words.may.booths) ?? (leadsNowhere ? say.leadsNowhere : null)
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (blocked !== null || change.isPending) return
        const { wayBack, lead, procedure, writing } = form
        change.mutate({
          wayBack: { address: orNull(wayBack.address), telephone: orNull(wayBack.telephone) },
          lead,
          procedure,
          writing,
        })
      }}
    >
      <div className={style.standing} role="status">
        {booth.reasons.length === 0 ? (
          <p>
            <Sign kind="well" /> {say.open}
          </p>
        ) : (
          <>
            <p className={style.alert}>
              <Sign kind="trouble" /> {say.closed}
            </p>
            <ul>
              {booth.reasons.map((reason) => (
                <li key={reason}>{say.missing[reason]}</li>
              ))}
            </ul>
          </>
        )}
        <p className={style.quiet}>{say.tls}</p>
      </div>
      <fieldset>
        <legend>{say.wayBack}</legend>
        <p className={style.quiet}>{say.wayBackWhat}</p>
        <div className={style.pair}>
          <TextField
            label={say.address}
            description={say.addressHint}
            value={form.wayBack.address ?? ''}
            maxLength={120}
            error={wrong.address !== null && say.addressTrouble[wrong.address]}
            onChange={(event) => set({ wayBack: { ...form.wayBack, address: event.currentTarget.value } })}
          />
          <TextField
            label={say.telephone}
            description={say.telephoneHint}
            value={form.wayBack.telephone ?? ''}
            maxLength={40}
            error={wrong.telephone && say.telephoneTrouble}
            onChange={(event) => set({ wayBack: { ...form.wayBack, telephone: event.currentTarget.value } })}
          />
        </div>
      </fieldset>
      <fieldset>
        <legend>{say.lead}</legend>
        <p className={style.quiet}>{say.leadWhat}</p>
        <div className={style.pair}>
          <TextField
            label={say.leadName}
            value={form.lead.name}
            maxLength={120}
            onChange={(event) => set({ lead: { ...form.lead, name: event.currentTarget.value } })}
          />
          <TextField
            label={say.leadReach}
            placeholder={say.leadReachHint}
            value={form.lead.reach}
            maxLength={120}
            onChange={(event) => set({ lead: { ...form.lead, reach: event.currentTarget.value } })}
          />
        </div>
      </fieldset>
      <fieldset>
        <legend>{say.procedure}</legend>
        <p className={style.quiet}>{say.procedureWhat}</p>
        <Textarea
          aria-label={say.procedure}
          placeholder={say.procedureHint}
          size="md"
          autosize
          minRows={5}
          maxRows={16}
          maxLength={4_000}
          value={form.procedure}
          onChange={(event) => set({ procedure: event.currentTarget.value })}
        />
      </fieldset>
      <fieldset>
        <legend>{say.writing}</legend>
        <ChoiceField
          aria-label={say.writing}
          value={form.writing}
          data={[
            { value: 'open', label: say.writingOpen },
            { value: 'shut', label: say.writingShut },
          ]}
          onChange={(event) =>
            set({ writing: event.currentTarget.value === 'shut' ? 'shut' : NO_BOOTH_SETTINGS.writing })
          }
        />
      </fieldset>
      <div className={style.actions}>
        <span role="status" className={style.quiet}>
          {change.isSuccess ? say.saved : ''}
        </span>
        <Press kind="primary" submits blocked={blocked} aria-busy={change.isPending}>
          {say.save}
        </Press>
      </div>
      {change.error !== null && (
        <RefusalNote words={refusalWords(change.error.refusal, words)} onRetry={null} />
      )}
    </form>
  )
}

function orNull(text: string | null): string | null {
  const trimmed = (text ?? '').trim()
  return trimmed === '' ? null : trimmed
}
