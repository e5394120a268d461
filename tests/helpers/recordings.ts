/** Recordings for tests, made where they run: a machine reads, ffmpeg writes it in any form. Nothing is on a disk. */
import { spawnSync } from 'node:child_process'

/** A machine reads this, in one channel, 22 kHz, as WAV; each text with a pause of this many seconds behind it. */
export function readAloud(texts: readonly string[], voice: 'kk' | 'ru' | 'en', pause = 1): Buffer {
  const spoken = texts.map((text) =>
    samplesOf(made('espeak-ng', ['-v', voice, '-s', '150', '--stdout', text], null)),
  )
  const quiet = Buffer.alloc(Math.round(pause * ESPEAK_RATE) * 2)
  return wav(Buffer.concat(spoken.flatMap((each) => [each, quiet])), ESPEAK_RATE)
}

/** The same sound in another form: arguments of ffmpeg between input and output. */
export function turnedInto(sound: Buffer, ...args: string[]): Buffer {
  return made('ffmpeg', ['-v', 'error', '-i', 'pipe:0', ...args, 'pipe:1'], sound)
}

/** What ffmpeg makes of nothing: a tone, silence, colour bars. */
export function generated(...args: string[]): Buffer {
  return made('ffmpeg', ['-v', 'error', ...args, 'pipe:1'], null)
}

/** M4A as telephones write it, with its table of contents behind the sound: from a file, because a pipe cannot. */
export function asTelephone(sound: Buffer, file: string): void {
  made('ffmpeg', ['-v', 'error', '-y', '-i', 'pipe:0', '-metadata', 'title=Dana, kitchen', file], sound)
}

export interface Loudness {
  /** Integrated, LUFS. */
  level: number
  /** dBTP. */
  truePeak: number
}

/** EBU R 128, by ffmpeg's own meter. */
export function loudnessOfSound(sound: Buffer, ...form: string[]): Loudness {
  const args = [
    '-hide_banner',
    '-nostats',
    ...form,
    '-i',
    'pipe:0',
    '-af',
    'ebur128=peak=true',
    '-f',
    'null',
    '-',
  ]
  const { stderr } = spawnSync('ffmpeg', args, { input: sound, maxBuffer: MOST })
  const summary = stderr.toString().split('Summary:').at(-1) ?? ''
  const read = (pattern: RegExp): number => Number(pattern.exec(summary)?.[1] ?? Number.NaN)
  return { level: read(/I:\s+(-?[\d.]+) LUFS/), truePeak: read(/Peak:\s+(-?[\d.]+) dBFS/) }
}

const ESPEAK_RATE = 22_050
const MOST = 256 * 1024 * 1024

function made(program: string, args: readonly string[], input: Buffer | null): Buffer {
  const ran = spawnSync(program, args, { ...(input !== null && { input }), maxBuffer: MOST })
  if (ran.error !== undefined) throw ran.error
  if (ran.status !== 0) throw new Error(`${program}: ${ran.stderr.toString()}`)
  return ran.stdout
}

/** Behind the header of a WAV whose length is not believed: one that was written to a pipe does not know it. */
function samplesOf(file: Buffer): Buffer {
  return file.subarray(file.indexOf('data') + 8)
}

export function wav(samples: Buffer, rate: number): Buffer {
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + samples.length, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(rate * 2, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36)
  head.writeUInt32LE(samples.length, 40)
  return Buffer.concat([head, samples])
}
