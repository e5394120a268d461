import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { getPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { goFirst } from '../../../server/lights/thread-priority.ts'

test('the light thread goes first where that is allowed, and takes nobody along', () => {
  // Elsewhere than on Linux it stays one thread among others.
  if (!existsSync('/proc/thread-self')) return expect(goFirst()).toBe(false)
  const script = fileURLToPath(new URL('./lifted-thread.mjs', import.meta.url))
  const said = JSON.parse(execFileSync(process.execPath, [script], { encoding: 'utf8' })) as {
    allowed: boolean
    own: number
    main: number
  }
  expect(said.main).toBe(getPriority())
  expect(said.own).toBe(said.allowed ? -10 : getPriority())
  // Root may, everywhere but in a container that took the right away.
  if (process.getuid?.() !== 0) expect(said.allowed).toBe(false)
})
