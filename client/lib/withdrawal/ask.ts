/** One question to the server. What it answers is parsed; what a person reads is said by the page, not by it. */
import { WithdrawalReply } from '../../../core/protocol/withdrawal.ts'

export type Asked =
  | { outcome: 'shown'; reply: WithdrawalReply }
  | { outcome: 'wrong' }
  | { outcome: 'many'; minutes: number }
  | { outcome: 'unreachable' }

const LONGEST_WAIT_MS = 10_000

/** `token`: of a booth's screen, whose wrong tries are counted apart from those of everybody behind its address. */
export async function askWithdrawal(receipt: string, token: string | null = null): Promise<Asked> {
  const headers: Record<string, string> = { 'content-type': 'application/json', accept: 'application/json' }
  if (token !== null) headers['authorization'] = `Bearer ${token}`
  try {
    const response = await fetch('/api/v1/withdrawals', {
      method: 'POST',
      headers,
      body: JSON.stringify({ receipt }),
      cache: 'no-store',
      credentials: 'omit',
      signal: AbortSignal.timeout(LONGEST_WAIT_MS),
    })
    if (response.status === 404 || response.status === 400) return { outcome: 'wrong' }
    if (response.status === 429) {
      const seconds = Number(response.headers.get('retry-after') ?? 60)
      return { outcome: 'many', minutes: Math.max(1, Math.ceil(seconds / 60)) }
    }
    if (!response.ok) return { outcome: 'unreachable' }
    const parsed = WithdrawalReply.safeParse(await response.json())
    return parsed.success ? { outcome: 'shown', reply: parsed.data } : { outcome: 'unreachable' }
  } catch {
    return { outcome: 'unreachable' }
  }
}
