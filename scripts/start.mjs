// `npm start`: builds if the sources changed, then becomes the server (one process, so that a signal reaches it).
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { sourcesStamp } from './sources-stamp.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
process.setSourceMapsEnabled(true)
explainMissingBinding()

const built = await readFile(join(root, 'dist', 'stamp'), 'utf8').catch(() => '')
if (built !== (await sourcesStamp(root))) {
  process.stdout.write('Building … (the first time takes about half a minute)\n')
  await import('./build.mjs')
}
await import(pathToFileURL(join(root, 'dist', 'server', 'main.js')).href)

/** better-sqlite3 is compiled at install; without its binding nothing can start, and the line that mends it is known. */
function explainMissingBinding() {
  process.on('uncaughtException', (problem) => {
    if (/bindings file|better_sqlite3\.node|NODE_MODULE_VERSION/.test(String(problem?.message))) {
      process.stderr.write(
        'untold: the SQLite binding is missing or was built for another Node. Run:\n\n  npm rebuild better-sqlite3\n\n' +
          'It needs python3, make and g++ (Debian: apt-get install -y python3 make g++).\n',
      )
    } else process.stderr.write(`${problem?.stack ?? problem}\n`)
    process.exit(1)
  })
}
