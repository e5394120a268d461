/**
 * AES-256-GCM as the vault uses it: one byte of version, 12 bytes of nonce, the ciphertext, 16 bytes of tag.
 * The place that a piece belongs to is authenticated with it, so that ciphertexts cannot change places.
 */
import { createCipheriv, createDecipheriv } from 'node:crypto'
import { freshBytes } from '../chance.ts'

const VERSION = 1
const NONCE = 12
const TAG = 16
export const KEY_BYTES = 32

export function sealWith(
  key: Uint8Array,
  place: readonly (string | number)[],
  bytes: Uint8Array,
): Uint8Array {
  const nonce = freshBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(asBytes(place))
  return Buffer.concat([
    Uint8Array.of(VERSION),
    nonce,
    cipher.update(bytes),
    cipher.final(),
    cipher.getAuthTag(),
  ])
}

/** Null when it was not sealed with this key in this place, or was changed since. */
export function openWith(
  key: Uint8Array,
  place: readonly (string | number)[],
  sealed: Uint8Array,
): Uint8Array | null {
  if (sealed.length < 1 + NONCE + TAG || sealed[0] !== VERSION) return null
  const nonce = sealed.subarray(1, 1 + NONCE)
  const body = sealed.subarray(1 + NONCE, sealed.length - TAG)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG })
  decipher.setAAD(asBytes(place)).setAuthTag(sealed.subarray(sealed.length - TAG))
  try {
    return Buffer.concat([decipher.update(body), decipher.final()])
  } catch {
    return null
  }
}

/** JSON keeps the parts apart: `["a","b"]` is never `["ab"]`. */
function asBytes(place: readonly (string | number)[]): Buffer {
  return Buffer.from(JSON.stringify(place), 'utf8')
}
