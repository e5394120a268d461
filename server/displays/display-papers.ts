/**
 * What is kept of displays, with their passwords sealed by the key ring: neither the database nor a backup of it opens a
 * venue's projectors.
 */
import * as z from 'zod/mini'
import { DisplaySettings } from '../../core/model/display.ts'
import type { Clock } from '../clock.ts'
import type { Slot, Vault } from '../ports/vault.ts'
import type { VenuePapers } from '../ports/venue-papers.ts'

/** No story can be called this: their names have no dots. */
const HOUSE = 'house.displays'

/** As it lies in the database. A password in plain was written before passwords were sealed. */
const Kept = z.looseObject({
  kioskId: z.string(),
  password: z.nullable(z.union([z.string(), z.strictObject({ sealed: z.string() })])),
})

export interface DisplayPapers {
  all(): Promise<DisplaySettings[]>
  keep(settings: DisplaySettings): Promise<void>
  remove(kioskId: string): Promise<void>
}

export function displayPapers(
  papers: VenuePapers,
  vault: Pick<Vault, 'seal' | 'open'>,
  clock: Clock,
  complain: (problem: unknown, what: string) => void,
): DisplayPapers {
  /** Null, and a word in the log, for what the present ring does not open: somebody types it anew. */
  function opened(kioskId: string, sealed: string): string | null {
    const opening = vault.open(slotOf(kioskId), Buffer.from(sealed, 'base64'))
    if (opening.ok) return Buffer.from(opening.bytes).toString('utf8')
    complain(
      new Error(opening.reason),
      `The password of the display of ${kioskId} does not open; set it anew.`,
    )
    return null
  }

  async function keep(settings: DisplaySettings): Promise<void> {
    const { kioskId, password } = settings
    const body = { ...settings, password: password === null ? null : await sealed(kioskId, password) }
    await papers.keep('display', { id: kioskId, at: clock.now(), body })
  }

  async function sealed(kioskId: string, password: string): Promise<{ sealed: string }> {
    const sealing = await vault.seal(slotOf(kioskId), Buffer.from(password, 'utf8'))
    if (!sealing.ok) throw new Error('The password of a display could not be sealed.')
    return { sealed: Buffer.from(sealing.sealed).toString('base64') }
  }

  return {
    async all() {
      const found: DisplaySettings[] = []
      for (const { body } of await papers.all('display')) {
        const kept = Kept.safeParse(body)
        if (!kept.success) continue
        const { kioskId, password } = kept.data
        const inPlain =
          password === null || typeof password === 'string' ? password : opened(kioskId, password.sealed)
        const settings = DisplaySettings.safeParse({ ...kept.data, password: inPlain })
        if (!settings.success) continue
        found.push(settings.data)
        if (typeof password === 'string') await keep(settings.data)
      }
      return found
    },
    keep,
    remove: (kioskId) => papers.remove('display', [kioskId]),
  }
}

/** Bound to its screen: one display's password stands for no other's. */
function slotOf(kioskId: string): Slot {
  return { storyId: HOUSE, kind: `password.${kioskId}`, revision: 0 }
}
