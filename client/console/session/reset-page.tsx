/** Somebody opens the link for a new password, sees whose it is, and chooses it. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type * as z from 'zod/mini'
import { Password } from '../../../core/model/person.ts'
import { SessionReply } from '../../../core/protocol/http.ts'
import { ResetSeen, type ResetUse } from '../../../core/protocol/people.ts'
import { machineTime } from '../../lib/clock.ts'
import { ask, type Refused } from '../api/ask.ts'
import { signInRefusal } from '../api/refusal-words.ts'
import { PasswordField, TextField } from '../parts/fields.tsx'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { momentOf } from '../parts/time-words.ts'
import { go } from '../router.ts'
import { usePeopleWords } from '../words/people/use-people-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { Night } from './night.tsx'
import { takeToken } from './take-token.ts'
import style from './night.module.css'

export function ResetPage() {
  const say = usePeopleWords()
  const { words, suggest } = useSpeech()
  const [token] = useState(takeToken)
  const seen = useQuery<ResetSeen, Refused>({
    queryKey: ['reset'],
    queryFn: () => ask('POST', '/resets/look', { token }, ResetSeen),
    enabled: token !== null,
    staleTime: Infinity,
  })
  const spoken = seen.data?.language
  useEffect(() => {
    if (spoken !== undefined) suggest(spoken)
  }, [spoken, suggest])
  const away = seen.error !== null && seen.error.refusal.kind === 'away'
  const closed =
    token === null
      ? say.join.noLink
      : seen.error === null
        ? null
        : away
          ? words.session.away
          : say.reset.closed
  return (
    <Night>
      <h1>{say.reset.pageTitle}</h1>
      {closed !== null && (
        <>
          <p className={style.lead}>{closed}</p>
          <div className={style.stack}>
            <Press kind="primary" onClick={() => go('live', null)}>
              {say.join.toSignIn}
            </Press>
          </div>
        </>
      )}
      {closed === null && seen.data !== undefined && token !== null && (
        <>
          <p className={style.lead}>
            {say.reset.greeting(seen.data.displayName)}{' '}
            {say.reset.holds(momentOf(seen.data.expiresAt, machineTime(), null, words))}
          </p>
          <ResetForm token={token} username={seen.data.username} />
        </>
      )}
    </Night>
  )
}

function ResetForm({ token, username }: { token: string; username: string }) {
  const say = usePeopleWords()
  const { words } = useSpeech()
  const client = useQueryClient()
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const use = useMutation<SessionReply, Refused, z.infer<typeof ResetUse>>({
    mutationFn: (body) => ask('POST', '/resets/use', body, SessionReply),
    onSuccess: (session) => {
      client.setQueryData(['session'], session)
      go('live', null)
    },
  })
  const short = tried && !Password.safeParse(password).success
  const refused = use.error?.refusal ?? null
  const over = refused?.kind === 'refused' && refused.status === 403
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
      {refused !== null && (
        <RefusalNote
          words={over ? { sentence: say.reset.closed, detail: null } : signInRefusal(refused, words)}
          onRetry={null}
        />
      )}
      <Press kind="primary" submits aria-busy={use.isPending}>
        {say.reset.use}
      </Press>
    </form>
  )
}
