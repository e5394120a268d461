/**
 * How long a test waits for what must come. On a machine with nothing else to do it comes at once; a busy one is no fault
 * of the code, and no test here measures speed (bench/ does).
 */
import { vi } from 'vitest'

const PATIENCE_MS = 30_000
const { waitFor } = vi

vi.waitFor = (check, options) =>
  waitFor(check, typeof options === 'number' ? options : { timeout: PATIENCE_MS, ...options })
