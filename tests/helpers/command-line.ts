/** `npx untold …` as its own process, as a person runs it. */
import { spawn } from 'node:child_process'
import { REPOSITORY } from './package-root.ts'

export interface Ended {
  code: number | null
  out: string
  err: string
}

/** `env` beside the tests' own; `input` is all that it reads. */
export function untold(
  words: readonly string[],
  { env = {}, input = '' }: { env?: Record<string, string>; input?: string } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/command-line/untold.ts', ...words], {
    cwd: REPOSITORY,
    env: { ...process.env, ...env },
  })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (out += piece))
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (err += piece))
  child.stdin.end(input)
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })))
}
