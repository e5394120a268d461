/** Somebody opens the link for a new password, sees whose it is, and chooses it. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type * as z from 'zod/mini'
import { Password } from '../../../core/model/person.ts'
import { SessionReply } from '../../../core/protocol/http.ts'
import { ResetSeen, type ResetUse } from '../../../core/protocol/people.ts'
import { machineTime } from '../../lib/clock.ts'
import { ask, type Refused } from '../api/ask.ts'
import { PasswordField, TextField } from '../parts/fields.tsx'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { momentAbroad } from '../parts/time-words.ts'
import { usePeopleWords } from '../words/people/use-people-words.ts'
import { useWords } from '../words/words-context.tsx'
import { LinkPage, useEntered, useLinkRefusal } from './link-page.tsx'
import style from './night.module.css'

export function ResetPage() {
  const say = usePeopleWords().reset
  const words = useWords()
  return (
    <LinkPage
      kind="reset"
      title={say.pageTitle}
      closed={say.closed}
      look={(token) => ask('POST', '/resets/look', { token }, ResetSeen)}
    >
      {({ displayName, username, expiresAt, timeZone }, token) => (
        <>
          <p className={style.lead}>
            {say.greeting(displayName)} {say.holds(momentAbroad(expiresAt, machineTime(), timeZone, words))}
          </p>
          <ResetForm token={token} username={username} />
        </>
      )}
    </LinkPage>
  )
}

function ResetForm({ token, username }: { token: string; username: string }) {
  const say = usePeopleWords()
  const words = useWords()
  const entered = useEntered()
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const use = useMutation<SessionReply, Refused, z.infer<typeof ResetUse>>({
    mutationFn: (body) => ask('POST', '/resets/use', body, SessionReply),
    onSuccess: entered,
  })
  const short = tried && !Password.safeParse(password).success
  const refused = useLinkRefusal(use.error, say.reset.closed)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (!use.isPending && Password.safeParse(password).success) use.mutate({ token, password })
      }}
    >
      <TextField label={words.session.username} autoComplete="username" value={username} readOnly />
      <PasswordField
        label={say.account.next}
        description={short ? null : words.setup.passwordHint}
        error={short ? words.setup.passwordHint : null}
        autoComplete="new-password"
        autoFocus
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {refused !== null && <RefusalNote words={refused} onRetry={null} />}
      <Press kind="primary" submits aria-busy={use.isPending}>
        {say.reset.use}
      </Press>
    </form>
  )
}
