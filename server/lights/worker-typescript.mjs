// The light worker from its TypeScript source, for development and tests: Node 20 does not hand `--import tsx`
// on to worker threads. Production starts the bundled dist/server/lights/worker.js instead.
import { register } from 'tsx/esm/api'

register()
await import('./worker.ts')
