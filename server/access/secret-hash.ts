import { createHash } from 'node:crypto'

/** What is stored of a secret of 256 random bits: with so much chance in it a plain hash is enough. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
