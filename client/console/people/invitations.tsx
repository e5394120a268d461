import { useState } from 'react'
import type { Invitation } from '../../../core/protocol/people.ts'
import { refusalWords } from '../api/refusal-words.ts'
import { useNow } from '../live/live-context.tsx'
import { ConfirmSheet } from '../parts/confirm-sheet.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import rows from '../parts/rows.module.css'
import { momentOf } from '../parts/time-words.ts'
import { useDesk } from '../shell/desk.tsx'
import { usePeopleWords } from '../words/people/use-people-words.ts'
import { useWords } from '../words/words-context.tsx'
import { useCallBack, useInvitations } from './account-queries.ts'
import { useRolesInWords } from './roles-field.tsx'
import style from './tokens.module.css'

/** Links that were made; those that have ended stay for a fortnight, so that one sees what became of them. */
const SHOWN_MS = 14 * 86_400_000

export function Invitations() {
  const say = usePeopleWords().invite
  const words = useWords()
  const now = useNow(60_000)
  const invitations = useInvitations()
  const [open, setOpen] = useState<Invitation | null>(null)
  const items = (invitations.data?.items ?? []).filter(
    (each) => now - (each.endedAt ?? each.expiresAt) < SHOWN_MS,
  )
  return (
    <section className={style.tokens}>
      <PageHead title={say.list} subtitle={say.listWhat}>
        {null}
      </PageHead>
      {invitations.error !== null && (
        <RefusalNote
          words={refusalWords(invitations.error.refusal, words)}
          onRetry={() => void invitations.refetch()}
        />
      )}
      {invitations.data !== undefined && items.length === 0 && <p className={style.empty}>{say.none}</p>}
      {items.length > 0 && (
        <table className={rows.rows}>
          <tbody>
            {items.map((each) => (
              <InvitationRow key={each.id} invitation={each} onCallBack={() => setOpen(each)} />
            ))}
          </tbody>
        </table>
      )}
      {open !== null && <CallBackSheet invitation={open} onClose={() => setOpen(null)} />}
    </section>
  )
}

function InvitationRow({ invitation, onCallBack }: { invitation: Invitation; onCallBack: () => void }) {
  const say = usePeopleWords().invite
  const words = useWords()
  const inWords = useRolesInWords()
  const { blocked, zone } = useDesk()
  const now = useNow(60_000)
  const { endedAt, expiresAt } = invitation
  const open = endedAt === null && expiresAt > now
  const at = (instant: number): string => momentOf(instant, now, zone, words)
  return (
    <tr className={open ? undefined : rows.over}>
      <td>
        <b>{invitation.label}</b>
        <small>{say.by(invitation.by)}</small>
      </td>
      <td>{inWords(invitation)}</td>
      <td>
        {endedAt !== null
          ? say.ended(at(endedAt))
          : open
            ? say.until(at(expiresAt))
            : say.over(at(expiresAt))}
      </td>
      <td>
        <div className={rows.actions}>
          {open && (
            <Press
              kind="quiet"
              blocked={blocked}
              aria-label={`${say.callBack}: ${invitation.label}`}
              onClick={onCallBack}
            >
              {say.callBack}
            </Press>
          )}
        </div>
      </td>
    </tr>
  )
}

function CallBackSheet({ invitation, onClose }: { invitation: Invitation; onClose: () => void }) {
  const say = usePeopleWords().invite
  const back = useCallBack(invitation.id)
  return (
    <ConfirmSheet
      title={say.callBackTitle(invitation.label)}
      what={say.callBackWhat}
      yes={say.callBackYes}
      pending={back.isPending}
      error={back.error}
      onYes={() => back.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}
