import { constants } from 'node:fs'
import type { Stats } from 'node:fs'
import { lstat, open, readdir } from 'node:fs/promises'
import path from 'node:path'
import { LANGUAGES } from '../../core/model/language.ts'
import type { Language } from '../../core/model/language.ts'
import { parseStoryMarkdown } from '../../core/model/story-markdown.ts'
import { Story, StoryManifest, StoryText } from '../../core/model/story.ts'

/** Something a person must put right in a package: where it is and what to do. Never a text of the story. */
export interface StoryProblem {
  /** Name of the file in the package; `readStoryPackages` puts the folder before it. `.` is the folder itself. */
  file: string
  field: string
  message: string
}

export type StoryPackageResult = { ok: true; story: Story } | { ok: false; problems: StoryProblem[] }

/** Longest file of a package, in bytes: some twenty times the longest text that the schema takes. */
export const STORY_FILE_LIMIT = 64 * 1024

const MANIFEST = 'story.json'
const textFile = (language: Language) => `${language}.md`
const FILES: readonly string[] = [MANIFEST, ...LANGUAGES.map(textFile)]

type Issue = NonNullable<ReturnType<typeof Story.safeParse>['error']>['issues'][number]

/** Reads one package. Bad input never throws; every problem found is reported, not only the first. */
export async function readStoryPackage(folder: string): Promise<StoryPackageResult> {
  const problems: StoryProblem[] = []
  const names = await listPackage(folder, problems)
  if (!names) return { ok: false, problems }

  const manifestSource = await readText(folder, MANIFEST, problems)
  const raw = manifestSource === undefined ? undefined : parseJson(manifestSource, problems)
  const manifest = raw && checkManifest(raw.value, problems)
  const arc = raw && arcLength(raw.value)

  const texts = new Map<Language, StoryText>()
  for (const language of LANGUAGES) {
    const file = textFile(language)
    const source = await readText(folder, file, problems)
    if (source === undefined) continue
    const parsed = parseStoryMarkdown(source)
    if (!parsed.ok) {
      problems.push({ file, field: `line ${parsed.line}`, message: parsed.message })
      continue
    }
    const checked = StoryText.safeParse(parsed.text)
    if (checked.success) texts.set(language, checked.data)
    else problems.push(...checked.error.issues.flatMap((issue) => textProblems(file, issue, parsed.text)))
    const beats = parsed.text.beats.length
    if (arc !== undefined && beats !== arc) {
      problems.push({
        file,
        field: 'beats',
        message: `has ${count(beats, 'beat')}, but the arc in ${MANIFEST} has ${count(arc, 'number')}; give each beat one`,
      })
    }
  }

  const [kk, ru, en] = [texts.get('kk'), texts.get('ru'), texts.get('en')]
  if (problems.length > 0 || !manifest || !kk || !ru || !en) return { ok: false, problems }
  const story = Story.safeParse({ ...manifest, text: { kk, ru, en } })
  if (story.success) return { ok: true, story: story.data }
  for (const issue of story.error.issues) {
    problems.push({ file: MANIFEST, field: fieldName(issue.path), message: issue.message })
  }
  return { ok: false, problems }
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
    problems.push({
      file: '.',
      field: 'folder',
      message: `cannot be listed (${codeOf(error)}); check that it exists and may be read`,
    })
    return { stories, problems }
  }
  entries.sort((a, b) => compare(a.name, b.name))

  const read: { folder: string; story: Story }[] = []
  for (const entry of entries) {
    const folder = entry.name
    if (folder === 'README.md' || folder.startsWith('.')) continue
    if (!entry.isDirectory()) {
      const message = entry.isSymbolicLink()
        ? 'is a symbolic link, and links are not followed; put the package itself here'
        : 'is not a story package; a package is a folder, so move or remove this'
      problems.push({ file: folder, field: 'folder', message })
      continue
    }
    const result = await readStoryPackage(path.join(root, folder))
    if (result.ok) read.push({ folder, story: result.story })
    else {
      for (const problem of result.problems) {
        problems.push({ ...problem, file: problem.file === '.' ? folder : `${folder}/${problem.file}` })
      }
    }
  }

  for (const { folder, story } of read) {
    if (folder === story.id) {
      stories.push(story)
      continue
    }
    const file = `${folder}/${MANIFEST}`
    problems.push({
      file,
      field: 'id',
      message: `is “${story.id}”, but the folder is “${folder}”; give both the same name`,
    })
    const other = read.find((one) => one.folder !== folder && one.story.id === story.id)
    if (other) {
      problems.push({
        file,
        field: 'id',
        message: `“${story.id}” is also the id of the package in “${other.folder}”; an id belongs to one story, so change one of them`,
      })
    }
  }
  stories.sort((a, b) => compare(a.id, b.id))
  return { stories, problems }
}

/** The names in the folder, with a problem for each that does not belong; undefined if it cannot be read. */
async function listPackage(folder: string, problems: StoryProblem[]): Promise<string[] | undefined> {
  const fail = (message: string) => {
    problems.push({ file: '.', field: 'folder', message })
    return undefined
  }
  let names
  try {
    const stats = await lstat(folder)
    if (stats.isSymbolicLink())
      return fail('is a symbolic link, and links are not followed; put the package itself here')
    if (!stats.isDirectory()) return fail(`is not a folder; a package is a folder with ${list(FILES)}`)
    names = await readdir(folder)
  } catch (error) {
    return fail(`cannot be read (${codeOf(error)}); check that the folder exists and may be read`)
  }
  for (const name of names.sort(compare)) {
    if (FILES.includes(name)) continue
    problems.push({
      file: name,
      field: 'file',
      message: `does not belong in a story package; remove it, only ${list(FILES)} may be here`,
    })
  }
  return names
}

async function readText(folder: string, file: string, problems: StoryProblem[]): Promise<string | undefined> {
  const fail = (message: string) => {
    problems.push({ file, field: 'file', message })
    return undefined
  }
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
    if (code === 'ENOENT') return fail(`is missing; add it, a package has ${list(FILES)}`)
    if (code === 'ELOOP') return fail(LINK)
    return fail(`cannot be read (${code}); check its permissions`)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return fail('is not UTF-8; save it as UTF-8')
  }
}

const LINK = 'is a symbolic link, and links are not followed; put the file itself here'
const TOO_LONG = `is longer than ${STORY_FILE_LIMIT / 1024} kB; shorten it`

function refusal(stats: Stats): string | undefined {
  if (stats.isSymbolicLink()) return LINK
  if (!stats.isFile()) return 'is not a plain file; put a plain file here'
  if (stats.size > STORY_FILE_LIMIT) return TOO_LONG
  return undefined
}

function parseJson(source: string, problems: StoryProblem[]): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(source) as unknown }
  } catch (error) {
    // The engine's own message quotes the file; we keep the position and nothing else.
    const position = /at position (\d+)/u.exec(error instanceof Error ? error.message : '')?.[1]
    const field =
      position === undefined ? 'file' : `line ${source.slice(0, Number(position)).split('\n').length}`
    const message =
      'is not valid JSON; look there for a missing comma, quotation mark or bracket, or one too many'
    problems.push({ file: MANIFEST, field, message })
    return undefined
  }
}

function checkManifest(value: unknown, problems: StoryProblem[]): StoryManifest | undefined {
  const checked = StoryManifest.safeParse(value)
  if (checked.success) return checked.data
  for (const issue of checked.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const message = 'is not a field of a story; remove it, or correct its spelling'
        problems.push({ file: MANIFEST, field: fieldName([...issue.path, key]), message })
      }
    } else {
      problems.push({
        file: MANIFEST,
        field: fieldName(issue.path),
        message: sentence(issue, valueAt(value, issue.path)),
      })
    }
  }
  return undefined
}

/** How many beats the arc asks for, even where the rest of the manifest is wrong. */
function arcLength(manifest: unknown): number | undefined {
  const arc = valueAt(manifest, ['arc'])
  return Array.isArray(arc) ? arc.length : undefined
}

function textProblems(file: string, issue: Issue, text: unknown): StoryProblem[] {
  const [first, second] = issue.path
  const field = first === 'beats' && typeof second === 'number' ? `beat ${second + 1}` : fieldName(issue.path)
  return [{ file, field, message: sentence(issue, valueAt(text, issue.path)) }]
}

/** What is wrong and what to do, in words; a schema's own message where it has one. */
function sentence(issue: Issue, value: unknown): string {
  if (value === undefined) return 'is missing; add it'
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${KINDS[issue.expected] ?? issue.expected}; correct it`
    case 'invalid_value':
      return `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map((one) => JSON.stringify(one)).join(', ')}; correct it`
    case 'too_big':
      if (typeof value === 'string') {
        return `is ${value.length} characters long, at most ${issue.maximum} fit; shorten it${issue.path[0] === 'beats' ? ' or make it two beats' : ''}`
      }
      if (Array.isArray(value))
        return `has ${value.length} entries, at most ${issue.maximum} are allowed; remove some`
      return `is too large, at most ${issue.maximum} is allowed; lower it`
    case 'too_small':
      if (typeof value === 'string') return 'is empty; fill it in'
      if (Array.isArray(value))
        return `has ${value.length} entries, at least ${issue.minimum} are needed; add some`
      return `is too small, at least ${issue.minimum} is needed; raise it`
    default:
      return issue.message
  }
}

const KINDS: Record<string, string> = {
  string: 'a text in quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false, without quotation marks',
  array: 'a list in square brackets',
  object: 'an object in curly brackets',
}

function valueAt(value: unknown, keys: readonly PropertyKey[]): unknown {
  let at = value
  for (const key of keys) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined
    at = (at as Record<PropertyKey, unknown>)[key]
  }
  return at
}

/** `arc[2]`, `review.kk`; the whole file where the path is empty. */
function fieldName(keys: readonly PropertyKey[]): string {
  let name = ''
  for (const key of keys) {
    if (typeof key === 'number') name += `[${key}]`
    else name += name === '' ? String(key) : `.${String(key)}`
  }
  return name === '' ? 'file' : name
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
}

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`
const list = (words: readonly string[]) => `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
