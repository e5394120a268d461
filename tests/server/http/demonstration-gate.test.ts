import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PairingTokenReply, Problem } from '../../../core/protocol/http.ts'
import { gateRefusal } from '../../../server/http/demonstration-gate.ts'
import { ask } from '../../helpers/ask.ts'
import { startTestServer, type TestServer } from '../../helpers/server.ts'

const BOUND = { host: '127.0.0.1', port: 3000 }
const HEADERS = { host: 'localhost:3000', origin: 'http://localhost:3000' }

function from(address: string, headers: Record<string, string>): IncomingMessage {
  const socket = new Socket()
  Object.defineProperty(socket, 'remoteAddress', { value: address })
  const request = new IncomingMessage(socket)
  Object.assign(request.headers, headers)
  return request
}

describe('the gate of the demonstration', () => {
  test.each([
    ['127.0.0.1', 'localhost:3000'],
    ['127.0.0.1', '127.0.0.1:3000'],
    ['::1', 'localhost:3000'],
    ['::ffff:127.0.0.1', 'localhost:3000'],
  ])('opens to a page on this machine (%s, %s)', (address, host) => {
    const request = from(address, { host, origin: `http://${host}` })
    expect(gateRefusal(request, BOUND, true, 'by-page')).toBeNull()
  })

  test('opens to an address that was typed, which has no origin; that admits nothing', () => {
    const request = from('127.0.0.1', { host: 'localhost:3000' })
    expect(gateRefusal(request, BOUND, true, 'by-address')).toBeNull()
    expect(gateRefusal(request, BOUND, true, 'by-page')).toMatch(/does not come from a page/)
  })

  test('is shut, with the reason in a sentence, when it has ended', () => {
    expect(gateRefusal(from('127.0.0.1', HEADERS), BOUND, false, 'by-page')).toMatch(
      /Staff admit screens by their code.*\.$/,
    )
  })

  test.each(['0.0.0.0', '::', '192.168.1.7', 'untold.museum'])(
    'is shut when the server listens on %s',
    (host) => {
      expect(gateRefusal(from('127.0.0.1', HEADERS), { host, port: 3000 }, true, 'by-page')).toMatch(
        /listens beyond.*\.$/,
      )
    },
  )

  test.each(['192.168.1.7', '10.0.0.1', 'fe80::1', '::ffff:10.1.1.1'])(
    'is shut to a browser at %s',
    (address) => {
      expect(gateRefusal(from(address, HEADERS), BOUND, true, 'by-page')).toMatch(/own machine.*\.$/)
    },
  )

  test.each([
    'localhost',
    'localhost:3001',
    'LOCALHOST:3000',
    '127.0.0.1',
    '[::1]:3000',
    'evil.example:3000',
    'localhost.evil.example:3000',
    '',
  ])('is shut to the host "%s"', (host) => {
    const request = from('127.0.0.1', { host, origin: `http://${host}` })
    expect(gateRefusal(request, BOUND, true, 'by-page')).toMatch(/Open the page as.*\.$/)
  })

  test.each(['http://evil.example', 'null', 'http://127.0.0.1:3000', 'https://localhost:3000'])(
    'is shut to a page from "%s"',
    (origin) => {
      const request = from('127.0.0.1', { ...HEADERS, origin })
      expect(gateRefusal(request, BOUND, true, 'by-page')).toMatch(/does not come from a page.*\.$/)
    },
  )

  test.each([
    'forwarded',
    'via',
    'x-forwarded-for',
    'x-forwarded-host',
    'x-forwarded-proto',
    'x-forwarded-port',
    'x-real-ip',
    'cf-connecting-ip',
  ])('is shut to what came through a proxy: %s', (header) => {
    const request = from('127.0.0.1', { ...HEADERS, [header]: '127.0.0.1' })
    expect(gateRefusal(request, BOUND, true, 'by-page')).toMatch(/through a proxy.*\.$/)
  })
})

describe('a screen of the demonstration', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.close())

  const admit = (headers: Record<string, string> = {}) =>
    server.ask('/demonstration/kiosks', {
      method: 'POST',
      headers: { Origin: server.url, ...headers },
      json: { role: 'wall', name: 'The wall' },
    })
  async function reason(headers: Record<string, string>): Promise<string> {
    const answer = await admit(headers)
    expect([answer.status, answer.problem()]).toEqual([
      403,
      expect.stringMatching(/no_demonstration|foreign_origin/),
    ])
    return answer.read(Problem).detail
  }

  test('admits itself and is welcomed', async () => {
    const answer = await admit()
    expect(answer.status).toBe(201)
    const { token, kiosk } = answer.read(PairingTokenReply)
    expect((await server.kiosk(token)).welcome.kiosk).toEqual(kiosk)
  })

  test('takes its old place when it comes again, and its old token ends', async () => {
    const first = (await admit()).read(PairingTokenReply)
    const second = (await admit()).read(PairingTokenReply)
    expect([second.kiosk.id, second.kiosk.span]).toEqual([first.kiosk.id, first.kiosk.span])
    const late = server.kiosk(first.token)
    await expect(late).rejects.toThrow()
  })

  test('does not admit itself by another name, from another page, or through a proxy', async () => {
    const { port } = server.running
    expect(await reason({ Host: `evil.example:${port}`, Origin: `http://evil.example:${port}` })).toMatch(
      /Open the page as/,
    )
    expect(await reason({ Origin: 'http://evil.example' })).toMatch(/page of another site/)
    expect(await reason({ 'X-Forwarded-For': '127.0.0.1' })).toMatch(/proxy/)
    const bare = await server.ask('/demonstration/kiosks', { method: 'POST', json: { role: 'wall' } })
    expect(bare.read(Problem).detail).toMatch(/does not come from a page/)
  })

  test('the first page is the demonstration while it lasts, else the console', async () => {
    expect((await ask(`${server.url}/`)).headers.location).toBe('/kiosk?as=listening')
    expect((await ask(`${server.url}/`, { headers: { Via: 'x' } })).headers.location).toBe('/console')
  })

  test('never admits itself again once staff have admitted a screen, also when that is removed and after restarts', async () => {
    const { kiosk } = await server.admitKiosk('Real')
    expect(await reason({})).toMatch(/Staff admit screens by their code/)
    await server.context.installation.fleet.revoke(kiosk.id)
    expect(await reason({})).toMatch(/Staff admit screens by their code/)
    await server.restart()
    expect(server.running.demonstrationOpen).toBe(false)
    expect(await reason({ Origin: server.url })).toMatch(/Staff admit screens by their code/)
    expect((await ask(`${server.url}/`)).headers.location).toBe('/console')
  })
})

test('a server that listens beyond its machine admits nothing by itself', async () => {
  const open = await startTestServer({ host: '0.0.0.0' })
  try {
    const answer = await open.ask('/demonstration/kiosks', {
      method: 'POST',
      headers: { Origin: open.url },
      json: { role: 'wall' },
    })
    expect(answer.status).toBe(403)
    expect(answer.read(Problem).detail).toMatch(/listens beyond/)
  } finally {
    await open.close()
  }
})

test('the gate stays closed where the demonstration is switched off, also on a folder that it made', async () => {
  const house = await startTestServer()
  try {
    await house.restart({ demonstration: false })
    const answer = await house.ask('/demonstration/kiosks', {
      method: 'POST',
      headers: { Origin: house.url },
      json: { role: 'wall' },
    })
    expect(answer.status).toBe(403)
    expect(answer.problem()).toBe('no_demonstration')
  } finally {
    await house.close()
  }
})
