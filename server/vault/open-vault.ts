/** Opens the vault over its ring and its shelf, or says in words why not, what is lost, and what to do. */
import { createHmac } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Instant } from '../../core/model/time.ts'
import type { Keepsakes } from '../ports/register.ts'
import type { Opening, Sealing, Slot, Vault } from '../ports/vault.ts'
import { RingKeeper, findRing } from './ring-keeper.ts'
import { dataKey, withKey, withoutKeys, withWithdrawn, type Ring } from './ring.ts'
import { ringDamaged, ringMissing, ringOfAnother, ringRefused } from './ring-words.ts'
import { openWith, sealWith } from './sealing.ts'
import { Shelf } from './shelf.ts'
import { addWithdrawn, readWithdrawn } from './withdrawn-list.ts'

/** A keepsake: which ring this database belongs to. */
export const RING_ID = 'key-ring'

/** Something with the ring that a person must mend; the message is all they need. */
export class RingFault extends Error {}

export interface OpenVault {
  vault: Vault
  /** The ring was made just now: the first start tells a person about it. */
  fresh: boolean
  /** Other users of this machine may read the ring. */
  openToOthers: boolean
}

export async function openVault(
  ringFile: string,
  shelfFolder: string,
  keepsakes: Keepsakes,
): Promise<OpenVault> {
  const expected = await keepsakes.get(RING_ID)
  const found = await findRing(ringFile)
  switch (found.state) {
    case 'refused':
      throw new RingFault(ringRefused(ringFile, found.why))
    case 'damaged':
      throw new RingFault(ringDamaged(ringFile))
    case 'missing': {
      if (expected !== null) throw new RingFault(ringMissing(ringFile))
      await mkdir(dirname(ringFile), { recursive: true, mode: 0o700 })
      const keeper = await RingKeeper.create(ringFile)
      await keepsakes.set(RING_ID, keeper.ring.id)
      return { vault: await vaultOver(keeper, ringFile, shelfFolder), fresh: true, openToOthers: false }
    }
    case 'held': {
      if (expected !== null && expected !== found.ring.id) throw new RingFault(ringOfAnother(ringFile))
      if (expected === null) await keepsakes.set(RING_ID, found.ring.id)
      const keeper = await RingKeeper.hold(ringFile, found.ring)
      const vault = await vaultOver(keeper, ringFile, shelfFolder)
      return { vault, fresh: false, openToOthers: found.openToOthers }
    }
    default:
      return found satisfies never
  }
}

async function vaultOver(keeper: RingKeeper, ringFile: string, shelfFolder: string): Promise<Vault> {
  await mkdir(shelfFolder, { recursive: true, mode: 0o700 })
  const withdrawn = await readWithdrawn(ringFile)
  for (const [storyId, at] of Object.entries(keeper.ring.withdrawn))
    if (!withdrawn.has(storyId)) withdrawn.set(storyId, at)
  const keyedHash = (purpose: string, value: string): string =>
    createHmac('sha256', Buffer.from(keeper.ring.hashingKey, 'base64'))
      .update(JSON.stringify([purpose, value]))
      .digest('hex')
  const shelf = new Shelf(shelfFolder, (value) => keyedHash('shelf', value).slice(0, 32))

  async function seal(slot: Slot, bytes: Uint8Array): Promise<Sealing> {
    if (withdrawn.has(slot.storyId)) return { ok: false, reason: 'withdrawn' }
    let key = dataKey(keeper.ring, slot.storyId)
    if (key === null) {
      const ring = await keeper.change((before) =>
        before.withdrawn[slot.storyId] !== undefined || dataKey(before, slot.storyId) !== null
          ? before
          : withKey(before, slot.storyId),
      )
      key = dataKey(ring, slot.storyId)
      // It was withdrawn while its first key was being made.
      if (key === null || withdrawn.has(slot.storyId)) return { ok: false, reason: 'withdrawn' }
    }
    return { ok: true, sealed: sealWith(key, place(slot), bytes) }
  }

  function open(slot: Slot, sealed: Uint8Array): Opening {
    const key = dataKey(keeper.ring, slot.storyId)
    if (key === null) return { ok: false, reason: 'erased' }
    const bytes = openWith(key, place(slot), sealed)
    return bytes === null ? { ok: false, reason: 'altered' } : { ok: true, bytes }
  }

  async function close(storyId: string, at: Instant): Promise<void> {
    if (withdrawn.has(storyId)) return
    withdrawn.set(storyId, at)
    await addWithdrawn(ringFile, storyId, at)
  }

  return {
    seal,
    open,
    close,
    keyedHash,
    holds: (storyId) => dataKey(keeper.ring, storyId) !== null,
    withdrawn: () => withdrawn,
    async keep(slot, bytes) {
      const sealing = await seal(slot, bytes)
      if (!sealing.ok) return sealing
      await shelf.put(slot, sealing.sealed)
      // Withdrawn in between: what was just put down must not stay.
      if (!withdrawn.has(slot.storyId)) return { ok: true }
      await shelf.removeAllOf(slot.storyId)
      return { ok: false, reason: 'withdrawn' }
    },
    async fetch(slot) {
      const sealed = await shelf.get(slot)
      return sealed === null ? { ok: false, reason: 'nothing' } : open(slot, sealed)
    },
    discard: (slot) => shelf.remove(slot),
    async destroy(storyId, at) {
      await close(storyId, at)
      await shelf.removeAllOf(storyId)
      await keeper.change((ring) => ended(ring, storyId, at))
    },
    async forget(storyIds) {
      const gone = new Set(storyIds)
      for (const storyId of gone) await shelf.removeAllOf(storyId)
      await keeper.change((ring) =>
        Object.keys(ring.keys).some((each) => gone.has(each)) ? withoutKeys(ring, gone) : ring,
      )
    },
  }
}

/** The ring without the story; the same ring when it has ended already. */
function ended(ring: Ring, storyId: string, at: Instant): Ring {
  const known = Object.hasOwn(ring.withdrawn, storyId)
  if (known && !Object.hasOwn(ring.keys, storyId)) return ring
  return withoutKeys(known ? ring : withWithdrawn(ring, storyId, at), new Set([storyId]))
}

/** Sealed pieces are bound to where they lie, so that none stands for another. */
export function place({ storyId, kind, revision }: Slot): (string | number)[] {
  return ['slot', storyId, kind, revision]
}
