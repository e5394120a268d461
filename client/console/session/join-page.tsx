/** Somebody opens the link of an invitation, sees what it offers, and chooses their own name and password. */
import { useMutation } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import { SessionReply } from '../../../core/protocol/http.ts'
import { InvitationSeen, type JoinRequest } from '../../../core/protocol/people.ts'
import { machineTime } from '../../lib/clock.ts'
import { ask, type Refused } from '../api/ask.ts'
import { momentAbroad } from '../parts/time-words.ts'
import { usePeopleWords } from '../words/people/use-people-words.ts'
import { useSpeech } from '../words/words-context.tsx'
import { AccountForm } from './account-form.tsx'
import { LinkPage, useEntered, useLinkRefusal } from './link-page.tsx'
import style from './night.module.css'

export function JoinPage() {
  const say = usePeopleWords().join
  const { words, language } = useSpeech()
  return (
    <LinkPage
      kind="invitation"
      title={say.title}
      closed={say.closed}
      look={(token) => ask('POST', '/invitations/look', { token }, InvitationSeen)}
    >
      {(seen, token) => (
        <>
          <p className={style.lead}>
            {say.offered(seen.by)} {offer(seen)}
          </p>
          <p className={style.lead}>
            {say.until(momentAbroad(seen.expiresAt, machineTime(), seen.timeZone, words))}
          </p>
          <JoinForm token={token} />
        </>
      )}
    </LinkPage>
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
  const entered = useEntered()
  const join = useMutation<SessionReply, Refused, z.infer<typeof JoinRequest>>({
    mutationFn: (body) => ask('POST', '/invitations/join', body, SessionReply),
    onSuccess: entered,
  })
  const refused = useLinkRefusal(join.error, say.closed)
  const taken = join.error?.refusal.kind === 'refused' && join.error.refusal.status === 409
  return (
    <AccountForm
      pending={join.isPending}
      usernameTaken={taken ? say.taken : null}
      refusal={taken ? null : refused}
      onReady={(wanted) => join.mutate({ token, ...wanted })}
    />
  )
}
