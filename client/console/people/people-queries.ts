/** People and tokens over HTTP; both lists are fetched anew after every change. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import { Person } from '../../../core/model/person.ts'
import {
  PeopleReply,
  TokenReply,
  TokensReply,
  type PersonRequest,
  type TokenRequest,
} from '../../../core/protocol/http.ts'
import { ask, tell, type Refused } from '../api/ask.ts'

export type TokenItem = z.infer<typeof TokensReply>['items'][number]
const PEOPLE = ['people'] as const
const TOKENS = ['tokens'] as const

export function usePeople() {
  return useQuery<z.infer<typeof PeopleReply>, Refused>({
    queryKey: PEOPLE,
    queryFn: () => ask('GET', '/people', null, PeopleReply),
    staleTime: 10_000,
  })
}

export function useTokens() {
  return useQuery<z.infer<typeof TokensReply>, Refused>({
    queryKey: TOKENS,
    queryFn: () => ask('GET', '/tokens', null, TokensReply),
    staleTime: 10_000,
  })
}

function useAnew(key: typeof PEOPLE | typeof TOKENS) {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: key })
}

export function useAddPerson() {
  const anew = useAnew(PEOPLE)
  return useMutation<Person, Refused, z.infer<typeof PersonRequest>>({
    mutationFn: (body) => ask('POST', '/people', body, Person),
    onSuccess: anew,
  })
}

export function useDisable(personId: string) {
  const anew = useAnew(PEOPLE)
  return useMutation<void, Refused>({
    mutationFn: () => tell('POST', `/people/${personId}/disable`, null),
    onSuccess: anew,
  })
}

export function useEnable(personId: string) {
  const anew = useAnew(PEOPLE)
  return useMutation<void, Refused>({
    mutationFn: () => tell('POST', `/people/${personId}/enable`, null),
    onSuccess: anew,
  })
}

export function useAddToken() {
  const anew = useAnew(TOKENS)
  return useMutation<z.infer<typeof TokenReply>, Refused, z.infer<typeof TokenRequest>>({
    mutationFn: (body) => ask('POST', '/tokens', body, TokenReply),
    onSuccess: anew,
  })
}

export function useRevokeToken(tokenId: string) {
  const anew = useAnew(TOKENS)
  return useMutation<void, Refused>({
    mutationFn: () => tell('DELETE', `/tokens/${tokenId}`, null),
    onSuccess: anew,
  })
}
