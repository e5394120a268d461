/** Rigs and looks over HTTP; what somebody else edits is asked for again as soon as the socket says so. */
import { useMutation, useQuery, useQueryClient, type UseMutationResult } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Look } from '../../../core/model/look.ts'
import type { RigChange } from '../../../core/model/rig-change.ts'
import { IdentifyReply, LookView, ProfilesReply, RigReply } from '../../../core/protocol/lighting.ts'
import { ask, tell, type Refused } from '../api/ask.ts'
import { useConnection } from '../live/live-context.tsx'

export function useRig(roomId: string) {
  const client = useQueryClient()
  const connection = useConnection()
  useEffect(
    () =>
      connection.onLighting((message) => {
        const key = message.what === 'rig' ? ['rig', message.roomId] : ['looks']
        void client.invalidateQueries({ queryKey: key })
        void client.invalidateQueries({ queryKey: ['lighting'] })
      }),
    [client, connection],
  )
  return useQuery({
    queryKey: ['rig', roomId],
    queryFn: () => ask('GET', `/rooms/${roomId}/rig`, null, RigReply),
    // The socket may have been away while somebody edited.
    refetchInterval: 30_000,
    staleTime: 0,
  })
}

export function useGenericProfiles() {
  return useQuery({
    queryKey: ['fixture-profiles'],
    queryFn: () => ask('GET', '/fixture-profiles', null, ProfilesReply),
    staleTime: 3_600_000,
  })
}

/** One edit, made from the rig as this console has it. */
export function useRigChange(roomId: string): UseMutationResult<RigReply, Refused, RigChange> {
  const client = useQueryClient()
  return useMutation<RigReply, Refused, RigChange>({
    mutationFn: (change) => {
      const revision = client.getQueryData<RigReply>(['rig', roomId])?.revision ?? 0
      return ask('POST', `/rooms/${roomId}/rig`, { revision, change }, RigReply)
    },
    onSuccess: (reply) => client.setQueryData(['rig', roomId], reply),
    onError: () => client.invalidateQueries({ queryKey: ['rig', roomId] }),
  })
}

export function useRigUndo(roomId: string): UseMutationResult<RigReply, Refused, number> {
  const client = useQueryClient()
  return useMutation<RigReply, Refused, number>({
    mutationFn: (revision) => ask('POST', `/rooms/${roomId}/rig/undo`, { revision }, RigReply),
    onSuccess: (reply) => client.setQueryData(['rig', roomId], reply),
    onError: () => client.invalidateQueries({ queryKey: ['rig', roomId] }),
  })
}

export interface Identify {
  fixtures: string[]
  /** 0 ends it. */
  seconds: number
}

export function useIdentify(roomId: string): UseMutationResult<IdentifyReply, Refused, Identify> {
  return useMutation<IdentifyReply, Refused, Identify>({
    mutationFn: (asked) => ask('POST', `/rooms/${roomId}/rig/identify`, asked, IdentifyReply),
  })
}

export function useLookSave(): UseMutationResult<LookView, Refused, { revision: number; look: Look }> {
  const client = useQueryClient()
  return useMutation<LookView, Refused, { revision: number; look: Look }>({
    mutationFn: (body) => ask('POST', `/looks/${body.look.id}`, body, LookView),
    onSettled: () => client.invalidateQueries({ queryKey: ['looks'] }),
  })
}

export function useLookUndo(): UseMutationResult<void, Refused, { id: string; revision: number }> {
  const client = useQueryClient()
  return useMutation<void, Refused, { id: string; revision: number }>({
    mutationFn: ({ id, revision }) => tell('POST', `/looks/${id}/undo`, { revision }),
    onSettled: () => client.invalidateQueries({ queryKey: ['looks'] }),
  })
}

export function useLookRemove(): UseMutationResult<void, Refused, { id: string; revision: number }> {
  const client = useQueryClient()
  return useMutation<void, Refused, { id: string; revision: number }>({
    mutationFn: ({ id, revision }) => tell('DELETE', `/looks/${id}?revision=${revision}`, null),
    onSettled: () => client.invalidateQueries({ queryKey: ['looks'] }),
  })
}
