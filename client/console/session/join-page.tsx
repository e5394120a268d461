/** Somebody opens the link of an invitation, sees what it offers, and chooses their own name and password. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type * as z from 'zod/mini'
import { SessionReply } from '../../../core/protocol/http.ts'
import { InvitationSeen, type JoinRequest } from '../../../core/protocol/people.ts'
import { machineTime } from '../../lib/clock.ts'
import { ask, type Refused } from '../api/ask.ts'
import { signInRefusal } from '../api/refusal-words.ts'
import { Press } from '../parts/press.tsx'
import { momentOf } from '../parts/time-words.ts'
import { go } from '../router.ts'
import { usePeopleWords } from '../words/people/use-people-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { AccountForm } from './account-form.tsx'
import { Night } from './night.tsx'
import { takeToken } from './take-token.ts'
import style from './night.module.css'

export function JoinPage() {
  const say = usePeopleWords().join
  const { words, language, suggest } = useSpeech()
  const [token] = useState(takeToken)
  const seen = useQuery<InvitationSeen, Refused>({
    queryKey: ['invitation'],
    queryFn: () => ask('POST', '/invitations/look', { token }, InvitationSeen),
    enabled: token !== null,
    staleTime: Infinity,
  })
  const spoken = seen.data?.language
  useEffect(() => {
    if (spoken !== undefined) suggest(spoken)
  }, [spoken, suggest])
  const away = seen.error !== null && seen.error.refusal.kind === 'away'
  const closed =
    token === null ? say.noLink : seen.error === null ? null : away ? words.session.away : say.closed
  return (
    <Night>
      <h1>{say.title}</h1>
      {closed !== null && (
        <>
          <p className={style.lead}>{closed}</p>
          <div className={style.stack}>
            <Press kind="primary" onClick={() => go('live', null)}>
              {say.toSignIn}
            </Press>
          </div>
        </>
      )}
      {closed === null && seen.data !== undefined && token !== null && (
        <>
          <p className={style.lead}>
            {say.offered(seen.data.by)} {offer(seen.data)}
          </p>
          <p className={style.lead}>{say.until(momentOf(seen.data.expiresAt, machineTime(), null, words))}</p>
          <JoinForm token={token} />
        </>
      )}
    </Night>
  )

  function offer({ roles, venueRoles }: InvitationSeen): string {
    const named = (all: InvitationSeen['roles']): string =>
      all.map((role) => words.people.role[role]).join(', ')
    const there = venueRoles.map((each) => `${each.venue[language]}: ${named(each.roles)}`)
    return `${[...(roles.length > 0 ? [named(roles)] : []), ...there].join('; ')}.`
  }
}

function JoinForm({ token }: { token: string }) {
  const say = usePeopleWords().join
  const { words } = useSpeech()
  const client = useQueryClient()
  const join = useMutation<SessionReply, Refused, z.infer<typeof JoinRequest>>({
    mutationFn: (body) => ask('POST', '/invitations/join', body, SessionReply),
    onSuccess: (session) => {
      client.setQueryData(['session'], session)
      go('live', null)
    },
  })
  const refused = join.error?.refusal ?? null
  const taken = refused?.kind === 'refused' && refused.status === 409
  const over = refused?.kind === 'refused' && refused.status === 403
  return (
    <AccountForm
      pending={join.isPending}
      usernameTaken={taken ? say.taken : null}
      refusal={
        refused === null || taken
          ? null
          : over
            ? { sentence: say.closed, detail: null }
            : signInRefusal(refused, words)
      }
      onReady={(wanted) => join.mutate({ token, ...wanted })}
    />
  )
}
