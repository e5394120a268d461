/** Invitations, sessions, roles and one's password over HTTP. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import {
  InvitationMade,
  InvitationsReply,
  ResetMade,
  ResetsReply,
  SessionsReply,
  type InvitationRequest,
  type PasswordRequest,
  type ResetRequest,
  type RolesRequest,
} from '../../../core/protocol/people.ts'
import { ask, tell, type Refused } from '../api/ask.ts'

const INVITATIONS = ['invitations'] as const
const RESETS = ['resets'] as const
const SESSIONS = ['sessions'] as const

export function useInvitations() {
  return useQuery<z.infer<typeof InvitationsReply>, Refused>({
    queryKey: INVITATIONS,
    queryFn: () => ask('GET', '/invitations', null, InvitationsReply),
    staleTime: 10_000,
  })
}

export function useInvite() {
  const client = useQueryClient()
  return useMutation<z.infer<typeof InvitationMade>, Refused, z.infer<typeof InvitationRequest>>({
    mutationFn: (body) => ask('POST', '/invitations', body, InvitationMade),
    onSuccess: () => client.invalidateQueries({ queryKey: INVITATIONS }),
  })
}

export function useCallBack(id: string) {
  const client = useQueryClient()
  return useMutation<void, Refused>({
    mutationFn: () => tell('DELETE', `/invitations/${id}`, null),
    onSuccess: () => client.invalidateQueries({ queryKey: INVITATIONS }),
  })
}

export function useResets() {
  return useQuery<z.infer<typeof ResetsReply>, Refused>({
    queryKey: RESETS,
    queryFn: () => ask('GET', '/resets', null, ResetsReply),
    staleTime: 10_000,
  })
}

export function useOfferReset(personId: string) {
  const client = useQueryClient()
  return useMutation<z.infer<typeof ResetMade>, Refused, z.infer<typeof ResetRequest>>({
    mutationFn: (body) => ask('POST', `/people/${personId}/reset`, body, ResetMade),
    onSuccess: () => client.invalidateQueries({ queryKey: RESETS }),
  })
}

export function useCallResetBack() {
  const client = useQueryClient()
  return useMutation<void, Refused, string>({
    mutationFn: (id) => tell('DELETE', `/resets/${id}`, null),
    onSuccess: () => client.invalidateQueries({ queryKey: RESETS }),
  })
}

/** Who is signed in changes by others' hands. */
const AGAIN_MS = 30_000

export function useSessions(whose: 'own' | 'everybody') {
  return useQuery<z.infer<typeof SessionsReply>, Refused>({
    queryKey: [...SESSIONS, whose],
    queryFn: () => ask('GET', whose === 'own' ? '/sessions' : '/people/sessions', null, SessionsReply),
    staleTime: 0,
    refetchInterval: AGAIN_MS,
  })
}

export function useEndSession() {
  const client = useQueryClient()
  return useMutation<void, Refused, string>({
    mutationFn: (id) => tell('DELETE', `/sessions/${id}`, null),
    onSuccess: () => client.invalidateQueries({ queryKey: SESSIONS }),
  })
}

export function useChangePassword() {
  const client = useQueryClient()
  return useMutation<void, Refused, z.infer<typeof PasswordRequest>>({
    mutationFn: (body) => tell('POST', '/password', body),
    onSuccess: () => client.invalidateQueries({ queryKey: SESSIONS }),
  })
}

export function useChangeRoles(personId: string) {
  const client = useQueryClient()
  return useMutation<void, Refused, z.input<typeof RolesRequest>>({
    mutationFn: (body) => tell('PATCH', `/people/${personId}/roles`, body),
    onSuccess: () => client.invalidateQueries({ queryKey: ['people'] }),
  })
}
