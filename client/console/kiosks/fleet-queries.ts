/** What screens are asked, and how far it came: fetched once, then kept by the socket. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { CommandAction } from '../../../core/model/kiosk-command.ts'
import { CommandsReply, CommandView } from '../../../core/protocol/kiosk-commands.ts'
import { ask, type Refused } from '../api/ask.ts'
import { useConnection } from '../live/live-context.tsx'

const KEY = ['kiosk-commands']

/** Newest first; of each screen the newest of each kind. */
export function useCommands() {
  const client = useQueryClient()
  const connection = useConnection()
  useEffect(
    () =>
      connection.onCommands((changed) =>
        client.setQueryData<CommandsReply>(KEY, (known) => known && { items: merged(known.items, changed) }),
      ),
    [client, connection],
  )
  return useQuery({
    queryKey: KEY,
    queryFn: () => ask('GET', '/kiosk-commands', null, CommandsReply),
    // The socket may have been away meanwhile.
    refetchInterval: 30_000,
    staleTime: 0,
  })
}

export function useCommand(kioskId: string) {
  const client = useQueryClient()
  return useMutation<CommandView, Refused, CommandAction>({
    mutationFn: (action) => ask('POST', `/kiosks/${kioskId}/commands`, { action }, CommandView),
    onSuccess: (command) =>
      client.setQueryData<CommandsReply>(KEY, (known) => known && { items: merged(known.items, [command]) }),
  })
}

export function useRoomCommand(roomId: string) {
  const client = useQueryClient()
  return useMutation<CommandsReply, Refused, CommandAction>({
    mutationFn: (action) => ask('POST', `/rooms/${roomId}/kiosk-commands`, { action }, CommandsReply),
    onSuccess: ({ items }) =>
      client.setQueryData<CommandsReply>(KEY, (known) => known && { items: merged(known.items, items) }),
  })
}

/** Of each screen and kind the newest; of one command the state that came last. */
export function merged(known: readonly CommandView[], changed: readonly CommandView[]): CommandView[] {
  const newest = new Map<string, CommandView>()
  for (const each of [...known, ...changed]) {
    const key = `${each.kioskId} ${each.action.kind}`
    const before = newest.get(key)
    if (before === undefined || each.issuedAt >= before.issuedAt) newest.set(key, each)
  }
  return [...newest.values()].toSorted((a, b) => b.issuedAt - a.issuedAt || b.id.localeCompare(a.id))
}
