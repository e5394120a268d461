/** A page that is opened with a one-time link: what the link offers, or why it opens nothing, with the way to sign in. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import type { Language } from '../../../core/model/language.ts'
import type { SessionReply } from '../../../core/protocol/http.ts'
import { type Refused } from '../api/ask.ts'
import { signInRefusal, type RefusalWords } from '../api/refusal-words.ts'
import { Press } from '../parts/press.tsx'
import { goToDoor } from '../router.ts'
import { usePeopleWords } from '../words/people/use-people-words.ts'
import { useSpeech, useWords } from '../words/words-context.tsx'
import { Night } from './night.tsx'
import { takeToken } from './take-token.ts'
import style from './night.module.css'

interface LinkPageProps<Seen> {
  title: string
  /** Names the link among what was asked. */
  kind: string
  /** Why it opens nothing any more. */
  closed: string
  look(token: string): Promise<Seen>
  children(seen: Seen, token: string): ReactNode
}

export function LinkPage<Seen extends { language: Language }>(props: LinkPageProps<Seen>) {
  const say = usePeopleWords().join
  const { words, suggest } = useSpeech()
  const [token] = useState(takeToken)
  const seen = useQuery<Seen, Refused>({
    queryKey: [props.kind],
    queryFn: () => props.look(token ?? ''),
    enabled: token !== null,
    staleTime: Infinity,
  })
  const spoken = seen.data?.language
  useEffect(() => {
    if (spoken !== undefined) suggest(spoken)
  }, [spoken, suggest])
  const why =
    token === null
      ? say.noLink
      : seen.error === null
        ? null
        : seen.error.refusal.kind === 'away'
          ? words.session.away
          : props.closed
  return (
    <Night>
      <h1>{props.title}</h1>
      {why !== null && (
        <>
          <p className={style.lead}>{why}</p>
          <div className={style.stack}>
            <Press kind="primary" onClick={goToDoor}>
              {say.toSignIn}
            </Press>
          </div>
        </>
      )}
      {why === null && seen.data !== undefined && token !== null && props.children(seen.data, token)}
    </Night>
  )
}

/** Whoever used their link is signed in, and comes to their own page. */
export function useEntered(): (session: SessionReply) => void {
  const client = useQueryClient()
  return (session) => {
    client.setQueryData(['session'], session)
    goToDoor()
  }
}

/** Why a link could not be used; one that opens nothing any more says so. */
export function useLinkRefusal(refused: Refused | null, closed: string): RefusalWords | null {
  const words = useWords()
  if (refused === null) return null
  const { refusal } = refused
  const over = refusal.kind === 'refused' && refusal.status === 403
  return over ? { sentence: closed, detail: null } : signInRefusal(refusal, words)
}
