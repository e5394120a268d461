/**
 * From an uploaded file to a reading: one channel of Opus at −23 LUFS and at most −1 dBTP, without a name or a word
 * about anybody in it, and what light and captions need to follow it. Everything happens in memory (CON-6).
 *
 * looked at (type by content, streams) → decoded → cut to what is spoken → measured → levelled and encoded → decoded
 * again and measured → looked at by a second library (ANO-8)
 */
import { createHash } from 'node:crypto'
import { parseBuffer } from 'music-metadata'
import * as z from 'zod/mini'
import { READING_MOST_SECONDS } from '../../core/model/recording.ts'
import type { Seconds } from '../../core/model/time.ts'
import type { IngestFault } from '../../core/protocol/readings.ts'
import { loudnessOf, speechIn } from '../../core/voice/loudness.ts'
import { audioKindOf, HEAD_BYTES, type Demuxer } from './audio-kind.ts'
import { LIMITS, run, type Ran } from './ffmpeg.ts'
import { withMoovInFront } from './mp4-front.ts'
import { isOwnOpus } from './own-opus.ts'

export interface TakenIn {
  /** Ogg Opus. */
  bytes: Uint8Array
  /** SHA-256 of the bytes, in hexadecimal: its only name. */
  audio: string
  seconds: Seconds
  /** Loudness every 50 ms, one byte a step. */
  envelope: Uint8Array
}

export type Taking = { ok: true; taken: TakenIn } | { ok: false; fault: IngestFault }

export interface Watched {
  /** How long the text takes as it is usually read. */
  expected: Seconds

  signal: AbortSignal
  /** How far it has come, 0–1. */
  come(share: number): void
}

const RATE = 48_000
const SAMPLE_BYTES = 4
const SHORTEST: Seconds = 1
/** Nobody reads three times as fast as a text is usually read. */
const SHORTEST_SHARE = 0.35
/** What stays of the quiet before and after what is spoken. */
const BEFORE: Seconds = 0.25
const AFTER: Seconds = 0.6
const TARGET_LUFS = -23
const TOLERANCE_LU = 1.5
const MOST_TRUE_PEAK = -1
/** The encoder raises peaks a little: aimed lower, and once more where that was not enough. */
const AIMS_TRUE_PEAK = [-2, -4]
/** Below this somebody recorded a room, not a voice. */
const NOTHING_LUFS = -60
const BITS = '64k'
const MOST_OPUS = 8 * 1024 * 1024
/** Five seconds above the limit are decoded, so that what is too long is known to be. */
const MOST_PCM = (READING_MOST_SECONDS + 5) * RATE * SAMPLE_BYTES

class Fault extends Error {
  readonly fault: IngestFault
  constructor(fault: IngestFault) {
    super(fault)
    this.fault = fault
  }
}

export async function takeIn(file: Buffer, watched: Watched): Promise<Taking> {
  try {
    return { ok: true, taken: await taken(file, watched) }
  } catch (trouble) {
    if (trouble instanceof Fault) return { ok: false, fault: trouble.fault }
    throw trouble
  }
}

async function taken(file: Buffer, { expected, signal, come }: Watched): Promise<TakenIn> {
  const kind = await audioKindOf(file.subarray(0, HEAD_BYTES))
  if (kind === null) throw new Fault('not-audio')
  const input = kind === 'mov' ? withMoovInFront(file) : file
  const part = (from: number, to: number) => (share: number) => come(from + (to - from) * share)

  const declared = await lookAt(input, kind, signal, part(0, 0.1))
  const { samples: decoded, complaints } = await decode(input, kind, signal, part(0.1, 0.4))
  if (decoded.length > READING_MOST_SECONDS * RATE) throw new Fault('too-long')
  const broken = declared !== null && decoded.length / RATE < declared * 0.8 - 1
  if (decoded.length === 0 || broken) throw new Fault('broken')
  const spoken = cut(decoded)
  // A decoder that complained about what it found has not found all of it.
  if (spoken.length === 0) throw new Fault(complaints === '' ? 'silent' : 'broken')
  const before = await measure(spoken, signal, part(0.4, 0.55))
  if (before.level < NOTHING_LUFS) throw new Fault('silent')
  if (spoken.length < Math.max(SHORTEST, expected * SHORTEST_SHARE) * RATE)
    throw new Fault(complaints === '' ? 'too-short' : 'broken')

  const own = kind === 'ogg' ? await asItIs(file, decoded, signal) : null
  if (own !== null) return own

  for (const aim of AIMS_TRUE_PEAK) {
    const bytes = await encode(spoken, before.report, aim, signal, part(0.55, 0.8))
    const { samples: again } = await decode(bytes, 'ogg', signal, part(0.8, 0.9))
    const { level, truePeak } = await measure(again, signal, part(0.9, 1))
    if (truePeak > MOST_TRUE_PEAK || Math.abs(level - TARGET_LUFS) > TOLERANCE_LU) continue
    await checkBare(bytes)
    return nameOf(bytes, again)
  }
  throw new Fault('level')
}

/** What came in, where it is a reading already: it was cut, levelled and laid bare by Untold, here or elsewhere. */
async function asItIs(file: Buffer, samples: Float32Array, signal: AbortSignal): Promise<TakenIn | null> {
  if (file.length > MOST_OPUS) return null
  const { level, truePeak } = await measure(samples, signal, () => undefined)
  if (truePeak > MOST_TRUE_PEAK || Math.abs(level - TARGET_LUFS) > TOLERANCE_LU) return null
  const isBare = await checkBare(file).then(
    () => true,
    () => false,
  )
  return isBare && (await isOwnOpus(file, signal)) ? nameOf(file, samples) : null
}

function nameOf(bytes: Uint8Array, samples: Float32Array): TakenIn {
  return {
    bytes,
    audio: createHash('sha256').update(bytes).digest('hex'),
    seconds: Math.round((samples.length / RATE) * 1_000) / 1_000,
    envelope: loudnessOf(samples, RATE),
  }
}

const Probed = z.object({
  streams: z.array(
    z.object({
      codec_type: z.optional(z.string()),
      disposition: z.optional(z.object({ attached_pic: z.number() })),
    }),
  ),
  format: z.object({ duration: z.optional(z.string()) }),
})

/**
 * A recording has one stream of sound, and perhaps a picture on its cover, which is left behind. Whatever holds more
 * was made to be something else as well. How long it says it is, in seconds; null when it does not say.
 */
async function lookAt(
  input: Buffer,
  kind: Demuxer,
  signal: AbortSignal,
  share: (share: number) => void,
): Promise<Seconds | null> {
  const ran = await run({
    program: 'ffprobe',
    args: [
      ...['-v', 'error', ...LIMITS, '-f', kind],
      ...['-show_entries', 'stream=codec_type:stream_disposition=attached_pic:format=duration'],
      ...['-of', 'json', '-i', 'pipe:0'],
    ],
    input,
    mostOutput: 256 * 1024,
    signal,
    taken: share,
    priority: 'usual',
  })
  const parsed = z.safeParse(Probed, jsonIn(outputOf(ran).output.toString('utf8')))
  if (!parsed.success) throw new Fault('broken')
  const { streams, format } = parsed.data
  const sounds = streams.filter((each) => each.codec_type === 'audio')
  const covers = streams.filter((each) => each.disposition?.attached_pic === 1)
  if (sounds.length === 0) throw new Fault(streams.length === 0 ? 'broken' : 'not-audio')
  if (sounds.length + covers.length < streams.length || sounds.length > 1) throw new Fault('hostile')
  const duration = Number(format.duration ?? Number.NaN)
  if (duration > READING_MOST_SECONDS * 1.5 + 60) throw new Fault('too-long')
  return Number.isFinite(duration) ? duration : null
}

async function decode(
  input: Uint8Array,
  kind: Demuxer,
  signal: AbortSignal,
  share: (share: number) => void,
): Promise<{ samples: Float32Array; complaints: string }> {
  const ran = await run({
    program: 'ffmpeg',
    args: [
      ...['-v', 'error', ...LIMITS, '-f', kind, '-i', 'pipe:0'],
      ...['-map', '0:a:0', '-vn', '-sn', '-dn', '-map_metadata', '-1', '-map_chapters', '-1'],
      ...['-ac', '1', '-ar', String(RATE), '-f', 'f32le', 'pipe:1'],
    ],
    input,
    mostOutput: MOST_PCM,
    signal,
    taken: share,
    priority: 'usual',
  })
  if (!ran.ok && ran.why === 'too-much') throw new Fault('too-long')
  const { output, report } = outputOf(ran)
  const samples = new Float32Array(Math.floor(output.length / SAMPLE_BYTES))
  new Uint8Array(samples.buffer).set(output.subarray(0, samples.length * SAMPLE_BYTES))
  // What a float can hold and no loudspeaker can play.
  for (let i = 0; i < samples.length; i++) if (!Number.isFinite(samples[i]!)) samples[i] = 0
  return { samples, complaints: report.trim() }
}

/** What is spoken, with a breath before and after. */
function cut(samples: Float32Array): Float32Array {
  const { speech } = speechIn(loudnessOf(samples, RATE))
  if (speech === null) return samples.subarray(0, 0)
  const from = Math.max(0, Math.round((speech.from - BEFORE) * RATE))
  return samples.subarray(from, Math.min(samples.length, Math.round((speech.to + AFTER) * RATE)))
}

const Measured = z.object({
  input_i: z.string(),
  input_tp: z.string(),
  input_lra: z.string(),
  input_thresh: z.string(),
  target_offset: z.string(),
})
type Measured = z.infer<typeof Measured>

const PCM_IN = [...LIMITS, '-f', 'f32le', '-ar', String(RATE), '-ac', '1', '-i', 'pipe:0'] as const

/** Integrated loudness (LUFS) and true peak (dBTP), EBU R 128. */
async function measure(
  samples: Float32Array,
  signal: AbortSignal,
  share: (share: number) => void,
): Promise<{ level: number; truePeak: number; report: Measured }> {
  const ran = await run({
    program: 'ffmpeg',
    args: [
      ...['-v', 'info', '-nostats', ...PCM_IN],
      ...['-af', `loudnorm=I=${TARGET_LUFS}:TP=-2:LRA=11:print_format=json`, '-f', 'null', '-'],
    ],
    input: bytesOf(samples),
    mostOutput: 1_024,
    signal,
    taken: share,
    priority: 'usual',
  })
  const { report } = outputOf(ran)
  const parsed = z.safeParse(Measured, jsonIn(report.slice(report.lastIndexOf('{'))))
  if (!parsed.success) throw new Fault('level')
  const { input_i: level, input_tp: truePeak } = parsed.data
  return { level: number(level), truePeak: number(truePeak), report: parsed.data }
}

async function encode(
  samples: Float32Array,
  measured: Measured,
  truePeak: number,
  signal: AbortSignal,
  share: (share: number) => void,
): Promise<Uint8Array> {
  const level = [
    `I=${TARGET_LUFS}:TP=${truePeak}:LRA=11:linear=true`,
    `measured_I=${measured.input_i}:measured_TP=${measured.input_tp}`,
    `measured_LRA=${measured.input_lra}:measured_thresh=${measured.input_thresh}`,
    `offset=${measured.target_offset}`,
  ].join(':')
  const fade = `afade=t=in:d=0.02,areverse,afade=t=in:d=0.05,areverse`
  const ran = await run({
    program: 'ffmpeg',
    args: [
      ...['-v', 'error', ...PCM_IN, '-af', `${fade},loudnorm=${level}`, '-ar', String(RATE), '-ac', '1'],
      ...['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact'],
      ...['-c:a', 'libopus', '-b:a', BITS, '-application', 'audio', '-f', 'ogg', 'pipe:1'],
    ],
    input: bytesOf(samples),
    mostOutput: MOST_OPUS,
    signal,
    taken: share,
    priority: 'usual',
  })
  return outputOf(ran).output
}

/** The encoder's own mark, without a version, is all that may stand in it; a second library reads it (ANO-8). */
const OWN_MARK = { id: 'ENCODER', value: 'Lavc libopus' }

export async function checkBare(bytes: Uint8Array): Promise<void> {
  const { format, native, common } = await parseBuffer(bytes, { mimeType: 'audio/ogg' }).catch(() => {
    throw new Fault('not-bare')
  })
  const tags = Object.values(native).flat()
  const foreign = tags.filter(({ id, value }) => id !== OWN_MARK.id || value !== OWN_MARK.value)
  const plain = format.codec === 'Opus' && format.numberOfChannels === 1 && format.hasVideo !== true
  if (foreign.length > 0 || !plain || (common.picture?.length ?? 0) > 0) throw new Fault('not-bare')
}

function outputOf(ran: Ran): { output: Buffer; report: string } {
  if (ran.ok) return ran
  switch (ran.why) {
    case 'missing':
      throw new Fault('no-decoder')
    case 'cancelled':
      throw new Fault('cancelled')
    case 'too-slow':
    case 'too-much':
      throw new Fault('hostile')
    case 'failed':
      throw new Fault('broken')
    default:
      return ran.why satisfies never
  }
}

function bytesOf(samples: Float32Array): Uint8Array {
  return new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength)
}

/** `-inf` for silence. */
function number(text: string): number {
  return text.trim() === '-inf' ? Number.NEGATIVE_INFINITY : Number(text)
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.slice(0, text.lastIndexOf('}') + 1))
  } catch {
    return undefined
  }
}
