/**
 * Runs ffmpeg, ffprobe and espeak-ng on bytes in memory: fed through a pipe, answered through a pipe, so that nothing of a
 * recording touches the disk (CON-6). A child has a bare environment, no network and no files (`pipe` is the only
 * protocol), bounded time, memory blocks and output. There is no shell.
 */
import { spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import type { Milliseconds } from '../../core/model/time.ts'

export interface Run {
  program: 'ffmpeg' | 'ffprobe' | 'espeak-ng'
  args: readonly string[]
  input: Uint8Array
  /** More output than this ends the child: a small file that unfolds without end. */
  mostOutput: number
  signal: AbortSignal
  /** How much of the input has been taken, 0–1. */
  taken(share: number): void
  /** `background`: it gives way to everything else on this machine. */
  priority: 'usual' | 'background'
}

export type Ran =
  | { ok: true; output: Buffer; report: string }
  /** `missing`: there is no such program on this machine. */
  | { ok: false; why: 'missing' | 'failed' | 'too-much' | 'too-slow' | 'cancelled' }

const PATIENCE: Milliseconds = 120_000
/** What it says at its end is kept; a broken file makes it say the same thing a thousand times. */
const REPORT_KEPT = 16_384
const PIECE = 256 * 1024

/** Before `-i`: what no input may do. */
export const LIMITS = ['-protocol_whitelist', 'pipe'] as const
const QUIET = ['-hide_banner', '-nostdin'] as const
const BOUNDS = ['-max_alloc', String(256 * 1024 * 1024), '-timelimit', '90'] as const
const OF_ITSELF: Readonly<Record<Run['program'], readonly string[]>> = {
  ffmpeg: [...QUIET, ...BOUNDS],
  ffprobe: ['-hide_banner'],
  'espeak-ng': [],
}

export function run({ program, args, input, mostOutput, signal, taken, priority }: Run): Promise<Ran> {
  if (signal.aborted) return Promise.resolve({ ok: false, why: 'cancelled' })
  return new Promise((resolve) => {
    const all = [...OF_ITSELF[program], ...args]
    const child = spawn(program, all, {
      stdio: ['pipe', 'pipe', 'pipe'],
      shell: false,
      env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', AV_LOG_FORCE_NOCOLOR: '1' },
      windowsHide: true,
    })
    if (priority === 'background') giveWay(child.pid)
    const parts: Buffer[] = []
    let length = 0
    let report = ''
    let ended: Exclude<Ran, { ok: true }>['why'] | null = null
    const end = (why: typeof ended): void => {
      ended ??= why
      child.kill('SIGKILL')
    }
    const timer = setTimeout(() => end('too-slow'), PATIENCE)
    const cancel = (): void => end('cancelled')
    signal.addEventListener('abort', cancel, { once: true })
    child.stdout.on('data', (part: Buffer) => {
      length += part.length
      if (length > mostOutput) return end('too-much')
      parts.push(part)
    })
    child.stderr.on('data', (part: Buffer) => {
      report = (report + part.toString('utf8')).slice(-REPORT_KEPT)
    })
    // A child that has seen enough closes its end of the pipe.
    child.stdin.on('error', () => undefined)
    child.on('error', (fault: NodeJS.ErrnoException) => {
      ended ??= fault.code === 'ENOENT' ? 'missing' : 'failed'
      settle(null)
    })
    child.on('close', settle)
    feed()

    function feed(from = 0): void {
      let at = from
      while (at < input.length) {
        const piece = input.subarray(at, at + PIECE)
        at += piece.length
        taken(at / input.length)
        if (!child.stdin.write(piece)) {
          child.stdin.once('drain', () => feed(at))
          return
        }
      }
      child.stdin.end()
    }

    function settle(code: number | null): void {
      clearTimeout(timer)
      signal.removeEventListener('abort', cancel)
      if (ended !== null) resolve({ ok: false, why: ended })
      else if (code === 0) resolve({ ok: true, output: Buffer.concat(parts), report })
      else resolve({ ok: false, why: 'failed' })
    }
  })
}

function giveWay(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW)
  } catch {
    // It has ended already, or this system knows no priorities.
  }
}

/** Whether this machine can take in recordings at all. */
export async function canDecode(): Promise<boolean> {
  const nobody = new AbortController().signal
  const asked = (['ffmpeg', 'ffprobe'] as const).map((program) =>
    run({
      program,
      args: ['-version'],
      input: new Uint8Array(),
      mostOutput: 64 * 1024,
      signal: nobody,
      taken: () => undefined,
      priority: 'usual',
    }),
  )
  return (await Promise.all(asked)).every(({ ok }) => ok)
}
