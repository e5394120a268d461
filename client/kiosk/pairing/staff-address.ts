/** Where a phone finds the console's pairing sheet for the code on this screen, or why none can. */

export type StaffAddress =
  | { kind: 'phone'; address: string }
  /** This page came from its own machine by a name that means another machine to every phone. */
  | { kind: 'own-machine' }
  /** The console takes no sign-in over a line that others can read (SEC-8). */
  | { kind: 'open-line' }

/** By the address this page was loaded from, since that one is known to lead to the server. */
export function staffAddress({ protocol, hostname, origin }: PageAddress, code: string): StaffAddress {
  if (isOwnMachine(hostname)) return { kind: 'own-machine' }
  if (protocol !== 'https:') return { kind: 'open-line' }
  // Behind the `#` no server and no proxy ever logs it.
  return { kind: 'phone', address: `${origin}/console/kiosks/pair#${encodeURIComponent(code)}` }
}

type PageAddress = Pick<Location, 'protocol' | 'hostname' | 'origin'>

function isOwnMachine(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(\.\d{1,3}){3}$/.test(hostname)
  )
}
