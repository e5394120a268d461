/** `npx untold <command>`: finds the command, and says in words what was wrong with a call. */
import * as z from 'zod/mini'
import { anonymiseCommand } from './anonymise-command.ts'
import { backupCommand } from './backup-command.ts'
import { UsageFault, type Command } from './command.ts'
import { doctorCommand } from './doctor-command.ts'
import { keysCommand } from './keys-command.ts'
import { restoreCommand } from './restore-command.ts'
import { rigCommand } from './rig-command.ts'
import { storiesCommand } from './stories-command.ts'
import { venuesCommand } from './venues-command.ts'

z.config(z.locales.en())

const COMMANDS: readonly Command[] = [
  doctorCommand,
  backupCommand,
  restoreCommand,
  keysCommand,
  anonymiseCommand,
  storiesCommand,
  venuesCommand,
  rigCommand,
]

const [name, ...words] = process.argv.slice(2)
const command = COMMANDS.find((each) => each.name === name)
try {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(overview())
  } else if (command === undefined) {
    throw new UsageFault(`There is no command "${name}".\n\n${overview()}`)
  } else if (words.includes('--help') || words.includes('-h')) {
    process.stdout.write(command.help)
  } else {
    process.exitCode = await command.run(words)
  }
} catch (fault) {
  if (!(fault instanceof UsageFault)) throw fault
  process.stderr.write(`untold: ${fault.message}\n`)
  process.exitCode = 2
}

function overview(): string {
  const lines = COMMANDS.map((each) => `  npx untold ${each.name.padEnd(12)} ${each.summary}`)
  return `Commands:\n${lines.join('\n')}\n`
}
