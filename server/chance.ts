/** The one place on the server where something is left to chance; always the cryptographic source. */
import { randomBytes, randomInt } from 'node:crypto'

/** A sortable id: `prefix-` and 26 characters, time first, so that logs and indexes read in order. */
export function freshId(prefix: string, now: number): string {
  return `${prefix}-${Math.floor(now).toString(36).padStart(9, '0')}${randomBytes(8).toString('hex')}`
}

/** An id that says nothing, not even what came before what: for what a visitor wrote (BOO-3). 128 bits. */
export function hiddenId(prefix: string): string {
  return `${prefix}-${randomBytes(16).toString('hex')}`
}

/** A secret of 256 bits. The prefix says to a person, and to secret scanners, what it opens. */
export function freshSecret(prefix: string): string {
  return `${prefix}_${randomBytes(32).toString('base64url')}`
}

/** Letters and digits that are not mistaken for one another, also in Cyrillic eyes. */
const CODE_SIGNS = '23456789BCDFGHJKLMNPQRSTVWXZ'

/** Eight signs to type from a screen, in two groups: about 38 bits. */
export function freshCode(): string {
  const signs = Array.from({ length: 8 }, () => CODE_SIGNS[randomInt(CODE_SIGNS.length)])
  return `${signs.slice(0, 4).join('')}-${signs.slice(4).join('')}`
}

/** Names the styles of one response (Content-Security-Policy). */
export function freshNonce(): string {
  return randomBytes(16).toString('base64')
}

/** A random UUID, e.g. the component identifier of an E1.31 source, made once and kept. */
export { randomUUID as freshUuid } from 'node:crypto'

/** A whole number from 0 to `limit` − 1. */
export function freshBelow(limit: number): number {
  return randomInt(limit)
}

/** Keys, nonces, and what overwrites an old secret. */
export function freshBytes(length: number): Uint8Array {
  return randomBytes(length)
}
