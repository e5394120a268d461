/**
 * The key ring: one data key a story, each wrapped by the wrapping key. It lives in one small file outside the
 * database and outside every backup (CON-6); what is done to it is a function from one ring to the next.
 */
import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import type { Instant } from '../../core/model/time.ts'
import { freshBytes, freshUuid } from '../chance.ts'
import { KEY_BYTES, openWith, sealWith } from './sealing.ts'

const Base64 = z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/))

const RingBody = z.strictObject({
  format: z.literal('untold-keyring/1'),
  /** Names this ring; the database remembers it, so that a wrong one is noticed before anything is written. */
  id: z.uuid(),
  /** Grows with every change. */
  generation: z.int().check(z.minimum(1)),
  wrappingKey: Base64,
  /** For keyed hashes of short secrets; never changes, or no receipt would be found again. */
  hashingKey: Base64,
  /** By story: its data key, wrapped. */
  keys: z.record(z.string(), Base64),
  /** By story: when it was withdrawn. */
  withdrawn: z.record(z.string(), z.number()),
})
export type Ring = z.infer<typeof RingBody>
const RingFile = z.strictObject({ ...RingBody.shape, check: z.string() })

export function newRing(): Ring {
  return {
    format: 'untold-keyring/1',
    id: freshUuid(),
    generation: 1,
    wrappingKey: base64(freshBytes(KEY_BYTES)),
    hashingKey: base64(freshBytes(KEY_BYTES)),
    keys: {},
    withdrawn: {},
  }
}

/** Null when the story has no key here. */
export function dataKey(ring: Ring, storyId: string): Uint8Array | null {
  const wrapped = Object.hasOwn(ring.keys, storyId) ? ring.keys[storyId] : undefined
  return wrapped === undefined ? null : unwrap(ring, storyId, wrapped)
}

export function withKey(ring: Ring, storyId: string): Ring {
  const wrapped = wrap(bytes(ring.wrappingKey), ring.id, storyId, freshBytes(KEY_BYTES))
  return { ...next(ring), keys: { ...ring.keys, [storyId]: wrapped } }
}

export function withWithdrawn(ring: Ring, storyId: string, at: Instant): Ring {
  return { ...next(ring), withdrawn: { ...ring.withdrawn, [storyId]: at } }
}

/** Without these keys, and with a fresh wrapping key, so that an old copy of it opens nothing of this ring. */
export function withoutKeys(ring: Ring, gone: ReadonlySet<string>): Ring {
  const wrappingKey = freshBytes(KEY_BYTES)
  const keys: Record<string, string> = {}
  for (const [each, wrapped] of Object.entries(ring.keys))
    if (!gone.has(each)) keys[each] = wrap(wrappingKey, ring.id, each, unwrap(ring, each, wrapped))
  return { ...next(ring), wrappingKey: base64(wrappingKey), keys }
}

/**
 * As the file holds it. The sum finds what a disk did to it; against people there are the file's rights. Keys stand in
 * the order of their names: which of them came after which is nobody's business (BOO-3).
 */
export function written(ring: Ring): string {
  const keys = Object.fromEntries(Object.entries(ring.keys).sort(([a], [b]) => (a < b ? -1 : 1)))
  return `${JSON.stringify({ ...ring, keys, check: sum(ring) }, null, 1)}\n`
}

/** Null when it is no key ring or not as it was written. */
export function readRing(text: string): Ring | null {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return null
  }
  const parsed = z.safeParse(RingFile, json)
  if (!parsed.success) return null
  const { check, ...ring } = parsed.data
  if (check !== sum(ring)) return null
  const whole = Object.keys(ring.keys).every((storyId) => {
    const key = openWith(bytes(ring.wrappingKey), place(ring.id, storyId), bytes(ring.keys[storyId]!))
    return key?.length === KEY_BYTES
  })
  return whole ? ring : null
}

function next(ring: Ring): Ring {
  return { ...ring, generation: ring.generation + 1 }
}

function sum(ring: Ring): string {
  const { format, id, generation, wrappingKey, hashingKey, keys, withdrawn } = ring
  const sorted = (record: Record<string, unknown>) =>
    Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))
  const text = JSON.stringify([
    format,
    id,
    generation,
    wrappingKey,
    hashingKey,
    sorted(keys),
    sorted(withdrawn),
  ])
  return createHash('sha256').update(text).digest('hex')
}

function wrap(wrappingKey: Uint8Array, ringId: string, storyId: string, key: Uint8Array): string {
  return base64(sealWith(wrappingKey, place(ringId, storyId), key))
}

function unwrap(ring: Ring, storyId: string, wrapped: string): Uint8Array {
  const key = openWith(bytes(ring.wrappingKey), place(ring.id, storyId), bytes(wrapped))
  if (key === null) throw new Error(`The key of ${storyId} in the key ring does not open.`)
  return key
}

function place(ringId: string, storyId: string): string[] {
  return ['key', ringId, storyId]
}

function base64(value: Uint8Array): string {
  return Buffer.from(value).toString('base64')
}

function bytes(text: string): Uint8Array {
  return Buffer.from(text, 'base64')
}
