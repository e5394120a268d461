import { useState } from 'react'
import { Language, LANGUAGES } from '../../../core/model/language.ts'
import { ChoiceField, Sheet, TextField } from '../parts/fields.tsx'
import fields from '../parts/fields.module.css'
import { SheetEnd } from '../parts/sheet-end.tsx'
import { usePeopleWords } from '../words/people/use-people-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { useInvite } from './account-queries.ts'
import { holdsNothing, RolesField, type Held } from './roles-field.tsx'
import { Secret } from './secret.tsx'

const HOURS = [4, 24, 72, 168] as const

/** Makes the link of an invitation, then shows it this once. */
export function InviteSheet({ onClose }: { onClose: () => void }) {
  const say = usePeopleWords().invite
  const { words, language: spoken } = useSpeech()
  const invite = useInvite()
  const [label, setLabel] = useState('')
  const [hours, setHours] = useState(72)
  const [language, setLanguage] = useState<Language>(spoken)
  const [held, setHeld] = useState<Held>({ roles: [], venueRoles: [] })
  const [tried, setTried] = useState(false)
  if (invite.data !== undefined)
    return (
      <Secret
        title={label}
        what={`${say.once} ${say.secure}`}
        secret={`${location.origin}${import.meta.env.BASE_URL}join#${invite.data.token}`}
        onClose={onClose}
      />
    )
  return (
    <Sheet title={say.title} size="860px" onClose={onClose}>
      <form
        className={fields.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (invite.isPending || label.trim() === '' || holdsNothing(held)) return
          invite.mutate({ label: label.trim(), ...held, language, hours })
        }}
      >
        <TextField
          label={say.label}
          description={say.labelHint}
          maxLength={64}
          error={tried && label.trim() === '' ? words.common.required : null}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
          data-autofocus
        />
        <div className={fields.pair}>
          <ChoiceField
            label={say.language}
            value={language}
            data={LANGUAGES.map((each) => ({ value: each, label: words.languages[each] }))}
            onChange={(event) => setLanguage(Language.parse(event.currentTarget.value))}
          />
          <ChoiceField
            label={say.valid}
            value={String(hours)}
            data={HOURS.map((each) => ({ value: String(each), label: say.hours(each) }))}
            onChange={(event) => setHours(Number(event.currentTarget.value))}
          />
        </div>
        <RolesField
          value={held}
          error={tried && holdsNothing(held) ? words.people.rolesMissing : null}
          onChange={setHeld}
        />
        <SheetEnd change={invite} onClose={onClose}>
          {say.make}
        </SheetEnd>
      </form>
    </Sheet>
  )
}
