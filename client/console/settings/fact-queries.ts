/** Context cards over HTTP. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import { FactsReply, FactView, type FactChange, type FactRequest } from '../../../core/protocol/facts.ts'
import { ask, type Refused } from '../api/ask.ts'

const FACTS = ['facts'] as const

export function useFacts() {
  return useQuery<FactsReply, Refused>({
    queryKey: FACTS,
    queryFn: () => ask('GET', '/facts', null, FactsReply),
    staleTime: 0,
  })
}

function useAnew() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: FACTS })
}

export function useAddFact() {
  const onSuccess = useAnew()
  return useMutation<FactView, Refused, z.infer<typeof FactRequest>>({
    mutationFn: (body) => ask('POST', '/facts', body, FactView),
    onSuccess,
  })
}

export function useChangeFact(id: string) {
  const onSuccess = useAnew()
  return useMutation<FactView, Refused, z.infer<typeof FactChange>>({
    mutationFn: (body) => ask('POST', `/facts/${id}`, body, FactView),
    onSuccess,
  })
}

export function useUndoFact(id: string) {
  const onSuccess = useAnew()
  return useMutation<FactView, Refused, number>({
    mutationFn: (revision) => ask('POST', `/facts/${id}/undo`, { revision }, FactView),
    onSuccess,
  })
}
