/** A display's address as it is typed: `10.0.0.21`, and its port where that is an unusual one. */
import { Host, PJLINK_PORT } from '../../../core/model/display.ts'

/** Null: nothing was typed. */
export function hostOf(typed: string): { address: string; port: number } | 'wrong' | null {
  const text = typed.trim()
  if (text === '') return null
  const [address = '', port = String(PJLINK_PORT), ...more] = text.split(':')
  const fits = /^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535
  return more.length === 0 && fits && Host.safeParse(address).success
    ? { address, port: Number(port) }
    : 'wrong'
}

export function addressText({ address, port }: { address: string | null; port: number }): string {
  if (address === null) return ''
  return port === PJLINK_PORT ? address : `${address}:${port}`
}
