import Database from 'better-sqlite3'
import { createSocket } from 'node:dgram'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { DisplayView, DisplaysReply } from '../../../core/protocol/displays.ts'
import { Problem } from '../../../core/protocol/http.ts'
import { askPjlink, switchPjlink } from '../../../server/displays/pjlink.ts'
import { magicPacket, wakeOnLan } from '../../../server/displays/wake-on-lan.ts'
import { Projector } from '../../helpers/pjlink-projector.ts'
import { bearer, startTestServer, type TestServer } from '../../helpers/server.ts'

/** What lies in the database of displays. */
async function keptPapers(server: TestServer): Promise<Record<string, unknown>[]> {
  const database = new Database(join(server.config.dataDir, 'untold.sqlite'), { readonly: true })
  const bodies = database.prepare(`select body from venue_papers where kind = 'display'`).pluck().all()
  database.close()
  return bodies.map((body) => JSON.parse(String(body)) as Record<string, unknown>)
}

let projector: Projector
beforeEach(async () => {
  projector = await Projector.start()
})
afterEach(() => projector.stop())

const place = (password: string | null = null) => ({ address: '127.0.0.1', port: projector.port, password })

describe('PJLink', () => {
  test('reads power, name, lamps, warnings and what is broken', async () => {
    projector.power = 3
    projector.errors = '010200'
    expect(await askPjlink(place())).toEqual({
      power: 'warming',
      name: 'North wall',
      lamps: [
        { hours: 12_850, lit: true },
        { hours: 40, lit: false },
      ],
      warnings: ['lamp'],
      broken: ['cover'],
    })
  })

  test('shows a password by its digest alone, and says when it is the wrong one', async () => {
    projector.password = 'JBMIAProjectorLink'
    expect((await askPjlink(place('JBMIAProjectorLink'))).power).toBe('off')
    await expect(askPjlink(place('another'))).rejects.toMatchObject({ problem: 'password' })
    await expect(askPjlink(place(null))).rejects.toMatchObject({ problem: 'password' })
    expect(projector.heard.join()).not.toContain('JBMIA')
  })

  test('tells nobody from somebody else', async () => {
    const { port } = projector
    await projector.stop()
    await expect(askPjlink({ address: '127.0.0.1', port, password: null })).rejects.toMatchObject({
      problem: 'unreachable',
    })
    const web = createServer((socket) => socket.end(`HTTP/1.1 400 Bad Request\r${'x'.repeat(4_000)}\r`))
    await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve))
    const other = { address: '127.0.0.1', port: (web.address() as AddressInfo).port, password: null }
    await expect(askPjlink(other)).rejects.toMatchObject({ problem: 'not-pjlink' })
    await new Promise((done) => web.close(done))
    projector = await Projector.start()
  })

  test('a refusal is no consent', async () => {
    projector.answer = 'ERR3'
    expect(await switchPjlink(place(), 'on')).toBe('refused')
    expect(projector.power).toBe(0)
  })
})

test('[VEN-3] a display that is off the network is asked, and whoever pressed is answered before it is', async () => {
  // Takes a connection and says nothing, as an address does behind which nobody is.
  const held = new Set<Socket>()
  let gone = false
  const silent = createServer((socket) => {
    if (gone) socket.destroy()
    else held.add(socket)
  })
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  const server = await startTestServer()
  try {
    const technician = bearer((await server.token('technician')).token)
    const { kiosk } = await server.admitKiosk('Wall', 'wall', 'none')
    const { port } = silent.address() as AddressInfo
    const ask = (path: string, method: string, json: object) =>
      server.ask(`/kiosks/${kiosk.id}/display${path}`, { method, headers: technician, json })
    await ask('', 'PATCH', { address: '127.0.0.1', port, mac: null, followsDay: false })
    const pressed = await ask('/power', 'POST', { power: 'on' })
    // Nothing is known of it yet.
    expect(pressed.read(DisplayView)).toMatchObject({ state: null, wish: { power: 'on', state: 'asked' } })
    gone = true
    for (const each of held) each.destroy()
    await vi.waitFor(
      () => expect(server.context.displays.view(kiosk.id)?.state?.problems).toEqual(['unreachable']),
      { timeout: 60_000, interval: 250 },
    )
  } finally {
    await server.close()
    await new Promise((done) => silent.close(done))
  }
})

test('Wake-on-LAN is six bytes of 255 and sixteen times the card’s address, on the wire', async () => {
  const mac = '00:1b:21:3c:9d:f8'
  const socket = createSocket('udp4')
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  const heard = new Promise<Buffer>((resolve) => socket.once('message', resolve))
  await wakeOnLan(mac, { address: '127.0.0.1', port: socket.address().port })
  const packet = await heard
  socket.close()
  expect(packet).toEqual(magicPacket(mac))
  expect(packet.toString('hex')).toBe('ff'.repeat(6) + '001b213c9df8'.repeat(16))
})

describe('a screen’s display', () => {
  test('[VEN-3] is on when it says so itself, [VEN-2] keeps the venue closed when it is broken, and its password is in no answer', async () => {
    projector.password = 'secret-lamp'
    projector.slow = true
    const server = await startTestServer()
    try {
      const technician = bearer((await server.token('technician')).token)
      const { kiosk } = await server.admitKiosk('Wall', 'wall', 'none')
      const path = `/kiosks/${kiosk.id}/display`
      const set = (json: object) => server.ask(path, { method: 'PATCH', headers: technician, json })
      expect((await set({ address: null, mac: null })).status).toBe(400)
      expect((await set({ address: 'http://10.0.0.1/', mac: null })).status).toBe(400)
      const kept = await set({
        address: '127.0.0.1',
        port: projector.port,
        password: 'secret-lamp',
        mac: null,
      })
      expect(kept.read(DisplayView)).toMatchObject({
        hasPassword: true,
        state: { power: 'off', problems: [] },
      })
      // Neither in plain in what is kept: the key ring opens it, and no backup holds that.
      const [paper] = await keptPapers(server)
      expect(JSON.stringify(paper)).not.toContain('secret-lamp')
      expect(paper).toMatchObject({ password: { sealed: expect.any(String) } })
      // Without a password in the change the one that is there stays.
      await set({ address: '127.0.0.1', port: projector.port, mac: null })
      const on = await server.ask(`${path}/power`, {
        method: 'POST',
        headers: technician,
        json: { power: 'on' },
      })
      expect(on.read(DisplayView)).toMatchObject({
        wish: { power: 'on', state: 'asked' },
        state: { power: 'warming' },
      })
      projector.power = 1
      const view = async () =>
        (await server.ask('/displays', { headers: technician })).read(DisplaysReply).items[0]!
      await vi.waitFor(async () => expect((await view()).wish?.state).toBe('confirmed'))
      projector.errors = '020000'
      await server.ask('/venues/astana/close', { method: 'POST', headers: technician })
      const opened = await server.ask('/venues/astana/open', {
        method: 'POST',
        headers: technician,
        json: { anyway: null },
      })
      const display = opened.read(Problem).errors!.find((each) => each.field === 'display')
      expect(display?.message).toBe('The display of Wall: lamp.')
      server.context.maintenance.look()
      expect(server.context.maintenance.log('astana').open).toMatchObject([
        { kind: 'display', name: 'Wall', cause: ['lamp'] },
      ])
      // At night a display may be off the network altogether: that is no incident of a closed venue.
      await projector.stop()
      await server.context.displays.ask(kiosk.id)
      server.context.maintenance.look()
      expect(server.context.maintenance.log('astana').open).toEqual([])
      projector = await Projector.start()
      const everything = [kept.text, on.text, (await server.ask('/displays', { headers: technician })).text]
      expect([...everything, ...server.logLines].join()).not.toContain('secret-lamp')
    } finally {
      await server.close()
    }
  })

  test('[SEC-4] passwords that were kept in plain are sealed by the next start, and go on opening the display', async () => {
    projector.password = 'secret-lamp'
    const server = await startTestServer()
    try {
      const technician = bearer((await server.token('technician')).token)
      const { kiosk } = await server.admitKiosk('Wall', 'wall', 'none')
      const { kiosk: other } = await server.admitKiosk('Other', 'wall', 'none')
      const plain = {
        ...{ address: '127.0.0.1', port: projector.port, mac: null, followsDay: false },
        password: 'secret-lamp',
      }
      const bodies = [
        { ...plain, kioskId: kiosk.id },
        // Sealed by a ring that is lost.
        { ...plain, kioskId: other.id, password: { sealed: Buffer.alloc(64, 1).toString('base64') } },
      ]
      await server.stopped(async () => {
        const database = new Database(join(server.config.dataDir, 'untold.sqlite'))
        const insert = database.prepare(
          `insert into venue_papers (kind, id, at, body) values ('display', ?, 1, ?)`,
        )
        for (const body of bodies) insert.run(body.kioskId, JSON.stringify(body))
        database.close()
      })
      const kept = await keptPapers(server)
      expect(JSON.stringify(kept)).not.toContain('secret-lamp')
      expect(kept.find((each) => each['kioskId'] === kiosk.id)).toMatchObject({
        password: { sealed: expect.any(String) },
      })
      const asked = async (id: string) => (await server.context.displays.ask(id))?.problems
      expect(await asked(kiosk.id)).toEqual([])
      expect(await asked(other.id)).toEqual(['password'])
      expect(server.logLines.filter((line) => line.includes('does not open; set it anew'))).toHaveLength(1)
      await server.restart()
      expect(await asked(kiosk.id)).toEqual([])
      const again = { address: '127.0.0.1', port: projector.port, mac: null, password: 'secret-lamp' }
      const path = `/kiosks/${other.id}/display`
      const set = await server.ask(path, { method: 'PATCH', headers: technician, json: again })
      expect(set.read(DisplayView)).toMatchObject({ hasPassword: true, state: { problems: [] } })
    } finally {
      await server.close()
    }
  })

  test('follows the day: on when the venue opens; one that is asleep in the network is woken and asked until it hears', async () => {
    const server = await startTestServer()
    try {
      const admin = bearer((await server.token('admin')).token)
      const { kiosk } = await server.admitKiosk('Wall', 'wall', 'none')
      await server.ask(`/kiosks/${kiosk.id}/display`, {
        method: 'PATCH',
        headers: admin,
        json: { address: '127.0.0.1', port: projector.port, mac: null },
      })
      await server.ask('/venues/astana/open', { method: 'POST', headers: admin, json: { anyway: 'A test.' } })
      await vi.waitFor(() => expect(projector.power).toBe(1))
      await vi.waitFor(() => expect(server.context.displays.view(kiosk.id)?.wish?.state).toBe('confirmed'))
      // Not at once when it closes: whoever is at the screen finishes first.
      await server.ask('/venues/astana/close', { method: 'POST', headers: admin })
      expect(server.context.displays.view(kiosk.id)?.wish?.power).toBe('on')
    } finally {
      await server.close()
    }
  })

  test('[VEN-3] a wish outlasts a wrong password, and putting a card or a password right wishes nothing anew', async () => {
    projector.password = 'right'
    const server = await startTestServer()
    try {
      const admin = bearer((await server.token('admin')).token)
      const { kiosk } = await server.admitKiosk('Wall', 'wall', 'none')
      const set = async (json: object) => {
        const place = { address: '127.0.0.1', port: projector.port, mac: null, followsDay: true }
        const path = `/kiosks/${kiosk.id}/display`
        const reply = await server.ask(path, {
          method: 'PATCH',
          headers: admin,
          json: { ...place, ...json },
        })
        return reply.read(DisplayView)
      }
      const wish = (power: 'on' | 'off') =>
        server.ask(`/kiosks/${kiosk.id}/display/power`, { method: 'POST', headers: admin, json: { power } })
      const wished = () => server.context.displays.view(kiosk.id)?.wish

      await set({ password: 'wrong' })
      await wish('on')
      expect(wished()).toMatchObject({ power: 'on', state: 'asked' })
      await set({ password: 'right' })
      await vi.waitFor(() => expect(projector.power).toBe(1))
      await wish('off')
      await vi.waitFor(() => expect(wished()).toMatchObject({ power: 'off', state: 'confirmed' }))
      // Somebody has switched it off by hand: a card's address is no reason to switch it on again.
      expect((await set({ mac: '00:1b:21:3c:9d:f8' })).wish).toMatchObject({
        power: 'off',
        state: 'confirmed',
      })
      // Behind another address is another machine, of which nothing is known.
      expect((await set({ address: 'localhost' })).wish).toBeNull()
    } finally {
      await server.close()
    }
  })
})
