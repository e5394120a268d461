/** The venue's wires beside HTTP, as the settings name them. A port that is taken, or a broker's wrong name, stops the start. */
import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import type { ServerContext } from '../context.ts'
import { openMqtt } from './mqtt.ts'
import { openOsc, type OscWire } from './osc.ts'

export interface Wires {
  /** Where OSC is heard, or null. */
  osc: OscWire | null
  close(): Promise<void>
}

export async function openWires(config: Config, context: ServerContext, log: Logger): Promise<Wires> {
  // With addresses of other machines to listen to, the port is open to the network; without, to this machine alone.
  const outside = config.osc?.from.some((address) => !isLoopback(address)) ?? false
  const host = outside ? '0.0.0.0' : '127.0.0.1'
  const osc = config.osc && (await openOsc({ ...config.osc, host }, context, log))
  const mqtt = config.mqtt === null ? null : openMqtt(config.mqtt, context, log)
  return {
    osc,
    async close() {
      await Promise.all([osc?.close(), mqtt?.close()])
    },
  }
}

function isLoopback(address: string): boolean {
  return address.startsWith('127.') || address === '::1'
}
