/** Which built modules a page fetches at once, and which only when something asks for them. */
import { resolve } from 'node:path'
import { build } from 'esbuild'

export interface Modules {
  first: string[]
  later: string[]
}

export async function followImports(entries: readonly string[]): Promise<Modules> {
  // esbuild reads the import graph as a browser would; what it bundles is thrown away.
  const { metafile } = await build({
    entryPoints: [...entries],
    bundle: true,
    format: 'esm',
    splitting: true,
    outdir: 'unused',
    write: false,
    metafile: true,
    logLevel: 'error',
    absWorkingDir: process.cwd(),
    loader: { '.css': 'empty' },
  })
  const first = new Set<string>()
  const later = new Set<string>()
  const follow = (path: string, into: Set<string>): void => {
    if (into.has(path) || first.has(path)) return
    into.add(path)
    for (const each of metafile.inputs[path]?.imports ?? []) {
      if (each.external) continue
      follow(each.path, each.kind === 'dynamic-import' ? later : into)
    }
  }
  const names = Object.keys(metafile.inputs)
  const wanted = new Set(entries.map((entry) => resolve(entry)))
  for (const name of names) if (wanted.has(resolve(name))) follow(name, first)
  for (const name of first) later.delete(name)
  return { first: [...first].map((name) => resolve(name)), later: [...later].map((name) => resolve(name)) }
}
