/** A new account's own choices: name, user name, password; its language is the one that is being read. */
import { useState } from 'react'
import type { Language } from '../../../core/model/language.ts'
import { Password, Username } from '../../../core/model/person.ts'
import type { RefusalWords } from '../api/refusal-words.ts'
import { PasswordField, TextField } from '../parts/fields.tsx'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { useSpeech } from '../words/words-context.tsx'

interface AccountFormProps {
  pending: boolean
  refusal: RefusalWords | null
  /** Why the user name cannot be had, or null. */
  usernameTaken: string | null
  onReady: (wanted: { username: string; displayName: string; password: string; language: Language }) => void
}

export function AccountForm(props: AccountFormProps) {
  const { words, language } = useSpeech()
  const [tried, setTried] = useState(false)
  const [displayName, setDisplayName] = useState('')
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const wrong = {
    displayName: displayName.trim() === '' ? words.common.required : null,
    username: Username.safeParse(username).success ? null : words.setup.usernameHint,
    password: Password.safeParse(password).success ? null : words.setup.passwordHint,
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (props.pending || Object.values(wrong).some((each) => each !== null)) return
        props.onReady({ username, displayName: displayName.trim(), password, language })
      }}
    >
      <TextField
        label={words.setup.displayName}
        description={tried && wrong.displayName !== null ? null : words.setup.displayNameHint}
        error={tried ? wrong.displayName : null}
        value={displayName}
        onChange={(event) => setDisplayName(event.currentTarget.value)}
      />
      <TextField
        label={words.setup.username}
        description={tried && wrong.username !== null ? null : words.setup.usernameHint}
        error={props.usernameTaken ?? (tried ? wrong.username : null)}
        autoComplete="username"
        autoCapitalize="none"
        value={username}
        onChange={(event) => setUsername(event.currentTarget.value)}
      />
      <PasswordField
        label={words.setup.password}
        description={tried && wrong.password !== null ? null : words.setup.passwordHint}
        error={tried ? wrong.password : null}
        autoComplete="new-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {props.refusal !== null && <RefusalNote words={props.refusal} onRetry={null} />}
      <Press kind="primary" submits aria-busy={props.pending}>
        {words.setup.create}
      </Press>
    </form>
  )
}
