/** The server as its own process, bundled as it ships, so that it can be killed. */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { makePackageRoot, REPOSITORY, type PackageRoot } from './package-root.ts'

/** Longest wait for a start before the test says so. */
const PATIENCE_MS = 20_000

/** A package root with the server built into it, as `npm run build` does. */
export async function buildServer(): Promise<PackageRoot> {
  const root = await makePackageRoot()
  const entries = { main: 'server/main.ts', 'lights/worker': 'server/lights/worker.ts' }
  await build({
    absWorkingDir: REPOSITORY,
    entryPoints: Object.fromEntries(
      Object.entries(entries).filter(([, source]) => existsSync(join(REPOSITORY, source))),
    ),
    outdir: join(root.path, 'dist', 'server'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  })
  return root
}

export class ServerProcess {
  readonly url: string
  readonly #child: ChildProcess

  private constructor(child: ChildProcess, url: string) {
    this.#child = child
    this.url = url
  }

  static async start(root: PackageRoot, env: Record<string, string>): Promise<ServerProcess> {
    const child = spawn(process.execPath, [join(root.path, 'dist', 'server', 'main.js')], {
      env: { PATH: process.env['PATH'] ?? '', PORT: '0', LOG_LEVEL: 'fatal', UNTOLD_SPEECH: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const port = await new Promise<string>((resolve, reject) => {
      let said = ''
      const fail = (what: string) => {
        clearTimeout(timer)
        child.kill('SIGKILL')
        reject(new Error(`${what} It said: ${said}`))
      }
      const timer = setTimeout(() => fail('The server did not start in time.'), PATIENCE_MS)
      const hear = (part: Buffer) => {
        said += part.toString()
        const found = /Console\s+https?:\/\/[^:]+:(\d+)\//.exec(said)
        if (found === null) return
        clearTimeout(timer)
        resolve(found[1]!)
      }
      child.stdout.on('data', hear)
      child.stderr.on('data', hear)
      child.once('exit', (code) => fail(`The server ended with ${code}.`))
    })
    return new ServerProcess(child, `http://127.0.0.1:${port}`)
  }

  /** Ends it with a signal and waits until it is gone. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const gone = new Promise<number | null>((resolve) => this.#child.once('exit', (code) => resolve(code)))
    this.#child.kill(signal)
    return gone
  }
}
