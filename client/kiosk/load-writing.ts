/** Fetches what only a booth needs, for a booth. */
import type { KioskRole } from '../../core/model/kiosk.ts'

/**
 * Null for every other role. A booth has it before it shows anything, so that nobody ever writes where nothing recognises
 * danger (BOO-4): it comes with the page from the browser's own copy, or the page begins anew (`lost`).
 */
export function createLoadWriting<Writing>(
  fetch: () => Promise<Writing>,
  lost: () => void,
): (role: KioskRole) => Promise<Writing | null> {
  let coming: Promise<Writing> | null = null
  return (role) => {
    if (role !== 'booth') return Promise.resolve(null)
    coming ??= fetch().catch(() => {
      lost()
      return new Promise<never>(() => undefined)
    })
    return coming
  }
}
