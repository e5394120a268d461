/** Invitations, sessions, roles and one's password over HTTP. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import {
  InvitationMade,
  InvitationsReply,
  SessionsReply,
  type InvitationRequest,
  type PasswordRequest,
  type RolesRequest,
} from '../../../core/protocol/people.ts'
import { ask, tell, type Refused } from '../api/ask.ts'

const INVITATIONS = ['invitations'] as const
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

export function useSessions(whose: 'own' | 'everybody') {
  return useQuery<z.infer<typeof SessionsReply>, Refused>({
    queryKey: [...SESSIONS, whose],
    queryFn: () => ask('GET', whose === 'own' ? '/sessions' : '/people/sessions', null, SessionsReply),
    staleTime: 0,
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
