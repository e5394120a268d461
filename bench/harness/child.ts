/** A process of a benchmark: started from a TypeScript file, spoken to in parsed messages, stopped by its handle. */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type * as z from 'zod/mini'

export interface Child {
  tell(message: object): void
  /** The next message of the child; rejects when none comes in time or the child has ended. */
  hear<Schema extends z.ZodMiniType>(schema: Schema, withinMs: number): Promise<z.output<Schema>>
  stop(): Promise<void>
}

/** `file` is relative to this folder. */
export function startChild(file: string): Child {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const heard: unknown[] = []
  const waiting: { take: (message: unknown) => void; fail: (problem: Error) => void }[] = []
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.on('message', (message) => {
    const first = waiting.shift()
    if (first === undefined) heard.push(message)
    else first.take(message)
  })
  child.once('exit', (code) => {
    for (const each of waiting.splice(0)) each.fail(new Error(`${file} ended with ${code}`))
  })

  function next(withinMs: number): Promise<unknown> {
    if (heard.length > 0) return Promise.resolve(heard.shift())
    return new Promise((take, fail) => {
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(waiter), 1)
        fail(new Error(`${file} said nothing within ${withinMs} ms`))
      }, withinMs)
      const waiter = {
        take(message: unknown) {
          clearTimeout(timer)
          take(message)
        },
        fail(problem: Error) {
          clearTimeout(timer)
          fail(problem)
        },
      }
      waiting.push(waiter)
    })
  }

  return {
    tell: (message) => void child.send(message),
    hear: async (schema, withinMs) => schema.parse(await next(withinMs)),
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
      await ended
    },
  }
}

/** The other end, inside a child. */
export function tellParent(message: object): void {
  process.send?.(message)
}
