import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { LANGUAGES, Language } from '../../../core/model/language.ts'
import { Password, ROLES, Username, type Role } from '../../../core/model/person.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { ChoiceField, PasswordField, Sheet, TextField } from '../parts/fields.tsx'
import fields from '../parts/fields.module.css'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { useSpeech } from '../words/words-context.tsx'
import { useAddPerson } from './people-queries.ts'

export function PersonSheet({ onClose }: { onClose: () => void }) {
  const { words, language: spoken } = useSpeech()
  const say = words.people
  const add = useAddPerson()
  const [tried, setTried] = useState(false)
  const [displayName, setDisplayName] = useState('')
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [roles, setRoles] = useState<readonly Role[]>(['operator'])
  const [language, setLanguage] = useState<Language>(spoken)
  const taken = add.error?.refusal.kind === 'refused' && add.error.refusal.status === 409
  const wrong = {
    displayName: displayName.trim() === '' ? words.common.required : null,
    username: Username.safeParse(username).success ? null : say.usernameHint,
    password: Password.safeParse(password).success ? null : say.passwordHint,
    roles: roles.length === 0 ? say.rolesMissing : null,
  }
  return (
    <Sheet title={say.add} size="600px" onClose={onClose}>
      <form
        className={fields.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (add.isPending || Object.values(wrong).some((each) => each !== null)) return
          add.mutate(
            {
              username,
              displayName: displayName.trim(),
              password,
              roles: [...roles],
              venueRoles: [],
              language,
            },
            { onSuccess: onClose },
          )
        }}
      >
        <div className={fields.pair}>
          <TextField
            label={say.name}
            maxLength={64}
            error={tried ? wrong.displayName : null}
            value={displayName}
            onChange={(event) => setDisplayName(event.currentTarget.value)}
            data-autofocus
          />
          <ChoiceField
            label={say.language}
            value={language}
            data={LANGUAGES.map((each) => ({ value: each, label: words.languages[each] }))}
            onChange={(event) => setLanguage(Language.parse(event.currentTarget.value))}
          />
        </div>
        <TextField
          label={say.username}
          description={tried && wrong.username !== null ? null : say.usernameHint}
          error={taken ? say.taken : tried ? wrong.username : null}
          autoCapitalize="none"
          value={username}
          onChange={(event) => {
            add.reset()
            setUsername(event.currentTarget.value)
          }}
        />
        <PasswordField
          label={say.password}
          description={tried && wrong.password !== null ? null : say.passwordHint}
          error={tried ? wrong.password : null}
          autoComplete="new-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Checkbox.Group
          label={say.roles}
          size="md"
          error={tried ? wrong.roles : null}
          value={[...roles]}
          onChange={(chosen) => setRoles(ROLES.filter((role) => chosen.includes(role)))}
        >
          {ROLES.map((role) => (
            <Checkbox
              key={role}
              mt={10}
              size="md"
              value={role}
              label={
                <>
                  {say.role[role]} <span className={fields.lead}>{say.roleWhat[role]}</span>
                </>
              }
            />
          ))}
        </Checkbox.Group>
        {add.error !== null && !taken && (
          <RefusalNote words={refusalWords(add.error.refusal, words)} onRetry={null} />
        )}
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
