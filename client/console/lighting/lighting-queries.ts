/** Rigs and looks over HTTP; what somebody else edits is asked for again as soon as the socket says so. */
import { useMutation, useQuery, useQueryClient, type UseMutationResult } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Look } from '../../../core/model/look.ts'
import type { RigChange } from '../../../core/model/rig-change.ts'
import type { WiringChange } from '../../../core/model/wiring.ts'
import {
  IdentifyReply,
  LookView,
  ProfilesReply,
  RigReply,
  WiringReply,
} from '../../../core/protocol/lighting.ts'
import { ask, tell, type Refused } from '../api/ask.ts'
import { useConnection } from '../live/live-context.tsx'

export function useRig(roomId: string) {
  const client = useQueryClient()
  const connection = useConnection()
  useEffect(
    () =>
      connection.onLighting((message) => {
        const key =
          message.what === 'rig' ? ['rig', message.roomId] : [message.what === 'look' ? 'looks' : 'wiring']
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

/**
 * One edit. `from` is the revision that it was made from: a sheet that has been open for a while says the one that it
 * was opened with, so that nobody's edit of meanwhile is saved over.
 */
export function useRigChange(roomId: string, from: number): UseMutationResult<RigReply, Refused, RigChange> {
  const client = useQueryClient()
  return useMutation<RigReply, Refused, RigChange>({
    mutationFn: (change) => ask('POST', `/rooms/${roomId}/rig`, { revision: from, change }, RigReply),
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

export function useWiring() {
  return useQuery({
    queryKey: ['wiring'],
    queryFn: () => ask('GET', '/wiring', null, WiringReply),
    // Interfaces come and go.
    refetchInterval: 30_000,
    staleTime: 0,
  })
}

/** One edit of the wiring, from the revision that the sheet was opened with. */
export function useWiringChange(from: number): UseMutationResult<WiringReply, Refused, WiringChange> {
  const client = useQueryClient()
  return useMutation<WiringReply, Refused, WiringChange>({
    mutationFn: (change) => ask('POST', '/wiring', { revision: from, change }, WiringReply),
    onSuccess: (reply) => {
      client.setQueryData(['wiring'], reply)
      void client.invalidateQueries({ queryKey: ['lighting'] })
    },
    onError: () => client.invalidateQueries({ queryKey: ['wiring'] }),
  })
}

export function useWiringUndo(): UseMutationResult<WiringReply, Refused, number> {
  const client = useQueryClient()
  return useMutation<WiringReply, Refused, number>({
    mutationFn: (revision) => ask('POST', '/wiring/undo', { revision }, WiringReply),
    onSuccess: (reply) => {
      client.setQueryData(['wiring'], reply)
      void client.invalidateQueries({ queryKey: ['lighting'] })
    },
    onError: () => client.invalidateQueries({ queryKey: ['wiring'] }),
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
