/** Runs inside the namespace: makes the interface, starts OLA, runs the script, answers on descriptor 3. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod/mini'
import type { Capture, DecodedPacket, VenueNetwork, VenueScript } from './venue-network.ts'

const ADDRESS = '10.77.0.1'
const UNIVERSES = [1, 2]
/** Everything that OLA 0.10 would otherwise look for hardware with. */
const OTHER_PLUGINS =
  'artnet dmx4linux dummy espnet ftdidmx gpio karate kinet milinst nanoleaf opendmx openpixelcontrol osc pathport renard sandnet shownet spi spidmx stageprofi uartdmx usbdmx usbserial'

const [script, settings] = z.parse(z.tuple([z.string(), z.string()]), process.argv.slice(2))
const folder = mkdtempSync(join(tmpdir(), 'untold-ola-'))
let olad: ChildProcess | null = null
try {
  makeInterface()
  olad = await startOla()
  const { default: run }: { default: VenueScript } = await import(script)
  const venue: VenueNetwork = { address: ADDRESS, levels, capture }
  writeFileSync(3, JSON.stringify(await run(venue, JSON.parse(settings))))
} finally {
  if (olad !== null && olad.exitCode === null) {
    olad.kill()
    await once(olad, 'exit')
  }
  rmSync(folder, { recursive: true, force: true })
}

/** OLA's E1.31 refuses loopback, so it gets one end of a pair that leads nowhere. */
function makeInterface(): void {
  const ip = (line: string): void => void execFileSync('ip', line.split(' '))
  ip('link set lo up')
  ip('link add v0 type veth peer name v1')
  ip(`addr add ${ADDRESS}/24 dev v0`)
  ip('link set v0 up')
  ip('link set v1 up')
  ip('route add 239.0.0.0/8 dev v0')
}

async function startOla(): Promise<ChildProcess> {
  const config = join(folder, 'config')
  mkdirSync(config)
  for (const plugin of OTHER_PLUGINS.split(' '))
    writeFileSync(join(config, `ola-${plugin}.conf`), 'enabled = false\n')
  writeFileSync(
    join(config, 'ola-e131.conf'),
    `enabled = true\nip = ${ADDRESS}\ninput_ports = ${UNIVERSES.length}\n`,
  )
  execFileSync('chown', ['-R', 'olad', folder])
  const who = ['--reuid', 'olad', '--regid', 'olad', '--clear-groups', '--pdeathsig', 'TERM']
  const what = ['env', `HOME=${folder}`, 'olad', '-c', config, '-l', '3', '--no-register-with-dns-sd']
  const child = spawn('setpriv', [...who, ...what], { stdio: 'inherit' })
  const device = await e131Device(child)
  UNIVERSES.forEach((universe, port) => {
    execFileSync('ola_patch', ['-d', device, '-p', String(port), '-i', '-u', String(universe)])
  })
  return child
}

/** Asks until OLA has its E1.31 device; another program gives no other sign of being ready. */
async function e131Device(child: ChildProcess): Promise<string> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (child.exitCode !== null) throw new Error(`olad ended with ${child.exitCode}.`)
    await pause(200)
    const device = /Device (\d+): E1\.31/.exec(deviceInfo())?.[1]
    if (device !== undefined) return device
  }
  throw new Error('olad did not offer an E1.31 device within 20 s.')
}

function deviceInfo(): string {
  try {
    return execFileSync('ola_dev_info', { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch (error) {
    // It is not listening yet.
    return String(error)
  }
}

async function levels(universe: number): Promise<number[]> {
  const reply = await fetch(`http://127.0.0.1:9090/get_dmx?u=${universe}`)
  return z.parse(z.object({ dmx: z.array(z.number()) }), await reply.json()).dmx
}

async function capture(packets: number): Promise<Capture> {
  const fields = ['universe', 'source_name', 'priority'].flatMap((name) => ['-e', `acn.dmx.${name}`])
  const listen = ['-i', 'any', '-l', '-c', String(packets), '-f', 'udp port 5568']
  const decode = ['-o', 'acn.dmx_enable:TRUE', '--enable-heuristic', 'acn', '-Y', 'acn.dmx.universe']
  const child = spawn('tshark', [...listen, ...decode, '-T', 'fields', ...fields], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  })
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
  const decoded = once(child, 'close').then(() => text.trim().split('\n').map(decodedPacket))
  await listening
  return { decoded }
}

function decodedPacket(line: string): DecodedPacket {
  const [universe = '', sourceName = '', priority = ''] = line.split('\t')
  return { universe: Number(universe), sourceName, priority: Number(priority) }
}
