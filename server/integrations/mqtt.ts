/**
 * MQTT with the venue's broker: what is on, kept there for whoever comes later; commands, answered one by one. The broker
 * may come and go; nothing here waits for it, and a command that it kept for a later time is not obeyed.
 */
import { setTimeout } from 'node:timers/promises'
import { connect, type MqttClient } from 'mqtt'
import type { Logger } from 'pino'
import * as z from 'zod/mini'
import { CueRequest } from '../../core/protocol/cue-request.ts'
import type { ServerContext } from '../context.ts'
import { FrameBudget } from '../sockets/frame-budget.ts'
import { askRoom, isUrgent, reaches } from './cue-door.ts'
import { homeAssistant } from './home-assistant.ts'
import { followRooms } from './room-states.ts'

export interface MqttSettings {
  /** As in `mqtts://user:password@broker:8883`. */
  url: string
  /** The only venue whose rooms it commands and hears of; null: every one. */
  venue: string | null
}

export interface MqttWire {
  close(): Promise<void>
}

export const STATUS = 'untold/status'
const COMMAND = /^untold\/rooms\/([a-z0-9-]{1,64})\/command$/
const LONGEST_COMMAND = 4_096
const RECONNECT_MS = 2_000
/** How long the last word may take before Untold stops without it; the broker then says it in its place. */
const FAREWELL_MS = 1_000

/** The broker may come later. */
export function openMqtt({ url, venue }: MqttSettings, context: ServerContext, log: Logger): MqttWire {
  const client = connect(url, {
    clientId: `untold-${process.pid}`,
    reconnectPeriod: RECONNECT_MS,
    // What was on while the broker was away is history; the present is said when it is back.
    queueQoSZero: false,
    will: { topic: STATUS, payload: Buffer.from('offline'), qos: 1, retain: true },
    manualConnect: true,
  })
  return serve(client, venue, context, log)
}

function serve(client: MqttClient, venue: string | null, context: ServerContext, log: Logger): MqttWire {
  const now = context.clock.now()
  const budgets = { urgent: new FrameBudget(now), other: new FrameBudget(now) }
  const states = new Map<string, string>()
  let silent = false

  const publish = (topic: string, payload: string, retain: boolean): void => {
    if (client.connected) client.publish(topic, payload, { qos: 1, retain }, () => undefined)
  }

  client.on('connect', () => {
    silent = false
    log.info('The MQTT broker is there.')
    client.subscribe('untold/rooms/+/command', { qos: 1 }, (trouble) => {
      if (trouble) log.warn({ err: trouble }, 'The MQTT broker does not let commands be heard.')
    })
    publish(STATUS, 'online', true)
    for (const [room, said] of states) publish(`untold/rooms/${room}/state`, said, true)
    const rooms = [...context.installation.rooms].filter(([, live]) => reaches(venue, live))
    for (const { topic, payload } of homeAssistant({ rooms: new Map(rooms) })) publish(topic, payload, true)
  })
  const release = context.installation.eachRoom((live) => {
    if (!reaches(venue, live)) return
    const rooms = new Map([[live.room.id, live]])
    for (const { topic, payload } of homeAssistant({ rooms })) publish(topic, payload, true)
  })
  client.on('error', (trouble) => once(trouble))
  client.on('close', () => once(null))

  /** A broker that is away is said once, not every two seconds. */
  function once(trouble: Error | null): void {
    if (silent) return
    silent = true
    log.warn({ err: trouble }, 'The MQTT broker is away; Untold goes on and tries again.')
  }

  client.on('message', (topic, payload, packet) => {
    const room = COMMAND.exec(topic)?.[1]
    // Nothing at all is how a broker is told to forget a kept command.
    if (room === undefined || payload.length === 0) return
    const request = commandIn(payload)
    // Whatever else is sent too often, calm and alarm come through (VEN-1, VEN-4).
    const urgent = request.ok && isUrgent(request.request)
    if (!budgets[urgent ? 'urgent' : 'other'].spend(context.clock.now())) return
    const reply = (answer: object): void =>
      publish(`untold/rooms/${room}/answer`, JSON.stringify(answer), false)
    if (packet.retain)
      return reply({
        ok: false,
        reason: 'This command was kept by the broker; send it again, without "retain".',
      })
    if (!request.ok) return reply(request)
    askRoom(context, 'mqtt', room, request.request, venue).then(reply, (trouble: unknown) => {
      log.error({ err: trouble }, 'A cue that came over MQTT could not be written.')
      reply({ ok: false, reason: 'The server has trouble; nothing was done.' })
    })
  })

  const unfollow = followRooms(
    context,
    (room, said) => {
      const text = JSON.stringify(said)
      states.set(room, text)
      publish(`untold/rooms/${room}/state`, text, true)
    },
    venue,
  )
  client.connect()

  return {
    async close() {
      unfollow()
      release()
      // A broker that goes at this moment, or has stopped answering, never acknowledges: nobody waits for it long.
      if (client.connected)
        await Promise.race([
          client.publishAsync(STATUS, 'offline', { qos: 1, retain: true }).catch(() => undefined),
          setTimeout(FAREWELL_MS),
        ])
      await client.endAsync(true)
    },
  }
}

type Read = { ok: true; request: CueRequest } | { ok: false; reason: string }

function commandIn(payload: Buffer): Read {
  if (payload.length > LONGEST_COMMAND)
    return { ok: false, reason: `A command has at most ${LONGEST_COMMAND} bytes.` }
  let json: unknown
  try {
    json = JSON.parse(payload.toString('utf8'))
  } catch {
    return { ok: false, reason: 'This is not JSON. Send for example {"kind":"calm"}.' }
  }
  const parsed = z.safeParse(CueRequest, json)
  if (parsed.success) return { ok: true, request: parsed.data }
  const issue = parsed.error.issues[0]
  return { ok: false, reason: `${issue?.path.join('.') ?? ''} ${issue?.message ?? 'does not fit'}`.trim() }
}
