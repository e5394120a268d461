/** The first administrator. The token comes in the address's fragment, which no server ever logs. */
import { useState } from 'react'
import { LANGUAGES, type Language } from '../../../core/model/language.ts'
import { Password, Username } from '../../../core/model/person.ts'
import { signInRefusal } from '../api/refusal-words.ts'
import { ChoiceField, PasswordField, TextField } from '../parts/fields.tsx'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { go } from '../router.ts'
import { WORDS } from '../words/all.ts'
import { useSpeech } from '../words/words-context.tsx'
import { Night } from './night.tsx'
import { useSetUp, useSetupOpen } from './session.ts'
import style from './night.module.css'

export function SetupPage() {
  const { words } = useSpeech()
  const setup = useSetupOpen()
  // Kept for this page's life and taken out of the address bar, where it could be photographed.
  const [token] = useState(takeToken)
  const reason = setup.data?.open === false ? words.setup.closed : token === null ? words.setup.noLink : null
  return (
    <Night>
      <h1>{words.setup.title}</h1>
      <p className={style.lead}>{reason ?? words.setup.subtitle}</p>
      {reason === null && token !== null ? (
        <SetupForm token={token} />
      ) : (
        <div className={style.stack}>
          <Press kind="primary" onClick={() => go('live', null)}>
            {words.setup.toSignIn}
          </Press>
        </div>
      )}
    </Night>
  )
}

function SetupForm({ token }: { token: string }) {
  const { words, language: spoken, choose } = useSpeech()
  const setUp = useSetUp()
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
        if (setUp.isPending || Object.values(wrong).some((each) => each !== null)) return
        setUp.mutate(
          { token, username, displayName: displayName.trim(), password, language: spoken },
          { onSuccess: () => go('live', null) },
        )
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
        error={tried ? wrong.username : null}
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
      <ChoiceField
        label={words.setup.language}
        value={spoken}
        data={LANGUAGES.map((each) => ({ value: each, label: WORDS[each].self }))}
        onChange={(event) => {
          const chosen: Language | undefined = LANGUAGES.find((each) => each === event.currentTarget.value)
          if (chosen !== undefined) choose(chosen)
        }}
      />
      {setUp.error !== null && <RefusalNote words={refusalOf(setUp.error)} onRetry={null} />}
      <Press kind="primary" submits aria-busy={setUp.isPending}>
        {words.setup.create}
      </Press>
    </form>
  )

  function refusalOf(error: NonNullable<typeof setUp.error>) {
    const closed = error.refusal.kind === 'refused' && error.refusal.problem?.type === SETUP_CLOSED
    return closed ? { sentence: words.setup.refused, detail: null } : signInRefusal(error.refusal, words)
  }
}

const SETUP_CLOSED = 'urn:untold:problem:setup_closed'

function takeToken(): string | null {
  const token = decodeURIComponent(location.hash.slice(1))
  if (token === '') return null
  history.replaceState(null, '', location.pathname)
  return token
}
