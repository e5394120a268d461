// A light worker whose first life is short.
import { workerData } from 'node:worker_threads'

await import('../../../server/lights/worker-typescript.mjs')
if (workerData.intents.length === 0) setTimeout(() => process.exit(1), 700)
