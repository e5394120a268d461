/** Loaded into every thread: the machine's clock goes forward by an hour while a file says so. */
import { existsSync } from 'node:fs'

const file = process.env['STEP_FILE']
const now = Date.now.bind(Date)
const step = () => (file !== undefined && existsSync(file) ? 3_600_000 : 0)
globalThis.Date = class extends Date {
  constructor(...of) {
    super(...(of.length === 0 ? [now() + step()] : of))
  }
  static now() {
    return now() + step()
  }
}
