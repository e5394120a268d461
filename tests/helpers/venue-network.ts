/**
 * A venue's lighting network for tests, made of software that we did not write: two private network namespaces with
 * a cable between them, the script in one and OLA's `olad` as the receiver in the other. Nothing leaves the machine.
 * Needs root.
 */
import { execFileSync, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const TOOLS = ['unshare', 'nsenter', 'ip', 'setpriv', 'olad', 'ola_dev_info', 'ola_patch', 'tshark']

/**
 * What this machine lacks, as one sentence, or null when nothing. Says so aloud, for a test that is skipped must
 * be seen; where nothing may be skipped it is a failure.
 */
export function whyNoVenueNetwork(): string | null {
  const reason = whatIsMissing(TOOLS)
  if (reason === null) return null
  if (process.env['UNTOLD_REQUIRE_ALL'] === '1') throw new Error(reason)
  process.stderr.write(`SKIPPED: ${reason}\n`)
  return reason
}

/** The same for a test that needs a network of its own and nobody else's software in it. */
export function whyNoNamespace(): string | null {
  const reason = whatIsMissing(['unshare', 'nsenter', 'ip'])
  if (reason === null) return null
  if (process.env['UNTOLD_REQUIRE_ALL'] === '1') throw new Error(reason)
  process.stderr.write(`SKIPPED: ${reason}\n`)
  return reason
}

function whatIsMissing(tools: readonly string[]): string | null {
  if (process.getuid?.() !== 0) return 'The test of the lighting network needs root.'
  const missing = tools.filter((tool) => !has(tool))
  if (missing.length > 0) return `The test of the lighting network needs ${missing.join(', ')}.`
  try {
    execFileSync('unshare', ['-n', 'true'], { stdio: 'ignore' })
  } catch {
    return 'The test of the lighting network needs the right to make a network namespace (unshare -n).'
  }
  return null
}

/** What a script inside the network works with; see `inside-venue-network.ts`. */
export interface VenueNetwork {
  /** Address of our interface, the only one that leads to OLA. */
  readonly address: string
  /** Address of the machine that OLA runs on. */
  readonly node: string
  /** The universe as OLA has it: it keeps the last values when a source falls silent. */
  levels(universe: number): Promise<number[]>
  /** From now on OLA sends something over Art-Net, for which it asks who is there. */
  letOlaPoll(): void
  /** From now on OLA sends its universe over this wire; E1.31 as the same number, Art-Net as Port-Address n mod 16. */
  letOlaSend(protocol: 'e131' | 'artnet', universe: number): void
  /** OLA takes these levels for its universe, and sends them once. */
  setInOla(universe: number, slots: readonly number[]): void
  /** Everything that passes on a port, byte by byte, with the instant that the kernel saw it. */
  record(port: number): Promise<{ end(): Promise<RecordedPacket[]> }>
  /** Starts tshark; `decoded` gives those of the next so many E1.31 packets that carry levels. */
  capture(packets: number): Promise<Capture>
  /** Starts tshark on Art-Net; `end` gives what it decoded until then. */
  captureArtNet(): Promise<{ end(): Promise<DecodedArtNet[]> }>
}
export interface RecordedPacket {
  /** Milliseconds since 1970. */
  at: number
  from: string
  to: string
  /** Hexadecimal. */
  payload: string
}
export interface Capture {
  decoded: Promise<DecodedPacket[]>
}
export interface DecodedPacket {
  universe: number
  sourceName: string
  priority: number
}
/** Fields as tshark prints them; empty where the packet has none. */
export type DecodedArtNet = Record<keyof typeof ART_NET_FIELDS, string>
export const ART_NET_FIELDS = {
  from: 'ip.src',
  to: 'ip.dst',
  port: 'udp.dstport',
  operation: 'artnet.header.opcode',
  version: 'artnet.header.protver',
  sequence: 'artnet.output.sequence',
  universe: 'artnet.output.universe',
  length: 'artnet.output.length',
  flags: 'artnet.poll.talktome',
  replyChange: 'artnet.poll.talktome_reply_change',
  name: 'artnet.poll_reply.short_name',
  longName: 'artnet.poll_reply.long_name',
  report: 'artnet.poll_reply.node_report',
  address: 'artnet.poll_reply.ip_address',
  ports: 'artnet.poll_reply.num_ports',
  style: 'artnet.poll_reply.style',
  malformed: '_ws.malformed',
} as const
/** OLA's number of the universe that it receives over Art-Net: Port-Address 0, which is Untold's universe 1. */
export const OLA_ART_NET = 16

/** The default export of a script that runs inside; its result must survive JSON. */
export type VenueScript = (
  venue: VenueNetwork,
  settings: Readonly<Record<string, string>>,
) => Promise<unknown>

/**
 * Runs the default export of `script` inside a fresh network in which OLA receives universes 1 and 2 over E1.31, and
 * 1 over Art-Net, and gives back its result. Rejects with everything that was printed when something failed.
 */
export async function inVenueNetwork(script: URL, settings: Record<string, string>): Promise<unknown> {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const inside = new URL('./inside-venue-network.ts', import.meta.url).pathname
  const child = spawn(
    'unshare',
    ['-n', process.execPath, '--import', tsx, inside, script.href, JSON.stringify(settings)],
    { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] },
  )
  const [, out, err, answer] = child.stdio
  let printed = ''
  let result = ''
  for (const stream of [out, err]) stream?.on('data', (chunk) => (printed += String(chunk)))
  answer?.on('data', (chunk) => (result += String(chunk)))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`Inside the venue's network (exit ${code}):\n${printed}`)
  return JSON.parse(result)
}

function has(tool: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${tool}`], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
