/** Backups over HTTP. Making and testing copy everything, so they are waited for longer than other answers. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { BackupPoint, BackupsReply, PointTest, type BackupPlan } from '../../../core/protocol/backups.ts'
import { ask, askLong, tell, tellLong, type Refused } from '../api/ask.ts'

const BACKUPS = ['backups'] as const

export function useBackups() {
  return useQuery<BackupsReply, Refused>({
    queryKey: BACKUPS,
    queryFn: () => ask('GET', '/backups', null, BackupsReply),
    staleTime: 0,
    refetchInterval: 15_000,
  })
}

function useAnew() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: BACKUPS })
}

export function useMakeBackup() {
  const onSettled = useAnew()
  return useMutation<BackupPoint, Refused>({
    mutationFn: () => askLong('POST', '/backups', null, BackupPoint),
    onSettled,
  })
}

export function useTestBackup(name: string) {
  const onSettled = useAnew()
  return useMutation<PointTest, Refused>({
    mutationFn: () => askLong('POST', `/backups/${name}/test`, null, PointTest),
    onSettled,
  })
}

export function useRemoveBackup(name: string) {
  const onSettled = useAnew()
  return useMutation<void, Refused>({
    mutationFn: () => tell('DELETE', `/backups/${name}`, null),
    onSettled,
  })
}

export function useBackupPlan() {
  const client = useQueryClient()
  return useMutation<BackupsReply, Refused, BackupPlan>({
    mutationFn: (plan) => ask('POST', '/backups/plan', plan, BackupsReply),
    onSuccess: (reply) => client.setQueryData(BACKUPS, reply),
  })
}

export function useGoBack(name: string) {
  return useMutation<void, Refused>({
    mutationFn: () => tellLong('POST', `/backups/${name}/restore`, { confirm: name }),
  })
}
