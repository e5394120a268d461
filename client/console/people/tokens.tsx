import { useState } from 'react'
import { refusalWords } from '../api/refusal-words.ts'
import { useNow } from '../live/live-context.tsx'
import { ConfirmSheet } from '../parts/confirm-sheet.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Press } from '../parts/press.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import rows from '../parts/rows.module.css'
import { momentOf } from '../parts/time-words.ts'
import { useDesk } from '../shell/desk.tsx'
import { useWords } from '../words/words-context.tsx'
import { useRevokeToken, useTokens, type TokenItem } from './people-queries.ts'
import { useRolesInWords } from './roles-field.tsx'
import { TokenSheet } from './token-sheet.tsx'
import style from './tokens.module.css'

export function Tokens() {
  const words = useWords()
  const { blocked } = useDesk()
  const tokens = useTokens()
  const [open, setOpen] = useState<'add' | TokenItem | null>(null)
  return (
    <section className={style.tokens}>
      <PageHead title={words.tokens.title} subtitle={words.tokens.subtitle}>
        <Press kind="plain" blocked={blocked} onClick={() => setOpen('add')}>
          {words.tokens.add}
        </Press>
      </PageHead>
      {tokens.error !== null && (
        <RefusalNote
          words={refusalWords(tokens.error.refusal, words)}
          onRetry={() => void tokens.refetch()}
        />
      )}
      {tokens.data?.items.length === 0 && <p className={style.empty}>{words.tokens.empty}</p>}
      {tokens.data !== undefined && tokens.data.items.length > 0 && (
        <table className={rows.rows}>
          <thead>
            <tr>
              <th scope="col">{words.tokens.name}</th>
              <th scope="col">{words.tokens.role}</th>
              <th scope="col">{words.tokens.expires}</th>
              <th scope="col">
                <span className={rows.hidden}>{words.kiosks.column.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {tokens.data.items.map((token) => (
              <TokenRow key={token.id} token={token} onRevoke={() => setOpen(token)} />
            ))}
          </tbody>
        </table>
      )}
      {open === 'add' && <TokenSheet onClose={() => setOpen(null)} />}
      {open !== null && open !== 'add' && <RevokeTokenSheet token={open} onClose={() => setOpen(null)} />}
    </section>
  )
}

function TokenRow({ token, onRevoke }: { token: TokenItem; onRevoke: () => void }) {
  const words = useWords()
  const inWords = useRolesInWords()
  const { blocked, zone } = useDesk()
  const now = useNow(60_000)
  const over = token.revokedAt !== null || (token.expiresAt !== null && token.expiresAt <= now)
  return (
    <tr className={over ? rows.over : undefined}>
      <td>
        <b>{token.name}</b>
        <small>{words.people.since(momentOf(token.createdAt, now, zone, words))}</small>
      </td>
      <td>
        {inWords({
          roles: token.venueId === null ? [token.role] : [],
          venueRoles: token.venueId === null ? [] : [{ venueId: token.venueId, roles: [token.role] }],
        })}
      </td>
      <td>{validity()}</td>
      <td>
        <div className={rows.actions}>
          {!over && (
            <Press
              kind="quiet"
              blocked={blocked}
              aria-label={`${words.tokens.revoke}: ${token.name}`}
              onClick={onRevoke}
            >
              {words.tokens.revoke}
            </Press>
          )}
        </div>
      </td>
    </tr>
  )

  function validity(): string {
    if (token.revokedAt !== null) return words.tokens.revoked(momentOf(token.revokedAt, now, zone, words))
    if (token.expiresAt === null) return words.tokens.never
    const at = momentOf(token.expiresAt, now, zone, words)
    return token.expiresAt <= now ? words.tokens.expired(at) : words.tokens.validUntil(at)
  }
}

function RevokeTokenSheet({ token, onClose }: { token: TokenItem; onClose: () => void }) {
  const words = useWords()
  const revoke = useRevokeToken(token.id)
  return (
    <ConfirmSheet
      title={words.tokens.revokeTitle(token.name)}
      what={words.tokens.revokeWhat}
      yes={words.tokens.revokeYes}
      pending={revoke.isPending}
      error={revoke.error}
      onYes={() => revoke.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}
