/**
 * What show-control programs say in OSC, as the same requests that HTTP takes: `/untold/room/<room>/…`. The table is in
 * docs/wires.md. A button sends 1 when it is pressed and 0 when it is let go; only the press counts.
 */
import * as z from 'zod/mini'
import { CueRequest } from './cue-request.ts'

export type OscArgument = string | number | boolean

export type OscCommand =
  | { kind: 'cue'; room: string; request: CueRequest }
  /** A button was let go. */
  | { kind: 'nothing' }
  | { kind: 'refused'; reason: string }

const ADDRESS = /^\/untold\/room\/([a-z0-9-]{1,64})\/([A-Za-z]+(?:\/[a-z]+)?)$/
const MS = 1_000

type Reader = (args: readonly OscArgument[]) => Record<string, unknown>

/** Seconds on the wire, as consoles count fades; milliseconds inside. */
const fade = (seconds: OscArgument | undefined): Record<string, unknown> =>
  seconds === undefined ? {} : { fadeMs: typeof seconds === 'number' ? Math.round(seconds * MS) : seconds }
/** Numbers of cues may be sent as numbers. */
const cueNumber = (argument: OscArgument | undefined): unknown =>
  typeof argument === 'number' ? String(argument) : argument

/** With a value: what is to be set. */
const SETTERS: Readonly<Record<string, Reader>> = {
  theme: ([theme, seconds]) => ({ kind: 'theme', theme, ...fade(seconds) }),
  look: ([look, seconds]) => ({ kind: 'look', look, ...fade(seconds) }),
  volume: ([volume, seconds]) => ({ kind: 'volume', volume: shortened(volume), ...fade(seconds) }),
  master: ([master, seconds]) => ({ kind: 'master', master: shortened(master), ...fade(seconds) }),
  story: ([story]) => ({ kind: 'story', story }),
  playlist: (stories) => ({ kind: 'playlist', stories }),
  /** In Kazakh, Russian and English; a language that is empty is not shown. */
  message: ([kk = '', ru = '', en = '']) => ({ kind: 'message', message: { kk, ru, en } }),
  release: ([of = 'all', seconds]) => ({ kind: 'release', of, ...fade(seconds) }),
  'show/start': ([show, from]) => ({
    kind: 'show.start',
    show,
    ...(from !== undefined && { from: cueNumber(from) }),
  }),
  'show/jump': ([to]) => ({ kind: 'show.jump', to: cueNumber(to) }),
}

/** Without: what is to happen. */
const BUTTONS: Readonly<Record<string, Record<string, unknown>>> = {
  blackout: { kind: 'blackout' },
  sleep: { kind: 'sleep' },
  wake: { kind: 'wake' },
  stopStory: { kind: 'stopStory' },
  light: { kind: 'light' },
  silence: { kind: 'silence' },
  calm: { kind: 'calm' },
  alarm: { kind: 'alarm' },
  'show/go': { kind: 'show.go' },
  'show/hold': { kind: 'show.hold' },
  'show/back': { kind: 'show.back' },
  'show/stop': { kind: 'show.stop' },
  go: { kind: 'show.go' },
}

export function oscCommand(address: string, args: readonly OscArgument[]): OscCommand {
  const [, room, word] = ADDRESS.exec(address) ?? []
  if (room === undefined || word === undefined)
    return refused(`There is no address ${address.slice(0, 80)}. Use /untold/room/<room>/<word>.`)
  const button = BUTTONS[word]
  if (button !== undefined) {
    const [pressed] = args
    if (pressed === 0 || pressed === false) return { kind: 'nothing' }
    return asked(room, word, button)
  }
  const setter = SETTERS[word]
  if (setter === undefined)
    return refused(
      `There is no word ${word.slice(0, 40)}. Known: ${[...Object.keys(SETTERS), ...Object.keys(BUTTONS)].join(', ')}.`,
    )
  return asked(room, word, setter(args))
}

function asked(room: string, word: string, raw: Record<string, unknown>): OscCommand {
  const parsed = z.safeParse(CueRequest, raw)
  if (parsed.success) return { kind: 'cue', room, request: parsed.data }
  const issue = parsed.error.issues[0]
  // The word often names the field already.
  const field = issue?.path.join('.') ?? ''
  return refused(
    `${[word, ...(field === '' || field === word ? [] : [field])].join(', ')}: ${issue?.message ?? 'does not fit'}.`,
  )
}

/** 32-bit floats on the wire: 0.7 arrives as 0.699999988. */
function shortened(value: OscArgument | undefined): unknown {
  return typeof value === 'number' ? Math.round(value * 10_000) / 10_000 : value
}

function refused(reason: string): OscCommand {
  return { kind: 'refused', reason }
}
