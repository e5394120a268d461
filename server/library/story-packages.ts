/** Reads story packages that lie in folders: those that ship (docs/stories.md). */
import { constants } from 'node:fs'
import type { Stats } from 'node:fs'
import { lstat, open, readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Localised } from '../../core/model/language.ts'
import { Story } from '../../core/model/story.ts'
import type { StoryProblem } from '../ports/story-archive.ts'
import {
  checkPackage,
  decoded,
  FILES,
  foreignFiles,
  MANIFEST,
  problem,
  STORY_FILE_LIMIT,
  type FileSource,
} from './package-check.ts'
import {
  missingFileWords,
  notAFolderWords,
  otherFolderWords,
  PACKAGE_WORDS,
  sameIdWords,
  tooLongWords,
  unlistedFolderWords,
  unreadableFileWords,
  unreadableFolderWords,
} from './package-words.ts'

export type StoryPackageResult = { ok: true; story: Story } | { ok: false; problems: StoryProblem[] }

/** Reads one package; what ships has all three languages. Every problem found is reported, not only the first. */
export async function readStoryPackage(folder: string): Promise<StoryPackageResult> {
  const listing = await listPackage(folder)
  if (!listing.ok) return { ok: false, problems: [listing.problem] }
  const files = new Map<string, FileSource>()
  for (const file of FILES) files.set(file, await readText(folder, file))
  const checked = checkPackage(files, null)
  const problems = [...foreignFiles(listing.names), ...(checked.ok ? [] : checked.problems)]
  if (!checked.ok || problems.length > 0) return { ok: false, problems }
  const { manifest, text } = checked.story
  return { ok: true, story: Story.parse({ ...manifest, text }) }
}

/**
 * Reads every package in a folder of packages. What is sound is returned, sorted by id, beside the problems
 * of what is not: one bad package never hides the others. `README.md` and hidden files are passed over.
 */
export async function readStoryPackages(
  root: string,
): Promise<{ stories: Story[]; problems: StoryProblem[] }> {
  const stories: Story[] = []
  const problems: StoryProblem[] = []
  let entries
  try {
    entries = await readdir(root, { withFileTypes: true })
  } catch (error) {
    problems.push(problem('.', 'folder', unlistedFolderWords(codeOf(error))))
    return { stories, problems }
  }
  entries.sort((a, b) => compare(a.name, b.name))

  const read: { folder: string; story: Story }[] = []
  for (const entry of entries) {
    const folder = entry.name
    if (folder === 'README.md' || folder.startsWith('.')) continue
    if (!entry.isDirectory()) {
      const words = entry.isSymbolicLink() ? PACKAGE_WORDS.packageIsLink : PACKAGE_WORDS.notAPackage
      problems.push(problem(folder, 'folder', words))
      continue
    }
    const result = await readStoryPackage(path.join(root, folder))
    if (result.ok) read.push({ folder, story: result.story })
    else {
      for (const found of result.problems)
        problems.push({ ...found, file: found.file === '.' ? folder : `${folder}/${found.file}` })
    }
  }

  for (const { folder, story } of read) {
    if (folder === story.id) {
      stories.push(story)
      continue
    }
    const file = `${folder}/${MANIFEST}`
    problems.push(problem(file, 'id', otherFolderWords(story.id, folder)))
    const other = read.find((one) => one.folder !== folder && one.story.id === story.id)
    if (other) problems.push(problem(file, 'id', sameIdWords(story.id, other.folder)))
  }
  stories.sort((a, b) => compare(a.id, b.id))
  return { stories, problems }
}

type Listing = { ok: true; names: string[] } | { ok: false; problem: StoryProblem }

async function listPackage(folder: string): Promise<Listing> {
  const fail = (words: Localised): Listing => ({ ok: false, problem: problem('.', 'folder', words) })
  try {
    const stats = await lstat(folder)
    if (stats.isSymbolicLink()) return fail(PACKAGE_WORDS.packageIsLink)
    if (!stats.isDirectory()) return fail(notAFolderWords(FILES))
    return { ok: true, names: (await readdir(folder)).sort(compare) }
  } catch (error) {
    return fail(unreadableFolderWords(codeOf(error)))
  }
}

async function readText(folder: string, file: string): Promise<FileSource> {
  const fail = (words: Localised): FileSource => ({ ok: false, words })
  const where = path.join(folder, file)
  let bytes
  try {
    const refused = refusal(await lstat(where))
    if (refused) return fail(refused)
    // Between the two calls the file may have been exchanged: the handle is asked again, and never follows or waits.
    const handle = await open(where, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    try {
      const changed = refusal(await handle.stat())
      if (changed) return fail(changed)
      const buffer = new Uint8Array(STORY_FILE_LIMIT + 1)
      let length = 0
      while (length < buffer.length) {
        const { bytesRead } = await handle.read(buffer, length, buffer.length - length)
        if (bytesRead === 0) break
        length += bytesRead
      }
      if (length > STORY_FILE_LIMIT) return fail(TOO_LONG)
      bytes = buffer.subarray(0, length)
    } finally {
      await handle.close()
    }
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT') return fail(missingFileWords(FILES))
    if (code === 'ELOOP') return fail(PACKAGE_WORDS.isLink)
    return fail(unreadableFileWords(code))
  }
  return decoded(bytes)
}

const TOO_LONG = tooLongWords(STORY_FILE_LIMIT / 1024)

function refusal(stats: Stats): Localised | undefined {
  if (stats.isSymbolicLink()) return PACKAGE_WORDS.isLink
  if (!stats.isFile()) return PACKAGE_WORDS.notAFile
  if (stats.size > STORY_FILE_LIMIT) return TOO_LONG
  return undefined
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
