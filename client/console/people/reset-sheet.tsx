import { useState } from 'react'
import type { Person } from '../../../core/model/person.ts'
import { ChoiceField, Sheet } from '../parts/fields.tsx'
import fields from '../parts/fields.module.css'
import { SheetEnd } from '../parts/sheet-end.tsx'
import { usePeopleWords } from '../words/people/use-people-words.ts'
import { useOfferReset } from './account-queries.ts'
import { Secret } from './secret.tsx'

const HOURS = [1, 4, 24, 72] as const

/** Makes the link for a new password, then shows it this once. */
export function ResetSheet({ person, onClose }: { person: Person; onClose: () => void }) {
  const say = usePeopleWords()
  const offer = useOfferReset(person.id)
  const [hours, setHours] = useState(4)
  const { displayName } = person
  if (offer.data !== undefined)
    return (
      <Secret
        title={say.reset.title(displayName)}
        what={say.reset.once}
        secret={`${location.origin}${import.meta.env.BASE_URL}reset#${offer.data.token}`}
        onClose={onClose}
      />
    )
  return (
    <Sheet title={say.reset.title(displayName)} size="560px" onClose={onClose}>
      <form
        className={fields.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (!offer.isPending) offer.mutate({ hours })
        }}
      >
        <p>{say.reset.what}</p>
        <ChoiceField
          label={say.invite.valid}
          value={String(hours)}
          data={HOURS.map((each) => ({ value: String(each), label: say.reset.hours(each) }))}
          onChange={(event) => setHours(Number(event.currentTarget.value))}
        />
        <SheetEnd change={offer} onClose={onClose}>
          {say.invite.make}
        </SheetEnd>
      </form>
    </Sheet>
  )
}
