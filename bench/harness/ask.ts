/** One POST over a kept connection, timed from just before it is made; lighter than `fetch`, so that it says little. */
import { Agent, request } from 'node:http'
import { monotonic } from '../../server/clock.ts'

const agent = new Agent({ keepAlive: true, maxSockets: 1 })

export interface Asked {
  /** Monotonic milliseconds, comparable between processes of one Linux machine. */
  askedAt: number
  answeredAt: number
  status: number
  body: string
}

export function ask(url: string, body: string, headers: Record<string, string>): Promise<Asked> {
  return new Promise((resolve, reject) => {
    const askedAt = monotonic()
    const asking = request(url, {
      method: 'POST',
      agent,
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
    })
    asking.on('error', reject)
    asking.on('response', (response) => {
      const answeredAt = monotonic()
      let said = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (said += chunk))
      response.on('end', () => resolve({ askedAt, answeredAt, status: response.statusCode ?? 0, body: said }))
      response.on('error', reject)
    })
    asking.end(body)
  })
}

export function closeConnections(): void {
  agent.destroy()
}
