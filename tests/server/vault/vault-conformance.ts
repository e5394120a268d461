/** What every vault must do, whatever lies behind it. A place is somewhere that a vault can be opened again. */
import { expect, test } from 'vitest'
import type { Opening, Slot, Vault } from '../../../server/ports/vault.ts'
import { NOON } from '../../helpers/clock.ts'

export interface VaultPlace {
  open(): Promise<Vault>
  /** Every byte that the place keeps. */
  bytes(): Promise<Buffer>
  remove(): Promise<void>
}

const SLOT: Slot = { storyId: 'story-a', kind: 'draft', revision: 3 }
const SECRET = 'сол түні есікті біреу қақты'

export function vaultConformance(name: string, makePlace: () => Promise<VaultPlace>): void {
  const inVault = (what: string, act: (vault: Vault, place: VaultPlace) => Promise<void>) =>
    test(`${name}: ${what}`, async () => {
      const place = await makePlace()
      await act(await place.open(), place)
      await place.remove()
    })

  inVault('what was sealed opens again in its own slot, also after a restart', async (vault, place) => {
    const sealed = await sealedIn(vault, SLOT, SECRET)
    expect(text(vault.open(SLOT, sealed))).toBe(SECRET)
    expect(text((await place.open()).open(SLOT, sealed))).toBe(SECRET)
  })

  inVault('the same words never look the same twice', async (vault) => {
    const first = await sealedIn(vault, SLOT, SECRET)
    expect(Buffer.from(first).equals(await sealedIn(vault, SLOT, SECRET))).toBe(false)
  })

  inVault('[CON-6] what was sealed opens in no other slot, story, kind or revision', async (vault) => {
    const sealed = await sealedIn(vault, SLOT, SECRET)
    await sealedIn(vault, { ...SLOT, storyId: 'story-b' }, 'another')
    for (const other of [{ storyId: 'story-b' }, { kind: 'findings' }, { revision: 4 }])
      expect(vault.open({ ...SLOT, ...other }, sealed)).toMatchObject({ ok: false, reason: 'altered' })
  })

  inVault('a flipped bit, a cut and an addition are noticed', async (vault) => {
    const sealed = await sealedIn(vault, SLOT, SECRET)
    for (let at = 0; at < sealed.length; at++) {
      const flipped = Uint8Array.from(sealed)
      flipped[at]! ^= 1
      expect(vault.open(SLOT, flipped).ok).toBe(false)
    }
    expect(vault.open(SLOT, sealed.subarray(0, -1)).ok).toBe(false)
    expect(vault.open(SLOT, new Uint8Array()).ok).toBe(false)
    expect(vault.open(SLOT, Buffer.concat([sealed, Uint8Array.of(0)])).ok).toBe(false)
  })

  inVault('[CON-6] nothing that was sealed or kept stands on the disk in plain', async (vault, place) => {
    await sealedIn(vault, SLOT, SECRET)
    await vault.keep({ ...SLOT, kind: 'reading.kk' }, Buffer.from(SECRET))
    expect((await place.bytes()).includes(SECRET)).toBe(false)
  })

  inVault(
    '[CON-6] a destroyed story opens no more, now and after a restart; the others do',
    async (vault, place) => {
      const gone = await sealedIn(vault, SLOT, SECRET)
      await vault.keep({ ...SLOT, kind: 'reading.kk' }, Buffer.from(SECRET))
      const other: Slot = { ...SLOT, storyId: 'story-b' }
      const stays = await sealedIn(vault, other, 'stays')
      await vault.keep({ ...other, kind: 'reading.kk' }, Buffer.from('stays too'))
      await vault.destroy('story-a', NOON)
      for (const each of [vault, await place.open()]) {
        expect(each.open(SLOT, gone)).toEqual({ ok: false, reason: 'erased' })
        expect((await each.fetch({ ...SLOT, kind: 'reading.kk' })).ok).toBe(false)
        expect(text(each.open(other, stays))).toBe('stays')
        expect(text(await each.fetch({ ...other, kind: 'reading.kk' }))).toBe('stays too')
        expect(each.withdrawn().get('story-a')).toBe(NOON)
      }
    },
  )

  inVault('[CON-3] a withdrawn story takes nothing more, whoever asks', async (vault, place) => {
    await vault.destroy('story-a', NOON)
    for (const each of [vault, await place.open()]) {
      expect(await each.seal(SLOT, Buffer.from(SECRET))).toEqual({ ok: false, reason: 'withdrawn' })
      expect(await each.keep(SLOT, Buffer.from(SECRET))).toEqual({ ok: false, reason: 'withdrawn' })
    }
  })

  inVault(
    'a story that is closed takes nothing more, and still opens until it is destroyed',
    async (vault) => {
      const sealed = await sealedIn(vault, SLOT, SECRET)
      await vault.close('story-a', NOON)
      expect(await vault.seal(SLOT, Buffer.from(SECRET))).toEqual({ ok: false, reason: 'withdrawn' })
      expect(vault.open(SLOT, sealed).ok).toBe(true)
      await vault.destroy('story-a', NOON + 1)
      expect(vault.withdrawn().get('story-a')).toBe(NOON)
    },
  )

  inVault('destroying twice, or what never was, changes nothing', async (vault) => {
    await vault.destroy('story-a', NOON)
    await vault.destroy('story-a', NOON + 60_000)
    expect([...vault.withdrawn()]).toEqual([['story-a', NOON]])
  })

  inVault('many hands at once lose no key', async (vault, place) => {
    const slots = Array.from({ length: 40 }, (_, n): Slot => ({ ...SLOT, storyId: `story-${n}` }))
    const sealed = await Promise.all(
      slots.flatMap((slot, n) => [
        sealedIn(vault, slot, slot.storyId),
        ...(n % 8 === 0 ? [vault.destroy(`gone-${n}`, NOON).then(() => new Uint8Array())] : []),
      ]),
    )
    const again = await place.open()
    const opened = sealed
      .filter((each) => each.length > 0)
      .map((each, n) => text(again.open(slots[n]!, each)))
    expect(opened).toEqual(slots.map((slot) => slot.storyId))
  })

  inVault('the shelf replaces, discards, and says when it holds nothing', async (vault) => {
    expect(await vault.fetch(SLOT)).toEqual({ ok: false, reason: 'nothing' })
    await vault.keep(SLOT, Buffer.from('first'))
    await vault.keep(SLOT, Buffer.from('second'))
    expect(text(await vault.fetch(SLOT))).toBe('second')
    await vault.discard(SLOT)
    await vault.discard(SLOT)
    expect(await vault.fetch(SLOT)).toEqual({ ok: false, reason: 'nothing' })
  })

  inVault(
    '[CON-6] what is forgotten opens nowhere again, leaves no name, and others stay',
    async (vault, place) => {
      const sealed = await sealedIn(vault, SLOT, SECRET)
      const other = await sealedIn(vault, { ...SLOT, storyId: 'story-b' }, 'another')
      await vault.keep(SLOT, Buffer.from(SECRET))
      await vault.forget(['story-a', 'story-that-never-was'])
      for (const each of [vault, await place.open()]) {
        expect(each.open(SLOT, sealed)).toEqual({ ok: false, reason: 'erased' })
        expect(await each.fetch(SLOT)).toEqual({ ok: false, reason: 'nothing' })
        expect(each.holds('story-a')).toBe(false)
        expect(each.withdrawn().has('story-a')).toBe(false)
        expect(text(each.open({ ...SLOT, storyId: 'story-b' }, other))).toBe('another')
      }
      expect((await place.bytes()).includes('story-a')).toBe(false)
    },
  )

  inVault(
    'a keyed hash is the same for ever, after withdrawals too, and differs by purpose',
    async (vault, place) => {
      const hash = vault.keyedHash('receipt', 'apple lamp river')
      await vault.destroy('story-a', NOON)
      expect((await place.open()).keyedHash('receipt', 'apple lamp river')).toBe(hash)
      expect(vault.keyedHash('shelf', 'apple lamp river')).not.toBe(hash)
      expect(hash).toMatch(/^[0-9a-f]{64}$/)
    },
  )
}

async function sealedIn(vault: Vault, slot: Slot, words: string): Promise<Uint8Array> {
  const sealing = await vault.seal(slot, Buffer.from(words))
  if (!sealing.ok) throw new Error(sealing.reason)
  return sealing.sealed
}

function text(opening: Opening): string {
  if (!opening.ok) throw new Error(opening.reason)
  return Buffer.from(opening.bytes).toString('utf8')
}
