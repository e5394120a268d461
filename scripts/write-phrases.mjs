// Writes dist/phrases.json: every word of the kiosk's interface by language, which the server makes sounds of.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'

export async function writePhrases(root) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents:
        "import { phrasesIn } from './client/kiosk/speech/phrases.ts'\n" +
        "import { LANGUAGES } from './core/model/language.ts'\n" +
        'export default Object.fromEntries(LANGUAGES.map((each) => [each, phrasesIn(each)]))\n',
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  })
  const code = Buffer.from(outputFiles[0].contents).toString('base64')
  const { default: phrases } = await import(`data:text/javascript;base64,${code}`)
  await mkdir(join(root, 'dist'), { recursive: true })
  await writeFile(join(root, 'dist', 'phrases.json'), `${JSON.stringify(phrases, null, 1)}\n`)
}
