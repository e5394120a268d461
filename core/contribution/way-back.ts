/**
 * Whether one can really withdraw from home that way (CON-9): an address that any telephone reaches over TLS, or a
 * number that can be called. What is printed on a receipt cannot be mended afterwards.
 */
import type { WayBack } from '../model/contribution.ts'

/**
 * `not-https`: another scheme than https. `not-public`: an address that only this house knows, or none at all.
 * `not-an-address`: nothing that a browser would take.
 */
export type AddressTrouble = 'not-https' | 'not-public' | 'not-an-address'

const SCHEME = /^([a-z][a-z0-9+.-]*):(?!\d)/iu
/** Names that no other network knows. */
const AT_HOME = /(?:^|\.)(?:localhost|local|lan|home|internal|intranet|invalid|test)$/iu
const ANY_NUMBERS = /^[\d.]+$/u

/** As people type it, with or without `https://`; null where nothing is wrong. */
export function addressTrouble(address: string): AddressTrouble | null {
  const typed = address.trim()
  const scheme = SCHEME.exec(typed)?.[1]?.toLowerCase()
  if (scheme !== undefined && scheme !== 'https') return 'not-https'
  const rest = typed.replace(/^https:\/\//iu, '')
  const [host = ''] = rest.split(/[/?#]/u)
  const half = scheme !== undefined && rest === typed
  if (/[\s@\\<>"]/u.test(rest) || host === '' || half) return 'not-an-address'
  const name = host.replace(/:\d{1,5}$/u, '')
  if (!/^[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?$/u.test(name) || name.includes('..'))
    return name.startsWith('[') ? 'not-public' : 'not-an-address'
  if (!name.includes('.') || ANY_NUMBERS.test(name) || AT_HOME.test(name)) return 'not-public'
  return null
}

/** A number to call, three digits to fifteen, and behind it whatever is said of it, e.g. its hours. */
export function isTelephone(telephone: string): boolean {
  const [number = ''] = /^\+?[\d\s()./–-]*\d/u.exec(telephone.trim().split(/[,;]/u)[0] ?? '') ?? []
  const digits = number.replace(/\D/gu, '')
  const begins = number !== '' && telephone.trim().startsWith(number)
  return begins && digits.length >= 3 && digits.length <= 15
}

/** Whether one of the two is there and leads home. What was settled before it was looked at so closely counts no more. */
export function leadsHome({ address, telephone }: WayBack): boolean {
  return (
    (address !== null && addressTrouble(address) === null) || (telephone !== null && isTelephone(telephone))
  )
}
