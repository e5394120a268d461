import { useState } from 'react'
import { Role, ROLES } from '../../../core/model/person.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { useNow } from '../live/live-context.tsx'
import { ChoiceField, Sheet, TextField } from '../parts/fields.tsx'
import fields from '../parts/fields.module.css'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { useVenues } from '../schedule/schedule-queries.ts'
import { usePeopleWords } from '../words/people/use-people-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { useAddToken } from './people-queries.ts'
import { Secret } from './secret.tsx'

const DAYS = [30, 90, 365] as const
const DAY_MS = 86_400_000

/** Asks for a token, then shows its secret this once. */
export function TokenSheet({ onClose }: { onClose: () => void }) {
  const { words, language } = useSpeech()
  const say = words.tokens
  const where = usePeopleWords().roles
  const venues = useVenues().data?.items ?? []
  const add = useAddToken()
  const now = useNow(60_000)
  const [tried, setTried] = useState(false)
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('operator')
  const [venueId, setVenueId] = useState('')
  const [days, setDays] = useState('90')
  if (add.data !== undefined)
    return <Secret title={name} what={say.once} secret={add.data.token} onClose={onClose} />
  return (
    <Sheet title={say.add} size="560px" onClose={onClose}>
      <form
        className={fields.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (add.isPending || name.trim() === '') return
          const expiresAt = days === '' ? null : new Date(now + Number(days) * DAY_MS).toISOString()
          add.mutate({ name: name.trim(), role, venueId: venueId === '' ? null : venueId, expiresAt })
        }}
      >
        <TextField
          label={say.name}
          description={say.nameHint}
          maxLength={64}
          error={tried && name.trim() === '' ? words.common.required : null}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <div className={fields.pair}>
          <ChoiceField
            label={say.role}
            value={role}
            data={ROLES.map((each) => ({ value: each, label: words.people.role[each] }))}
            onChange={(event) => setRole(Role.parse(event.currentTarget.value))}
          />
          <ChoiceField
            label={say.expires}
            value={days}
            data={[
              ...DAYS.map((each) => ({ value: String(each), label: say.inDays(each) })),
              { value: '', label: say.never },
            ]}
            onChange={(event) => setDays(event.currentTarget.value)}
          />
        </div>
        <ChoiceField
          label={where.where}
          value={venueId}
          data={[
            { value: '', label: where.everywhere },
            ...venues.map((each) => ({ value: each.id, label: each.name[language] })),
          ]}
          onChange={(event) => setVenueId(event.currentTarget.value)}
        />
        <p className={fields.lead}>{words.people.roleWhat[role]}</p>
        {venueId !== '' && <p className={fields.lead}>{where.tokenHere}</p>}
        {add.error !== null && <RefusalNote words={refusalWords(add.error.refusal, words)} onRetry={null} />}
        <div className={fields.actions}>
          <Press kind="plain" onClick={onClose}>
            {words.common.cancel}
          </Press>
          <Press kind="primary" submits aria-busy={add.isPending}>
            {say.addYes}
          </Press>
        </div>
      </form>
    </Sheet>
  )
}
