/** Admitting, changing and removing screens; the list is fetched anew afterwards, so that it never guesses. */
import { useMutation } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import { Kiosk } from '../../../core/model/kiosk.ts'
import { KiosksReply, type KioskChange, type PairingApproval } from '../../../core/protocol/http.ts'
import { ask, tell, type Refused } from '../api/ask.ts'
import { useConnection } from '../live/live-context.tsx'

function useListAnew() {
  const connection = useConnection()
  return async () => {
    const reply = await ask('GET', '/kiosks', null, KiosksReply).catch(() => null)
    // Without it the socket's next message brings the change.
    if (reply !== null) connection.takeKiosks(reply.items)
  }
}

export function usePairing() {
  const listAnew = useListAnew()
  return useMutation<Kiosk, Refused, { code: string; approval: z.infer<typeof PairingApproval> }>({
    mutationFn: ({ code, approval }) =>
      ask('POST', `/pairings/${encodeURIComponent(code.trim())}/approve`, approval, Kiosk),
    onSuccess: listAnew,
  })
}

export function useKioskChange(kioskId: string) {
  const listAnew = useListAnew()
  return useMutation<Kiosk, Refused, z.infer<typeof KioskChange>>({
    mutationFn: (change) => ask('PATCH', `/kiosks/${kioskId}`, change, Kiosk),
    onSuccess: listAnew,
  })
}

/** Screens to other places on the plan, one after the other; those that were kept before one is refused stay so. */
export function useScreenMoves() {
  const listAnew = useListAnew()
  return useMutation<void, Refused, readonly Pick<Kiosk, 'id' | 'span' | 'stand'>[]>({
    mutationFn: async (moved) => {
      for (const { id, span, stand } of moved) await ask('PATCH', `/kiosks/${id}`, { span, stand }, Kiosk)
    },
    onSettled: listAnew,
  })
}

export function useRevoke(kioskId: string) {
  const listAnew = useListAnew()
  return useMutation<void, Refused>({
    mutationFn: () => tell('DELETE', `/kiosks/${kioskId}`, null),
    onSuccess: listAnew,
  })
}
