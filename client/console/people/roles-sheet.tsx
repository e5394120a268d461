import { useState } from 'react'
import type { Person } from '../../../core/model/person.ts'
import { Sheet } from '../parts/fields.tsx'
import fields from '../parts/fields.module.css'
import { SheetEnd } from '../parts/sheet-end.tsx'
import { usePeopleWords } from '../words/people/use-people-words.ts'
import { useWords } from '../words/words-context.tsx'
import { useChangeRoles } from './account-queries.ts'
import { holdsNothing, RolesField, type Held } from './roles-field.tsx'

export function RolesSheet({ person, onClose }: { person: Person; onClose: () => void }) {
  const say = usePeopleWords().roles
  const words = useWords()
  const change = useChangeRoles(person.id)
  const [held, setHeld] = useState<Held>(person)
  const [tried, setTried] = useState(false)
  return (
    <Sheet title={say.title(person.displayName)} size="860px" onClose={onClose}>
      <form
        className={fields.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (change.isPending || holdsNothing(held)) return
          change.mutate({ roles: held.roles, venueRoles: held.venueRoles }, { onSuccess: onClose })
        }}
      >
        <RolesField
          value={held}
          error={tried && holdsNothing(held) ? words.people.rolesMissing : null}
          onChange={setHeld}
        />
        <SheetEnd change={change} onClose={onClose} />
      </form>
    </Sheet>
  )
}
