/** The floor: `ws` that sends one prepared frame to everybody on every POST. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import { onPayload } from './payload.ts'
import { tellParent } from './child.ts'

let frame = ''
onPayload((payload) => (frame = JSON.stringify(['cue', payload])))

const http = createServer((request, response) => {
  request.resume()
  request.on('end', () => {
    for (const client of wss.clients) client.send(frame)
    response.writeHead(202, { 'content-type': 'application/json' }).end('{"ok":true}')
  })
})
const wss = new WebSocketServer({ server: http, perMessageDeflate: false })
http.listen(0, '127.0.0.1', () => tellParent({ port: (http.address() as AddressInfo).port }))
