/** A word after `npx untold`. */
export interface Command {
  name: string
  summary: string
  help: string
  /** Resolves to the exit code. */
  run(words: readonly string[]): Promise<number>
}

/** The call itself was wrong; the message says what to do. Exit code 2. */
export class UsageFault extends Error {}
