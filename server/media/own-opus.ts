/**
 * Whether a file is exactly what our own encoder writes (`take-in.ts`): then it needs no second encoding, which would
 * only make it worse and give it another name. Nothing may ride along: the container is written anew from its packets
 * and must come out the same to the byte, and no packet may be padded (RFC 6716, 3.2.5). Whoever asks has measured
 * its sound and looked for tags already.
 */
import { LIMITS, run } from './ffmpeg.ts'

const MOST = 8 * 1024 * 1024
const PAGE_HEAD = 27
/** Packets of comments and identification, before sound. */
const HEADERS = 2

export async function isOwnOpus(bytes: Uint8Array, signal: AbortSignal): Promise<boolean> {
  const packets = packetsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (packets === null || packets.slice(HEADERS).some(isPadded)) return false
  const ran = await run({
    program: 'ffmpeg',
    args: [
      ...['-v', 'error', ...LIMITS, '-f', 'ogg', '-i', 'pipe:0', '-map', '0:a:0'],
      ...['-map_metadata', '-1', '-map_chapters', '-1', '-metadata:s:a:0', 'encoder=Lavc libopus'],
      ...['-fflags', '+bitexact', '-flags:a', '+bitexact', '-c', 'copy', '-f', 'ogg', 'pipe:1'],
    ],
    input: bytes,
    mostOutput: MOST,
    signal,
    taken: () => undefined,
    priority: 'usual',
  })
  return ran.ok && ran.output.equals(bytes)
}

/** The packets of an Ogg stream in order (RFC 3533); null where it is none. */
export function packetsOf(file: Buffer): Buffer[] | null {
  const packets: Buffer[] = []
  let open: Buffer[] = []
  for (let at = 0; at < file.length;) {
    if (file.length - at < PAGE_HEAD || file.toString('latin1', at, at + 4) !== 'OggS') return null
    const segments = file[at + PAGE_HEAD - 1]!
    let from = at + PAGE_HEAD + segments
    if (from > file.length) return null
    for (let i = 0; i < segments; i++) {
      const length = file[at + PAGE_HEAD + i]!
      if (from + length > file.length) return null
      open.push(file.subarray(from, from + length))
      from += length
      if (length === 255) continue
      packets.push(Buffer.concat(open))
      open = []
    }
    at = from
  }
  return open.length === 0 ? packets : null
}

/** Code 3 of the table of contents, with its padding bit. */
function isPadded(packet: Buffer): boolean {
  return packet.length < 1 || ((packet[0]! & 3) === 3 && ((packet[1] ?? 0xff) & 0x40) !== 0)
}
