import type { KioskView } from '../../../core/protocol/http.ts'
import { ConfirmSheet } from '../parts/confirm-sheet.tsx'
import { useWords } from '../words/words-context.tsx'
import { useRevoke } from './kiosk-changes.ts'

export function RevokeSheet({ kiosk, onClose }: { kiosk: KioskView; onClose: () => void }) {
  const words = useWords()
  const revoke = useRevoke(kiosk.id)
  return (
    <ConfirmSheet
      title={words.kiosks.revokeTitle(kiosk.name)}
      what={words.kiosks.revokeWhat}
      yes={words.kiosks.revokeYes}
      pending={revoke.isPending}
      error={revoke.error}
      onYes={() => revoke.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}
