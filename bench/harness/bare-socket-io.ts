/** The baseline: Express and Socket.IO that broadcast what they were told to on every POST, and nothing else. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { Server } from 'socket.io'
import { onPayload } from './payload.ts'
import { tellParent } from './child.ts'

const app = express()
const http = createServer(app)
const io = new Server(http, { transports: ['websocket'], serveClient: false })
let payload: unknown = null
onPayload((message) => (payload = message))

app.use(express.json())
app.post('/cues', (_, response) => {
  io.emit('cue', payload)
  response.status(202).json({ ok: true })
})
http.listen(0, '127.0.0.1', () => tellParent({ port: (http.address() as AddressInfo).port }))
