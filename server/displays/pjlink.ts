/**
 * PJLink class 1 (JBMIA, PJLink Specifications 1.04): one question after another over TCP, each answered with one
 * line. The password never crosses the wire: MD5 of the projector's random number and the password goes before the
 * first command.
 */
import { createHash } from 'node:crypto'
import { connect } from 'node:net'
import {
  DISPLAY_PARTS,
  type DisplayPart,
  type DisplayPower,
  type DisplayProblem,
} from '../../core/model/display.ts'

/** The specification gives a display 2 s for the first word and 10 s for an answer. */
const PATIENCE_MS = 6_000
/** No line of class 1 is longer. */
const LONGEST_LINE = 160

export interface PjlinkPlace {
  address: string
  port: number
  password: string | null
}

export class PjlinkFault extends Error {
  readonly problem: DisplayProblem
  constructor(problem: DisplayProblem) {
    super(problem)
    this.problem = problem
  }
}

export interface PjlinkAnswers {
  power: DisplayPower | null
  name: string | null
  lamps: { hours: number; lit: boolean }[]
  warnings: DisplayPart[]
  broken: DisplayPart[]
}

/** Asks for power, errors, lamps and name. Throws `PjlinkFault`. */
export function askPjlink(place: PjlinkPlace): Promise<PjlinkAnswers> {
  return speak(place, async (say) => {
    const power = await say('POWR ?')
    const errors = await say('ERST ?')
    const lamps = await say('LAMP ?')
    const name = await say('NAME ?')
    return {
      power: powerOf(power),
      ...partsOf(errors),
      lamps: lampsOf(lamps),
      name: isError(name) || name === '' ? null : name.slice(0, 64),
    }
  })
}

/** `taken`: it said OK, which is not yet that it is on. `refused`: not now (ERR3), broken (ERR4), or not at all. */
export function switchPjlink(place: PjlinkPlace, power: 'on' | 'off'): Promise<'taken' | 'refused'> {
  return speak(place, async (say) =>
    (await say(`POWR ${power === 'on' ? 1 : 0}`)) === 'OK' ? 'taken' : 'refused',
  )
}

type Say = (command: string) => Promise<string>

async function speak<Result>(place: PjlinkPlace, act: (say: Say) => Promise<Result>): Promise<Result> {
  const socket = connect({ host: place.address, port: place.port })
  const lines: string[] = []
  let rest = ''
  let wake: (() => void) | null = null
  let fault: PjlinkFault | null = null
  const fail = (problem: DisplayProblem) => {
    fault ??= new PjlinkFault(problem)
    wake?.()
  }
  socket.setEncoding('latin1')
  socket.setTimeout(PATIENCE_MS, () => fail('unreachable'))
  socket.on('error', () => fail('unreachable'))
  socket.on('close', () => fail('unreachable'))
  socket.on('data', (text: string) => {
    rest += text
    const parts = rest.split('\r')
    rest = parts.pop() ?? ''
    if (rest.length > LONGEST_LINE || parts.some((each) => each.length > LONGEST_LINE))
      return fail('not-pjlink')
    lines.push(...parts)
    wake?.()
  })
  const next = async (): Promise<string> => {
    while (lines.length === 0) {
      if (fault !== null) throw fault
      await new Promise<void>((resolve) => (wake = resolve))
    }
    return lines.shift()!
  }
  try {
    let digest = digestOf(await next(), place.password)
    return await act(async (command) => {
      socket.write(`${digest}%1${command}\r`)
      digest = ''
      const answer = await next()
      if (answer === 'PJLINK ERRA') throw new PjlinkFault('password')
      const [head = '', value] = answer.split(/=(.*)/s)
      if (value === undefined || head.toUpperCase() !== `%1${command.slice(0, 4)}`)
        throw new PjlinkFault('not-pjlink')
      return value
    })
  } finally {
    socket.destroy()
  }
}

/** What goes before the first command: nothing, or 32 hexadecimal digits. */
function digestOf(greeting: string, password: string | null): string {
  if (greeting === 'PJLINK 0') return ''
  const random = /^PJLINK 1 ([0-9a-fA-F]{8})$/.exec(greeting)?.[1]
  if (random === undefined) throw new PjlinkFault(greeting === 'PJLINK ERRA' ? 'password' : 'not-pjlink')
  if (password === null) throw new PjlinkFault('password')
  return createHash('md5')
    .update(random + password, 'latin1')
    .digest('hex')
}

function isError(value: string): boolean {
  return /^ERR[1-4A]$/.test(value)
}

function powerOf(value: string): DisplayPower | null {
  return (['off', 'on', 'cooling', 'warming'] as const)[/^[0-3]$/.test(value) ? Number(value) : -1] ?? null
}

/** Six digits: fan, lamp, temperature, cover, filter, other; 1 warns, 2 is an error. */
function partsOf(value: string): Pick<PjlinkAnswers, 'warnings' | 'broken'> {
  const digits = /^[0-2]{6}$/.test(value) ? [...value] : []
  const those = (digit: string) => DISPLAY_PARTS.filter((_, i) => digits[i] === digit)
  return { warnings: those('1'), broken: those('2') }
}

/** Pairs of hours and whether it is lit, up to eight lamps. */
function lampsOf(value: string): PjlinkAnswers['lamps'] {
  if (!/^\d{1,5} [01](?: \d{1,5} [01]){0,7}$/.test(value)) return []
  const words = value.split(' ')
  return words.flatMap((hours, i) =>
    i % 2 === 0 ? [{ hours: Number(hours), lit: words[i + 1] === '1' }] : [],
  )
}
