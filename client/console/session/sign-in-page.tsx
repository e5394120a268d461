import { useState } from 'react'
import { signInRefusal } from '../api/refusal-words.ts'
import { PasswordField, TextField } from '../parts/fields.tsx'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { useScannedCode } from '../router.ts'
import { useWords } from '../words/words-context.tsx'
import { Night } from './night.tsx'
import { useSetupOpen, useSignIn } from './session.ts'
import style from './night.module.css'

/** `ended`: a session was there and is over, so the person is told why they are here. */
export function SignInPage({ ended }: { ended: boolean }) {
  const words = useWords()
  const signIn = useSignIn()
  const setup = useSetupOpen()
  const scanned = useScannedCode()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  return (
    <Night>
      <h1>{words.session.title}</h1>
      <p className={style.lead}>
        {scanned !== null
          ? words.session.toAdmit(scanned)
          : ended
            ? words.session.ended
            : words.session.subtitle}
      </p>
      {setup.data?.open === true && <p className={style.stack}>{words.session.setupOpen}</p>}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!signIn.isPending) signIn.mutate({ username: username.trim(), password })
        }}
      >
        <TextField
          label={words.session.username}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          required
          withAsterisk={false}
          autoFocus
          value={username}
          onChange={(event) => setUsername(event.currentTarget.value)}
        />
        <PasswordField
          label={words.session.password}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {signIn.error !== null && (
          <RefusalNote words={signInRefusal(signIn.error.refusal, words)} onRetry={null} />
        )}
        <Press kind="primary" submits aria-busy={signIn.isPending}>
          {words.session.signIn}
        </Press>
      </form>
    </Night>
  )
}
