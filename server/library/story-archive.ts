/**
 * Stories in one zip. An archive may come from anybody: all of its directory is looked at before a single file is
 * unpacked, every fault is named, and nothing of it ever touches the disk (SEC-5, CON-6).
 */
import { crc32, inflateRawSync } from 'node:zlib'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import type { Localised } from '../../core/model/language.ts'
import { ARCHIVE_LIMIT } from '../../core/protocol/story-packages.ts'
import { type ArchivedPackage, type ArchiveReading, type StoryArchive } from '../ports/story-archive.ts'
import {
  ARCHIVE_WORDS,
  moreWords,
  tooLargeArchiveWords,
  tooManyFilesWords,
  tooMuchWords,
} from './archive-words.ts'
import {
  checkPackage,
  decoded,
  FILES,
  foreignFiles,
  MANIFEST,
  problem,
  SOUND_FILE,
  STORY_FILE_LIMIT,
  textFile,
  type FileSource,
  type Sounds,
} from './package-check.ts'
import { missingFileWords, otherFolderWords, PACKAGE_WORDS, tooLongWords } from './package-words.ts'
import { LANGUAGES } from '../../core/model/language.ts'
import { writeArchive } from './write-archive.ts'

/** Most entries, and most bytes once unpacked: far above any exhibition, far below what would stop the server. */
export const MOST_FILES = 12_000
export const MOST_UNPACKED = 160 * 1024 * 1024
/** Prose shrinks to a third or a quarter; what shrinks to a hundredth is made to harm. */
const MOST_SWELLING = 100
const LONGEST_NAME = 200
/** Largest reading, in bytes: far more than five minutes take (`server/media/take-in.ts`). */
const SOUND_LIMIT = 8 * 1024 * 1024
/** How many faults are named one by one. */
const FAULTS_NAMED = 20
const MEGABYTE = 1024 * 1024

const FILE_TYPE = 0o170000
const LINK = 0o120000
const PLAIN = 0o100000
const FOLDER = 0o040000
const DIRECTORY_RECORD = 0x02014b50

interface Fault {
  file: string
  words: Localised
}
/** A file of the archive whose place in it has been found sound. */
interface Packed {
  name: string
  entry: Entry
}

export const storyArchive: StoryArchive = { read, write: writeArchive }

async function read(bytes: Buffer): Promise<ArchiveReading> {
  if (bytes.length > ARCHIVE_LIMIT) return refused([whole(tooLargeArchiveWords(ARCHIVE_LIMIT / MEGABYTE))])
  let zip: ZipFile
  try {
    zip = await fromBufferPromise(bytes, { lazyEntries: true, decodeStrings: false })
  } catch (fault) {
    const none = fault instanceof Error && fault.message.startsWith('End of central directory record')
    return refused([whole(none ? ARCHIVE_WORDS.notAnArchive : ARCHIVE_WORDS.damaged)])
  }
  try {
    return await opened(zip, bytes)
  } catch (fault) {
    // The library's own words are for programmers; whatever it could not follow, nobody else should.
    const locked = fault instanceof Error && fault.message.startsWith('strong encryption')
    return refused([whole(locked ? ARCHIVE_WORDS.locked : ARCHIVE_WORDS.damaged)])
  } finally {
    zip.close()
  }
}

async function opened(zip: ZipFile, bytes: Buffer): Promise<ArchiveReading> {
  if (zip.entryCount > MOST_FILES) return refused([whole(tooManyFilesWords(MOST_FILES))])
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) entries.push(entry)
  const faults: Fault[] = []
  const packed = namedFiles(entries, faults)
  const { readEntryCursor } = zip as unknown as { readEntryCursor: number }
  if (readEntryCursor + 4 <= bytes.length && bytes.readUInt32LE(readEntryCursor) === DIRECTORY_RECORD)
    faults.push(whole(ARCHIVE_WORDS.hidden))
  if (overlap(entries)) faults.push(whole(ARCHIVE_WORDS.overlap))
  if (entries.reduce((sum, each) => sum + each.uncompressedSize, 0) > MOST_UNPACKED)
    faults.push(whole(tooMuchWords(MOST_UNPACKED / MEGABYTE)))
  if (faults.length > 0) return refused(faults)

  const files: { name: string; source: FileSource | Buffer }[] = []
  for (const { name, entry } of packed) {
    const unpacked = await unpack(zip, bytes, name, entry)
    if (unpacked === null) faults.push({ file: name, words: ARCHIVE_WORDS.changed })
    else files.push({ name, source: unpacked })
  }
  if (faults.length > 0) return refused(faults)
  return packagesOf(files)
}

/** Every entry's name and kind, as far as the directory tells. What an operating system adds is passed over. */
function namedFiles(entries: readonly Entry[], faults: Fault[]): Packed[] {
  const packed: Packed[] = []
  const seen = new Set<string>()
  for (const entry of entries) {
    const name = nameOf(entry)
    if (name === null) {
      faults.push(whole(ARCHIVE_WORDS.nameNotUtf8))
      continue
    }
    const wrong = [nameFault(name), kindFault(entry)].filter((each) => each !== null)
    const key = name.normalize('NFC').toLowerCase()
    if (seen.has(key)) wrong.push(ARCHIVE_WORDS.twice)
    seen.add(key)
    faults.push(...wrong.map((words) => ({ file: shown(name), words })))
    const isFolder = name.endsWith('/')
    if (isFolder && entry.uncompressedSize > 0)
      faults.push({ file: shown(name), words: ARCHIVE_WORDS.damaged })
    if (wrong.length === 0 && !isFolder && !isAddedBySystem(name)) packed.push({ name, entry })
  }
  return packed
}

function nameOf(entry: Entry): string | null {
  const source = decoded(entry.fileNameRaw)
  return source.ok ? source.text : null
}

function nameFault(name: string): Localised | null {
  if (Buffer.byteLength(name) > LONGEST_NAME) return ARCHIVE_WORDS.longName
  const parts = name.replace(/\/$/u, '').split('/')
  if (name.startsWith('/') || /^[a-z]:/iu.test(name) || name.includes('\\') || parts.includes('..'))
    return ARCHIVE_WORDS.outside
  if (parts.some((part) => part === '' || part === '.') || /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(name))
    return ARCHIVE_WORDS.oddName
  return null
}

function kindFault(entry: Entry): Localised | null {
  const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE
  if (type === LINK) return ARCHIVE_WORDS.link
  if (type !== 0 && type !== PLAIN && type !== FOLDER) return ARCHIVE_WORDS.notAFile
  if (entry.isEncrypted()) return ARCHIVE_WORDS.locked
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) return ARCHIVE_WORDS.oddPacking
  if (entry.uncompressedSize > Math.max(1, entry.compressedSize) * MOST_SWELLING) return ARCHIVE_WORDS.bomb
  return null
}

function isAddedBySystem(name: string): boolean {
  return name.startsWith('__MACOSX/') || /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/u.test(name)
}

/** Names of a stranger's files are shown, and never long enough to hide the sentence beside them. */
function shown(name: string): string {
  const plain = name.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '·')
  return plain.length > 80 ? `${plain.slice(0, 80)}…` : plain
}

/** Whether two files share bytes: the trick of archives that unpack to more than there is. */
function overlap(entries: readonly Entry[]): boolean {
  const spans = entries
    .map((entry) => ({
      from: entry.relativeOffsetOfLocalHeader,
      length: 30 + entry.fileNameLength + entry.compressedSize,
    }))
    .toSorted((a, b) => a.from - b.from)
  return spans.some(({ from, length }, i) => i + 1 < spans.length && from + length > spans[i + 1]!.from)
}

/** What stands in the file, text or sound; null when it is not what its own header and sum say. */
async function unpack(
  zip: ZipFile,
  bytes: Buffer,
  name: string,
  entry: Entry,
): Promise<FileSource | Buffer | null> {
  const isSound = SOUND_FILE.test(name.split('/').at(-1) ?? '')
  const most = isSound ? SOUND_LIMIT : STORY_FILE_LIMIT
  if (entry.uncompressedSize > most) return { ok: false, words: tooLongWords(most / 1024) }
  const local = await zip.readLocalFileHeaderPromise(entry)
  if (!local.fileName.equals(entry.fileNameRaw) || local.compressionMethod !== entry.compressionMethod)
    return null
  const end = local.fileDataStart + entry.compressedSize
  if (end > bytes.length) return null
  const raw = bytes.subarray(local.fileDataStart, end)
  const content = entry.compressionMethod === 0 ? raw : inflated(raw, most)
  if (content === null || content.length !== entry.uncompressedSize || crc32(content) !== entry.crc32)
    return null
  return isSound ? content : decoded(content)
}

function inflated(raw: Buffer, most: number): Buffer | null {
  try {
    return inflateRawSync(raw, { maxOutputLength: most })
  } catch {
    return null
  }
}

function packagesOf(all: readonly { name: string; source: FileSource | Buffer }[]): ArchiveReading {
  const files = withoutOuterFolder(all)
  const folders = new Map<string, { texts: Map<string, FileSource>; sounds: Map<string, Buffer> }>()
  for (const { name, source } of files) {
    if (name === 'README.md') continue
    const [folder = '', ...rest] = name.split('/')
    const inside = folders.get(folder) ?? { texts: new Map(), sounds: new Map() }
    folders.set(folder, inside)
    if (source instanceof Buffer) inside.sounds.set(rest.join('/'), source)
    else inside.texts.set(rest.join('/'), source)
  }
  if (folders.size === 0) return refused([whole(ARCHIVE_WORDS.empty)])
  const packages = [...folders].map(([folder, { texts, sounds }]) => packageOf(folder, texts, sounds))
  return { ok: true, packages: packages.toSorted((a, b) => (a.folder < b.folder ? -1 : 1)) }
}

/** Who packs the folder of stories instead of what is in it means the same. */
function withoutOuterFolder<File extends { name: string }>(files: readonly File[]): File[] {
  const [outer = ''] = files[0]?.name.split('/') ?? []
  const shared = files.every(({ name }) => name.startsWith(`${outer}/`))
  const deeper = files.some(({ name }) => name.split('/').length === 3 && name.endsWith(`/${MANIFEST}`))
  return shared && deeper
    ? files.map((file) => ({ ...file, name: file.name.slice(outer.length + 1) }))
    : [...files]
}

function packageOf(folder: string, files: ReadonlyMap<string, FileSource>, sounds: Sounds): ArchivedPackage {
  // A loose file has no name inside its folder.
  if (files.has(''))
    return { folder, ok: false, problems: [problem('.', 'folder', PACKAGE_WORDS.notAPackage)] }
  const problems = foreignFiles([...files.keys()])
  if (!files.has(MANIFEST)) problems.push(problem(MANIFEST, 'file', missingFileWords(FILES)))
  if (!LANGUAGES.some((each) => files.has(textFile(each))))
    problems.push(problem('.', 'file', PACKAGE_WORDS.nothingToRead))
  const checked = checkPackage(files, sounds)
  if (!checked.ok) problems.push(...checked.problems)
  else if (checked.story.manifest.id !== folder)
    problems.push(problem(MANIFEST, 'id', otherFolderWords(checked.story.manifest.id, folder)))
  return checked.ok && problems.length === 0 ? { folder, ...checked } : { folder, ok: false, problems }
}

function whole(words: Localised): Fault {
  return { file: '.', words }
}

/** All reasons at once, the same sentence of many files only so often. */
function refused(faults: readonly Fault[]): ArchiveReading {
  const named = faults.slice(0, FAULTS_NAMED)
  const rest = faults.length - named.length
  return { ok: false, problems: rest > 0 ? [...named, whole(moreWords(rest))] : named }
}
