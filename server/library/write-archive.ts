/**
 * Writes stories as one zip that a person can still read in twenty years: plain Markdown, not even compressed, with a
 * page that explains it. Its bytes depend on the stories alone: names in order, no dates, no machine, no packing.
 */
import { ZipFile } from 'yazl'
import { LANGUAGES } from '../../core/model/language.ts'
import { storyMarkdown } from '../../core/model/story-markdown.ts'
import type { TravellingManifest } from '../../core/model/story.ts'
import type { PackagedStory } from '../ports/story-archive.ts'
import { ARCHIVE_README } from './archive-readme.ts'
import { MANIFEST, textFile } from './package-check.ts'

export async function writeArchive(stories: readonly PackagedStory[]): Promise<Buffer> {
  const zip = new ZipFile()
  const add = (name: string, content: string | Uint8Array): void =>
    zip.addBuffer(typeof content === 'string' ? Buffer.from(content) : Buffer.from(content), name, {
      // Read in local time by the library: the first day that the format knows, wherever this runs.
      mtime: new Date(1980, 0, 1),
      mode: 0o100644,
      compress: false,
      forceDosTimestamp: true,
    })
  add('README.md', ARCHIVE_README)
  for (const { manifest, text, sounds } of stories.toSorted((a, b) =>
    a.manifest.id < b.manifest.id ? -1 : 1,
  )) {
    add(`${manifest.id}/${MANIFEST}`, manifestText(manifest))
    for (const language of LANGUAGES) {
      const words = text[language]
      if (words !== undefined) add(`${manifest.id}/${textFile(language)}`, storyMarkdown(words))
    }
    // Two languages may have one sound; a file stands in an archive once.
    const heard = new Map<string, Uint8Array>()
    for (const language of LANGUAGES) {
      const audio = manifest.readings?.[language]?.audio
      const bytes = sounds?.[language]
      if (audio !== undefined && bytes !== undefined) heard.set(audio, bytes)
    }
    for (const [audio, bytes] of heard) add(`${manifest.id}/${audio}.ogg`, bytes)
  }
  zip.end()
  const pieces: Buffer[] = []
  for await (const piece of zip.outputStream) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces)
}

/** Fields always in the same order, whatever made the manifest. */
function manifestText(manifest: TravellingManifest): string {
  const { format, id, revision, basis, teller, topics, sensitive, arc, seed, review, readings } = manifest
  const { kk, ru, en } = review
  const ordered = {
    format,
    id,
    revision,
    basis,
    teller,
    topics,
    sensitive,
    arc,
    seed,
    review: { kk, ru, en },
    ...(readings !== undefined && { readings: orderedReadings(readings) }),
  }
  return `${JSON.stringify(ordered, null, 2)}\n`
}

function orderedReadings(readings: NonNullable<TravellingManifest['readings']>): typeof readings {
  const ordered: typeof readings = {}
  for (const language of LANGUAGES) {
    const entry = readings[language]
    if (entry === undefined) continue
    const { audio, text, voice, beats } = entry
    const times = beats?.map(({ from, to }) => ({ from, to }))
    ordered[language] = { audio, text, voice, ...(times !== undefined && { beats: times }) }
  }
  return ordered
}
