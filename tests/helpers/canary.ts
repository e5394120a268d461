/** Looks for words on a disk in the forms that text takes there: UTF-8, UTF-16 and base64. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Every file below the folder in which one of the words stands. */
export async function filesWith(folder: string, words: readonly string[]): Promise<string[]> {
  const needles = words.flatMap((word) => [
    Buffer.from(word),
    Buffer.from(word, 'utf16le'),
    ...[0, 1, 2].map((shift) => base64Inside(word, shift)),
  ])
  const hits: string[] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    // A browser's or a database's own file may go while we look; then nothing stands in it.
    const bytes = await readFile(file).catch((fault: NodeJS.ErrnoException) => {
      if (fault.code === 'ENOENT') return Buffer.alloc(0)
      throw fault
    })
    if (needles.some((needle) => bytes.includes(needle))) hits.push(file)
  }
  return hits
}

/** What base64 makes of the word wherever it begins: the part that does not depend on its neighbours. */
function base64Inside(word: string, shift: number): Buffer {
  const text = Buffer.from('.'.repeat(shift) + word).toString('base64')
  return Buffer.from(text.slice(Math.ceil((shift * 4) / 3) + (shift > 0 ? 1 : 0), -4))
}
