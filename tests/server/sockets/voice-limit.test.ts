import { afterAll, beforeAll, expect, test } from 'vitest'
import { VoiceShareMessage } from '../../../core/protocol/kiosk-events.ts'
import { startTestServer, type TestServer } from '../../helpers/server.ts'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server?.close())

/** A near-field screen of the hall, connected. New screens stand side by side. */
async function nearField(name: string) {
  const { token, kiosk } = await server.admitKiosk(name, 'listening', 'nearfield')
  const client = await server.kiosk(token)
  return { kiosk, client, speak: (speaking: boolean) => client.line.socket.emit('voice', { speaking }) }
}

test('of two loudspeakers side by side the second falls to the bed until the first ends or is gone', async () => {
  const [first, second] = [await nearField('First'), await nearField('Second')]
  first.speak(true)
  await first.client.heard()
  second.speak(true)
  expect(VoiceShareMessage.parse(await second.client.line.next('voice'))).toEqual({ full: false })
  first.speak(false)
  expect(VoiceShareMessage.parse(await second.client.line.next('voice'))).toEqual({ full: true })
  first.speak(true)
  expect(VoiceShareMessage.parse(await first.client.line.next('voice'))).toEqual({ full: false })
  second.client.close()
  expect(VoiceShareMessage.parse(await first.client.line.next('voice'))).toEqual({ full: true })
  first.client.close()
})

test('headphones take no part in it, and a frame that does not fit is refused by name', async () => {
  const near = await nearField('Near')
  const { token } = await server.admitKiosk('Headphones')
  const headphones = await server.kiosk(token)
  headphones.line.socket.emit('voice', { speaking: true })
  await headphones.heard()
  near.speak(true)
  headphones.line.socket.emit('voice', { speaking: true, story: 'the-spare-key' })
  expect(await headphones.line.next('refused')).toMatchObject({ event: 'voice' })
  await near.client.heard()
  expect(near.client.line.untaken('voice')).toEqual([])
})
