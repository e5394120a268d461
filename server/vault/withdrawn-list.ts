/**
 * Beside the ring, one line for every withdrawn story. It is only ever added to, so that neither an old backup of
 * the database nor an old copy of the ring makes anybody forget what was withdrawn (END-6).
 */
import { readFile } from 'node:fs/promises'
import type { Instant } from '../../core/model/time.ts'
import { appendLine } from './durable-file.ts'

export function listBeside(ringFile: string): string {
  return `${ringFile}.withdrawn`
}

export async function readWithdrawn(ringFile: string): Promise<Map<string, Instant>> {
  const text = await readFile(listBeside(ringFile), 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return ''
    throw fault
  })
  const withdrawn = new Map<string, Instant>()
  for (const line of text.split('\n')) {
    // The last line may have been cut short by a power cut; a name that is whole counts, whatever stands behind it.
    const [storyId, at] = line.split(' ')
    if (storyId === undefined || storyId === '' || at === undefined) continue
    if (!withdrawn.has(storyId)) withdrawn.set(storyId, Number(at) || 0)
  }
  return withdrawn
}

export async function addWithdrawn(ringFile: string, storyId: string, at: Instant): Promise<void> {
  await appendLine(listBeside(ringFile), `${storyId} ${Math.floor(at)}`)
}
