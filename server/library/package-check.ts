/**
 * From the files of one package to a story, or to everything that a person must put right in it. Where the files come
 * from, a folder or an archive, is the business of whoever read them.
 */
import { LANGUAGES, type Language, type Localised } from '../../core/model/language.ts'
import { parseStoryMarkdown } from '../../core/model/story-markdown.ts'
import { StoryManifest, StoryText } from '../../core/model/story.ts'
import type { PackagedStory, PackageResult, StoryProblem } from '../ports/story-archive.ts'
import {
  foreignFileWords,
  longTextWords,
  notOfferedWords,
  PACKAGE_WORDS,
  placedWords,
  schemaWords,
  tooFewWords,
  tooLargeWords,
  tooManyWords,
  tooSmallWords,
  unevenWords,
  wrongKindWords,
} from './package-words.ts'

/** What stands in a file, or what is wrong with it. A file that is not there is not in the map. */
export type FileSource = { ok: true; text: string } | { ok: false; words: Localised }

/** Longest file of a package, in bytes: some twenty times the longest text that the schema takes. */
export const STORY_FILE_LIMIT = 64 * 1024

export const MANIFEST = 'story.json'
export const textFile = (language: Language) => `${language}.md`
export const FILES: readonly string[] = [MANIFEST, ...LANGUAGES.map(textFile)]

type Issue = NonNullable<ReturnType<typeof StoryManifest.safeParse>['error']>['issues'][number]

export function problem(file: string, field: string, words: Localised): StoryProblem {
  return { file, field, message: words.en, words: placedWords(field, words) }
}

/** Whatever does not belong is refused; a picture or a recording of a person has no place in a package. */
export function foreignFiles(names: readonly string[]): StoryProblem[] {
  return names
    .filter((name) => !FILES.includes(name))
    .map((name) => problem(name, 'file', foreignFileWords(FILES)))
}

/** Bad input never throws; every problem found is reported, not only the first. */
export function checkPackage(files: ReadonlyMap<string, FileSource>): PackageResult {
  const problems: StoryProblem[] = []
  const source = (file: string): string | undefined => {
    const found = files.get(file)
    if (found?.ok === false) problems.push(problem(file, 'file', found.words))
    return found?.ok === true ? found.text : undefined
  }

  const manifestSource = source(MANIFEST)
  const raw = manifestSource === undefined ? undefined : parseJson(manifestSource, problems)
  const manifest = raw && checkManifest(raw.value, problems)
  const arc = raw && arcLength(raw.value)

  const text: PackagedStory['text'] = {}
  for (const language of LANGUAGES) {
    const file = textFile(language)
    const markdown = source(file)
    if (markdown === undefined) continue
    const parsed = parseStoryMarkdown(markdown)
    if (!parsed.ok) {
      problems.push(problem(file, `line ${parsed.line}`, parsed.words))
      continue
    }
    const checked = StoryText.safeParse(parsed.text)
    if (checked.success) text[language] = checked.data
    else problems.push(...checked.error.issues.map((issue) => textProblem(file, issue, parsed.text)))
    const beats = parsed.text.beats.length
    if (arc !== undefined && beats !== arc) problems.push(problem(file, 'beats', unevenWords(beats, arc)))
  }
  if (problems.length > 0 || manifest === undefined) return { ok: false, problems }
  return { ok: true, story: { manifest, text } }
}

/** Bytes as text, or that they are none. */
export function decoded(bytes: Uint8Array): FileSource {
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { ok: false, words: PACKAGE_WORDS.notUtf8 }
  }
}

function parseJson(source: string, problems: StoryProblem[]): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(source) as unknown }
  } catch (error) {
    // The engine's own message quotes the file; we keep the position and nothing else.
    const position = /at position (\d+)/u.exec(error instanceof Error ? error.message : '')?.[1]
    const field =
      position === undefined ? 'file' : `line ${source.slice(0, Number(position)).split('\n').length}`
    problems.push(problem(MANIFEST, field, PACKAGE_WORDS.notJson))
    return undefined
  }
}

function checkManifest(value: unknown, problems: StoryProblem[]): StoryManifest | undefined {
  const checked = StoryManifest.safeParse(value)
  if (checked.success) return checked.data
  for (const issue of checked.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys)
        problems.push(problem(MANIFEST, fieldName([...issue.path, key]), PACKAGE_WORDS.unknownField))
    } else {
      const words = issueWords(issue, valueAt(value, issue.path))
      problems.push(problem(MANIFEST, fieldName(issue.path), words))
    }
  }
  return undefined
}

/** How many beats the arc asks for, even where the rest of the manifest is wrong. */
function arcLength(manifest: unknown): number | undefined {
  const arc = valueAt(manifest, ['arc'])
  return Array.isArray(arc) ? arc.length : undefined
}

function textProblem(file: string, issue: Issue, text: unknown): StoryProblem {
  const [first, second] = issue.path
  const field = first === 'beats' && typeof second === 'number' ? `beat ${second + 1}` : fieldName(issue.path)
  return problem(file, field, issueWords(issue, valueAt(text, issue.path)))
}

/** What is wrong and what to do, in words; a schema's own message where it has one. */
function issueWords(issue: Issue, value: unknown): Localised {
  if (value === undefined) return PACKAGE_WORDS.missing
  switch (issue.code) {
    case 'invalid_type':
      return wrongKindWords(issue.expected)
    case 'invalid_value':
      return notOfferedWords(issue.values)
    case 'too_big':
      if (typeof value === 'string')
        return longTextWords(value.length, Number(issue.maximum), issue.path[0] === 'beats')
      if (Array.isArray(value)) return tooManyWords(value.length, Number(issue.maximum))
      return tooLargeWords(Number(issue.maximum))
    case 'too_small':
      if (typeof value === 'string') return PACKAGE_WORDS.empty
      if (Array.isArray(value)) return tooFewWords(value.length, Number(issue.minimum))
      return tooSmallWords(Number(issue.minimum))
    default:
      return schemaWords(issue.message)
  }
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
