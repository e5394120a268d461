/** A thread that goes first, and what came of it: whether it was allowed, its niceness, and that of the main thread. */
import { readlinkSync } from 'node:fs'
import { getPriority } from 'node:os'
import { isMainThread, Worker } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

if (isMainThread) new Worker(new URL(import.meta.url))
else {
  register()
  const { goFirst } = await import('../../../server/lights/thread-priority.ts')
  const allowed = goFirst()
  const own = Number(readlinkSync('/proc/thread-self').split('/').at(-1))
  process.stdout.write(JSON.stringify({ allowed, own: getPriority(own), main: getPriority(process.pid) }))
}
