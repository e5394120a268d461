/** Who is signed in at this browser. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import {
  SessionReply,
  SetupReply,
  type SessionRequest,
  type SetupRequest,
} from '../../../core/protocol/http.ts'
import { ask, Refused, tell } from '../api/ask.ts'

const SESSION = ['session'] as const

/** The session, or null for nobody; throws `Refused` when the server cannot be asked. */
async function fetchSession(): Promise<SessionReply | null> {
  try {
    return await ask('GET', '/session', null, SessionReply)
  } catch (problem) {
    if (problem instanceof Refused && problem.refusal.kind === 'refused' && problem.refusal.status === 401)
      return null
    throw problem
  }
}

export function useSession() {
  return useQuery({
    queryKey: SESSION,
    queryFn: fetchSession,
    staleTime: Infinity,
    retryDelay: 1_000,
    retry: true,
  })
}

export function useSetupOpen() {
  return useQuery({
    queryKey: ['setup'],
    queryFn: () => ask('GET', '/setup', null, SetupReply),
    staleTime: Infinity,
  })
}

export function useSignIn() {
  const client = useQueryClient()
  return useMutation<SessionReply, Refused, z.infer<typeof SessionRequest>>({
    mutationFn: (body) => ask('POST', '/session', body, SessionReply),
    onSuccess: (session) => client.setQueryData(SESSION, session),
  })
}

export function useSetUp() {
  const client = useQueryClient()
  return useMutation<SessionReply, Refused, z.infer<typeof SetupRequest>>({
    mutationFn: (body) => ask('POST', '/setup', body, SessionReply),
    onSuccess: (session) => client.setQueryData(SESSION, session),
  })
}

export function useSignOut() {
  const client = useQueryClient()
  return useMutation<void, Refused>({
    mutationFn: () => tell('DELETE', '/session', null),
    onSuccess: () => {
      client.clear()
      client.setQueryData(SESSION, null)
    },
  })
}
