/** Environment → typed configuration. An unknown `UNTOLD_…` name or a bad value stops the start by name. */
import { existsSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod/mini'
import { Ipv4Machine, Machine, USUAL_PRIORITY } from '../core/model/light-wire.ts'
import { plainName } from '../core/model/plain-name.ts'
import { Identifier } from '../core/model/identifier.ts'
import type { FirstServerSettings } from './integrations/first-server.ts'
import type { MqttSettings } from './integrations/mqtt.ts'
import type { OscSettings } from './integrations/osc.ts'
import type { ArtNetWiring, E131Wiring, Wiring } from '../core/model/wiring.ts'

/** Written in digits alone: `Number` would also take blanks for zero, and hexadecimal. */
function whole(least: number, most: number) {
  const digits = z.string().check(z.regex(/^\d{1,5}$/))
  const number = z.number().check(z.minimum(least), z.maximum(most))
  return z.pipe(z.pipe(digits, z.transform(Number)), number)
}
const flag = z.enum(['0', '1'])
const address = z.union([z.ipv4(), z.ipv6()])
const listed = z.pipe(
  z.string(),
  z.transform((value) => value.split(',').map((each) => each.trim())),
)
const addresses = z.pipe(listed, z.array(address).check(z.minLength(1), z.maxLength(32)))
const destination = z.pipe(
  z.pipe(
    z.string().check(z.regex(/^[\d.]+:\d{1,5}$/)),
    z.transform((value) => {
      const [host, port] = value.split(':')
      return { host, port: Number(port) }
    }),
  ),
  z.object({ host: z.ipv4(), port: z.int().check(z.minimum(1), z.maximum(65_535)) }),
)
const destinations = z.pipe(listed, z.array(destination).check(z.minLength(1), z.maxLength(32)))

const KNOWN = {
  PORT: { schema: whole(0, 65_535), form: 'a port number, 0–65535' },
  HOST: { schema: z.string().check(z.minLength(1)), form: 'an address or host name to listen on' },
  UNTOLD_DATA_DIR: { schema: z.string().check(z.minLength(1)), form: 'a folder that can be written' },
  UNTOLD_ADMIN_PASSWORD: {
    schema: z.string().check(z.minLength(12), z.maxLength(256)),
    form: 'a password of 12–256 characters',
  },
  UNTOLD_DEMO: { schema: flag, form: '0 or 1' },
  UNTOLD_BACKUP_DIR: { schema: z.string().check(z.minLength(1)), form: 'a folder for backups' },
  UNTOLD_KEY_FILE: { schema: z.string().check(z.minLength(1)), form: 'a file for the key ring' },
  UNTOLD_TLS_CERT: { schema: z.string().check(z.minLength(1)), form: 'a PEM file' },
  UNTOLD_TLS_KEY: { schema: z.string().check(z.minLength(1)), form: 'a PEM file' },
  UNTOLD_NOW: {
    schema: z.iso.datetime({ offset: true }).check(z.refine((value) => Date.parse(value) >= 0)),
    form: 'an instant after 1970 such as 2026-11-25T18:00:00+05:00',
  },
  UNTOLD_E131: {
    schema: z.string().check(z.refine(isE131)),
    form: '"off", "multicast", or IP addresses separated by commas',
  },
  UNTOLD_ARTNET: {
    schema: z.string().check(z.refine(isArtNet)),
    form: '"off", "poll", IPv4 addresses of nodes separated by commas, or both: "poll,10.0.0.7"',
  },
  UNTOLD_LIGHTS_INTERFACE: { schema: address, form: 'the IP address of a network interface' },
  UNTOLD_LIGHTS_NAME: {
    schema: plainName(60),
    form: 'a name of 1–60 characters that can be seen',
  },
  UNTOLD_LIGHTS_TTL: {
    schema: whole(1, 255),
    form: 'a number from 1 to 255',
  },
  UNTOLD_LIGHTS_STOP: {
    schema: z.enum(['terminate', 'hold', 'safe-look']),
    form: 'terminate, hold or safe-look',
  },
  UNTOLD_LIGHTS_SIMULATOR: { schema: flag, form: '0 or 1' },
  UNTOLD_E131_PRIORITY: { schema: whole(0, 200), form: 'a number from 0 to 200' },
  UNTOLD_E131_SYNC: { schema: whole(1, 63_999), form: 'a universe from 1 to 63999' },
  UNTOLD_ARTNET_SYNC: { schema: flag, form: '0 or 1' },
  UNTOLD_OSC_PORT: { schema: whole(1, 65_535), form: 'a UDP port, 1–65535' },
  UNTOLD_OSC_FROM: { schema: addresses, form: 'IP addresses separated by commas' },
  UNTOLD_OSC_TO: { schema: destinations, form: 'addresses with ports, "10.0.0.5:9001,10.0.0.6:9001"' },
  UNTOLD_OSC_VENUE: { schema: Identifier, form: 'the short name of a venue, as in its address' },
  UNTOLD_MQTT_VENUE: { schema: Identifier, form: 'the short name of a venue, as in its address' },
  UNTOLD_MQTT: {
    schema: z.string().check(z.regex(/^mqtts?:\/\/\S+$/)),
    form: 'a broker’s address such as mqtt://user:password@10.0.0.9:1883',
  },
  UNTOLD_STANDBY_OF: {
    schema: z.string().check(z.refine(isFirstServer)),
    form: 'the first server’s address such as https://10.0.0.5:3000; http:// only on this very machine',
  },
  UNTOLD_STANDBY_TOKEN: {
    schema: z.string().check(z.regex(/^\S{16,256}$/)),
    form: 'a token of the first server’s console (People → Tokens)',
  },
  UNTOLD_SPEECH: { schema: flag, form: '0 or 1' },
  UNTOLD_REQUIRE_ALL: { schema: flag, form: '0 or 1' },
  LOG_LEVEL: {
    schema: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']),
    form: 'trace, debug, info, warn, error, fatal or silent',
  },
} as const

export interface Config {
  port: number
  host: string
  dataDir: string
  /** Where dated backups lie; outside the data folder, at best on another disk (END-6). */
  backupDir: string
  /** The key ring: a file outside the database and outside every backup (CON-6). */
  keyFile: string
  adminPassword: string | null
  demonstration: boolean
  tls: { cert: string; key: string } | null
  /** Instant at which the clock starts, or null for now. */
  startAt: number | null
  /** How levels leave the house, until a technician says otherwise. */
  wiring: Wiring
  /** What receivers and desks on the lighting network call this machine. */
  lightsName: string
  /** What of it belongs to this machine; null where the environment says nothing. */
  pinned: { interface: string | null; priority: number | null }
  /** OSC commands and messages, or null where no port is set. */
  osc: Omit<OscSettings, 'host'> | null
  /** The venue's MQTT broker, or null. May hold a password: never logged. */
  mqtt: MqttSettings | null
  /** A standby: the server whose calm and alarm it follows, or null. Holds a token: never logged. */
  standbyOf: FirstServerSettings | null
  /** `installed`: screens can speak where this machine has espeak-ng and ffmpeg. */
  speech: 'installed' | 'off'
  logLevel: string
  /** The folder of package.json; every file that ships is found from here, bundled or not. */
  packageRoot: string
}

export type ConfigResult = { ok: true; config: Config } | { ok: false; problems: string[] }

export function readConfig(env: NodeJS.ProcessEnv): ConfigResult {
  const problems: string[] = []
  for (const name of Object.keys(env)) {
    if (name.startsWith('UNTOLD_') && !(name in KNOWN)) {
      problems.push(`${name} is not a setting of Untold. Known: ${Object.keys(KNOWN).join(', ')}.`)
    }
  }
  if (env['DATABASE_URL']) {
    problems.push(
      'DATABASE_URL is set, but this version stores in the embedded SQLite only. Unset it; see CHANGELOG.md.',
    )
  }
  function read<Name extends keyof typeof KNOWN>(name: Name): z.infer<(typeof KNOWN)[Name]['schema']> | null {
    const raw = env[name]
    if (raw === undefined || raw === '') return null
    const { schema, form } = KNOWN[name]
    const parsed = z.safeParse(schema, raw)
    if (parsed.success) return parsed.data as z.infer<(typeof KNOWN)[Name]['schema']>
    const shown =
      name.includes('PASSWORD') || name.includes('TOKEN') || name === 'UNTOLD_MQTT'
        ? 'its value'
        : JSON.stringify(raw)
    problems.push(`${name}: ${shown} is not ${form}.`)
    return null
  }
  const packageRoot = findPackageRoot(dirname(fileURLToPath(import.meta.url)))
  const dataDir = read('UNTOLD_DATA_DIR') ?? 'data'
  const cert = read('UNTOLD_TLS_CERT')
  const key = read('UNTOLD_TLS_KEY')
  if ((cert === null) !== (key === null))
    problems.push('UNTOLD_TLS_CERT and UNTOLD_TLS_KEY belong together: set both or neither.')
  for (const [name, file] of [
    ['UNTOLD_TLS_CERT', cert],
    ['UNTOLD_TLS_KEY', key],
  ] as const) {
    if (file !== null && !statSync(file, { throwIfNoEntry: false })?.isFile())
      problems.push(`${name}: there is no file ${JSON.stringify(file)}.`)
  }
  const startAt = read('UNTOLD_NOW')
  const artnet = artNetDestination(read('UNTOLD_ARTNET') ?? 'off')
  const lightsInterface = read('UNTOLD_LIGHTS_INTERFACE')
  const priority = read('UNTOLD_E131_PRIORITY')
  if ((artnet.poll || artnet.nodes.length > 0) && lightsInterface?.includes(':') === true)
    problems.push('UNTOLD_ARTNET needs an IPv4 address in UNTOLD_LIGHTS_INTERFACE: Art-Net knows no other.')
  const [oscPort, oscFrom, oscTo] = [read('UNTOLD_OSC_PORT'), read('UNTOLD_OSC_FROM'), read('UNTOLD_OSC_TO')]
  const oscVenue = read('UNTOLD_OSC_VENUE')
  if (oscPort === null && (oscFrom !== null || oscTo !== null || oscVenue !== null))
    problems.push(
      'UNTOLD_OSC_FROM, UNTOLD_OSC_TO and UNTOLD_OSC_VENUE need UNTOLD_OSC_PORT, the UDP port of the commands.',
    )
  const [mqttUrl, mqttVenue] = [read('UNTOLD_MQTT'), read('UNTOLD_MQTT_VENUE')]
  if (mqttUrl === null && mqttVenue !== null)
    problems.push('UNTOLD_MQTT_VENUE needs UNTOLD_MQTT, the address of the broker.')
  const [firstUrl, firstToken] = [read('UNTOLD_STANDBY_OF'), read('UNTOLD_STANDBY_TOKEN')]
  if ((firstUrl === null) !== (firstToken === null))
    problems.push('UNTOLD_STANDBY_OF and UNTOLD_STANDBY_TOKEN belong together: set both or neither.')
  const dataFolder = isAbsolute(dataDir) ? dataDir : join(packageRoot, dataDir)
  const keyFile = read('UNTOLD_KEY_FILE') ?? join(dataFolder, 'untold.keys')
  const backupDir = read('UNTOLD_BACKUP_DIR') ?? `${dataFolder}-backups`
  const backupFolder = isAbsolute(backupDir) ? backupDir : join(packageRoot, backupDir)
  if (`${resolve(backupFolder)}/`.startsWith(`${resolve(dataFolder)}/`))
    problems.push('UNTOLD_BACKUP_DIR lies in the data folder. A backup belongs on another disk.')
  const config: Config = {
    port: read('PORT') ?? 3_000,
    host: read('HOST') ?? '127.0.0.1',
    dataDir: dataFolder,
    backupDir: backupFolder,
    keyFile: isAbsolute(keyFile) ? keyFile : join(packageRoot, keyFile),
    adminPassword: read('UNTOLD_ADMIN_PASSWORD'),
    demonstration: read('UNTOLD_DEMO') !== '0',
    tls: cert !== null && key !== null ? { cert, key } : null,
    startAt: startAt === null ? null : Date.parse(startAt),
    wiring: {
      e131: {
        to: e131Destination(read('UNTOLD_E131') ?? 'off'),
        interface: lightsInterface,
        ttl: read('UNTOLD_LIGHTS_TTL') ?? 1,
        priority: priority ?? USUAL_PRIORITY,
        syncUniverse: read('UNTOLD_E131_SYNC'),
      },
      artnet: {
        ...artnet,
        interface: lightsInterface?.includes(':') === true ? null : lightsInterface,
        sync: read('UNTOLD_ARTNET_SYNC') === '1',
      },
      simulator: read('UNTOLD_LIGHTS_SIMULATOR') === '1',
      onStop: read('UNTOLD_LIGHTS_STOP') ?? 'terminate',
    },
    lightsName: read('UNTOLD_LIGHTS_NAME') ?? 'Untold',
    pinned: { interface: lightsInterface, priority },
    osc:
      oscPort === null
        ? null
        : { port: oscPort, from: oscFrom ?? ['127.0.0.1', '::1'], to: oscTo ?? [], venue: oscVenue },
    mqtt: mqttUrl === null ? null : { url: mqttUrl, venue: mqttVenue },
    standbyOf: firstUrl === null || firstToken === null ? null : { url: firstUrl, token: firstToken },
    speech: read('UNTOLD_SPEECH') === '0' ? 'off' : 'installed',
    logLevel: read('LOG_LEVEL') ?? 'info',
    packageRoot,
  }
  read('UNTOLD_REQUIRE_ALL')
  return problems.length > 0 ? { ok: false, problems } : { ok: true, config }
}

/** A token goes through nobody's hands: over TLS, or not out of this machine (SEC-8). */
function isFirstServer(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : null
  if (url === null || url.username !== '' || !['', '/'].includes(url.pathname) || url.search !== '')
    return false
  if (url.protocol === 'https:') return true
  return url.protocol === 'http:' && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname)
}

function isE131(value: string): boolean {
  if (value === 'off' || value === 'multicast') return true
  return value.split(',').every((each) => z.safeParse(Machine, each.trim()).success)
}

function e131Destination(value: string): E131Wiring['to'] {
  if (value === 'off' || value === 'multicast') return { kind: value }
  return { kind: 'unicast', addresses: value.split(',').map((each) => each.trim()) }
}

function isArtNet(value: string): boolean {
  if (value === 'off') return true
  return artNetParts(value).every((part) => part === 'poll' || z.safeParse(Ipv4Machine, part).success)
}

function artNetDestination(value: string): Pick<ArtNetWiring, 'poll' | 'nodes'> {
  const parts = value === 'off' ? [] : artNetParts(value)
  return { poll: parts.includes('poll'), nodes: [...new Set(parts.filter((part) => part !== 'poll'))] }
}

function artNetParts(value: string): string[] {
  return value.split(',').map((part) => part.trim())
}

function findPackageRoot(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder
    if (folder === dirname(folder)) throw new Error(`No package.json above ${from}.`)
  }
}
