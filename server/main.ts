/** Environment, listen, signals. */
import { pino } from 'pino'
import { StartFault } from './start-fault.ts'
import { readConfig } from './config.ts'
import { openHouse } from './house.ts'
import { welcomeText } from './welcome-text.ts'

const read = readConfig(process.env)
if (!read.ok) {
  for (const problem of read.problems) process.stderr.write(`untold: ${problem}\n`)
  process.exit(1)
}
const log = pino({ level: read.config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime })

try {
  let stopping = false
  const stop = (reason: string, exitCode: number) => {
    if (stopping) return
    stopping = true
    log.info({ reason }, 'Stopping.')
    house.close().then(
      () => process.exit(exitCode),
      (fault: unknown) => {
        log.fatal({ err: fault }, 'It did not stop cleanly.')
        process.exit(1)
      },
    )
  }
  const house = await openHouse(read.config, log, {
    // Screens that stayed with this server would hear nothing more; they find the one that leads.
    onOvertaken() {
      process.stderr.write('untold: another Untold has taken over this data folder; this one stops.\n')
      stop('another server leads', 1)
    },
    onLost(fault) {
      log.fatal({ err: fault }, 'Neither the backup nor what was there before starts.')
      process.exit(1)
    },
  })
  process.on('SIGTERM', () => stop('SIGTERM', 0))
  process.on('SIGINT', () => stop('SIGINT', 0))
  // Last, so that whoever waits for these lines may already ask it to stop.
  process.stdout.write(welcomeText(house.running()))
} catch (fault) {
  if (fault instanceof StartFault) process.stderr.write(`untold: ${fault.message}\n`)
  else log.fatal({ err: fault }, 'Untold could not start.')
  process.exit(1)
}
