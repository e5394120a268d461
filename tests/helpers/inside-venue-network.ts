/** Runs inside the namespace: makes the cable, starts OLA at its other end, runs the script, answers on descriptor 3. */
import { execFileSync, spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod/mini'
import {
  ART_NET_FIELDS,
  OLA_ART_NET,
  type Capture,
  type DecodedArtNet,
  type DecodedPacket,
  type RecordedPacket,
  type VenueNetwork,
  type VenueScript,
} from './venue-network.ts'

const ADDRESS = '10.77.0.1'
const NODE = '10.77.0.2'
const UNIVERSES = [1, 2]
/** What OLA sends over Art-Net when it is to poll. */
const OLA_SENDS = 17
/** Everything that OLA 0.10 would otherwise look for hardware with. */
const OTHER_PLUGINS =
  'dmx4linux dummy espnet ftdidmx gpio karate kinet milinst nanoleaf opendmx openpixelcontrol osc pathport renard sandnet shownet spi spidmx stageprofi uartdmx usbdmx usbserial'

const [script, settings] = z.parse(z.tuple([z.string(), z.string()]), process.argv.slice(2))
const folder = mkdtempSync(join(tmpdir(), 'untold-ola-'))
let olad: ChildProcess | null = null
try {
  olad = await machineAtTheEnd()
  const devices = await startOla(olad)
  const { default: run }: { default: VenueScript } = await import(script)
  const letOlaPoll = (): void => patch(devices.artNet, 0, 'output', OLA_SENDS)
  const letOlaSend: VenueNetwork['letOlaSend'] = (protocol, universe) =>
    patch(protocol === 'e131' ? devices.e131 : devices.artNet, 0, 'output', universe)
  const tools = { letOlaPoll, letOlaSend, setInOla, capture, captureArtNet, record }
  const venue: VenueNetwork = { address: ADDRESS, node: NODE, levels, ...tools }
  writeFileSync(3, JSON.stringify(await run(venue, JSON.parse(settings))))
} finally {
  if (olad !== null && olad.exitCode === null) {
    olad.kill()
    await once(olad, 'exit')
  }
  rmSync(folder, { recursive: true, force: true })
}

/**
 * A namespace of its own with one end of the cable; what becomes `olad` there waits for a line first. On one
 * machine two programs would take each other's unicast on Art-Net's port.
 */
async function machineAtTheEnd(): Promise<ChildProcess> {
  const config = join(folder, 'config')
  const who = ['--reuid', 'olad', '--regid', 'olad', '--clear-groups', '--pdeathsig', 'TERM']
  const what = ['env', `HOME=${folder}`, 'olad', '-c', config, '-l', '3', '--no-register-with-dns-sd']
  const wait = ['sh', '-c', 'echo here && read go && exec "$@"', 'sh']
  const child = spawn('unshare', ['-n', ...wait, 'setpriv', ...who, ...what], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  child.stdout.pipe(process.stdout)
  const ip = (line: string): void => void execFileSync('ip', line.split(' '))
  const ipThere = (line: string): void => void there(child, 'ip', ...line.split(' '))
  ip('link set lo up')
  ip('link add v0 type veth peer name v1')
  ip(`link set v1 netns ${child.pid}`)
  ip(`addr add ${ADDRESS}/24 broadcast + dev v0`)
  ip('link set v0 up')
  ipThere('link set lo up')
  ipThere(`addr add ${NODE}/24 broadcast + dev v1`)
  ipThere('link set v1 up')
  ip('route add 239.0.0.0/8 dev v0')
  ipThere('route add 239.0.0.0/8 dev v1')
  return child
}

async function startOla(machine: ChildProcess): Promise<{ e131: string; artNet: string }> {
  const config = join(folder, 'config')
  mkdirSync(config)
  const configure = (plugin: string, lines: string[]): void =>
    writeFileSync(join(config, `ola-${plugin}.conf`), `${lines.join('\n')}\n`)
  for (const plugin of OTHER_PLUGINS.split(' ')) configure(plugin, ['enabled = false'])
  configure('e131', ['enabled = true', `ip = ${NODE}`, `input_ports = ${UNIVERSES.length}`])
  configure('artnet', ['enabled = true', `ip = ${NODE}`, 'net = 0', 'subnet = 0', 'short_name = OLA end'])
  execFileSync('chown', ['-R', 'olad', folder])
  machine.stdin?.end('go\n')
  const e131 = await device(machine, 'E1\\.31')
  const artNet = await device(machine, 'ArtNet')
  UNIVERSES.forEach((universe, port) => patch(e131, port, 'input', universe))
  patch(artNet, 0, 'input', OLA_ART_NET)
  return { e131, artNet }
}

/** Asks until OLA has the device; another program gives no other sign of being ready. */
async function device(machine: ChildProcess, name: string): Promise<string> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (machine.exitCode !== null) throw new Error(`olad ended with ${machine.exitCode}.`)
    const number = new RegExp(`Device (\\d+): ${name}`).exec(deviceInfo(machine))?.[1]
    if (number !== undefined) return number
    await pause(200)
  }
  throw new Error(`olad did not offer ${name} within 20 s.`)
}

function deviceInfo(machine: ChildProcess): string {
  try {
    return there(machine, 'ola_dev_info')
  } catch (error) {
    // It is not listening yet.
    return String(error)
  }
}

function patch(device: string, port: number, direction: 'input' | 'output', universe: number): void {
  if (olad === null) throw new Error('OLA is not there.')
  const way = direction === 'input' ? ['-i'] : []
  there(olad, 'ola_patch', '-d', device, '-p', String(port), ...way, '-u', String(universe))
}

/** Runs a program in OLA's namespace. */
function there(machine: ChildProcess, ...command: string[]): string {
  const enter = ['--target', String(machine.pid), '--net']
  return execFileSync('nsenter', [...enter, ...command], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}

async function levels(universe: number): Promise<number[]> {
  const reply = await fetch(`http://${NODE}:9090/get_dmx?u=${universe}`)
  return z.parse(z.object({ dmx: z.array(z.number()) }), await reply.json()).dmx
}

function setInOla(universe: number, slots: readonly number[]): void {
  if (olad === null) throw new Error('OLA is not there.')
  there(olad, 'ola_set_dmx', '-u', String(universe), '-d', slots.join())
}

async function record(port: number): Promise<{ end(): Promise<RecordedPacket[]> }> {
  const fields = ['frame.time_epoch', 'ip.src', 'ip.dst', 'udp.payload']
  // Only what passes on our end of the cable; a heuristic would swallow the bytes.
  const options = ['-i', 'v0', '--disable-heuristic', 'acn', '-f', `udp port ${port}`]
  const { child, lines } = await tshark(options, fields)
  return {
    async end() {
      child.kill('SIGINT')
      return (await lines).map((line) => {
        const [at = '', from = '', to = '', payload = ''] = line.split('\t')
        return { at: Number(at) * 1_000, from, to, payload }
      })
    },
  }
}

async function capture(packets: number): Promise<Capture> {
  const fields = ['universe', 'source_name', 'priority'].map((name) => `acn.dmx.${name}`)
  const decode = ['-o', 'acn.dmx_enable:TRUE', '--enable-heuristic', 'acn', '-Y', 'acn.dmx.universe']
  const { lines } = await tshark(['-c', String(packets), '-f', 'udp port 5568', ...decode], fields)
  return { decoded: lines.then((all) => all.map(decodedPacket)) }
}

async function captureArtNet(): Promise<{ end(): Promise<DecodedArtNet[]> }> {
  const { child, lines } = await tshark(['-f', 'udp port 6454'], Object.values(ART_NET_FIELDS))
  return {
    async end() {
      child.kill('SIGINT')
      return (await lines).map(decodedArtNet)
    },
  }
}

/** Resolves once it listens; `lines` are there when it has ended. */
async function tshark(
  options: readonly string[],
  fields: readonly string[],
): Promise<{ child: ChildProcess; lines: Promise<string[]> }> {
  const print = ['-T', 'fields', ...fields.flatMap((name) => ['-e', name])]
  const child: ChildProcessByStdio<null, Readable, Readable> = spawn(
    'tshark',
    [...(options.includes('-i') ? [] : ['-i', 'any']), '-l', ...options, ...print],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LC_ALL: 'C.UTF-8' } },
  )
  let text = ''
  let notes = ''
  child.stdout.on('data', (chunk) => (text += String(chunk)))
  const listening = new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (chunk) => {
      notes += String(chunk)
      if (notes.includes('Capturing on')) resolve()
    })
    child.once('close', () => reject(new Error(`tshark: ${notes}`)))
  })
  const lines = once(child, 'close').then(() => text.split('\n').filter((line) => line !== ''))
  await listening
  return { child, lines }
}

function decodedPacket(line: string): DecodedPacket {
  const [universe = '', sourceName = '', priority = ''] = line.split('\t')
  return { universe: Number(universe), sourceName, priority: Number(priority) }
}

function decodedArtNet(line: string): DecodedArtNet {
  const values = line.split('\t')
  const names = Object.keys(ART_NET_FIELDS)
  const shape = z.record(z.enum(Object.keys(ART_NET_FIELDS) as (keyof DecodedArtNet)[]), z.string())
  return z.parse(shape, Object.fromEntries(names.map((name, i) => [name, values[i] ?? ''])))
}
